import { dayIn } from '../../../kernel/time.ts'
import type { AgreementState } from '../state.ts'
import { holds, versionAt } from './terms.ts'

/**
 * The day by which operating procedures are filed: the first on which those that were filed hold no longer, or on which officers were asked for where none
 * were, while the request and the text go on. From then on officers count as under no agreement. Law: s.37P, procedures each year (verified in part).
 */
export function proceduresDue(state: AgreementState, { at, zone }: { readonly at: Date; readonly zone: string }): string | null {
  const request = state.requests.find(each => holds(each, at))
  if (state.kind !== 'police-mou' || !request) return null
  const [last] = state.procedures.flatMap(({ until }) => until ?? []).toSorted((a, b) => b.getTime() - a.getTime())
  const due = last ?? request.from
  const open = due > at ? due : at
  return holds(request, open) && versionAt(state, open) ? dayIn(zone, due) : null
}
