import type { MatterSource } from '../looks/index.ts'
import { callsOpenTo } from './listing/read-listed.ts'
import { readsRow } from './rules/restricted.ts'
import { findCall } from './store.ts'

/** A call that somebody asks to open in an emergency. */
export const callToOpen: MatterSource = async (tx, person, id) => {
  const row = await tx.maybe(findCall, [tx.district, id])
  if (!row) return undefined
  return { isKept: !readsRow(row, person), opens: (await callsOpenTo(tx, person, [id])).length > 0, href: `/calls/${id}` }
}
