import { dayIn } from '../../kernel/time.ts'
import { isUuid, type PersonId, readId } from '../../kernel/ids.ts'
import { listPeopleById } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import type { OpeningShape } from './contract.ts'
import { ownerOf } from './reviewers.ts'
import { standsOf } from './rules.ts'
import { findGlass, findInForce, type GlassRow, listGlass, listGlassOf, listUnreviewed } from './store.ts'

/** By which opening somebody reads, and until when. */
export interface InForce {
  readonly id: string
  readonly position: string
  readonly endsAt: Date
}

/** What this person has open of this matter at an instant. */
export const openingInForce = (
  tx: Tx,
  of: { readonly person: string; readonly matter: string; readonly at: Date },
): Promise<InForce | undefined> => tx.maybe(findInForce, of)

/** Every opening: those that owe a review first, then the newest. */
export const readOpenings = async (tx: Tx, now: Date): Promise<OpeningShape[]> => shaped(tx, await tx.many(listGlass, [tx.district]), now)

export async function readOpening(tx: Tx, id: string, now: Date): Promise<OpeningShape | undefined> {
  const row = isUuid(id) ? await tx.maybe(findGlass, { id }) : undefined
  return row && (await shaped(tx, [row], now))[0]
}

/** Those whose review somebody owes: as its owner, or since its owner may own none any more. */
export async function readOwed(tx: Tx, person: string, now: Date): Promise<OpeningShape[]> {
  const owed: GlassRow[] = []
  for (const row of await tx.many(listUnreviewed, [tx.district])) if ((await ownerOf(tx, row)) === person) owed.push(row)
  return owed.length === 0 ? [] : shaped(tx, owed, now)
}

/** Those of a record, or by a person, in a span of time; the oldest first. */
export const openingsOf = async (
  tx: Tx,
  of: string,
  span: { readonly from: Date | null; readonly to: Date | null },
  now: Date,
): Promise<OpeningShape[]> => (isUuid(of) ? shaped(tx, await tx.many(listGlassOf, { of, ...span }), now) : [])

async function shaped(tx: Tx, rows: readonly GlassRow[], now: Date): Promise<OpeningShape[]> {
  const today = dayIn((await findDistrict(tx))?.timeZone ?? 'UTC', now)
  const ids = new Set(rows.flatMap(({ person, owner, reviewedBy }) => [person, owner, reviewedBy]).filter(id => id !== null))
  const known = await listPeopleById(
    tx,
    [...ids].flatMap(id => readId<PersonId>(id) ?? []),
  )
  const names = new Map(known.map(({ id, name }) => [String(id), name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  const orNobody = (id: string | null) => (id === null ? null : named(id))
  return rows.map(({ id, kind, matter, position, reason, result, dueOn, ...row }) => ({
    ...{ id, kind, matter, person: named(row.person), position, reason, result, dueOn },
    ...{ openedAt: row.openedAt.toISOString(), endsAt: row.endsAt.toISOString(), owner: orNobody(row.owner) },
    ...{
      stands: standsOf({ result, dueOn }, today),
      reviewedAt: row.reviewedAt?.toISOString() ?? null,
      reviewedBy: orNobody(row.reviewedBy),
    },
  }))
}
