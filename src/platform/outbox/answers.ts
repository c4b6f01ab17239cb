import { createHash } from 'node:crypto'
import type { Clock } from '../../kernel/time.ts'
import { type DistrictId, readId } from '../../kernel/ids.ts'
import type { Saying } from '../../kernel/lang.ts'
import { type Channel, type Heard, type Spoken, usNumber } from '../channels/index.ts'
import type { Database } from '../database/index.ts'
import { installation } from '../district/index.ts'
import type { Log } from '../log/index.ts'
import { idFromName } from '../name-id/index.ts'
import type { Wakes } from '../wakes/index.ts'
import { endAnswer, findAnswer, findAsking, listAsking, listDistrictsReached, listSaidBack, noteAnswer } from './answers-store.ts'
import { oldAfterMillis } from './hear.ts'
import type { Asking, SaidBack, Topic } from './outbox.ts'
import { isLoop, loopMillis, mostSaidBack } from './loop.ts'
import { outboxTopic, post } from './post.ts'
import { findByReference } from './store.ts'

/** A call rings no longer after its message was written than that: keys pressed in one that is not known here answer nothing older. */
const lostMillis = 10 * 60_000

type Reply = Extract<Heard, { kind: 'reply' }>
type Keys = Extract<Heard, { kind: 'keys' }>

export interface AnswerParts {
  readonly database: Database
  readonly clock: Clock
  readonly topics: Readonly<Record<string, Topic>>
  readonly wakes: Pick<Wakes, 'send'>
  readonly log: Log
  /** What is said to a number that was asked nothing. */
  readonly toStranger: Saying
  /** What is said in a call of which nothing is known here, where a key was pressed. */
  readonly toUnknownCall: Saying
  /** Such as STOP: the provider answers it, and nobody else does. */
  readonly isForProvider: (text: string) => boolean
}

export interface Answers {
  /** A text that somebody sent. What they are told goes out as a message of its own. */
  text(channel: Channel, reply: Reply): Promise<'heard' | 'old'>
  /** Keys pressed in a call: what the call says next; null where it is none of ours. */
  keys(channel: Channel, keys: Keys): Promise<Spoken | 'old' | null>
  /** Whether what goes by this id was heard long ago, where the provider's signature does not say when it was made. Noted as heard. */
  isOld(channel: Channel, reference: string): Promise<boolean>
}

/** Leads what people answer to the slice whose message asked them. */
export function answersOver({ database, clock, topics, wakes, log, toStranger, toUnknownCall, isForProvider }: AnswerParts): Answers {
  /** Whether this was heard before, and all of it done. */
  const note = ({ name: carrier, signsTime }: Channel, reference: string): Promise<'new' | 'again' | 'done' | 'old'> =>
    database.transaction('app', installation, async tx => {
      const at = clock.now()
      const isNew = (await tx.run(noteAnswer, { carrier, reference, at })) === 1
      if (isNew) return 'new'
      const { heardAt, done } = await tx.one(findAnswer, [installation, carrier, reference])
      if (!signsTime && at.getTime() - heardAt.getTime() > oldAfterMillis) return 'old'
      return done ? 'done' : 'again'
    })
  const end = (carrier: string, reference: string) =>
    database.atOnce('app', installation, tx => tx.run(endAnswer, { carrier, reference, at: clock.now() }))

  /** In every district, what went to this number and is heard by somebody. */
  const askingAt = async (digits: string): Promise<Asking[]> => {
    const districts = await database.acrossDistricts(tx => tx.many(listDistrictsReached, [digits]))
    const found = await Promise.all(
      districts.map(({ district }) => database.atOnce('app', district, tx => tx.many(listAsking, [district, digits]))),
    )
    return found
      .flat()
      .filter(({ topic }) => topics[topic]?.answered)
      .sort((a, b) => b.at.getTime() - a.at.getTime())
  }

  /** To the number that answered, and by no other way; not to a machine that answers each of our answers. What it answered has been done by then. */
  const sayBack = (address: string, { to, text, once }: SaidBack): Promise<void> =>
    database.transaction('app', to.district, async tx => {
      const { topic, subject, person, lang } = to
      const lately = { digits: address.slice(2), since: new Date(clock.now().getTime() - loopMillis), most: mostSaidBack }
      const said = (await tx.many(listSaidBack, lately)).map(each => each.text)
      if (isLoop(said, text)) return log.info({ topic }, 'an answer that repeats itself was not replied to')
      const id = idFromName(`concord answer ${to.district} ${once}`)
      post(tx, [{ id, topic, subject, about: null, channel: 'telephone', person, address, text, lang }], clock.now())
      tx.afterCommit(() => wakes.send(outboxTopic))
    })

  /** Once an hour at most, for what answers may be a machine too. */
  const sayToStranger = async (channel: Channel, from: string): Promise<void> => {
    const bucket = createHash('sha256').update(from).digest('hex').slice(0, 4)
    if ((await note(channel, `stranger ${bucket} ${clock.now().toISOString().slice(0, 13)}`)) !== 'new') return
    const text = `${toStranger.en} ${toStranger.es}`
    await channel
      .send({ id: idFromName(`concord stranger ${bucket} ${clock.now().toISOString()}`), address: from, text, lang: 'en' })
      .catch(cause => log.warn({ err: cause }, 'a text of nobody we know was not answered'))
  }

  return {
    isOld: async (channel, reference) => (await note(channel, reference)) === 'old',
    text: async (channel, { id, from, text }) => {
      const known = await note(channel, id)
      if (known === 'old' || known === 'done') return known === 'old' ? 'old' : 'heard'
      const number = usNumber(from)
      const asking = number === undefined ? [] : await askingAt(number.slice(2))
      const [newest] = asking
      if (newest && number !== undefined) {
        const own = asking.filter(({ topic }) => topic === newest.topic)
        const answer = { said: text, means: 'text' as const, from: number, deed: deedOf(channel.name, id), at: clock.now(), asking: own }
        const said = await topics[newest.topic]?.answered?.(answer)
        if (said) await sayBack(number, said)
      } else if (number !== undefined && channel.kind === 'text' && !isForProvider(text)) await sayToStranger(channel, number)
      await end(channel.name, id)
      return 'heard'
    },
    keys: async (channel, { reference, digits, to }) => {
      if ((await note(channel, `${reference} ${digits}`)) === 'old') return 'old'
      const found = await database.acrossDistricts(tx => tx.maybe(findByReference, [channel.name, reference]))
      const district = found && readId<DistrictId>(found.district)
      const called = usNumber(to ?? '')
      const known = found && district && (await database.atOnce('app', district, tx => tx.one(findAsking, [district, found.id])))
      // Whoever picks up has the number that was called, and may not be who had it when it was given.
      const number = usNumber(known?.wentTo ?? '') ?? called
      const asking = known
        ? [known]
        : (await askingAt(called?.slice(2) ?? '')).filter(({ at }) => clock.now().getTime() - at.getTime() < lostMillis)
      const [newest] = asking
      if (!newest) return { text: `${toUnknownCall.en} ${toUnknownCall.es}`, lang: 'en', listens: false }
      const answer = {
        said: digits,
        means: 'keys' as const,
        from: number ?? null,
        deed: deedOf(channel.name, `${reference} ${digits}`),
        at: clock.now(),
      }
      const said = await topics[newest.topic]?.answered?.({ ...answer, asking: asking.filter(({ topic }) => topic === newest.topic) })
      return said ? { text: said.text, lang: said.to.lang, listens: said.listens } : null
    },
  }
}

/** The provider's own id of something that somebody did, as a UUID. */
export const deedOf = (carrier: string, id: string): string => idFromName(`concord answer of ${carrier} ${id}`)
