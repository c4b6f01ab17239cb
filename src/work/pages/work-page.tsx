import type { ComponentChildren } from 'preact'
import { AskSound } from '../../design/ask-sound.tsx'
import { Call911 } from '../../design/call-911.tsx'
import { isStaff, type PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import { Island } from '../../design/island.tsx'
import { StoppedLine } from '../../design/stopped-line.tsx'
import { clock, day, dayOf, weekday } from '../../words/times.ts'
import type { DutyNow } from '../duty-now.ts'
import { kindsOf, waiting, type WorkItem } from '../item.ts'
import { words } from '../words/work.ts'
import { DutyHere } from './duty-here.tsx'
import { Tasks } from './tasks.tsx'

export interface WorkPageProps {
  readonly page: PageContext
  readonly asOf: string
  readonly items: readonly WorkItem[]
  /** How many calls of theirs were closed this school year. */
  readonly closed: number
  readonly duty: DutyNow
  /** Whether requests of police or an agency may wait for this person at all. */
  readonly answersRequests: boolean
  /** Whether they see what everybody owes after calls. */
  readonly seesAllOwed: boolean
  /** The tap that sends for support. */
  readonly help: ComponentChildren
  /** The way to their own records, or their child’s; nothing for whoever has none. */
  readonly records: ComponentChildren
}

/** What waits for this person, the most urgent first. The way to 911 and to support stands here whatever waits. */
export function WorkPage({ page, asOf, items, closed, duty, answersRequests, seesAllOwed, help, records }: WorkPageProps) {
  const { lang } = page
  const w = words(lang)
  const open = waiting(items)
  const over = items.filter(({ kind }) => kind === 'closed-call')
  const asking = open.filter(({ kind }) => kind === 'asks-me').length
  const alone = open.filter(({ kind }) => kind === 'nobody-comes').length
  const heading =
    asking > 0 ? w.waiting({ n: asking }) : alone > 0 ? w.open({ n: alone }) : open.length > 0 ? w.things({ n: open.length }) : w.nothing
  const shown = kindsOf(open)
  // While no call is theirs, the tap that sends for support is the one filled button.
  const isCalm = !open.some(({ kind }) => kind === 'asks-me' || kind === 'nobody-comes' || kind === 'my-call')
  const filled = isStaff(page) && isCalm ? undefined : open[0]
  return (
    <Frame page={page} title={w.title} drill={open.length > 0 && open.every(({ drill }) => drill)} islands={['my-work']}>
      <StoppedLine page={page} asOf={asOf} />
      <Island name="my-work" props={{ part: 'now' }}>
        <p class="c-kicker">
          {w.now({ weekday: weekday(dayOf(asOf), lang, 'long'), day: day(asOf, lang), time: clock(asOf, lang) })}
          {duty.mine ? <br /> : null}
          {duty.mine ? w.onDuty({ school: duty.mine.school, until: untilOf(duty.mine.until, asOf, lang) }) : null}
        </p>
        <h1>{heading}</h1>
        {open.length === 0 ? <p class="c-lede">{isStaff(page) ? w.nothingBody : w.outside}</p> : null}
        {shown.map(kind => (
          <section key={kind} aria-labelledby={`work-${kind}`}>
            <h2 id={`work-${kind}`}>{w.kinds[kind]}</h2>
            <Tasks items={open.filter(item => item.kind === kind)} filled={filled?.kind === kind} drillWord={w.drill} />
          </section>
        ))}
        {answersRequests && open.length > 0 && !shown.includes('request') ? (
          <section aria-labelledby="work-request">
            <h2 id="work-request">{w.kinds.request}</h2>
            <Empty>{w.noRequests}</Empty>
          </section>
        ) : null}
      </Island>
      {!isStaff(page) ? null : isCalm ? (
        help
      ) : (
        <div class="c-actions">
          <a class="usa-button usa-button--outline" href="/call">
            {w.send}
          </a>
        </div>
      )}
      <div class="c-work-911">
        <Call911 lang={lang} />
      </div>
      {records}
      {isStaff(page) && (duty.mine || page.person?.places?.includes('board')) ? <AskSound lang={lang} /> : null}
      {open.length === 0 ? <DutyHere page={page} here={duty.here} /> : null}
      <p class="c-after">
        <a href="/me">{w.again}</a>
      </p>
      {seesAllOwed ? (
        <p class="c-after">
          <a href="/calls?state=owed">{w.allOwed}</a>
        </p>
      ) : null}
      {over.length === 0 ? null : (
        <details>
          <summary>{w.closed({ n: Math.max(closed, over.length) })}</summary>
          <p>{w.closedShown({ n: over.length })}</p>
          <Tasks items={over} filled={false} drillWord={w.drill} />
        </details>
      )}
      {page.person?.places?.includes('ways') === true ? (
        <p>
          <a href="/me/ways">{w.ways}</a>
        </p>
      ) : null}
      {page.person?.places?.includes('calls') === true ? (
        <p>
          <a href="/calls">{w.allCalls}</a>
        </p>
      ) : null}
    </Frame>
  )
}

/** The hour where it is today, else the day. */
const untilOf = (until: string, asOf: string, lang: PageContext['lang']): string =>
  dayOf(until) === dayOf(asOf) ? clock(until, lang) : day(until, lang)
