import type { ContactState } from '../contact-state.ts'
import type { ContactFactRecorded } from '../facts.ts'
import type { Moment } from './moment.ts'
import { isSettled } from './gate.ts'
import { isInMinutes } from './in-minutes.ts'

/** Minutes between two texts to whoever may decide, and how often they are sent: for an hour. Our choice. */
const everyMinutes = 10
const times = 6
/** From which text on the principal hears of it too, who may decide nothing and may telephone. Our choice. */
const alsoPrincipalFrom = 2

/** It is to be decided within minutes, and nobody has. */
const isUndecided = (state: ContactState): boolean =>
  state.decided !== null &&
  isInMinutes(state.decided) &&
  !isSettled(state) &&
  state.endedAt === null &&
  state.opened === null &&
  state.disclosed.length === 0

/** When whoever may decide is asked again; null where it is decided, or they were asked for long enough. */
export function asksAgainAt(state: ContactState): Date | null {
  const { inMinutesSince: since, askedAgain } = state
  if (since === null || !isUndecided(state) || askedAgain.length >= times) return null
  return new Date((askedAgain.at(-1) ?? since).getTime() + everyMinutes * 60_000)
}

/** Whoever may decide is asked again, and later the principal is told that nobody has. */
export function askAgain(
  state: ContactState,
  { deciders, principals }: { readonly deciders: readonly string[]; readonly principals: readonly string[] },
  moment: Moment,
): readonly ContactFactRecorded[] {
  const due = asksAgainAt(state)
  if (due === null || moment.at < due) return []
  const { drill, askedAgain } = state
  const people = [...deciders, ...(askedAgain.length + 1 >= alsoPrincipalFrom ? principals : [])]
  return [...new Set(people)].map(person => ({ type: 'contact.alerted', body: { drill, what: 'not-decided', person } }))
}
