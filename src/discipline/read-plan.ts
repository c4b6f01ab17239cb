import { daysAfter } from '../kernel/time.ts'
import { schoolYearOf } from '../kernel/school-year.ts'
import { saysAlone, sectionsOver } from '../plan/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { askPlan } from './ask-plan.ts'
import { exclusionKinds } from './contract.ts'
import type { Described } from './describe.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import { discipline } from './question.ts'
import { compareGroups } from './rules/compare.ts'
import { daysMissed } from './rules/missed.ts'
import type { Days } from './rules/moment.ts'
import { isOverTen, situationOf } from './rules/situation.ts'
import { measureFrom } from './settings.ts'
import { inHand, type IncidentState } from './state.ts'
import { countBefore, countBySchool, listDays } from './store.ts'
import type { IncidentView } from './view.ts'

type Found = Pick<IncidentView, 'answers' | 'plan' | 'before' | 'compared' | 'daysCounted'>

/** What the plan in force says now, and what stands before a decision: repetition, and how the school excludes. */
export async function planFor(kit: DisciplineKit, tx: Tx, now: Date, { id, state, today, lang }: Described, days: Days): Promise<Found> {
  const inForce = await kit.plans.inForce(tx, now)
  const missed = await tx.many(listDays, [tx.district, state.student])
  const one = inHand(state)
  const counted = daysMissed(missed, one?.from ?? today, days)
  // With one day more.
  const overTen = isOverTen(state.daysBefore, counted + 1)
  const measure = measureFrom(inForce?.settings['exclusion'])
  const year = schoolYearOf(today)
  const before = await tx.one(countBefore, {
    student: state.student,
    incident: id,
    from: daysAfter(today, -measure['repeat-days']),
    to: today,
  })
  const bySchool = await tx.many(countBySchool, { school: state.school, from: `${year}-07-01`, to: `${year + 1}-06-30` })
  return {
    daysCounted: counted,
    answers: exclusionKinds.map(kind => ({ kind, answer: askPlan(inForce, state, kind, overTen).asked.answer })),
    plan: inForce ? saidOf(kit, inForce, { state, lang }) : { says: [], because: [] },
    before: { days: measure['repeat-days'], ...before },
    compared: compareGroups(bySchool, measure),
  }
}

type InForce = NonNullable<Awaited<ReturnType<DisciplineKit['plans']['inForce']>>>

/** In sentences, and on whose word: of the exclusion in hand, else of a short suspension, which schools think of most. */
function saidOf(
  kit: DisciplineKit,
  inForce: InForce,
  { state, lang }: Pick<Described, 'lang'> & { readonly state: IncidentState },
): Found['plan'] {
  const one = inHand(state)
  const found = inForce.decide(discipline.name, situationOf(state, one?.kind ?? 'short-term', one?.asked.overTen ?? false), lang)
  if (found.kind !== 'decided') return { says: [], because: [] }
  const place = sectionsIn(kit)(inForce, lang)
  return {
    says: saysAlone(inForce, discipline.name, found.decision, lang),
    because: found.decision.because.map(each => {
      const { href, title, isLaw } = place(each.plan, each.provision)
      return { ...each, href, title, ...(isLaw === undefined ? {} : { isLaw }) }
    }),
  }
}

const finders = new WeakMap<DisciplineKit, ReturnType<typeof sectionsOver>>()

/** Kept for each app, since what people read of a version is made once. */
function sectionsIn(kit: DisciplineKit): ReturnType<typeof sectionsOver> {
  const found = finders.get(kit) ?? sectionsOver(kit.plans)
  finders.set(kit, found)
  return found
}
