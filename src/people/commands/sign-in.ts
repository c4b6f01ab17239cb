import { createHash, randomBytes } from 'node:crypto'
import { type DistrictId, readId } from '../../kernel/ids.ts'
import { type Lang, langOf } from '../../kernel/lang.ts'
import { type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, may, mayRaise } from '../access.ts'
import { recordDeed } from '../record.ts'
import { staffRoles } from '../roles.ts'
import { handleUnknown, refusals } from '../words/refusals.ts'
import { findPerson, findPersonByHandle, type Person } from '../store/person.ts'
import { addLink, addSession, endSessionRow, findSessionRow, isLinkOpen, saveLanguageOf, takeLink } from '../store/sign-in.ts'

const sessionSeconds = 12 * 60 * 60
const linkSeconds = 15 * 60

/** A session that lapsed still says who somebody is, so that no call for support is refused for it; it opens nothing else. */
export interface FoundSession {
  readonly person: Person
  readonly state: 'current' | 'lapsed' | 'ended'
  /** The language in which they last read a page, if any. */
  readonly readsIn: string | null
}

export interface SignedIn {
  readonly token: string
  readonly person: Person
  readonly lapsesAt: Date
}

/** The caller has made sure who it is: by a link, or because the district is the demonstration. */
export async function startSession(tx: Tx, { handle, at }: { readonly handle: string; readonly at: Date }): Promise<SignedIn | No> {
  const person = await findPersonByHandle(tx, handle)
  if (person === undefined) return notFound(refusals.noSuchHandle)
  return sessionFor(tx, person, at)
}

/** Whether a link may still be used. Looking never uses it up: mail programs and scanners look before people do. */
export async function lookAtLink(tx: Tx, { token, at }: { readonly token: string; readonly at: Date }): Promise<No | undefined> {
  return (await isLinkOpen(tx, digestOf(token), at)) ? undefined : refused('link-spent', refusals.linkSpent)
}

/** A one-time link is used up by the first who presses its button. */
export async function openLink(tx: Tx, { token, at }: { readonly token: string; readonly at: Date }): Promise<SignedIn | No> {
  const id = await takeLink(tx, digestOf(token), at)
  const person = id && (await findPerson(tx, id))
  if (!person) return refused('link-spent', refusals.linkSpent)
  return sessionFor(tx, person, at)
}

async function sessionFor(tx: Tx, person: Person, at: Date): Promise<SignedIn | No> {
  if (!person.active || !person.enabled) return notPermitted(refusals.mayNotSignIn)
  const token = newToken(tx.district)
  const lapsesAt = addSeconds(at, sessionSeconds)
  await addSession(tx, { digest: digestOf(token), person: person.id, at, lapsesAt })
  return { token, person, lapsesAt }
}

export async function findSession(tx: Tx, { token, at }: { readonly token: string; readonly at: Date }): Promise<FoundSession | undefined> {
  const row = await findSessionRow(tx, digestOf(token))
  if (!row) return undefined
  const { person, readsIn } = row
  if (row.endedAt !== null) return { person, readsIn, state: 'ended' }
  return { person, readsIn, state: at < row.lapsesAt && person.active && person.enabled ? 'current' : 'lapsed' }
}

/** Whether somebody who works here reads pages in another language than before. */
export const readsAnew = ({ person, readsIn }: FoundSession, lang: Lang): boolean =>
  lang !== langOf(readsIn ?? undefined) && person.roles.some(role => staffRoles.includes(role))

/** Texts to them are in it from now on. */
export const keepLanguage = (tx: Tx, { person }: FoundSession, lang: Lang): Promise<number> => saveLanguageOf(tx, person.id, lang)

export async function endSession(tx: Tx, { token, at }: { readonly token: string; readonly at: Date }): Promise<void> {
  await endSessionRow(tx, digestOf(token), at)
}

/**
 * A link for somebody to sign in with, once, within a quarter of an hour. The record has that it was made, for whom and by whom. Returns the
 * token; only its digest is kept.
 */
export async function linkUser(
  tx: Tx,
  asked: { readonly by: Actor; readonly handle: string; readonly at: Date; readonly deed: string },
): Promise<{ token: string; person: Person } | No> {
  if (!may(asked.by, 'manage-users')) return notPermitted(refusals.notYoursToLink)
  const person = await findPersonByHandle(tx, asked.handle)
  if (person === undefined) return notFound(handleUnknown({ handle: asked.handle }))
  if (!mayRaise(asked.by, person.roles)) return notPermitted(refusals.superintendentsOnly)
  const isFirst = await recordDeed(tx, { ...asked, matter: person.id, type: 'people.link-made', body: { person: person.id } })
  if (!isFirst) return refused('link-made', refusals.linkMade)
  const token = newToken(tx.district)
  await addLink(tx, { digest: digestOf(token), person: person.id, at: asked.at, lapsesAt: addSeconds(asked.at, linkSeconds) })
  return { token, person }
}

/** Tokens begin with their district's id, so that nothing is looked up across districts. */
const newToken = (district: DistrictId): string => `${district.replaceAll('-', '')}.${randomBytes(32).toString('base64url')}`

export function districtOfToken(token: string): DistrictId | undefined {
  const [, a, b, c, d, e] = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.[\w-]{43}$/.exec(token) ?? []
  return readId<DistrictId>([a, b, c, d, e].join('-'))
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()
