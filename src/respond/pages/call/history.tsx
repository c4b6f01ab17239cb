import { ClockTime } from '../../../design/clock-time.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { words } from '../../wording.ts'
import type { CallView } from '../view.ts'
import { ReasonLine } from './why.tsx'

/** What happened, line by line; each line that the plan caused says which section. */
export function History({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang).record
  return (
    <>
      <h2>{w.what}</h2>
      <ol class="c-record">
        {call.history.map(entry => (
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
