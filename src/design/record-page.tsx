import { ClockTime } from './clock-time.tsx'
import type { PageContext } from './context.ts'
import { Empty } from './empty.tsx'
import { count } from '../words/numbers.ts'
import { day } from '../words/times.ts'
import { Frame } from './frame.tsx'
import { Pairs } from './pairs.tsx'
import { words } from './words/frame.ts'

export interface RecordLine {
  readonly seq: number
  readonly matter: string
  /** Where the matter is read, or null where it has no page. */
  readonly href: string | null
  readonly at: string
  readonly type: string
  readonly says: string
  /** Who did it, by id and never by name; null for the clock. */
  readonly by: string | null
  /** Its place in the signed list, or null while it waits for one. */
  readonly leaf: number | null
}

export interface RecordPageProps {
  readonly page: PageContext
  readonly lines: readonly RecordLine[]
  readonly size: number
  readonly root: string
  /** Address of the page before this one in time, or null. */
  readonly older: string | null
}

/** The last things written in the district's record, each with its place. */
export function RecordPage({ page, lines, size, root, older }: RecordPageProps) {
  const { lang } = page
  const w = words(lang).record
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.heading({ n: size })}</h1>
      <p class="c-lede">{w.lede}</p>
      <div class="c-cols">
        <div>
          {lines.length === 0 ? (
            <Empty>{w.empty}</Empty>
          ) : (
            <ol class="c-record">
              {lines.map(line => (
                <li key={`${line.matter} ${line.seq}`}>
                  <ClockTime at={line.at} to="second" />
                  <div>
                    <p>{line.href === null ? line.says : <a href={line.href}>{line.says}</a>}</p>
                    <p class="c-why">
                      {day(line.at, lang)} · <span class="c-hash">{line.type}</span> · {line.by === null ? w.byClock : w.by}{' '}
                      {line.by === null ? null : <span class="c-hash">{line.by}</span>} ·{' '}
                      {line.leaf === null ? w.waiting : w.entry({ n: count(line.leaf, lang) })}
                    </p>
                  </div>
                </li>
              ))}
            </ol>
          )}
          {older === null ? null : (
            <div class="c-actions">
              <a class="usa-button usa-button--outline" href={older}>
                {w.older}
              </a>
            </div>
          )}
        </div>
        <aside aria-labelledby="about-record">
          <h2 id="about-record">{w.about}</h2>
          <Pairs
            pairs={[
              [w.size, count(size, lang)],
              [w.root, <span class="c-hash">{root}</span>],
              [w.change, w.changeBody],
            ]}
          />
        </aside>
      </div>
    </Frame>
  )
}
