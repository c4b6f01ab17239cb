import type { Tx } from '../../platform/database/index.ts'
import type { Cents } from './cents.ts'
import { lastYear } from './fiscal-year.ts'
import { isPost } from './lines.ts'
import { listLines } from './store.ts'

export interface PaysPosition {
  readonly id: string
  readonly title: string
  readonly titleEs: string | null
  /** Of one full-time position. */
  readonly yearCents: Cents
}

/** The lines of the books from which positions are paid, an officer’s among them, with what one costs a year. */
export async function linesThatPay(tx: Tx): Promise<PaysPosition[]> {
  return (await tx.many(listLines, [tx.district, lastYear])).flatMap(({ id, title, titleEs, unit, unitCents }) =>
    unitCents !== null && unit !== null && (unit === 'officer' || isPost(unit)) ? [{ id, title, titleEs, yearCents: unitCents }] : [],
  )
}
