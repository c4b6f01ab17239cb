import { z } from 'zod'
import { loadFacts } from '../../ledger/index.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Lang } from '../../kernel/lang.ts'
import { type PersonId, readId } from '../../kernel/ids.ts'
import { record } from '../../matter/index.ts'
import { addressedTo, phoneEntriesOf } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type JobKind, setJob } from '../../platform/jobs/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { type Message, post, tellsOnly, type Topic } from '../../platform/outbox/index.ts'
import type { GlassKit } from './kit.ts'
import { dueJob, type GlassKind, glasses, toldJob } from './on-glass.ts'
import { ownerOf, reviewersBut } from './reviewers.ts'
import { decideFall, decideRemind, decideTold } from './rules.ts'
import { fold, readHistory } from './state.ts'
import { glassTexts } from './words/glass.ts'

type JobParts = Pick<GlassKit, 'wakes' | 'publicUrl' | 'clock'>

const daySeconds = 86_400

export const glassTopic = 'looks-glass'

const payload = z.object({ glass: z.uuid() })

/** What follows an opening by the clock: those who see who has looked are told at once; whoever owes a late review is told of it. */
export const glassJobs = (kit: JobParts): Readonly<Record<string, JobKind>> => ({
  [toldJob]: async (tx, sent, at) => {
    const { glass } = payload.parse(sent)
    const { opening } = fold(readHistory(await loadFacts(tx, glass)))
    if (!opening) return
    const told = (await reviewersBut(tx, opening.person)).map(({ id }) => id)
    await tell(tx, { glass, people: told, once: 'opened', at, says: lang => glassTexts[lang].opened({ address: addressOf(kit, glass) }) })
  },
  [dueJob]: async (tx, sent, at) => {
    const { glass } = payload.parse(sent)
    const { opening } = fold(readHistory(await loadFacts(tx, glass)))
    if (!opening || opening.reviewed) return
    const owes = await ownerOf(tx, opening)
    // While it is late it is asked each day whether its owner still may own it: whoever it falls to hears of it, also after the first was reminded.
    setJob(tx, { kind: dueJob, payload: { glass }, dueAt: addSeconds(at, daySeconds), dedupe: glass })
    // Whoever it falls to reads it first, and is told of it a minute on, as with one that was passed on by hand.
    const rule = { decide: owes === opening.owner ? decideRemind : decideFall(owes) }
    const done = await record<GlassKind>(glasses, kit, tx, { row: { id: glass }, deed: tx.random.id(), by: null, moment: { at }, rule })
    if ('kind' in done || !done.state.opening || done.state.opening.reviewed || rule.decide !== decideRemind) return
    const owner = readId<PersonId>(done.state.opening.owner ?? '')
    if (!owner || opening.reminded.includes(owner)) return
    await tell(tx, { glass, people: [owner], once: 'late', at, says: lang => glassTexts[lang].late({ address: addressOf(kit, glass) }) })
  },
})

const addressOf = ({ publicUrl }: JobParts, glass: string): string => `${publicUrl()}/emergency-openings/${glass}`

interface Told {
  readonly glass: string
  readonly people: readonly PersonId[]
  /** Names the occasion: each person is told once of it, however often the job runs. */
  readonly once: string
  readonly at: Date
  readonly says: (lang: Lang) => string
}

async function tell(tx: Tx, { glass, people, once, at, says }: Told): Promise<void> {
  const entries = await phoneEntriesOf(tx, people)
  const messages = people.map((person): Message => {
    const id = idFromName(`concord glass ${tx.district} ${glass} ${once} ${person}`)
    return { ...addressedTo(entries.get(person), says), id, topic: glassTopic, subject: glass, about: null, channel: 'text', person }
  })
  post(tx, messages, at)
}

/** Whom it reached is written down, and whom it could not reach. */
export const glassTopics = (kit: JobParts): Readonly<Record<string, Topic>> => ({
  [glassTopic]: {
    // A mail server that asks for patience is given it, for it is owed within the hour.
    ...tellsOnly,
    taken: (tx, messages) => note(kit, tx, messages, 'glass.told'),
    refused: (tx, messages) => note(kit, tx, messages, 'glass.not-told'),
  },
})

async function note(kit: JobParts, tx: Tx, messages: readonly Message[], type: 'glass.told' | 'glass.not-told'): Promise<void> {
  for (const { subject, person } of messages.toSorted((a, b) => a.subject.localeCompare(b.subject))) {
    const moment = { at: kit.clock.now() }
    const rule = { decide: decideTold(person, type) }
    await record<GlassKind>(glasses, kit, tx, { row: { id: subject }, deed: tx.random.id(), by: null, moment, rule })
  }
}
