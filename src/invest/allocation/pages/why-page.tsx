import type { PageContext } from '../../../design/context.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { hundredths } from '../../../words/numbers.ts'
import { list } from '../../../words/lists.ts'
import { Frame } from '../../../design/frame.tsx'
import { roleName } from '../../../design/words/frame.ts'
import { Kicker } from '../../pages/kicker.tsx'
import type { Problem } from '../problem.ts'
import type { RoleReason, SchoolReason } from '../reasons.ts'
import { sinceWords } from '../words/since-then.ts'
import { positionsWords } from '../words/staffing.ts'
import { capital } from '../../../words/capital.ts'

export interface WhyPageProps {
  readonly page: PageContext
  readonly reason: SchoolReason
  readonly problem: Problem
  readonly names: Readonly<Record<string, string>>
  /** Need goes no higher; null where it was brought in by a file. */
  readonly mostNeed: number | null
  /** Whether the need index has a page for this school. */
  readonly hasNeed: boolean
  /** Whether the school has left the roster since. */
  readonly hasClosed: boolean
}

/** `/invest/staffing/ORGCODE`: why this school got what it got, role by role. */
export function WhyPage({ page, reason, problem, names, hasNeed, hasClosed, mostNeed }: WhyPageProps) {
  const { lang } = page
  const w = positionsWords[lang]
  const school = names[reason.orgCode] ?? reason.orgCode
  // The state’s list puts the district before the name of a school.
  const short = school.replace(/^[^-]+ - (?=\p{Lu})/u, '')
  const got = reason.roles.filter(({ fte }) => fte > 0)
  const { region } = reason.owed
  const promised = problem.guaranteed?.length ?? 0
  const total = got.reduce((sum, { fte }) => sum + fte, 0)
  return (
    <Frame page={page} title={w.whyTitle({ school })}>
      <Kicker page={page} of={w.title} />
      <h1>{got.length === 0 ? w.gotNothing({ school: short }) : w.gotSome({ school: short, posts: w.posts({ n: total }) })}</h1>
      {got.length === 0 ? null : (
        <p class="c-lede">
          {w.which({
            which: list(
              got.map(({ role, fte }) => `${roleName(role, lang)} (${hundredths(fte, lang)})`),
              lang,
            ),
          })}
        </p>
      )}
      {hasClosed ? <p>{sinceWords[lang].gone}</p> : null}
      <p class="c-lede">{w.needSaid({ need: reason.need, rank: reason.rank, of: reason.of })}</p>
      {problem.reach === undefined ? null : (
        <p>{w.studentsSaid({ n: problem.schools.find(({ orgCode }) => orgCode === reason.orgCode)?.enrolment ?? 0 })}</p>
      )}
      {hasNeed ? (
        <p>
          <a href={`/invest/need/${encodeURIComponent(reason.orgCode)}`}>{w.needPage}</a>
        </p>
      ) : null}
      {reason.owed.isGuaranteed ? <p>{w.guaranteed({ all: promised === reason.of, n: promised })}</p> : null}
      {region === null ? null : <p>{w.region({ region, n: w.posts({ n: problem.minPerRegion?.[region] ?? 0 }) })}</p>}
      {reason.roles.map(role => (
        <RoleWhy key={role.role} {...{ page, role, names, reason, mostNeed }} isReach={problem.reach !== undefined} />
      ))}
      <h2>{w.change}</h2>
      <p>{w.changeSaid}</p>
      <p>
        <a href="/invest/staffing">{w.back}</a>
      </p>
    </Frame>
  )
}

interface RoleWhyProps extends Pick<WhyPageProps, 'page' | 'names' | 'reason'> {
  readonly role: RoleReason
  /** Need goes no higher; null where it was brought in by a file. */
  readonly mostNeed: number | null
  readonly isReach: boolean
}

function RoleWhy({ page, role, names, reason, mostNeed, isReach }: RoleWhyProps) {
  const { lang } = page
  const w = positionsWords[lang]
  const { last, stop, isHalfLeft, next, turning } = role
  const isOpen = stop !== 'pinned' && stop !== 'steps'
  const isElsewhere = isOpen && last !== null && last.orgCode !== reason.orgCode
  const isMore = isElsewhere && next > last.worth + 1e-9
  const { needAbove } = turning
  return (
    <>
      <h2>{`${capital(roleName(role.role, lang))}: ${role.fte === 0 ? w.none0 : hundredths(role.fte, lang)}`}</h2>
      <p>
        {isHalfLeft && isWithHalf(stop) ? w.stopsHalf[stop] : w.stops[stop]}{' '}
        {isOpen && last?.orgCode === reason.orgCode ? w.lastHere : null}
        {isElsewhere ? w.lastSaid({ school: names[last.orgCode] ?? last.orgCode, need: last.need }) : null}{' '}
        {isElsewhere && next > 1e-9
          ? isMore
            ? last.owed
              ? w.lastOwed
              : w.lastMore
            : next > last.worth - 1e-9
              ? w.helpsAlike
              : helpsLess(role, last.need > reason.need && !isReach, lang)
          : null}
      </p>
      {isOpen ? (
        <p>
          {needAbove !== null && needAbove > reason.need && needAbove < (mostNeed ?? Number.POSITIVE_INFINITY)
            ? (reason.isProven ? w.needAbove : w.needAboveOne)({ need: Math.ceil(needAbove * 100 - 1e-6) / 100 })
            : null}{' '}
          {turning.posts === null ? null : w.postsEnough({ n: turning.posts })}{' '}
          {turning.posts !== null && turning.cents !== null && turning.cents > 0 ? w.postsCost({ dollars: turning.cents }) : null}
        </p>
      ) : null}
    </>
  )
}

const isWithHalf = (stop: RoleReason['stop']) => stop === 'steps' || stop === 'max-per-school' || stop === 'posts'

function helpsLess({ role, fte }: RoleReason, isGreater: boolean, lang: Lang): string {
  const w = positionsWords[lang].helpsLess
  const said = { role: roleName(role, lang) }
  if (fte === 0) return isGreater ? w.first(said) : w.firstThere(said)
  if (fte === 1) return isGreater ? w.second(said) : w.secondThere(said)
  return isGreater ? w.more(said) : w.moreThere(said)
}
