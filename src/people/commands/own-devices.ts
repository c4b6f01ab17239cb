import { createHash, timingSafeEqual } from 'node:crypto'
import { type PersonId, readId } from '../../kernel/ids.ts'
import { type No, notFound } from '../../kernel/refusal.ts'
import { midnightIn } from '../../kernel/local-time.ts'
import { dayAfter, dayIn } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import { may } from '../access.ts'
import { knownThrough } from '../own-device.ts'
import { recordDeed } from '../record.ts'
import { findCalendar } from '../store/calendar.ts'
import { addOwnDevice, endOwnDevices, findOwnDevice, listOwnDevices, type OwnDeviceRow, renewOwnDevice } from '../store/own-devices.ts'
import { findPerson, type Person } from '../store/person.ts'
import { listAcademicSessions } from '../store/school.ts'
import { refusals } from '../words/refusals.ts'
import { endLinks } from './end-links.ts'
import { digestOf, tokenOfDistrict } from './sign-in.ts'

/** A telephone or computer of somebody's own: known for a school year, it does what a session that has lapsed does. */

/** What a browser keeps: which device it is, and the secret that shows it. */
export interface KeptToken {
  readonly token: string
  readonly lapsesAt: Date
}

/** Whose device this is, where its secret is right and its person may sign in. */
export async function findByDevice(
  tx: Tx,
  { token, at }: { readonly token: string; readonly at: Date },
): Promise<{ readonly person: Person; readonly device: OwnDeviceRow } | undefined> {
  const device = await deviceOfToken(tx, token, at)
  if (!device || device.confirmedAt === null) return undefined
  const person = await findPerson(tx, device.person)
  return person?.active && person.enabled ? { person, device } : undefined
}

async function deviceOfToken(tx: Tx, token: string, at: Date): Promise<OwnDeviceRow | undefined> {
  const [, place, id, secret] = /^([0-9a-f]{32})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token) ?? []
  if (id === undefined || secret === undefined || place !== tx.district.replaceAll('-', '')) return undefined
  const digest = secretDigest(secret)
  const found = await findOwnDevice(tx, { id, digest, at })
  return found && timingSafeEqual(digest, found.digest) ? found : undefined
}

const secretDigest = (secret: string): Buffer => createHash('sha256').update(`concord own device ${secret}`).digest()

interface SignedInHere {
  readonly person: Person
  /** The token of the session that has just begun, or that asks. */
  readonly session: string
  readonly at: Date
  readonly browser: string | null
  /** Whether they said that it is theirs alone. */
  readonly isOwn: boolean
  /** A second step is missing still: until it is shown, a new device counts for nothing. */
  readonly awaits: boolean
  /** What the browser kept so far, if anything. */
  readonly kept: string | undefined
}

/**
 * What a browser keeps after a sign-in. A device that was known as this person's gets a new secret, so that a copy of the old one opens
 * nothing; one that was somebody else's is shared, and is theirs no more. Undefined: it keeps nothing.
 */
export async function afterSignIn(tx: Tx, asked: SignedInHere): Promise<KeptToken | undefined> {
  const { person, kept, at, isOwn } = asked
  const before = kept === undefined ? undefined : await deviceOfToken(tx, kept, at)
  if (before && before.person !== person.id) {
    await endOwnDevices(tx, { person: before.person, at, id: before.id })
    await forgotten(tx, before, at)
  } else if (before) return renew(tx, before, asked)
  return isOwn && mayHaveOne(person) ? know(tx, asked) : undefined
}

/** A device may call for whoever may call: for families it would do nothing. */
export const mayHaveOne = (person: Person): boolean => may(person, 'call-for-support')

async function know(tx: Tx, { person, session, at, browser, awaits }: SignedInHere): Promise<KeptToken> {
  const id = tx.random.id()
  const { token, secret } = newToken(tx, id)
  const lapsesAt = await schoolYearEnds(tx, at)
  const body = { person: person.id, device: id, until: lapsesAt.toISOString() }
  await recordDeed(tx, { matter: person.id, deed: tx.random.id(), by: person, at, type: 'people.device-known', body })
  await addOwnDevice(tx, {
    ...{ id, person: person.id, digest: secretDigest(secret), session: digestOf(session) },
    ...{ knownAt: at, confirmedAt: awaits ? null : at, lapsesAt, browser },
  })
  return { token, lapsesAt }
}

async function renew(tx: Tx, before: OwnDeviceRow, { session, at, isOwn, awaits }: SignedInHere): Promise<KeptToken> {
  const { token, secret } = newToken(tx, before.id)
  const lapsesAt = isOwn && !awaits ? await schoolYearEnds(tx, at) : before.lapsesAt
  await renewOwnDevice(tx, { id: before.id, digest: secretDigest(secret), session: digestOf(session), lapsesAt })
  return { token, lapsesAt }
}

/** It begins with its district's id, as a session's does. */
function newToken(tx: Tx, id: string): { readonly token: string; readonly secret: string } {
  const [place = '', secret = ''] = tokenOfDistrict(tx.district).split('.')
  return { token: `${place}.${id}.${secret}`, secret }
}

/** The end of the last day of the school year by the district's own clock. */
async function schoolYearEnds(tx: Tx, at: Date): Promise<Date> {
  const district = await findDistrict(tx)
  if (!district) throw new Error('a device belongs to a district')
  const { years } = await findCalendar(tx)
  const roster = (await listAcademicSessions(tx)).flatMap(({ type, endsOn }) => (type === 'schoolYear' ? [{ to: endsOn }] : []))
  const day = knownThrough(dayIn(district.timeZone, at), years.length > 0 ? years : roster)
  return midnightIn(district.timeZone, dayAfter(day))
}

/** Devices of their own that somebody is known on, the newest first. */
export const ownDevicesOf = (tx: Tx, { id }: Person, at: Date): Promise<OwnDeviceRow[]> => listOwnDevices(tx, id, at)

/** How many those are, for whoever may end them. */
export async function countOwnDevices(tx: Tx, of: string, at: Date): Promise<number> {
  const person = readId<PersonId>(of)
  return person ? (await listOwnDevices(tx, person, at)).length : 0
}

/** Takes one back, by its person. */
export async function forgetOwnDevice(
  tx: Tx,
  { person, id, at, deed }: { readonly person: Person; readonly id: string; readonly at: Date; readonly deed: string },
): Promise<No | undefined> {
  const found = (await listOwnDevices(tx, person.id, at)).find(each => each.id === id)
  if (!found) return notFound(refusals.nothingHere)
  if (!(await recordDeed(tx, { ...forgottenFact(found), deed, by: person, at }))) return undefined
  await endOwnDevices(tx, { person: person.id, at, id })
  await endLinks(tx, person.id, at)
  return undefined
}

/** Signed out here: whoever comes next is a stranger. */
export async function forgetDeviceOfToken(tx: Tx, { token, at }: { readonly token: string; readonly at: Date }): Promise<void> {
  const found = await deviceOfToken(tx, token, at)
  if (!found) return
  await endOwnDevices(tx, { person: found.person, at, id: found.id })
  await forgotten(tx, found, at)
}

async function forgotten(tx: Tx, device: OwnDeviceRow, at: Date): Promise<void> {
  const by = await findPerson(tx, device.person)
  if (by) await recordDeed(tx, { ...forgottenFact(device), deed: tx.random.id(), by, at })
}

const forgottenFact = ({ person, id }: OwnDeviceRow) =>
  ({ matter: person, type: 'people.device-forgotten', body: { person, device: id } }) as const
