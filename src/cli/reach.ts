import type { DistrictId } from '../kernel/ids.ts'
import { findPersonByHandle, phoneEntriesOf } from '../people/index.ts'
import { type Channel, isTelephone } from '../platform/channels/index.ts'
import type { Database } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome, refusal } from './outcome.ts'
import { reachText } from './words/reach.ts'

const usage = 'reach test HANDLE [--district SLUG] [--json]'

interface ReachKit {
  readonly open: (slug: string | undefined) => Promise<{ readonly database: Database; readonly district: DistrictId } | { misuse: Outcome }>
  readonly channels: readonly Channel[]
  readonly id: () => string
}

/** What one channel made of the message. */
interface Tried {
  readonly channel: string
  readonly kind: Channel['kind']
  readonly is: 'taken' | 'refused' | 'failed'
  /** The provider's own id of it, or why not. */
  readonly says: string
}

/** `reach test HANDLE`: one marked message by each channel to one person, and what each provider said. Nothing of it stands in the record. */
export async function reachTest(args: readonly string[], { open, channels, id }: ReachKit): Promise<Outcome> {
  const read = readArguments(args, ['district'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [handle, more] = read.words
  if (handle === undefined || more !== undefined)
    return misuse(`${handle === undefined ? 'No handle is given.' : `“${more}” is one word too many.`} Expected: concord ${usage}`)
  const opened = await open(read.flags.district)
  if ('misuse' in opened) return opened.misuse
  const found = await opened.database.transaction('app', opened.district, async tx => {
    const person = await findPersonByHandle(tx, handle)
    return { district: await findDistrict(tx), person, entry: person && (await phoneEntriesOf(tx, [person.id])).get(person.id) }
  })
  const { district, person, entry } = found
  if (!person || !district)
    return refusal(`Nobody here has the handle “${handle}”. Expected a username of the roster, or one made with concord user add.`)
  if (district.isDemo) return refusal(`${district.name} is a demonstration: nothing is sent to anyone.`)
  const inUse = channels.filter(isTelephone)
  if (inUse.length === 0) return refusal('No channel is set up: no message leaves this system. See “Channels” in docs/operate.md.')
  if (!entry?.phone)
    return refusal(`The roster has no telephone number of ${person.name}. Expected one in the column sms or phone of users.csv.`)
  const { phone, lang } = entry
  const tried: Tried[] = []
  for (const { name, kind, send } of inUse)
    tried.push({
      channel: name,
      kind,
      ...(await outcomeOf(() => send({ id: id(), address: phone, text: reachText[lang].test({ district: district.name }), lang }))),
    })
  const ok = tried.some(({ is }) => is === 'taken')
  const lines = tried.map(({ channel, kind, is, says }) => `${kind} by ${channel}: ${is}, ${says}`)
  const text = [`${person.name}, number that ends in ${phone.slice(-4)}:`, ...lines, ok ? 'Whether it arrived, the telephone shows.' : '']
    .join('\n')
    .trim()
  return { exit: ok ? 0 : 1, json: { ok, tried }, text }
}

async function outcomeOf(send: () => ReturnType<Channel['send']>): Promise<Pick<Tried, 'is' | 'says'>> {
  try {
    const sent = await send()
    return sent.is === 'taken' ? { is: 'taken', says: sent.reference } : { is: 'refused', says: whyNot[sent.why] }
  } catch (cause) {
    // The message of a channel that failed names no number, no text and no secret.
    return { is: 'failed', says: cause instanceof Error ? cause.message : String(cause) }
  }
}

const whyNot = { 'no-number': 'no such number', refused: 'this number is blocked or has unsubscribed' } as const
