import type { MatterSource } from '../../../looks/index.ts'
import { standingOf } from '../../request/on-contact.ts'
import { mayTell } from '../../request/rules/standing.ts'
import { findOutbound } from './report-store.ts'

/** A report that leaves the school in writing, which somebody asks to open in an emergency. */
export const reportToOpen: MatterSource = async (tx, person, id) => {
  const row = await tx.maybe(findOutbound, [tx.district, id])
  return row && { isKept: false, opens: mayTell(standingOf(person, row.school)), href: `/contacts/reports/${id}` }
}
