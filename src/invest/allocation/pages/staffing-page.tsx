import type { PageContext } from '../../../design/context.ts'
import { hundredths } from '../../../words/numbers.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { roleName } from '../../../design/words/frame.ts'
import { LinkRow } from '../../../design/link-row.tsx'
import { Kicker } from '../../pages/kicker.tsx'
import type { PublishedStaffing } from '../answer.ts'
import { claimSaid, costSaid, demandsShown, namesFrom, sureSaid, totalsOf } from '../said.ts'
import { linesOf } from '../table-rows.ts'
import { demandSaid } from '../demand-said.ts'
import { positionsWords } from '../words/staffing.ts'
import type { SinceThen } from '../since-then.ts'
import { Since } from './since-then.tsx'
import { StaffingTable } from './staffing-table.tsx'
import { capital } from '../../../words/capital.ts'

export interface StaffingPageProps {
  readonly page: PageContext
  readonly published: PublishedStaffing | null
  readonly since: SinceThen | null
  /** Whether the reader may place positions. */
  readonly mayPlan: boolean
  readonly sort: string
  readonly isAll: boolean
  /** The greatest gap at which the plan lets a placing be published. */
  readonly largestGap: number
  /** The first line shown. */
  readonly from: number
}

export const linesAtOnce = 100
/** More demands than this fill a page nobody reads: the rest is in the data. */
const mostDemands = 40

/** `/invest/staffing`: who gets what, what it rests on, how sure it is. */
export function StaffingPage({ page, published, since, mayPlan, ...asked }: StaffingPageProps) {
  const { lang } = page
  const w = positionsWords[lang]
  const planLink = mayPlan ? (
    <p>
      <a href="/invest/staffing/plan">{w.draw}</a>
    </p>
  ) : null
  if (!published)
    return (
      <Frame page={page} title={w.title}>
        <h1>{w.title}</h1>
        <Empty>{w.none}</Empty>
        {planLink}
      </Frame>
    )
  const { problem, answer, names } = published
  const totals = totalsOf(answer.posts)
  const called = namesFrom(names)
  const demands = demandsShown(problem)
  const cost = costSaid(problem, answer.posts, lang)
  return (
    <Frame page={page} title={w.title}>
      <Kicker page={page} of={w.published({ day: published.at.toISOString() })} />
      <h1>{w.heading({ posts: totals.posts, schools: totals.schools })}</h1>
      <p class="c-lede">{claimSaid(answer.gap, problem, answer.posts, lang)}</p>
      {cost === null ? null : <p>{cost}</p>}
      {since === null ? null : <Since page={page} since={since} at={published.at.toISOString()} />}
      {planLink}
      <h2>{w.tableTitle}</h2>
      <Lines {...{ page, published }} {...asked} />
      <h2>{w.rests}</h2>
      <p>
        {published.needIndex === null ? w.needFile : w.needIndex}{' '}
        {published.needIndex === null ? null : <a href="/invest/need">{w.needLink}</a>}
      </p>
      <p>{problem.reach === undefined ? w.worth : w.worthReach}</p>
      <ul>
        {problem.roles.map(({ role, weight, steps, ratio = 0 }) => (
          <li key={role}>
            {`${capital(roleName(role, lang))}: ${steps.map(step => hundredths(step * weight, lang)).join(w.then)}`}
            {problem.reach === undefined ? null : ` ${w.reaches({ n: ratio })}`}
          </li>
        ))}
        {(problem.pairs ?? []).map(({ roles: [a, b], bonus }) => (
          <li key={`${a} ${b}`}>
            {(problem.reach === undefined ? w.pair : w.pairReach)({ a: roleName(a, lang), b: roleName(b, lang), bonus })}
          </li>
        ))}
      </ul>
      <h3>{w.demands}</h3>
      <ul>
        {demands.slice(0, mostDemands).map(demand => {
          const said = demandSaid(demand, problem, called)[lang]
          return <li key={said}>{said}</li>
        })}
      </ul>
      <h2>{w.sureTitle}</h2>
      <p>
        {sureSaid(answer.gap, problem, lang)} {w.largest({ percent: asked.largestGap })}
      </p>
      <p class="c-small c-soft">
        {w.digests} <span class="c-digest">{published.resultDigest}</span> · <a href="/api/invest/staffing">{w.json}</a>
      </p>
    </Frame>
  )
}

function Lines({
  page,
  published,
  sort,
  isAll,
  from,
}: Pick<StaffingPageProps, 'page' | 'sort' | 'isAll' | 'from'> & { published: PublishedStaffing }) {
  const { lang } = page
  const w = positionsWords[lang]
  const { problem, names, answer } = published
  const lines = linesOf({ problem, names, posts: answer.posts }, { sort, isAll })
  const address = (change: { sort?: string; from?: number; isAll?: boolean }) => {
    const all = change.isAll ?? isAll
    return `/invest/staffing?${new URLSearchParams({ sort: change.sort ?? sort, ...(all ? { all: '' } : {}), ...(change.from ? { from: String(change.from) } : {}) })}`
  }
  const parts = Array.from({ length: Math.ceil(lines.length / linesAtOnce) }, (_, at) => at * linesAtOnce)
  return (
    <>
      <p>
        {isAll ? null : `${w.onlyWith} `}
        <a href={address({ isAll: !isAll })}>{isAll ? w.someSchools : w.everySchool}</a>
      </p>
      <StaffingTable
        {...{ page, problem }}
        lines={lines.slice(from, from + linesAtOnce)}
        sorting={{ sort, address: each => address({ sort: each }) }}
        hasReasons
      />
      {parts.length < 2 ? null : (
        <LinkRow
          label={w.tableTitle}
          here="true"
          links={parts.map(part => ({
            href: address({ from: part }),
            says: w.page({ from: part + 1, to: Math.min(part + linesAtOnce, lines.length), of: lines.length }),
            isHere: part === from,
          }))}
        />
      )}
    </>
  )
}
