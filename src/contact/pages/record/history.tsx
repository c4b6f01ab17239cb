import { ClockTime } from '../../../design/clock-time.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { pagesWords } from '../../wording-pages.ts'
import type { ContactView } from '../view.ts'
import { ReasonLine } from './why.tsx'

/** What happened, line by line; each line that the plan caused says which section. */
export function History({ view, lang }: { view: Pick<ContactView, 'history'>; lang: Lang }) {
  const w = pagesWords(lang).history
  return (
    <>
      <h2>{w.title}</h2>
      <ol class="c-record">
        {view.history.map(entry => (
          <li key={entry.seq} id={`entry-${entry.seq}`}>
            <ClockTime at={entry.at} to="second" />
            <div>
              <p>{entry.says}</p>
              {entry.because.map((reason, index) => (
                <p class="c-why" key={`${reason.href} ${reason.cite}`}>
                  {index === 0 ? `${w.because} ` : ''}
                  <ReasonLine reason={reason} lang={lang} />
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
