import { type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { post } from '../../platform/outbox/index.ts'
import { type Actor, may, mayRaise } from '../access.ts'
import { findContact, phoneEntriesOf } from '../store/phone-entries.ts'
import { findPersonByHandle, type Person } from '../store/person.ts'
import { listWays } from '../store/ways.ts'
import { type LinkGoes, open, type WayKind } from '../ways.ts'
import { linkNoWay, officeTexts } from '../words/offices.ts'
import { handleUnknown, refusals } from '../words/refusals.ts'
import { linkUser } from './sign-in.ts'
import { linkTopic } from './link-unsent.ts'

/**
 * A one-time link that goes to its person by message and is shown to nobody else. Refused where nothing that is set up reaches them: then
 * whoever runs the system prints one.
 */
export async function sendLink(
  tx: Tx,
  asked: {
    readonly by: Actor
    readonly handle: string
    readonly at: Date
    readonly deed: string
    /** By which kinds of way a message leaves here. */
    readonly kinds: readonly WayKind[]
    /** The address a link leads to, before its token. */
    readonly origin: string
  },
): Promise<{ readonly goes: LinkGoes; readonly person: Person } | No> {
  if (!may(asked.by, 'manage-users')) return notPermitted(refusals.notYoursToLink)
  const person = await findPersonByHandle(tx, asked.handle)
  if (person === undefined) return notFound(handleUnknown({ handle: asked.handle }))
  if (!mayRaise(asked.by, person.roles)) return notPermitted(refusals.superintendentsOnly)
  if (!person.active || !person.enabled) return refused('may-not-sign-in', refusals.mayNotSignIn)
  const way = await wayFor(tx, person, asked.kinds)
  if (!way) return refused('no-way', linkNoWay({ handle: person.handle }))
  const link = await linkUser(tx, { ...asked, way: way.unverified })
  if ('kind' in link) return link
  const address = `${asked.origin}/sign-in?link=${link.token}`
  const { lang = 'en' } = (await phoneEntriesOf(tx, [person.id])).get(person.id) ?? {}
  const text = officeTexts[lang].link({ address })
  const to = { channel: way.channel, address: way.address, person: person.id, text, lang }
  post(tx, [{ id: tx.random.id(), topic: linkTopic, subject: person.id, about: null, ...to }], asked.at)
  return { goes: way.goes, person }
}

/** Along their own ways, else to the e-mail address in the roster; undefined where neither leads anywhere. */
async function wayFor(
  tx: Tx,
  { id }: Person,
  kinds: readonly WayKind[],
): Promise<{ channel: string; address: string | null; goes: LinkGoes; unverified: string | null } | undefined> {
  const ways = await listWays(tx, id)
  const own = new Set(open(ways).flatMap(({ kind }) => (kinds.includes(kind) ? [kind] : [])))
  const [kind, second] = own
  if (kind) {
    const address = (await phoneEntriesOf(tx, [id])).get(id)?.phone ?? null
    return { channel: 'text', address, goes: second === undefined ? kind : 'several', unverified: null }
  }
  const email = kinds.includes('email') ? ((await findContact(tx, id))?.email ?? null) : null
  if (email === null) return undefined
  const unverified = ways.find(way => way.kind === 'email' && way.address === email.toLowerCase())?.id ?? null
  return { channel: 'email', address: email, goes: 'email', unverified }
}
