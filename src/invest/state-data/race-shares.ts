import type { Tx } from '../../platform/database/index.ts'
import { listHeldRows } from './store.ts'

/**
 * Which share of a school's students the state counts in each of its race groups, in per cent. For the audit of who would be served and
 * nothing else: no index reads this file, and `SchoolFigures` has no place for it.
 */
export interface RaceShares {
  readonly orgCode: string
  readonly shares: Readonly<Partial<Record<RaceGroup, number>>>
}

/** The groups as the state reports them. */
export const raceGroups = ['native-american', 'asian', 'black', 'hispanic', 'multi-race', 'pacific-islander', 'white'] as const
export type RaceGroup = (typeof raceGroups)[number]

export async function listRaceShares(tx: Tx, year: string): Promise<RaceShares[]> {
  const rows = await listHeldRows(tx, [year], ['enrollment-race-gender'])
  return rows
    .map(({ orgCode, cells }) => {
      const shares: Partial<Record<RaceGroup, number>> = {}
      for (const group of raceGroups) {
        const share = cells[group]
        if (typeof share === 'number') shares[group] = share
      }
      return { orgCode, shares }
    })
    .sort((a, b) => (a.orgCode < b.orgCode ? -1 : 1))
}
