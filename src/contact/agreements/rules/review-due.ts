import { schoolYear, schoolYearOf } from '../../../kernel/school-year.ts'
import { dayIn } from '../../../kernel/time.ts'
import type { AgreementState } from '../state.ts'

interface Reviewed extends Pick<AgreementState, 'kind' | 'reviews'> {
  readonly versions: readonly { readonly from: Date }[]
}

/**
 * The day by which an agreement on officers at school is reviewed: the last of the first school year without a review, as `isReviewed` counts them. Law:
 * s.37P, annual review (verified); that the year of school counts, and its last day, is ours.
 */
export function reviewDue({ kind, reviews, versions }: Reviewed, zone: string): string | null {
  if (kind !== 'police-mou') return null
  const last = [...reviews].sort().at(-1)
  const began = versions.map(({ from }) => dayIn(zone, from)).sort()[0]
  if (last !== undefined) return schoolYear(schoolYearOf(last) + 1, zone).last
  return began === undefined ? null : schoolYear(schoolYearOf(began), zone).last
}
