import type { PageContext } from '../../../design/context.ts'
import { hundredths } from '../../../words/numbers.ts'
import { list } from '../../../words/lists.ts'
import { Frame } from '../../../design/frame.tsx'
import { roleName } from '../../../design/words/frame.ts'
import { Kicker } from '../../pages/kicker.tsx'
import type { Problem } from '../problem.ts'
import type { RoleReason, SchoolReason } from '../reasons.ts'
import { positionsWords } from '../words/staffing.ts'
import { capital } from './staffing-table.tsx'

export interface WhyPageProps {
  readonly page: PageContext
  readonly reason: SchoolReason
  readonly problem: Problem
  readonly names: Readonly<Record<string, string>>
  /** Whether the need index has a page for this school. */
  readonly hasNeed: boolean
}

/** `/invest/staffing/ORGCODE`: why this school got what it got, role by role. */
export function WhyPage({ page, reason, problem, names, hasNeed }: WhyPageProps) {
  const { lang } = page
  const w = positionsWords[lang]
  const school = names[reason.orgCode] ?? reason.orgCode
  const got = reason.roles.filter(({ fte }) => fte > 0)
  const { region } = reason.owed
  const total = got.reduce((sum, { fte }) => sum + fte, 0)
  return (
    <Frame page={page} title={w.whyTitle({ school })}>
      <Kicker page={page} of={w.title} />
      <h1>
        {got.length === 0
          ? w.gotNothing({ school })
          : w.gotSome({
              school,
              posts: w.posts({ n: total }),
              which: list(
                got.map(({ role, fte }) => `${roleName(role, lang)} (${hundredths(fte, lang)})`),
                lang,
              ),
            })}
      </h1>
      <p class="c-lede">{w.needSaid({ need: reason.need, rank: reason.rank, of: reason.of })}</p>
      {hasNeed ? (
        <p>
          <a href={`/invest/need/${encodeURIComponent(reason.orgCode)}`}>{w.needPage}</a>
        </p>
      ) : null}
      {reason.owed.isGuaranteed ? <p>{w.guaranteed}</p> : null}
      {region === null ? null : <p>{w.region({ region, n: w.posts({ n: problem.minPerRegion?.[region] ?? 0 }) })}</p>}
      {reason.roles.map(role => (
        <RoleWhy key={role.role} {...{ page, role, names }} orgCode={reason.orgCode} />
      ))}
      <h2>{w.change}</h2>
      <p>{w.changeSaid}</p>
      <p>
        <a href="/invest/staffing">{w.back}</a>
      </p>
    </Frame>
  )
}

function RoleWhy({ page, role, names, orgCode }: { page: PageContext; role: RoleReason; names: WhyPageProps['names']; orgCode: string }) {
  const { lang } = page
  const w = positionsWords[lang]
  const { last, stop, next } = role
  const isOpen = stop !== 'pinned' && stop !== 'steps'
  const isMore = isOpen && last !== null && last.orgCode !== orgCode && next > last.worth + 1e-9
  return (
    <>
      <h2>{`${capital(roleName(role.role, lang))}: ${role.fte === 0 ? w.none0 : hundredths(role.fte, lang)}`}</h2>
      <p>
        {w.stops[stop]} {isOpen ? w.nextSaid({ worth: next }) : null}
      </p>
      {last === null || !isOpen ? null : (
        <p>
          {last.orgCode === orgCode
            ? w.lastHere
            : w.lastSaid({ school: names[last.orgCode] ?? last.orgCode, need: last.need, worth: last.worth })}{' '}
          {isMore ? (last.owed ? w.lastOwed : w.lastMore) : null}
        </p>
      )}
    </>
  )
}
