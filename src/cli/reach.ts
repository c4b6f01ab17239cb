import type { DistrictId } from '../kernel/ids.ts'
import { findPersonByHandle, listWays, openWays, phoneEntriesOf, type Way } from '../people/index.ts'
import type { Channel } from '../platform/channels/index.ts'
import type { Database } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { type Attempt, attemptsOf } from '../platform/outbox/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome, refusal } from './outcome.ts'
import { reachText } from './words/reach.ts'

const usage = 'reach test HANDLE [--district SLUG] [--json]'

interface ReachKit {
  readonly open: (slug: string | undefined) => Promise<{ readonly database: Database; readonly district: DistrictId } | { misuse: Outcome }>
  readonly channels: readonly Channel[]
  readonly id: () => string
}

/** What came back of one way by one channel. */
interface Tried {
  /** Told apart without being shown whole: the end of a number, where an e-mail is kept, whose browser it is. */
  readonly way: string
  /** Null where no channel for this way is set up, or nothing may be sent to it. */
  readonly channel: string | null
  readonly kind: Channel['kind'] | null
  readonly is: 'taken' | 'refused' | 'failed' | 'not-tried'
  /** The provider's own id of it, or why not. */
  readonly says: string
}

/** `reach test HANDLE`: one marked message by each channel to each way of one person, and what each provider said. Nothing of it stands in the record. */
export async function reachTest(args: readonly string[], { open, channels, id }: ReachKit): Promise<Outcome> {
  const read = readArguments(args, ['district'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [handle, more] = read.words
  if (handle === undefined || more !== undefined)
    return misuse(`${handle === undefined ? 'No handle is given.' : `“${more}” is one word too many.`} Expected: concord ${usage}`)
  const opened = await open(read.flags.district)
  if ('misuse' in opened) return opened.misuse
  const found = await opened.database.transaction('app', opened.district, async tx => {
    const [district, person] = [await findDistrict(tx), await findPersonByHandle(tx, handle)]
    const entry = person && (await phoneEntriesOf(tx, [person.id])).get(person.id)
    return { district, person, lang: entry?.lang ?? 'en', ways: person ? await listWays(tx, person.id) : [] }
  })
  const { district, person, lang, ways } = found
  if (!person || !district)
    return refusal(`Nobody here has the handle “${handle}”. Expected a username of the roster, or one made with concord user add.`)
  if (district.isDemo) return refusal(`${district.name} is a demonstration: nothing is sent to anyone.`)
  if (channels.length === 0) return refusal('No channel is set up: no message leaves this system. See “Channels” in docs/operate.md.')
  if (ways.length === 0)
    return refusal(
      `Nothing reaches ${person.name}: the roster has no telephone number of them, and they added no way. Expected a number in the column sms or phone of users.csv, or one added at /me/ways.`,
    )
  const text = reachText[lang].test({ district: district.name })
  const message = { topic: 'reach', subject: id(), about: null, channel: 'text', person: person.id, address: null, text, lang }
  const tried: Tried[] = []
  for (const way of ways) {
    const isOpen = openWays([way]).length > 0
    const attempts = isOpen ? attemptsOf({ ...message, id: id() }, [way], channels) : []
    if (attempts.length === 0) tried.push(notTried(way, isOpen))
    for (const attempt of attempts) tried.push(await tryOut(way, attempt, id()))
  }
  const ok = tried.some(({ is }) => is === 'taken')
  const lines = tried.map(({ way, channel, kind, is, says }) =>
    is === 'not-tried' ? `${way}: nothing sent, ${says}` : `${way}, ${kind} by ${channel}: ${is}, ${says}`,
  )
  const shown = [`${person.name}:`, ...lines, ...(ok ? ['Whether it arrived, each telephone, mailbox and browser shows.'] : [])]
  return { exit: ok ? 0 : 1, json: { ok, tried }, text: shown.join('\n') }
}

const notTried = (way: Way, isOpen: boolean): Tried => ({
  ...{ way: wayShown(way), channel: null, kind: null, is: 'not-tried' },
  says: isOpen ? 'no channel for it is set up' : 'no code from there came back yet',
})

async function tryOut(way: Way, { channel: { name, kind, send }, sending }: Attempt, id: string): Promise<Tried> {
  const said = { way: wayShown(way), channel: name, kind }
  try {
    const sent = await send({ ...sending, id })
    if (sent.is === 'taken') return { ...said, is: 'taken', says: sent.reference }
    return { ...said, is: 'refused', says: sent.gone ? 'this browser is gone: it is to be added anew' : whyNot[sent.why] }
  } catch (cause) {
    // The message of a channel that failed names no address, no text and no secret.
    return { ...said, is: 'failed', says: cause instanceof Error ? cause.message : String(cause) }
  }
}

const whyNot = { 'no-number': 'no such address', refused: 'this address is blocked or has unsubscribed' } as const

function wayShown({ kind, address, isOfRoster }: Way): string {
  if (kind === 'telephone') return `number${isOfRoster ? ' of the roster' : ''} that ends in ${address.slice(-4)}`
  if (kind === 'email') return `e-mail at ${address.split('@').at(-1) ?? ''}`
  const endpoint = /"endpoint":"(https:\/\/[^"]+)"/.exec(address)?.[1] ?? ''
  return `browser by ${URL.canParse(endpoint) ? new URL(endpoint).host : 'an unknown service'}`
}
