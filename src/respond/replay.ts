import type { DistrictId } from '../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../ledger/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { foldedRowOf } from './carry-out.ts'
import { namesBeside } from './contract.ts'
import type { CallState } from './state.ts'
import { fold, readHistory } from './history.ts'
import { listFollowUpsOf } from './known-store.ts'
import { type CallRow, findCall, listCallIds, listPagesOfCall } from './store.ts'

/** Folds every call of a district afresh from its facts and compares it with the tables that lists read. */
export const replayCalls = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listCallIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = fold(readHistory(await loadFacts(tx, id)))
  const row = await tx.one(findCall, [tx.district, id])
  if (!state) return [{ matter: id, field: 'call', table: 'there', record: 'nothing' }]
  const pages = await tx.many(listPagesOfCall, [tx.district, id])
  const followUps = await tx.many(listFollowUpsOf, { calls: [id] })
  const tables = { ...foldedFrom(row), pages: byId(pages), followUps: byId(followUps.map(({ what: _what, call: _call, ...kept }) => kept)) }
  return differencesOf(id, tables, recordOf(state))
}

/** All of a row but what no fact holds. */
const foldedFrom = (row: CallRow): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id' && namesBeside.every(each => each !== name)))

const recordOf = (state: CallState): Record<string, unknown> => ({
  school: state.school,
  askedBy: state.askedBy,
  askedAt: state.askedAt,
  drill: state.drill,
  ...foldedRowOf(state),
  pages: byId(
    state.pages.map(({ id, person, role, state: page, askedAt, sentAt, nextAt }) => ({
      id,
      person,
      role,
      state: page,
      askedAt,
      sentAt,
      nextAt,
    })),
  ),
  followUps: byId(state.followUps.map(({ setAt: _setAt, reminded: _reminded, lateSaidAt: _lateSaidAt, ...kept }) => kept)),
})

const byId = <Row extends { id: string }>(rows: readonly Row[]): Record<string, Row> => Object.fromEntries(rows.map(row => [row.id, row]))
