import { createHash, timingSafeEqual } from 'node:crypto'
import { malformed, type No, refused } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { post, type Topic } from '../../platform/outbox/index.ts'
import { phoneEntriesOf } from '../store/phone-entries.ts'
import { addCode, codesCarried, codesSince, codeUnsent, spend, takeTry } from '../store/way-codes.ts'
import { verifyRow } from '../store/ways.ts'
import { codeSeconds, isThrottled, readCode, type Way, type WayKind } from '../ways.ts'
import { wayRefusals, wayTexts } from '../words/ways.ts'
import { beforeDutyTopics } from './before-duty.ts'
import { linkTopics } from './link-unsent.ts'
import { toldTopics } from './tell.ts'
import { findOwnWay, onWays, type WayDeed } from './ways.ts'

export const peopleTopic = 'people'

/** A code goes to one address and nowhere else, whatever other ways its person has. */
export async function askCode(tx: Tx, asked: WayDeed & { readonly way: string; readonly kinds: readonly WayKind[] }): Promise<No | null> {
  const found = await findOwnWay(tx, asked, asked.way)
  if ('kind' in found) return found
  const { way, keep } = found
  const { person, at } = asked
  const sent = await codesSince(tx, { person, address: way.address, since: addSeconds(at, -3_600) })
  const no = whyNot(way, asked.kinds) ?? (isThrottled(sent) ? refused('throttled', wayRefusals.throttled) : null)
  const write = async () => {
    await keep()
    const [id, code] = [tx.random.id(), sixDigits(tx.random.bytes(6))]
    await addCode(tx, { id, way: way.id, digest: digestOf(id, code), at, lapsesAt: addSeconds(at, codeSeconds) })
    const { lang = 'en' } = (await phoneEntriesOf(tx, [person])).get(person) ?? {}
    const to = { channel: way.kind, person, address: way.address, text: wayTexts[lang].code({ code }), lang }
    post(tx, [{ id, topic: peopleTopic, subject: way.id, about: null, ...to }], at)
  }
  return onWays(tx, asked, { type: 'people.way-code-asked', way: way.id, no, write })
}

function whyNot({ kind, verifiedAt }: Way, kinds: readonly WayKind[]): No | null {
  if (kind === 'device') return refused('no-code', wayRefusals.deviceCode)
  if (verifiedAt !== null) return refused('verified', wayRefusals.isVerified)
  return kinds.includes(kind) ? null : refused('no-channel', wayRefusals.noChannel)
}

/** What was typed is compared in the same time whether or not a code is open, and each try is counted. */
export async function verifyWay(tx: Tx, asked: WayDeed & { readonly way: string; readonly code: string }): Promise<No | null> {
  const found = await findOwnWay(tx, asked, asked.way)
  if ('kind' in found) return found
  const { way, at, code: typed } = asked
  const code = await takeTry(tx, way, at)
  const given = digestOf(code?.id ?? way, readCode(typed) ?? '')
  const isRight = timingSafeEqual(given, code?.digest ?? nothing) && code !== undefined
  const no = isRight ? null : malformed([{ pointer: '/code', detail: wayRefusals.wrongCode }])
  const write = async () => {
    if (code) await spend(tx, code.id, at)
    await verifyRow(tx, way, at)
  }
  return onWays(tx, asked, { type: 'people.way-verified', way, no, write })
}

/** Of 281 billion values, as good as even. */
const sixDigits = (bytes: Buffer): string => String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')

const nothing = Buffer.alloc(32)
const digestOf = (code: string, digits: string): Buffer => createHash('sha256').update(`concord code ${code} ${digits}`).digest()

/** What a carrier says of a code, for the page that waits for it. */
export const peopleTopics: Readonly<Record<string, Topic>> = {
  ...toldTopics,
  ...linkTopics,
  ...beforeDutyTopics,
  [peopleTopic]: {
    taken: async (tx, messages, at) => {
      const ids = messages.map(({ id }) => id)
      await codesCarried(tx, ids, at)
    },
    refused: async (tx, messages) => {
      for (const { id, why } of messages) await codeUnsent(tx, id, why)
    },
  },
}
