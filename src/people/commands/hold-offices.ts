import type { Tx } from '../../platform/database/index.ts'
import type { Actor } from '../access.ts'
import type { ChangeKind } from '../office-changes.ts'
import { isOffice, offices, type Role, roleImplied } from '../roles.ts'
import type { RowOf, Table } from '../roster/index.ts'
import { type FormerHolder, hasTakenRoster, listFormerHolders, listOfficeHolders, type OfficeHolder } from '../store/office-holders.ts'
import type { Contact } from '../store/office-changes.ts'
import type { Writing } from './apply-roster.ts'
import { otherSuperintendents } from './tell.ts'

/** Whom a plan tells, asks or lets decide. */
const reached: readonly Role[] = ['superintendent', 'designee', 'counsel', 'principal', 'coordinator']

/** A row of a roster that is not taken in at once. */
export interface HeldRow {
  readonly sourcedId: string
  readonly kind: ChangeKind
  readonly what: object
}

export interface Holding {
  readonly writing: Writing
  /** What waits, once all of it is written. */
  readonly held: () => readonly HeldRow[]
  /** Whose entry changed at once, since the operator brought it in, as it was before. */
  readonly changed: () => readonly { readonly holder: OfficeHolder; readonly kind: 'contact' | 'leave' }[]
  /** Whom it speaks of among those of whom something is another, or of whom what an older roster said waits. */
  readonly named: () => ReadonlySet<string>
  /** Offices of whoever had left and is back: they are not theirs until they are given anew. */
  readonly ended: () => readonly FormerHolder[]
}

/**
 * Takes a roster in but for what it says of offices: how a holder is reached, as whom and whether they may sign in, that they have left, who is principal.
 * Those rows wait for a second person, and what stood before goes on working. What the operator brings in holds at once, but the last
 * superintendent who may sign in stays. A first roster finds no office that could be taken over. Whoever had left and is
 * back no longer holds the offices of before: else whoever brings in a roster would choose who signs in as them.
 */
export async function holdOffices(tx: Tx, writing: Writing, by: Actor): Promise<Holding> {
  const isOperator = by === 'operator'
  const waits = !isOperator && (await hasTakenRoster(tx))
  const holders = new Map((await listOfficeHolders(tx, reached)).map(holder => [holder.sourcedId, holder]))
  const former = waits ? await listFormerHolders(tx, offices) : []
  const ended: FormerHolder[] = []
  const remaining = new Set(await otherSuperintendents(tx, []))
  const held = new Map<string, HeldRow>()
  const changed: { holder: OfficeHolder; kind: 'contact' | 'leave' }[] = []
  const stays = new Set<string>()
  const named = new Set<string>()

  const hold = (row: HeldRow): void => {
    held.set([row.sourcedId, row.kind, ...('role' in row.what ? [row.what.role] : [])].join(' '), row)
  }
  /** Whether somebody may cease to sign in by this roster. */
  const mayVanish = ({ id }: OfficeHolder): boolean => {
    const isLast = remaining.size === 1 && remaining.has(id)
    if (!isLast && isOperator) remaining.delete(id)
    return isOperator && !isLast
  }
  const personOf = (row: RowOf['people']): RowOf['people'] => {
    named.add(row.id)
    for (const had of former.filter(({ sourcedId }) => sourcedId === row.id)) {
      const { role, school } = had
      ended.push(had)
      hold({ sourcedId: row.id, kind: 'give', what: { role, ...(school === null ? {} : { school }) } })
    }
    const holder = holders.get(row.id)
    const was = holder && contactOf(holder)
    const is = contactOf(row)
    if (!holder || !was || JSON.stringify(was) === JSON.stringify(is)) return row
    const isFree = was.enabled && !is.enabled ? mayVanish(holder) : isOperator
    if (isFree) {
      changed.push({ holder, kind: 'contact' })
      return row
    }
    hold({ sourcedId: row.id, kind: 'contact', what: is })
    return { ...row, ...was }
  }
  const leaves = (sourcedId: string): boolean => {
    named.add(sourcedId)
    const holder = holders.get(sourcedId)
    if (!holder) return true
    if (mayVanish(holder)) {
      changed.push({ holder, kind: 'leave' })
      return true
    }
    hold({ sourcedId, kind: 'leave', what: {} })
    return false
  }
  const owners = new Map([...holders.values()].flatMap(holder => holder.positions.map(position => [position, holder])))
  const positionOf = (row: RowOf['positions']): readonly RowOf['positions'][] => {
    if (!waits) return [row]
    const implied = roleImplied(row.role)
    if (implied === null || !isOffice(implied)) {
      const owner = owners.get(row.id)
      if (owner) hold({ sourcedId: owner.sourcedId, kind: 'take', what: { role: 'principal' } })
      return owner ? [] : [row]
    }
    if ((holders.get(row.person)?.positions.length ?? 0) > 0) {
      stays.add(row.person)
      return [row]
    }
    hold({ sourcedId: row.person, kind: 'give', what: { role: implied } })
    return [Object.assign({ ...row }, { implies: null })]
  }
  const positionEnds =
    (all: ReadonlySet<string>) =>
    (position: string): boolean => {
      const holder = owners.get(position)
      if (!holder) return true
      if (held.has(`${holder.sourcedId} leave`)) return false
      if (!waits || stays.has(holder.sourcedId) || holder.positions.some(each => !all.has(each))) return true
      hold({ sourcedId: holder.sourcedId, kind: 'take', what: { role: 'principal' } })
      return false
    }

  const rules: { readonly [K in Table]?: (row: RowOf[K]) => readonly RowOf[K][] } = {
    people: row => [personOf(row)],
    positions: positionOf,
  }
  const through = <T extends Table>(table: T, rows: readonly RowOf[T][]): readonly RowOf[T][] => {
    const rule = rules[table]
    return rule ? rows.flatMap(row => rule(row)) : rows
  }
  return {
    writing: {
      rows: async function* (table) {
        for await (const rows of writing.rows(table)) yield through(table, rows)
      },
      gone: async function* (table) {
        if (table === 'people') for await (const ids of writing.gone(table)) yield ids.filter(leaves)
        else if (table === 'positions') {
          const ids: string[] = []
          for await (const some of writing.gone(table)) ids.push(...some)
          yield ids.filter(positionEnds(new Set(ids)))
        } else yield* writing.gone(table)
      },
    },
    held: () => [...held.values()],
    changed: () => changed,
    named: () => named,
    ended: () => ended,
  }
}

const contactOf = ({ sms, phone, email, username, identifier, enabled }: Contact) => ({
  ...{ sms: sms || null, phone: phone || null, email: email || null },
  ...{ username: username || null, identifier: identifier || null, enabled },
})
