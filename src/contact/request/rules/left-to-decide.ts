import type { Alert } from '../contract.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactFactOf, ContactFactRecorded } from '../facts.ts'
import { alertFirst, decidesFirst, type Offices } from './alert.ts'
import { decisionsOpen } from './decide.ts'
import { outstanding } from './gate.ts'
import { after, type Moment } from './moment.ts'
import { officesOf, type Standing } from './standing.ts'

interface Doing {
  readonly state: ContactState
  /** Who does it; null where the clock does. */
  readonly standing: Standing | null
  readonly offices: Offices
  readonly moment: Moment
}

/**
 * With what is done now nothing but a decision is left, or whoever was asked has said no: each office that decides hears it, for the request
 * may be a day old. Not an office that has signed, nor one that whoever does this now may sign as: they see it. Law: R2.
 */
export function tellLeft(
  { state, standing, offices, moment }: Doing,
  added: readonly ContactFactRecorded[],
): readonly ContactFactOf<'contact.alerted'>[] {
  const now = after(state, added, null, moment)
  const left = leftIn(now)
  if (left === null || left === leftIn(state)) return []
  const knows = [...now.signed.map(({ as }) => as), ...(standing ? officesOf(now, standing) : [])]
  const hears = added.flatMap(({ body }) => ('person' in body ? [body.person] : []))
  const told = (now.decided?.parts.sign ?? [])
    .filter(office => !knows.includes(office))
    .flatMap(office => alertFirst(left, decidesFirst[office] ?? [], offices, now.drill))
  const first = (person: string) => told.findIndex(({ body }) => body.person === person)
  return told.filter(({ body: { person } }, place) => !hears.includes(person) && first(person) === place)
}

/** What is left: a decision to open or to obey, or to close it because of a no. Whoever said no may still agree. */
function leftIn(state: ContactState): Extract<Alert, 'ready-to-decide' | 'said-no'> | null {
  const open = decisionsOpen(state)
  if (open.some(verb => verb !== 'decline')) return 'ready-to-decide'
  const owed = outstanding(state)
  const isChecked = !owed.includes('paper-read') && !owed.includes('requester-verified')
  return open.includes('decline') && isChecked && owed.some(notice => state.consents[notice] === 'refused') ? 'said-no' : null
}
