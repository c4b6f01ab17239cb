import { type OrgId, readId } from '../kernel/ids.ts'
import { malformed, type No, notPermitted } from '../kernel/refusal.ts'
import { decideOn } from '../ledger/index.ts'
import { type Act, findSchool, type Person } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import { type MonthFinding, monthFindings } from './contract.ts'
import { momentAt } from './days.ts'
import { countMonth, countMonths, listReviews, saveReview } from './month-store.ts'
import type { RestraintKit } from './restraint-kit.ts'
import { dueOn } from './rules/clocks.ts'
import type { Moment } from './rules/moment.ts'
import { standingOf } from './rules/standing.ts'
import type { Limits } from './setting.ts'
import type { MonthView } from './view.ts'
import { restraintFields } from './words/fields.ts'
import { restraintRefusals } from './words/refusals.ts'

export interface MonthSaid {
  readonly school: string
  readonly month: string
  readonly findings: readonly MonthFinding[]
}

/** A school's review of a month that is over: held anew it counts anew. Law: 603 CMR 46.06, monthly review by the school (verified that, secondary how). */
export const reviewMonth = (
  kit: RestraintKit,
  { district, person, deed }: Act,
  said: MonthSaid,
): Promise<{ readonly review: string } | No> =>
  kit.database.transaction('app', district, async tx => {
    const { school, month, findings } = said
    const found = readId<OrgId>(school)
    if (!found || !(await findSchool(tx, found))) return malformed([{ pointer: '/school', detail: restraintFields.school }])
    if (!standingOf(person, { school, tookPart: [], family: [], student: null }).leads) return notPermitted(restraintRefusals.forLeaders)
    const { at, today } = await momentAt(tx, kit.clock.now())
    if (month >= today.slice(0, 7)) return malformed([{ pointer: '/month', detail: restraintFields.monthNotOver }])
    const review = idFromName(`concord restraint month ${district} ${school} ${month}`)
    const entries = (await tx.one(countMonth, { school, month })).n
    const body = { school, month, entries, findings: [...findings] }
    const done = await decideOn(tx, {
      ...{ matter: review, deed, by: person.id, at, read: () => null },
      decide: () => ({ facts: [{ type: 'restraint.month-reviewed', body }], result: null }),
    })
    if (done.added.length > 0) tx.send(saveReview, { id: review, ...body, heldBy: person.id, heldAt: at })
    return { review }
  })

/** The months that are over of the schools that somebody answers for and that have entries; those not reviewed first, the newest before. */
export async function monthsOf(
  tx: Tx,
  person: Person,
  { moment, limits, schools }: { readonly moment: Moment; readonly limits: Limits; readonly schools: ReadonlyMap<string, string> },
): Promise<MonthView[]> {
  const standingAt = (school: string) => standingOf(person, { school, tookPart: [], family: [], student: null })
  const counted = (await tx.many(countMonths, [tx.district])).filter(({ school, month }) => {
    const { leads, reads } = standingAt(school)
    return month < moment.today.slice(0, 7) && (leads || reads)
  })
  const held = counted.length > 0 ? await tx.many(listReviews, [tx.district]) : []
  const views = counted.map(({ school, month, entries }): MonthView => {
    const review = held.find(each => each.school === school && each.month === month)
    const due = dueOn('month-review', `${month}-01`, limits, moment.workDayAfter)
    return {
      ...{ school, schoolName: schools.get(school) ?? '', month, entries, dueOn: due, isLate: !review && due < moment.today },
      mayReview: standingAt(school).leads,
      reviewed: review
        ? {
            at: review.heldAt.toISOString(),
            entries: review.entries,
            findings: monthFindings.filter(each => review.findings.includes(each)),
          }
        : null,
    }
  })
  const isBefore = (a: MonthView, b: MonthView): boolean =>
    (a.reviewed === null) === (b.reviewed === null)
      ? a.month > b.month || (a.month === b.month && a.schoolName < b.schoolName)
      : !a.reviewed
  return views.toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
}
