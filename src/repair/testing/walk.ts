import type { ProcessFact } from '../facts.ts'
import { evolveProcess, type ProcessState } from '../state.ts'
import { days, type Ghost, harmed, mother, moves, nameOf, other, school } from './moves.ts'

/** Everything that a process can become, by everything that may be sent to it. */

export const fold = (state: ProcessState | undefined, fact: ProcessFact): ProcessState | undefined =>
  evolveProcess(state, { seq: 1, at: new Date(0), by: null, fact })

const party = (person: string, sideOf: 'harmed' | 'did-harm', caregivers: readonly string[]): ProcessFact => ({
  type: 'repair.party-named',
  body: { person, side: sideOf, language: 'en', minor: caregivers.length > 0, caregivers },
})
const begun: readonly ProcessFact[] = [
  { type: 'repair.asked', body: { school, kind: 'conference', call: null, from: 'staff' } },
  party(harmed, 'harmed', [mother]),
  party(other, 'did-harm', []),
]
const atFirst: Ghost = { today: 0, asked: false, given: [], prepared: [], keptOut: [], confirmed: false, done: false, checked: [] }

export interface Place {
  readonly state: ProcessState
  readonly ghost: Ghost
}
export interface Step {
  readonly from: Place
  readonly to: Place
  readonly added: readonly ProcessFact[]
}

/** A process that was asked for, with both of them named. */
export function beginning(): Place {
  const state = begun.reduce<ProcessState | undefined>(fold, undefined)
  if (!state) throw new Error('a process that was asked for is one')
  return { state, ghost: atFirst }
}

/** Every place that a process can be brought to, each visited once; `seen` is told every step. After one meeting no second is tried: before it everything is asked as before the first. */
export function walk(seen: (step: Step) => void): Place[] {
  const places = new Map<string, Place>()
  const open: Place[] = [beginning()]
  for (let from = open.pop(); from; from = open.pop()) {
    for (const to of stepsFrom(from)) {
      seen({ from, ...to })
      const key = keyOf(to.to)
      if (places.has(key)) continue
      places.set(key, to.to)
      open.push(to.to)
    }
  }
  return [...places.values()]
}

export function stepsFrom({ state, ghost }: Place): Omit<Step, 'from'>[] {
  if (state.ended) return []
  const made = moves.flatMap(each => {
    const added = each.facts(state, ghost.today)
    const next = added.reduce<ProcessState | undefined>(fold, state)
    if (added.length === 0 || !next || next.sessions.length > 1) return []
    return [{ to: { state: next, ghost: each.ghost(ghost) }, added }]
  })
  // Days come only where a day is waited for.
  const waits = state.agreement === 'made' && ghost.today < days.length - 1
  return waits ? [...made, { to: { state, ghost: { ...ghost, today: ghost.today + 1 } }, added: [] }] : made
}

const keyOf = ({ state, ghost }: Place): string => {
  const {
    facilitator,
    screened,
    consents: given,
    prepared,
    keptOut,
    plannedOn,
    sessions,
    agreement,
    actions,
    confirmed,
    checkIns,
    ended,
  } = state
  const folded = [
    facilitator,
    screened.length,
    given.map(nameOf).sort(),
    [...prepared].sort(),
    keptOut.length,
    plannedOn,
    sessions.length,
    agreement,
  ]
  const after = [
    actions.map(({ isDone }) => isDone),
    confirmed.map(({ says }) => says),
    checkIns.map(({ finding }) => finding),
    ended?.as,
    ended?.why,
  ]
  return [...folded, ...after, ...Object.values(ghost)].join()
}
