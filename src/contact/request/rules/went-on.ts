import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactFactRecorded } from '../facts.ts'
import { refusals } from '../words/refusals.ts'
import { alertFirst, type Offices } from './alert.ts'
import { isRecord, isSettled } from './gate.ts'
import { isPartOf, type Standing } from './standing.ts'

/**
 * They did not wait and went on past the desk. Nobody stops them, and nobody let them: it is written down, and decides nothing. What the
 * plan lets at once, and what was opened, nobody was told to wait for. Law: I0; nobody here obstructs, and nobody consents to entry.
 */
export function wentOnReady(state: ContactState, standing: Standing): Ready {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  if (state.wentOn) return 'already'
  return mayGoOn(state) ? 'ready' : refused('wrong-stage', refusals.nobodyToldToWait)
}

/** They are here, and were told to wait. */
export const mayGoOn = (state: ContactState): boolean =>
  !isSettled(state) &&
  !state.endedAt &&
  state.opened === null &&
  state.decided?.atOnce !== true &&
  state.facts.where !== 'remote' &&
  !isRecord(state)

/** The superintendent and the principal hear of it in the same minute: each who holds either office there. */
export const decideWentOn = ({ drill }: ContactState, offices: Offices): readonly ContactFactRecorded[] => {
  const told = [...alertFirst('went-on', ['superintendent'], offices, drill), ...alertFirst('went-on', ['principal'], offices, drill)]
  const people = new Set<string>()
  return [
    { type: 'contact.went-on', body: { drill } },
    ...told.filter(({ body }) => 'person' in body && body.person !== null && !people.has(body.person) && people.add(body.person)),
  ]
}
