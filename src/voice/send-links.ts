import { type PersonId, readId } from '../kernel/ids.ts'
import { afterQuiet, confirmedWayOf, findPerson, phoneEntriesOf, quietHoursOf, type Way, type WayKind } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { outboxTopic, post, tellsOnly, type Topic } from '../platform/outbox/index.ts'
import { isLang } from '../words/lang.ts'
import type { Sheet } from './contract.ts'
import type { VoiceKit } from './voice-kit.ts'
import { linkTexts } from './words/link.ts'

const topic = 'voice'

export interface Handed {
  readonly sheet: Sheet
  readonly person: string | null
}

/**
 * Sends the link of each sheet to its person alone, by the first way of their own that a code came back from and that a channel is set up for; never to
 * a number of the roster that nobody confirmed, for at home others hold that telephone. Whoever has no such way is given the sheet.
 */
export async function sendLinks(voice: VoiceKit, tx: Tx, all: readonly Handed[]): Promise<Sheet[]> {
  const [at, district] = [voice.clock.now(), await findDistrict(tx)]
  const kinds = voice.wayKinds(district)
  const people = all.flatMap(({ person }) => readId<PersonId>(person ?? '') ?? [])
  const [entries, quiet] = [await phoneEntriesOf(tx, people), await quietHoursOf(tx, people)]
  const sheets: Sheet[] = []
  for (const { sheet, person: text } of all) {
    const person = readId<PersonId>(text ?? '')
    const way = person && (await wayOf(tx, person, kinds))
    if (person && way) {
      const lang = isLang(sheet.language) ? sheet.language : (entries.get(person)?.lang ?? 'en')
      const says = linkTexts[lang].asked({ address: `${voice.publicUrl()}${sheet.path}` })
      const to = { channel: way.kind, person, address: way.address, text: says, lang }
      // Its subject is by chance: the outbox does not say what somebody took part in.
      const message = { id: tx.random.id(), topic, subject: tx.random.id(), about: null, ...to }
      post(tx, [message], afterQuiet(quiet.get(person), district?.timeZone ?? 'UTC', at))
    }
    sheets.push({ ...sheet, byMessage: way !== undefined })
  }
  if (sheets.some(({ byMessage }) => byMessage)) tx.afterCommit(() => voice.wakes.send(outboxTopic))
  return sheets
}

async function wayOf(tx: Tx, person: PersonId, kinds: readonly WayKind[]): Promise<Way | undefined> {
  return (await findPerson(tx, person))?.active === true ? confirmedWayOf(tx, person, kinds) : undefined
}

/** A link that could not be delivered changes nothing: its sheet is made again and handed over. */
export const voiceTopics: Readonly<Record<string, Topic>> = {
  [topic]: tellsOnly,
}
