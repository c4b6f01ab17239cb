import { dayIn } from '../../kernel/time.ts'
import { instantIn } from '../../kernel/local-time.ts'
import { listClosedSchools, listSchoolSizes } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { certifiedInRoles } from '../../training/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import type { InPost } from './contract.ts'
import { type PostsKit, staffingIn } from './on-post.ts'
import { daysVacant } from './rules/alarm.ts'
import { grouped } from '../../kernel/grouped.ts'
import { type CountedSchool, inPostOf, type KeptPost } from './rules/in-post.ts'
import { countAt, monthAfter, monthsTo } from './rules/months.ts'
import { stateYearIn, stateYearOf, type StateYear } from './state-source.ts'
import { listCertified, listPosts, listSpells, type PostRow } from './store.ts'

const monthsShown = 12

/** Who works where, beside what each school needs: at the end of a month, or now in the month that runs. */
export async function readInPost(kit: PostsKit, tx: Tx, asked: string | undefined): Promise<InPost & { readonly alarmDays: number }> {
  const now = kit.clock.now()
  const zone = (await findDistrict(tx))?.timeZone ?? 'America/New_York'
  const today = dayIn(zone, now)
  const months = monthsTo(today.slice(0, 7), monthsShown)
  const month = months.find(each => each === asked) ?? today.slice(0, 7)
  const endOf = (of: string): Date => {
    const next = instantIn(zone, `${monthAfter(of)}-01T00:00`)
    return next && next < now ? new Date(next.getTime() - 1) : now
  }
  const rows = await tx.many(listPosts, [tx.district])
  const posts = await keptPosts(kit, tx, rows, now)
  const setting = await staffingIn(tx, kit.plans, now)
  const { schools, state } = await countedSchools(tx, rows, month === today.slice(0, 7) ? today : `${month}-28`)
  const alarmDays = setting['vacant-days']
  const nameOf = new Map(schools.map(({ orgCode, name }) => [orgCode, name]))
  const fte = (hundredths: number) => hundredths / 100
  return {
    ...{ month, alarmDays, next: null, enrolmentYear: state.enrolmentYear, staffYear: state.staffYear },
    items: inPostOf({ schools, posts, state, setting, at: endOf(month) }),
    months: months.map(each => {
      const { funded, inPost, vacant, vacantLong } = countAt(posts, endOf(each), alarmDays)
      return { month: each, funded: fte(funded), inPost: fte(inPost), vacant: fte(vacant), vacantLong: fte(vacantLong) }
    }),
    vacancies: rows
      .flatMap(({ org, role, hundredths, vacantSince, alarmedAt }) =>
        vacantSince === null
          ? []
          : [
              {
                ...{ orgCode: org, school: nameOf.get(org) ?? org, role, fte: fte(hundredths), since: vacantSince.toISOString() },
                ...{ days: daysVacant(vacantSince, now), alarmedAt: alarmedAt?.toISOString() ?? null },
              },
            ],
      )
      .sort((a, b) => a.since.localeCompare(b.since) || a.school.localeCompare(b.school)),
  }
}

async function keptPosts(kit: PostsKit, tx: Tx, rows: readonly PostRow[], at: Date): Promise<KeptPost[]> {
  const spells = grouped(await tx.many(listSpells, [tx.district]), ({ post }) => post)
  const uncertified = new Set(
    (await certifiedInRoles(kit, tx, await tx.many(listCertified, [tx.district]), at)).flatMap(each =>
      each.certifiedOn === null ? [`${each.person} ${each.role}`] : [],
    ),
  )
  return rows.map(({ id, org, role, hundredths, fundedAt, closedAt }) => {
    const own = spells.get(id) ?? []
    const last = own.at(-1)
    return { orgCode: org, role, hundredths, fundedAt, closedAt, spells: own, isUncertified: uncertified.has(`${last?.person} ${role}`) }
  })
}

/** The schools of the roster, then those that have positions and are on no roster; by the code the state knows them by, or none. */
export async function countedSchools(
  tx: Tx,
  posts: readonly Pick<PostRow, 'org' | 'school'>[],
  day: string,
): Promise<{ readonly schools: CountedSchool[]; readonly state: StateYear }> {
  const sizes = await listSchoolSizes(tx)
  const ofPosts = new Map(posts.flatMap(({ org, school }) => (school === null ? [] : [[school, org] as const])))
  const onRoster = sizes.map(({ id, code, name, students }) => ({
    ...{ orgCode: ofPosts.get(id) ?? code ?? id, name, onRoster: students === 0 ? null : students },
  }))
  const known = new Set(onRoster.map(({ orgCode }) => orgCode))
  const others = [...new Set(posts.map(({ org }) => org))].filter(org => !known.has(org)).sort()
  const state = await stateYearIn(tx, stateYearOf(day), [...known, ...others])
  const published = new Map(state.schools.map(each => [each.orgCode, each.name]))
  for (const { code, name } of await listClosedSchools(tx)) if (code !== null) published.set(code, name)
  return { schools: [...onRoster, ...others.map(org => ({ orgCode: org, name: published.get(org) ?? org, onRoster: null }))], state }
}
