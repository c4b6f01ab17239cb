import { hideSmallCells, type ShownTable } from '../../../kernel/small-cells.ts'
import type { ReferralRow } from '../../request/read-referrals.ts'

/** As DESE shows them, and beside them what is counted apart and what no person has decided yet. */
export const referralColumns = ['arrest', 'non-arrest-referral', 'mental-health-apart', 'undecided'] as const
export type ReferralColumn = (typeof referralColumns)[number]

export interface ReferralCounts extends ShownTable {
  /** Ids, one a row of the table. */
  readonly schools: readonly string[]
  readonly columns: readonly ReferralColumn[]
}

/** Where a report to police is counted. One that a person said does not count is counted nowhere. */
export function columnOf({ counts, kind, mentalHealth }: Pick<ReferralRow, 'counts' | 'kind' | 'mentalHealth'>): ReferralColumn | null {
  if (counts === 'yes') return kind === 'arrest' ? 'arrest' : 'non-arrest-referral'
  if (counts === 'no') return null
  return mentalHealth ? 'mental-health-apart' : 'undecided'
}

/** School by school, counts of 1 to 5 hidden and whatever they could be worked out from. Law: policy §1.10, §8.6. */
export function referralCounts(rows: readonly ReferralRow[], schools: readonly string[]): ReferralCounts {
  const counted = schools.map(school => {
    const own = rows.filter(row => row.school === school).map(columnOf)
    return referralColumns.map(column => own.filter(each => each === column).length)
  })
  return { schools, columns: referralColumns, ...hideSmallCells({ rows: counted }) }
}
