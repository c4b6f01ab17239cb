import type { PageContext } from '../../../design/context.ts'
import { count, list } from '../../../design/format.ts'
import { Frame } from '../../../design/frame.tsx'
import { roleName } from '../../../design/words/frame.ts'
import { Kicker } from '../../pages/kicker.tsx'
import type { Problem } from '../problem.ts'
import type { RoleReason, SchoolReason } from '../reasons.ts'
import { amount } from '../said.ts'
import { staffingWords } from '../wording.ts'
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
  const w = staffingWords(lang)
  const school = names[reason.orgCode] ?? reason.orgCode
  const got = reason.roles.filter(({ fte }) => fte > 0)
  const { region } = reason.owed
  const total = got.reduce((sum, { fte }) => sum + fte, 0)
  return (
    <Frame page={page} title={w.whyTitle(school)}>
      <Kicker page={page} of={w.title} />
      <h1>
        {got.length === 0
          ? w.gotNothing(school)
          : w.gotSome(
              school,
              w.posts(amount(total, lang), total === 1),
              list(
                got.map(({ role, fte }) => `${roleName(role, lang)} (${amount(fte, lang)})`),
                lang,
              ),
            )}
      </h1>
      <p class="c-lede">{w.needSaid(amount(reason.need, lang), count(reason.rank, lang), count(reason.of, lang))}</p>
      {hasNeed ? (
        <p>
          <a href={`/invest/need/${encodeURIComponent(reason.orgCode)}`}>{w.needPage}</a>
        </p>
      ) : null}
      {reason.owed.isGuaranteed ? <p>{w.guaranteed}</p> : null}
      {region === null ? null : (
        <p>{w.region(region, w.posts(amount(problem.minPerRegion?.[region] ?? 0, lang), problem.minPerRegion?.[region] === 1))}</p>
      )}
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
  const w = staffingWords(lang)
  const { last, stop, next } = role
  const isOpen = stop !== 'pinned' && stop !== 'steps'
  const isMore = isOpen && last !== null && last.orgCode !== orgCode && next > last.worth + 1e-9
  return (
    <>
      <h2>{`${capital(roleName(role.role, lang))}: ${role.fte === 0 ? w.none0 : amount(role.fte, lang)}`}</h2>
      <p>
        {w.stops[stop]} {isOpen ? w.nextSaid(amount(next, lang)) : null}
      </p>
      {last === null || !isOpen ? null : (
        <p>
          {last.orgCode === orgCode
            ? w.lastHere
            : w.lastSaid(names[last.orgCode] ?? last.orgCode, amount(last.need, lang), amount(last.worth, lang))}{' '}
          {isMore ? (last.owed ? w.lastOwed : w.lastMore) : null}
        </p>
      )}
    </>
  )
}
