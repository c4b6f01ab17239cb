import { type Closing, closings } from '../contract.ts'
import type { ProcessHappened } from '../facts.ts'
import { central, evolveProcess, isScreened, type ProcessState } from '../state.ts'

/**
 * How restorative processes were held, and whom they reached, counted from what was recorded. Trials had mixed results (policy §6, rows 16 to 20), so
 * what is done and for whom is measured and not assumed.
 */

export const outcomes = [...closings, 'withdrawn', 'under-way', 'not-held'] as const
export type Outcome = (typeof outcomes)[number]

/** How far people met: with everyone prepared and asked for their safety before each meeting, without, or not at all. */
export const meetings = ['as-it-should', 'otherwise', 'none'] as const
export type Meeting = (typeof meetings)[number]

export const checkInStands = ['held', 'missed', 'to-come'] as const
export type CheckInStand = (typeof checkInStands)[number]

export interface Recorded {
  readonly id: string
  readonly history: readonly ProcessHappened[]
}

export interface Held {
  readonly id: string
  readonly school: string
  readonly outcome: Outcome
  readonly meeting: Meeting
  /** Whole days from asking to the first meeting; null where nobody met. */
  readonly waited: number | null
  readonly checkIns: readonly CheckInStand[]
  /** Who came to a meeting, and belongs to it as a party. */
  readonly came: readonly string[]
  /** Of a re-entry welcome: which student came back, and on which days people met for it. */
  readonly welcomes: readonly { readonly student: string; readonly on: string }[]
}

/** `dayOf` gives the day on the district's wall, `today` what it shows now. */
export function heldOf({ id, history }: Recorded, { dayOf, today }: { dayOf: (at: Date) => string; today: string }): Held | undefined {
  let state: ProcessState | undefined
  let isAsItShould = true
  for (const happened of history) {
    // As it stood before they met: afterwards everybody is asked anew.
    if (happened.fact.type === 'repair.session-held' && state) isAsItShould &&= isScreened(state) && isPrepared(state)
    state = evolveProcess(state, happened)
  }
  if (!state) return undefined
  const first = state.sessions.map(({ on }) => on).sort()[0]
  return {
    ...{ id, school: state.school, outcome: outcomeOf(state) },
    meeting: first === undefined ? 'none' : isAsItShould ? 'as-it-should' : 'otherwise',
    waited: first === undefined ? null : daysBetween(dayOf(state.askedAt), first),
    checkIns: state.checkIns.flatMap(({ dueOn, finding }): CheckInStand[] => {
      if (finding !== null && finding !== 'could-not-ask') return ['held']
      // Of a process that ended before its day none was owed.
      if (state.ended && dayOf(state.ended.at) < dueOn) return []
      return [dueOn < today ? 'missed' : 'to-come']
    }),
    came: [...new Set(state.sessions.flatMap(({ came }) => came))].filter(person => isParty(state, person)),
    welcomes: state.kind === 're-entry' ? welcomesIn(state) : [],
  }
}

const isPrepared = (state: ProcessState): boolean => central(state).every(({ person }) => state.prepared.includes(person))
const isParty = ({ parties }: ProcessState, person: string): boolean => parties.some(party => party.person === person)
const welcomesIn = ({ parties, sessions }: ProcessState): Held['welcomes'] =>
  parties
    .filter(({ side }) => side === 'returning')
    .flatMap(({ person }) => sessions.flatMap(({ on, came }) => (came.includes(person) ? [{ student: person, on }] : [])))
const isClosing = (ending: string): ending is Closing => closings.some(each => each === ending)

const outcomeOf = ({ ended }: ProcessState): Outcome =>
  ended === null ? 'under-way' : isClosing(ended.as) || ended.as === 'withdrawn' ? ended.as : 'not-held'

const daysBetween = (from: string, to: string): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000)
