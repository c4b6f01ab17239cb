import { dayIn } from '../../../kernel/time.ts'
import type { AgreementState } from '../state.ts'

/**
 * The day by which an agreement with police is reviewed: a year after its last review, or after it began. A year is ours: policy.md has the
 * review as yearly and names no day.
 */
export function reviewDue({ kind, reviews, versions }: AgreementState, zone: string): string | null {
  if (kind !== 'police-mou' && kind !== 'police-response') return null
  const began = versions.map(({ from }) => dayIn(zone, from)).sort()[0]
  const last = [...reviews].sort().at(-1) ?? began
  return last === undefined ? null : yearAfter(last)
}

/** The same day a year on; of February 29 the last of that month. */
const yearAfter = (day: string): string => {
  const year = Number(day.slice(0, 4)) + 1
  return day.endsWith('02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`
}
