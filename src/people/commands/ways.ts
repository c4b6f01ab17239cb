import type { PersonId } from '../../kernel/ids.ts'
import { malformed, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import { isEmail, usNumber } from '../../platform/channels/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { may } from '../access.ts'
import type { QuietHours } from '../quiet-hours.ts'
import { isOffice } from '../roles.ts'
import type { Person } from '../store/person.ts'
import { addWay as addRow, listWays, lockWays, rankWay, removeRow, saveQuietHours, verifyRow } from '../store/ways.ts'
import { firstRank, lastRank, type Way, type WayKind, wayKinds, waysAtMost } from '../ways.ts'
import { refusals } from '../words/refusals.ts'
import { endLinks } from './end-links.ts'
import { wayRefusals } from '../words/ways.ts'

/** Everybody changes their own ways, and nobody else's: whoever asks is whose they are. Only a number is typed for somebody, and opens nothing. */
export interface WayDeed {
  readonly person: PersonId
  /** Who does it, where that is not its person; null is whoever runs the system. */
  readonly by?: PersonId | null
  readonly at: Date
  readonly deed: string
}

export type WayFact =
  | 'people.way-added'
  | 'people.way-typed'
  | 'people.way-code-asked'
  | 'people.way-verified'
  | 'people.way-removed'
  | 'people.way-put-first'
  | 'people.quiet-hours-set'

/** One fact and what is written with it, or why not. A deed that is done already is done; the fact has no address. */
export async function onWays(
  tx: Tx,
  { person, by = person, at, deed }: WayDeed,
  does: { readonly type: WayFact; readonly way?: string; readonly no: No | null; readonly write: () => Promise<unknown> },
): Promise<No | null> {
  const { type, way, no } = does
  const body = way === undefined ? {} : { way }
  const decide = () => (no ? { facts: [], result: null, kept: false as const } : { facts: [{ type, body }], result: null })
  const done = await decideOn(tx, { matter: person, by, at, deed, decide, read: () => null })
  if (done.again) return null
  if (no === null) await does.write()
  return no
}

export interface WayAsked {
  readonly kind: string
  readonly address: string
}

/** A way that nobody has shown to be theirs yet. */
export async function addWay(tx: Tx, asked: WayDeed & WayAsked & { readonly kinds: readonly WayKind[] }): Promise<No | null> {
  await lockWays(tx)
  const { person, at } = asked
  const ways = await listWays(tx, person)
  const read = readWay(asked)
  if ('no' in read) return onWays(tx, asked, { type: 'people.way-added', no: read.no, write: async () => null })
  const { kind, address } = read
  const id = tx.random.id()
  const no = ways.some(way => way.kind === kind && way.address === address)
    ? malformed([{ pointer: '/address', detail: wayRefusals.there }])
    : ways.length >= waysAtMost
      ? malformed([{ pointer: '/address', detail: wayRefusals.tooMany }])
      : asked.kinds.includes(kind)
        ? null
        : refused('no-channel', wayRefusals.noChannel)
  const write = () => addRow(tx, { id, kind, address, rank: lastRank(ways), person, at })
  return onWays(tx, asked, { type: 'people.way-added', way: id, no, write })
}

/**
 * A number that somebody else knows of them, such as one they said at the desk. It stands behind what is there, and nothing but a code goes to it.
 * Who holds an office is reached where they say, or a superintendent: whoever reads their messages could decide in their name.
 */
export async function typeNumber(
  tx: Tx,
  { to, by, number, at, deed }: { to: Person; by: Person; number: string; at: Date; deed: string },
): Promise<No | null> {
  if (!may(by, 'manage-users')) return notPermitted(wayRefusals.notYoursToType)
  if (to.roles.some(isOffice) && !by.roles.includes('superintendent')) return notPermitted(wayRefusals.officeTypes)
  await lockWays(tx)
  const ways = await listWays(tx, to.id)
  const read = readWay({ kind: 'telephone', address: number })
  const [id, address] = [tx.random.id(), 'no' in read ? '' : read.address]
  const no =
    'no' in read
      ? read.no
      : ways.some(way => way.kind === 'telephone' && way.address === address)
        ? malformed([{ pointer: '/telephone', detail: wayRefusals.theirsAlready }])
        : ways.length >= waysAtMost
          ? malformed([{ pointer: '/telephone', detail: wayRefusals.tooManyOfTheirs }])
          : null
  const write = () => addRow(tx, { id, kind: 'telephone', address, rank: lastRank(ways), person: to.id, at, typedBy: by.id })
  return onWays(tx, { person: to.id, by: by.id, at, deed }, { type: 'people.way-typed', way: id, no, write })
}

/** The address as its carrier takes it, or a sentence at the field it was typed in. */
function readWay({ kind, address }: WayAsked): { readonly kind: WayKind; readonly address: string } | { readonly no: No } {
  const known = wayKinds.find(each => each === kind)
  if (known === 'device') return { no: malformed([{ pointer: '/kind', detail: wayRefusals.deviceByItself }]) }
  if (known === undefined) return { no: malformed([{ pointer: '/kind', detail: wayRefusals.kind }]) }
  const text = address.trim()
  const read = known === 'telephone' ? usNumber(text) : isEmail(text) ? text.toLowerCase() : undefined
  return read === undefined ? { no: malformed([{ pointer: '/address', detail: wayRefusals[known] }]) } : { kind: known, address: read }
}

export const noWay = notFound(refusals.nothingHere)

/** The row of a way of theirs; that of the number in the roster is made when something is first done with it. */
export async function findOwnWay(
  tx: Tx,
  { person, at }: WayDeed,
  id: string,
): Promise<{ way: Way; ways: readonly Way[]; keep: () => Promise<void> } | No> {
  await lockWays(tx)
  const ways = await listWays(tx, person)
  const way = ways.find(each => each.id === id)
  if (!way) return noWay
  const { kind, address, rank } = way
  return { way, ways, keep: () => addRow(tx, { id, kind, address, rank, person, at }) }
}

/** What was sent there alone came back from its person. A way that was removed meanwhile stays removed. */
export async function showOwn(tx: Tx, asked: WayDeed & { readonly way: string }): Promise<void> {
  const isTheirs = (await listWays(tx, asked.person)).some(({ id, verifiedAt }) => id === asked.way && verifiedAt === null)
  const write = () => verifyRow(tx, asked.way, asked.at)
  if (isTheirs) await onWays(tx, asked, { type: 'people.way-verified', way: asked.way, no: null, write })
}

export async function removeWay(tx: Tx, asked: WayDeed & { readonly way: string }): Promise<No | null> {
  const found = await findOwnWay(tx, asked, asked.way)
  const no = 'kind' in found ? found : found.way.isOfRoster ? refused('of-roster', wayRefusals.ofRoster) : null
  const write = async () => {
    await removeRow(tx, asked.way, asked.at)
    // Nothing but a code ever went to one that is not verified.
    if (!('kind' in found) && found.way.verifiedAt !== null) await endLinks(tx, asked.person, asked.at)
  }
  return onWays(tx, asked, { type: 'people.way-removed', way: asked.way, no, write })
}

export async function putFirst(tx: Tx, asked: WayDeed & { readonly way: string }): Promise<No | null> {
  const found = await findOwnWay(tx, asked, asked.way)
  if ('kind' in found) return found
  if (found.ways[0]?.id === asked.way) return null
  const write = async () => {
    await found.keep()
    await rankWay(tx, asked.way, firstRank(found.ways))
  }
  return onWays(tx, asked, { type: 'people.way-put-first', way: asked.way, no: null, write })
}

/** Two times of day, or two empty texts for none. */
export async function setQuietHours(tx: Tx, asked: WayDeed & QuietHours): Promise<No | null> {
  const { begins, ends, person } = asked
  const isNone = begins === '' && ends === ''
  const isRight = isNone || (isTime(begins) && isTime(ends) && begins !== ends)
  const no = isRight ? null : malformed([{ pointer: isTime(begins) ? '/ends' : '/begins', detail: wayRefusals.quiet }])
  const write = () => saveQuietHours(tx, person, isNone ? null : { begins, ends })
  return onWays(tx, asked, { type: 'people.quiet-hours-set', no, write })
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
