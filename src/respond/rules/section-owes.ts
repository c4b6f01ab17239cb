import { type FollowUpKind, type Outcome, type ReasonNobodyCame, sectionKinds } from '../contract.ts'
import type { CallFact } from '../facts.ts'
import type { CallState } from '../state.ts'
import { isAbuseSuspected, isToAFamily } from './family.ts'
import type { Days, Moment } from './ladder.ts'

type SectionKind = (typeof sectionKinds)[number]

interface SectionOwes {
  /** Whoever came does it, since they know what happened; the principal does what the school says to the outside. */
  readonly owner: 'who-came' | 'principal'
  readonly due: (days: Days) => string
}

const sameDay = ({ today }: Days): string => today
const nextSchoolDay = ({ schoolDay }: Days): string => schoolDay(1)
/** Our choice: within the school week of most calls. */
const inThreeSchoolDays = ({ schoolDay }: Days): string => schoolDay(3)

/** What a section of the plan wants done after a call and no message of ours can do. A section names no day: these are ours. */
const owes: Readonly<Record<SectionKind, SectionOwes>> = {
  'caregiver-told': { owner: 'who-came', due: sameDay },
  'other-caregiver-told': { owner: 'who-came', due: sameDay },
  'families-told': { owner: 'principal', due: sameDay },
  'caregiver-written': { owner: 'principal', due: nextSchoolDay },
  'same-day-report': { owner: 'who-came', due: sameDay },
  'clinician-follow-up': { owner: 'who-came', due: nextSchoolDay },
  'support-after': { owner: 'who-came', due: inThreeSchoolDays },
  'title-ix-coordinator-told': { owner: 'principal', due: nextSchoolDay },
  'dese-report': { owner: 'principal', due: nextSchoolDay },
}

/** The law’s own clock has the caregiver told already. */
const toldByLaw: readonly (FollowUpKind | null)[] = ['restraint-caregiver-told']

export interface ClosedBy {
  readonly person: string
  /** The principal of the school or who stands for them; null where nobody holds the office. */
  readonly principal: string | null
  /** Whoever is asked before the family is told, since a caregiver is feared in another matter about the same student; else null. Law: policy R4. */
  readonly asksFirst: string | null
  readonly outcome: Outcome | null
  readonly nobodyCame: ReasonNobodyCame | null
}

/** Where nothing happened, or another call has it, nothing is owed after this one. */
export const nothingHappened: readonly (ReasonNobodyCame | null)[] = ['cancelled-by-caller', 'duplicate']

/**
 * The follow-ups that the sections which decided a call want after it, each with who owes it and its day. Closing waits for none of them.
 * Law: policy R4; where abuse is suspected no family is told by the school. A drill owes nobody anything.
 */
export function decideSectionOwes(state: CallState, closed: ClosedBy, moment: Moment): CallFact[] {
  const { drill, decided, followUps } = state
  const { days } = moment
  if (drill || !days || nothingHappened.includes(closed.nobodyCame)) return []
  const isToldByLaw = followUps.some(({ kind }) => toldByLaw.includes(kind))
  return sectionKinds
    .filter(kind => decided?.parts.after.includes(kind))
    .filter(kind => followUps.every(each => each.kind !== kind))
    .filter(kind => !(isToAFamily(kind) && isAbuseSuspected(state)))
    .filter(kind => !(kind === 'caregiver-told' && isToldByLaw))
    .map(kind => ({
      type: 'call.follow-up-set',
      body: { drill, followUp: moment.id(), owner: ownerOf(state, closed, kind), dueOn: owes[kind].due(days), kind },
    }))
}

function ownerOf({ responders }: CallState, { person, principal, asksFirst, nobodyCame }: ClosedBy, kind: SectionKind): string {
  if (isToAFamily(kind) && asksFirst !== null) return asksFirst
  const came = responders.filter(({ passedOn }) => !passedOn).map(each => each.person)
  if (owes[kind].owner === 'principal') return principal ?? person
  if (came.includes(person)) return person
  const alone = nobodyCame === 'handled-in-room' ? person : (principal ?? person)
  return came.at(-1) ?? alone
}
