import { Steps } from '../../../design/steps.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { words } from '../../words/respond.ts'

/** The whole road in three steps, so that nobody wonders what is expected of them. */
export function ComesNext({ lang }: { lang: Lang }) {
  const w = words(lang).respond
  return (
    <>
      <h2>{w.comesNext}</h2>
      <Steps steps={w.next.map(([title, note]) => ({ key: title, title, note }))} />
    </>
  )
}
