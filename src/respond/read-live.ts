import type { DistrictId, PersonId } from '../kernel/ids.ts'
import type { Lang } from '../kernel/lang.ts'
import { oweLook } from '../looks/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { boardOf, findCurrent, type Person, type Reader, type SchoolsSeen } from '../people/index.ts'
import { type Decider, decidersAt } from './decided.ts'
import type { Described } from './describe.ts'
import { type Known, loadEachKnown } from './known.ts'
import { openCalls } from './open-store.ts'
import { describeKnown, keepListed, maySee, onBoard } from './reads.ts'
import type { RespondKit } from './respond-kit.ts'
import { type CallRow, findCall } from './store.ts'
import type { Call } from './view.ts'

/** One who listens to the board. */
export interface Listener {
  readonly token: string
  readonly lang: Lang
  /** They have been sent nothing yet, and are sent every open call first. */
  readonly isNew: boolean
}

/** What a listener is told now; undefined where their session is over. */
export type Told = { readonly person: Person; readonly calls: readonly Call[] } | undefined

/**
 * What changed, for everybody who listens in one district: their sessions in one look and each call once, in one transaction however many
 * they are. Each is told what they may read now, whatever they could read when they began to listen.
 */
export async function readLive(
  respond: RespondKit,
  district: DistrictId,
  listeners: readonly Listener[],
  changed: ReadonlySet<string>,
): Promise<readonly Told[]> {
  try {
    return await read(respond, district, { listeners, changed }, keepTold)
  } catch {
    // Who comes to a call is delayed by nothing: where it cannot be written who is shown it, they are told all the same, and it is owed.
    const owed: Parameters<typeof keepTold>[1][] = []
    const told = await read(respond, district, { listeners, changed }, (_, shown) => owed.push(shown))
    for (const shown of owed) oweLook(() => respond.database.transaction('app', district, async tx => keepTold(tx, shown)))
    return told
  }
}

interface ToldTo {
  readonly reader: Reader
  readonly at: Date
  readonly calls: readonly { readonly row: CallRow; readonly described: Described }[]
}

const keepTold = (tx: Tx, { reader, at, calls }: ToldTo): void =>
  keepListed(
    tx,
    { ...reader, medium: 'json' },
    at,
    calls.map(({ row }) => row),
    calls.map(({ described }) => described),
  )

const read = (
  respond: RespondKit,
  district: DistrictId,
  { listeners, changed }: { readonly listeners: readonly Listener[]; readonly changed: ReadonlySet<string> },
  keep: (tx: Tx, told: ToldTo) => void,
): Promise<readonly Told[]> =>
  respond.database.transaction('app', district, async tx => {
    const at = respond.clock.now()
    const isAnyNew = listeners.some(({ isNew }) => isNew)
    const people = await findCurrent(tx, { tokens: listeners.map(({ token }) => token), at })
    const seen = new Map<PersonId, SchoolsSeen>()
    for (const person of people.values()) if (!seen.has(person.id)) seen.set(person.id, await boardOf(tx, person, at))
    const rows = isAnyNew && seen.size > 0 ? await openCalls(tx) : []
    const open = rows.map(({ id }) => id)
    for (const call of seen.size > 0 ? changed : []) if (!open.includes(call)) rows.push(...(await tx.many(findCall, [district, call])))
    const known = new Map<string, { known: Known; explain: Decider['explain'] }>()
    const asked = rows.map(({ askedAt }) => askedAt)
    const [all, decider] = await Promise.all([loadEachKnown(tx, rows), decidersAt(respond.plans, tx, asked)])
    for (const each of all) known.set(each.row.id, { known: each, explain: decider(each.row.askedAt).explain })
    return listeners.map(({ token, lang, isNew }) => {
      const person = people.get(token)
      if (!person) return undefined
      const reader: Reader = { district, person, lang }
      const board = seen.get(person.id) ?? []
      const described = (ids: Iterable<string>) =>
        [...ids].flatMap(id => {
          const found = known.get(id)
          return found ? [describeKnown(found.known, found.explain, reader, board)] : []
        })
      const shown = isNew
        ? onBoard(described(open), reader, board)
        : described(changed).filter(each => maySee(reader, each) || each.call.next.includes('answer'))
      const told = shown.flatMap(each => {
        const row = known.get(each.call.id)?.known.row
        return row ? [{ row, described: each }] : []
      })
      keep(tx, { reader, at, calls: told })
      return { person, calls: shown.map(({ call }) => call) }
    })
  })
