import { RecordLines } from '../../../../design/record-lines.tsx'
import type { Lang } from '../../../../kernel/lang.ts'
import { pagesWords } from '../../words/pages.ts'
import type { ContactView } from '../view.ts'

/** What happened to a request, and why. */
export function History({ view, lang }: { view: Pick<ContactView, 'history'>; lang: Lang }) {
  const w = pagesWords(lang).history
  return <RecordLines lines={view.history} because={w.because} lang={lang} />
}
