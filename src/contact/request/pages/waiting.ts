import { isReportAlone } from '../rules/report-alone.ts'
import { consentWords, isTwice, owedAfter, outstanding } from '../rules/gate.ts'
import { openComplaints } from '../rules/complaint.ts'
import { accountsOwed } from '../rules/review.ts'
import type { ContactState } from '../contact-state.ts'

/** What a request waits for, in the order of the list. */
export const groups = ['now', 'checked', 'told', 'days', 'decided', 'begins', 'owed', 'review', 'report', 'over'] as const
export type Group = (typeof groups)[number]

const checks: readonly string[] = ['paper-read', 'requester-verified']

/** A drill waits for people while it is held; once it is over nobody owes anything for it, and its own page has the rest of the practice. */
export function groupOf(state: ContactState): Group {
  const group = groupHeld(state)
  return state.drill && (group === 'owed' || group === 'review') ? 'over' : group
}

function groupHeld(state: ContactState): Group {
  switch (state.stage) {
    case 'emergency':
      return isReportAlone(state) ? 'report' : 'now'
    case 'under-way':
      return 'now'
    case 'opened':
    case 'complied':
      return 'begins'
    case 'declined':
      return isTwice(state) && openComplaints(state).length === 0 ? 'over' : 'owed'
    case 'ended':
      return owedAfter(state).length + accountsOwed(state).length > 0 ? 'owed' : 'review'
    case 'reviewed':
      return openComplaints(state).length > 0 ? 'owed' : 'over'
    default:
      return waitingFor(state)
  }
}

/** Days are what is left once everything else is done. */
function waitingFor(state: ContactState): Group {
  const owed = state.decided?.answer === 'hold' || state.decided?.answer === 'counsel' ? outstanding(state) : []
  if (owed.length === 0) return 'decided'
  if (owed.some(notice => checks.includes(notice))) return 'checked'
  // Somebody whose yes it waits for said no: whoever decides closes it.
  if (state.decided?.answer === 'hold' && owed.some(notice => consentWords.includes(notice) && state.consents[notice] === 'refused'))
    return 'decided'
  return owed.every(notice => notice === 'waiting-days-passed') ? 'days' : 'told'
}
