import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import type { About, Stands } from '../contract.ts'
import { sayWords, words } from '../words/voice.ts'
import { QuestionsAsked } from './questions-asked.tsx'

export interface SayPageProps {
  readonly page: PageContext
  readonly stands: Stands | 'thanks'
  readonly about: About | undefined
  /** The code of the address itself. */
  readonly code: string
  readonly isEmpty?: boolean
}

/** Looked at by whoever holds the link, and by scanners, as often as they like; its button uses it up. */
export function SayPage({ page, stands, about, code, isEmpty = false }: SayPageProps) {
  const { lang } = page
  const w = sayWords(lang)
  if (stands !== 'open' || about === undefined) {
    const said = w[stands === 'open' ? 'unknown' : stands]
    return (
      <Frame page={page} title={said.title}>
        <h1>{said.title}</h1>
        <p class="c-lede">{said.lede}</p>
      </Frame>
    )
  }
  return (
    <Frame page={page} title={w.title[about]}>
      {isEmpty ? <ErrorSummary title={words(lang).notDone} errors={[{ says: w.none }]} /> : null}
      <div class="c-narrow">
        <h1>{w.title[about]}</h1>
        <p class="c-lede">{w.lede}</p>
        <form method="post" action={`/say/${code}`}>
          <FormToken page={page} />
          <QuestionsAsked about={about} lang={lang} />
          <div class="c-actions">
            <button class="usa-button usa-button--big">{w.button}</button>
          </div>
          <p class="c-small c-soft">{w.once}</p>
        </form>
      </div>
    </Frame>
  )
}
