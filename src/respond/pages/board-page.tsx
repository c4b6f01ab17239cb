import { ClockTime } from '../../design/clock-time.tsx'
import type { PageContext } from '../../design/context.ts'
import { list } from '../../words/lists.ts'
import { isOnStopwatch, secondsBetween, stopwatch, wait } from '../../words/times.ts'
import { Frame } from '../../design/frame.tsx'
import { Island } from '../../design/island.tsx'
import { Status, type StatusKind } from '../../design/status.tsx'
import { StoppedLine } from '../../design/stopped-line.tsx'
import { roleName } from '../../design/words/frame.ts'
import { Cell, numbers, RowHead, Table } from '../../design/table.tsx'
import type { Lang } from '../../kernel/lang.ts'
import type { Stage } from '../contract.ts'
import { words } from '../words/respond.ts'
import { byUrgency } from '../urgency.ts'
import { dangerOf, placeOf, whatOf } from './headline.ts'
import { OwedList } from './owed-list.tsx'
import type { OwedView, PersonView } from './view.ts'

export interface BoardRow {
  readonly id: string
  readonly room: string | null
  readonly school: string
  readonly facts: Readonly<Record<string, string>>
  readonly drill: boolean
  readonly stage: Stage
  readonly askedAt: string
  /** Those who come still: nobody who handed over, or in whose place others are asked. */
  readonly responders: readonly PersonView[]
  /** Who has taken over, as a sentence, once everybody who came has handed over. */
  readonly handedOver: string | null
  /** Who is being asked now, where more people are wanted. */
  readonly asking: string | null
  readonly danger: boolean
  /** Nobody comes though the plan's seconds are over. */
  readonly late: boolean
  /** A report of abuse is owed and none is recorded; said to those alone who may see the call. */
  readonly reportMissing: boolean
}

export interface BoardPageProps {
  readonly page: PageContext
  readonly asOf: string
  /** Open calls in any order: the page puts danger first, then those waiting longest. */
  readonly rows: readonly BoardRow[]
  /** More are open than stand here, drills too; and of those that are no drill alone. */
  readonly isCut?: boolean
  readonly isMore?: boolean
  /** The schools whose calls stand here; null where all do. */
  readonly of: readonly string[] | null
  readonly onDuty: { readonly people: number; readonly schools: number }
  /** Drills are not counted. */
  readonly closedToday: { readonly calls: number; readonly longestWaitSeconds: number | null }
  /** Of the week, as the page of duty counts it. */
  readonly cover: { readonly uncovered: number; readonly of: number; readonly isSchoolWeek: boolean }
  /** Sentences, one for each school that has nobody on duty now as something the plan may ask. */
  readonly gaps: readonly string[]
  readonly owed: readonly OwedView[]
}

/** The departures board of a district: a working page, kept fresh by its island where scripts run. */
export function BoardPage(props: BoardPageProps) {
  const { page, rows, closedToday, gaps, cover } = props
  const { lang } = page
  const w = words(lang).board
  return (
    <Frame page={page} title={w.title} islands={['board']} drill={rows.length > 0 && rows.every(row => row.drill)}>
      <StoppedLine page={page} asOf={props.asOf} />
      <Island name="board" props={{}}>
        <OpenCalls {...props} />
      </Island>
      <div class="c-cols">
        <div>
          <OwedList page={page} owed={props.owed} title={words(lang).owed.list.title} />
          {props.owed.length === 0 ? null : (
            <p class="c-after">
              <a href="/calls?state=owed">{words(lang).owed.list.all}</a>
            </p>
          )}
          <h2>{w.closedToday}</h2>
          <p>
            {w.closed({ n: closedToday.calls })}{' '}
            {closedToday.longestWaitSeconds === null ? '' : w.longest({ wait: wait(closedToday.longestWaitSeconds, lang) })}
          </p>
          <div class="c-actions">
            <a class="usa-button usa-button--outline" href="/board">
              {w.checkAgain}
            </a>
          </div>
        </div>
        <aside aria-labelledby="thin">
          <h2 id="thin">{w.thin}</h2>
          <p>{cover.isSchoolWeek ? w.cover({ schools: cover.uncovered, of: cover.of }) : w.noSchool}</p>
          {gaps.map(gap => (
            <p key={gap}>{gap}</p>
          ))}
          {page.person?.places?.includes('duty') === false ? null : (
            <p>
              <a href="/duty">{w.duty}</a>
            </p>
          )}
        </aside>
      </div>
    </Frame>
  )
}

function OpenCalls({ page, rows, asOf, of, onDuty, isCut = false, isMore = false }: BoardPageProps) {
  const { lang } = page
  const w = words(lang).board
  const drills = rows.filter(row => row.drill).length
  return (
    <>
      <h1>{(isMore ? w.openMore : w.open)({ n: rows.length - drills })}</h1>
      <div class="c-live">
        <p data-as-of={asOf}>
          {w.asOf} <ClockTime at={asOf} to="second" stop /> {w.keeps}
        </p>
        <p>
          {drills === 0 ? '' : `${w.drills({ n: drills })} `}
          {w.onDuty({ people: onDuty.people, schools: onDuty.schools })}
        </p>
        {of === null ? null : <p>{of.length === 0 ? w.ofNone : w.of({ schools: list(of, lang) })}</p>}
      </div>
      {isCut ? (
        <p>
          {w.cut} <a href="/calls?state=open">{w.allOpen}</a>
        </p>
      ) : null}
      {rows.length === 0 ? null : (
        <Table
          class="c-board"
          caption={w.caption}
          heads={[w.heads.asked, w.heads.where, w.heads.what, w.heads.who, w.heads.now, ...numbers([w.heads.openFor])]}
        >
          {rows
            .map(row => ({ ...row, unanswered: isUnanswered(row) }))
            .sort(byUrgency)
            .map(row => (
              <Line key={row.id} row={row} lang={lang} asOf={asOf} />
            ))}
        </Table>
      )}
    </>
  )
}

const isUnanswered = (row: BoardRow): boolean => row.responders.length === 0 && row.handedOver === null

const shapes: Record<Stage, StatusKind> = {
  asked: 'waiting',
  paged: 'waiting',
  answered: 'going',
  'on-the-way': 'going',
  there: 'there',
  'handed-over': 'there',
  closed: 'done',
}

function Line({ row, lang, asOf }: { row: BoardRow; lang: Lang; asOf: string }) {
  const w = words(lang)
  const late = row.late && !row.danger
  const seconds = secondsBetween(row.askedAt, asOf)
  return (
    <tr role="row" class={row.danger ? 'is-danger' : late ? 'is-late' : undefined}>
      <Cell>
        <span class="c-clock">
          <ClockTime at={row.askedAt} to="bare" />
        </span>
      </Cell>
      <RowHead>
        <a href={`/calls/${row.id}`}>{placeOf(row, lang)}</a>
        <small>{row.school}</small>
      </RowHead>
      <Cell>
        {row.drill ? <strong class="c-drill-word">{w.board.drill}</strong> : null} {whatOf(row.facts, lang)}
      </Cell>
      <Cell>
        {isUnanswered(row) ? w.board.nobody : row.handedOver}
        {row.responders.map(person => (
          <span key={person.name} class="c-who">
            {person.name}, {roleName(person.role, lang)}
          </span>
        ))}
        {row.asking !== null ? <small>{w.board.asking({ name: row.asking })}</small> : null}
      </Cell>
      <Cell>
        {row.danger ? (
          <Status is="danger">{dangerOf(row.facts, lang)}</Status>
        ) : (
          <Status is={shapes[row.stage]}>{w.stage[row.stage]}</Status>
        )}
        {row.danger ? <small>{w.stage[row.stage]}</small> : null}
        {row.reportMissing ? <small>{w.owed.list.openReport}</small> : null}
      </Cell>
      <Cell isNumber>
        <time data-since={row.askedAt}>{stopwatch(seconds, lang)}</time>
        <span class="c-phone" hidden={!isOnStopwatch(seconds)}>
          {' '}
          {w.board.min}
        </span>
      </Cell>
    </tr>
  )
}
