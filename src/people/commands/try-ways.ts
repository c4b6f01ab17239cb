import type { Channel } from '../../platform/channels/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Attempt, attemptsOf, type Message, type WayOut } from '../../platform/outbox/index.ts'
import { findContact, phoneEntriesOf } from '../store/phone-entries.ts'
import type { Person } from '../store/person.ts'
import { listWays } from '../store/ways.ts'
import type { Tried } from '../tried.ts'
import { open } from '../ways.ts'
import { triedText } from '../words/tried.ts'

export interface Trial {
  readonly message: Message
  readonly ways: readonly WayOut[]
}

/** The message, and where it goes: their own verified ways, else what the register has of them. */
export async function trialOf(tx: Tx, person: Person, district: string): Promise<Trial> {
  const { lang = 'en' } = (await phoneEntriesOf(tx, [person.id])).get(person.id) ?? {}
  const own = open(await listWays(tx, person.id))
  const email = (await findContact(tx, person.id))?.email
  const ways = own.length > 0 ? own : email ? [{ kind: 'email' as const, address: email }] : []
  const text = triedText[lang].test({ district })
  const to = { id: tx.random.id(), topic: 'reach', subject: person.id, about: null, channel: 'text', person: person.id, address: null }
  return { ways, message: { ...to, text, lang } }
}

/** Hands it over by each channel that may take it. In no transaction, and nothing of it stands in the record. */
export async function tryWays({ message, ways }: Trial, channels: readonly Channel[], newId: () => string): Promise<Tried[]> {
  const tried: Tried[] = []
  for (const way of ways)
    for (const attempt of attemptsOf(message, [way], channels)) tried.push({ ...shownOf(way), ...(await answerOf(attempt, newId())) })
  return tried
}

async function answerOf({ channel: { name, send }, sending }: Attempt, id: string): Promise<Omit<Tried, 'kind' | 'ends'>> {
  try {
    const sent = await send({ ...sending, id })
    if (sent.is === 'taken') return { channel: name, is: 'taken', says: sent.reference }
    return { channel: name, is: sent.why === 'no-number' ? 'missing' : 'blocked', says: '' }
  } catch (cause) {
    // The message of a channel that failed names no address, no text and no secret.
    return { channel: name, is: 'failed', says: cause instanceof Error ? cause.message : String(cause) }
  }
}

const shownOf = ({ kind, address }: WayOut): Pick<Tried, 'kind' | 'ends'> => ({
  kind,
  ends: kind === 'telephone' ? address.slice(-4) : kind === 'email' ? (address.split('@').at(-1) ?? '') : '',
})
