import type { Lang } from '../kernel/lang.ts'
import { ClockTime } from './clock-time.tsx'
import { type Reason, ReasonLine } from './reason-line.tsx'

export interface RecordLine {
  readonly seq: number
  readonly at: string
  readonly says: string
  readonly because: readonly Reason[]
}

/** What happened, line by line; each line that the plan caused says which section, after `because`. */
export function RecordLines({ lines, because, lang }: { lines: readonly RecordLine[]; because: string; lang: Lang }) {
  return (
    <ol class="c-record">
      {lines.map(line => (
        <li key={line.seq} id={`entry-${line.seq}`}>
          <ClockTime at={line.at} to="second" />
          <div>
            <p>{line.says}</p>
            {line.because.map((reason, index) => (
              <p class="c-why" key={`${reason.href} ${reason.cite}`}>
                {index === 0 ? `${because} ` : ''}
                <ReasonLine reason={reason} lang={lang} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
