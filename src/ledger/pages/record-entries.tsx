import { ClockTime } from '../../design/clock-time.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { count } from '../../words/numbers.ts'
import { day } from '../../words/times.ts'
import { recordWords } from '../words/page.ts'

export interface RecordLine {
  readonly seq: number
  readonly matter: string
  /** Where the matter is read, or null where it has no page. */
  readonly href: string | null
  /** Where the entries of this matter alone are read. */
  readonly allHref: string
  readonly at: string
  /** The day where the district is. */
  readonly day: string
  readonly type: string
  readonly says: string
  readonly isMessage: boolean
  /** Who did it, by id and never by name; null for the clock. */
  readonly by: string | null
  /** Its place in the signed list, or null while it waits for one. */
  readonly leaf: number | null
}

export interface RecordEntriesProps {
  readonly lang: Lang
  readonly lines: readonly RecordLine[]
  /** Whether messages that follow each other are one line that opens. */
  readonly foldsMessages: boolean
}

/** Entries under the day they were written on. */
export function RecordEntries({ lang, lines, foldsMessages }: RecordEntriesProps) {
  return (
    <>
      {runs(lines, line => line.day).map(ofDay => (
        <section key={ofDay[0]?.day} aria-labelledby={`day-${ofDay[0]?.day}`}>
          <h2 id={`day-${ofDay[0]?.day}`}>{day(ofDay[0]?.day ?? '', lang)}</h2>
          <ol class="c-record">
            {runs(ofDay, line => (foldsMessages && line.isMessage ? 'messages' : line)).map(run =>
              foldsMessages && run[0]?.isMessage ? (
                <Messages key={keyOf(run[0])} lang={lang} of={run} />
              ) : (
                run.map(line => <Entry key={keyOf(line)} lang={lang} line={line} />)
              ),
            )}
          </ol>
        </section>
      ))}
    </>
  )
}

const keyOf = ({ matter, seq }: RecordLine): string => `${matter} ${seq}`

/** Neighbors that are alike, together. */
function runs(lines: readonly RecordLine[], alike: (line: RecordLine) => unknown): readonly (readonly RecordLine[])[] {
  const found: RecordLine[][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last?.[0] && alike(last[0]) === alike(line)) last.push(line)
    else found.push([line])
  }
  return found
}

function Messages({ lang, of }: { readonly lang: Lang; readonly of: readonly RecordLine[] }) {
  return (
    <li>
      <ClockTime at={of[0]?.at ?? ''} to="second" />
      <details>
        <summary>{recordWords[lang].messages({ n: of.length })}</summary>
        <ol class="c-record">
          {of.map(line => (
            <Entry key={keyOf(line)} lang={lang} line={line} />
          ))}
        </ol>
      </details>
    </li>
  )
}

/** One entry: what happened; its place opens to its code, who did it, and the rest of its matter. */
function Entry({ lang, line: { at, href, allHref, says, type, by, leaf } }: { readonly lang: Lang; readonly line: RecordLine }) {
  const w = recordWords[lang]
  return (
    <li>
      <ClockTime at={at} to="second" />
      <div>
        <p>{href === null ? says : <a href={href}>{says}</a>}</p>
        <details class="c-why">
          <summary>{leaf === null ? w.waiting : w.entry({ n: count(leaf, lang) })}</summary>
          <p>
            <span class="c-hash">{type}</span> · {by === null ? w.byClock : w.by} {by === null ? null : <span class="c-hash">{by}</span>} ·{' '}
            <a href={allHref}>{w.ofMatter}</a>
          </p>
        </details>
      </div>
    </li>
  )
}
