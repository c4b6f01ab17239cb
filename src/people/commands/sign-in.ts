import { createHash, randomBytes } from 'node:crypto'
import { type DistrictId, readId } from '../../kernel/ids.ts'
import { type Lang, langOf } from '../../kernel/lang.ts'
import { isNo, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { roleName } from '../../design/words/frame.ts'
import { type Actor, idOf, may, mayRaise } from '../access.ts'
import { recordDeed } from '../record.ts'
import { isOffice, worksHere } from '../roles.ts'
import { isAsked, type StepKind } from '../second-step.ts'
import { officeTexts } from '../words/offices.ts'
import { handleUnknown, refusals } from '../words/refusals.ts'
import { nameOfActor, otherSuperintendents, tell } from './tell.ts'
import { showOwn } from './ways.ts'
import { findPerson, findPersonByHandle, type Person } from '../store/person.ts'
import {
  addLink,
  addSession,
  endSessionRow,
  findOpenLink,
  findSessionRow,
  listSessionRows,
  saveLanguageOf,
  type SessionRow,
  takeLink,
} from '../store/sign-in.ts'

const sessionSeconds = 12 * 60 * 60
/** So long a session that has lapsed still calls for support. */
export const lapsedSeconds = 30 * 86_400
const linkSeconds = 15 * 60

/** So long a browser keeps a session: while it still says who somebody is. */
export const sessionKeptSeconds = sessionSeconds + lapsedSeconds

/**
 * For 30 days a session that lapsed still says who somebody is, so that no call for support is refused for it; it opens nothing else.
 * Whoever was disabled or has left has none.
 */
export interface FoundSession {
  readonly person: Person
  readonly state: 'current' | 'lapsed' | 'ended'
  /** Its second step is missing, so it counts as one that lapsed until that is shown. */
  readonly awaits: boolean
  readonly lapsesAt: Date
  /** When the second step was last shown in it, and what they have set up. */
  readonly secondAt: Date | null
  readonly steps: readonly StepKind[]
  /** The language in which they last read a page, if any. */
  readonly readsIn: string | null
}

export interface SignedIn {
  readonly token: string
  readonly person: Person
  readonly lapsesAt: Date
}

/** When a session begins, and in which family of browsers. */
export interface Beginning {
  readonly at: Date
  readonly browser?: string | null
  /** It ends no later, where whoever showed who it is says so. */
  readonly until?: Date | null
}

/** The caller has made sure who it is: by a link, or because the district is the demonstration. */
export async function startSession(tx: Tx, { handle, ...when }: Beginning & { readonly handle: string }): Promise<SignedIn | No> {
  const person = await findPersonByHandle(tx, handle)
  if (person === undefined) return notFound(refusals.noSuchHandle)
  return startSessionOf(tx, person, when)
}

/**
 * Whether a link may still be used. Looking never uses it up: mail programs and scanners look before people do. Whoever may not
 * sign in any more reads so at once, and no button.
 */
export async function lookAtLink(
  tx: Tx,
  { token, at }: { readonly token: string; readonly at: Date },
): Promise<{ readonly mayHaveOwn: boolean } | No> {
  const id = await findOpenLink(tx, digestOf(token), at)
  if (!id) return refused('link-spent', refusals.linkSpent)
  const person = await findPerson(tx, id)
  if (!person?.active || !person.enabled) return notPermitted(refusals.mayNotSignIn)
  return { mayHaveOwn: may(person, 'call-for-support') }
}

/** A one-time link is used up by the first who presses its button, and the record says that its person has signed in. */
export async function openLink(tx: Tx, { token, ...when }: Beginning & { readonly token: string }): Promise<SignedIn | No> {
  const { at } = when
  const taken = await takeLink(tx, digestOf(token), at)
  const person = taken && (await findPerson(tx, taken.person))
  if (!person) return refused('link-spent', refusals.linkSpent)
  const begun = await startSessionOf(tx, person, when)
  const fact = { matter: person.id, deed: tx.random.id(), by: person, at, type: 'people.link-used', body: { person: person.id } } as const
  if (isNo(begun)) return begun
  await recordDeed(tx, fact)
  if (taken.way !== null) await showOwn(tx, { person: person.id, at, deed: tx.random.id(), way: taken.way })
  return begun
}

/** The one place where a session begins, whatever showed who it is: a link, the demonstration, an issuer. Whoever calls it has made sure. */
export async function startSessionOf(tx: Tx, person: Person, { at, browser = null, until = null }: Beginning): Promise<SignedIn | No> {
  if (!person.active || !person.enabled) return notPermitted(refusals.mayNotSignIn)
  const token = tokenOfDistrict(tx.district)
  const most = addSeconds(at, sessionSeconds)
  const lapsesAt = until !== null && until < most ? until : most
  await addSession(tx, { digest: digestOf(token), person: person.id, at, lapsesAt, browser })
  return { token, person, lapsesAt }
}

export async function findSession(tx: Tx, { token, at }: { readonly token: string; readonly at: Date }): Promise<FoundSession | undefined> {
  const row = await findSessionRow(tx, digestOf(token))
  if (!row) return undefined
  const { person, readsIn, lapsesAt, secondAt, steps } = row
  const state = stateOf(row, at)
  return { person, readsIn, lapsesAt, secondAt, steps, state, awaits: state === 'lapsed' && at < lapsesAt }
}

/** Whose of these sessions are current, by token, as they are now: who was disabled, or lost a role, is seen so at once. */
export async function findCurrent(
  tx: Tx,
  { tokens, at }: { readonly tokens: readonly string[]; readonly at: Date },
): Promise<ReadonlyMap<string, Person>> {
  const digests = new Map(tokens.map(token => [token, digestOf(token).toString('hex')]))
  const found = await listSessionRows(tx, [...new Set(digests.values())])
  return new Map(
    tokens.flatMap(token => {
      const row = found.get(digests.get(token) ?? '')
      return row && stateOf(row, at) === 'current' ? [[token, row.person] as const] : []
    }),
  )
}

function stateOf({ person, lapsesAt, endedAt, secondAt, steps, setting }: Omit<SessionRow, 'readsIn'>, at: Date): FoundSession['state'] {
  if (endedAt !== null || !person.active || !person.enabled || at >= addSeconds(lapsesAt, lapsedSeconds)) return 'ended'
  const isMissing = secondAt === null && isAsked({ roles: person.roles, steps, setting })
  return at < lapsesAt && !isMissing ? 'current' : 'lapsed'
}

/** Whether somebody who works here reads pages in another language than before. */
export const readsAnew = ({ person, readsIn }: FoundSession, lang: Lang): boolean =>
  lang !== langOf(readsIn ?? undefined) && worksHere(person)

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
  asked: { readonly by: Actor; readonly handle: string; readonly at: Date; readonly deed: string; readonly way?: string | null },
): Promise<{ token: string; person: Person } | No> {
  if (!may(asked.by, 'manage-users')) return notPermitted(refusals.notYoursToLink)
  const person = await findPersonByHandle(tx, asked.handle)
  if (person === undefined) return notFound(handleUnknown({ handle: asked.handle }))
  if (!mayRaise(asked.by, person.roles)) return notPermitted(refusals.superintendentsOnly)
  const isFirst = await recordDeed(tx, { ...asked, matter: person.id, type: 'people.link-made', body: { person: person.id } })
  if (!isFirst) return refused('link-made', refusals.linkMade)
  const token = tokenOfDistrict(tx.district)
  await addLink(tx, {
    digest: digestOf(token),
    person: person.id,
    at: asked.at,
    lapsesAt: addSeconds(asked.at, linkSeconds),
    way: asked.way ?? null,
  })
  await tellOfLink(tx, person, asked)
  return { token, person }
}

/** A link that signs in as the holder of an office is told to the superintendents: to each but who made it and who gets it. */
async function tellOfLink(tx: Tx, person: Person, { by, at }: { readonly by: Actor; readonly at: Date }): Promise<void> {
  const office = person.roles.find(isOffice)
  if (!office) return
  const people = await otherSuperintendents(tx, [person.id, idOf(by)])
  const [who, { name }] = [await nameOfActor(tx, by), person]
  await tell(tx, {
    people,
    subject: person.id,
    at,
    says: lang => officeTexts[lang].linkMade({ name, office: roleName(office, lang), who: who || 'none' }),
  })
}

/** Tokens begin with their district's id, so that nothing is looked up across districts. */
export const tokenOfDistrict = (district: DistrictId): string => `${district.replaceAll('-', '')}.${randomBytes(32).toString('base64url')}`

export function districtOfToken(token: string): DistrictId | undefined {
  const [, a, b, c, d, e] = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.[\w-]{43}$/.exec(token) ?? []
  return readId<DistrictId>([a, b, c, d, e].join('-'))
}

/** What is kept of a token. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()
