import { addSeconds } from '../../kernel/time.ts'
import { hourOf } from '../../words/times.ts'
import type { Tx } from '../database/index.ts'
import { idFromName } from '../name-id/index.ts'
import type { Message } from './carrier.ts'
import type { RefusedMessage, Topic } from './outbox.ts'
import { post } from './post.ts'
import { laterTexts } from './words/later.ts'

const laterTopic = 'later'

/** The first try follows after so long, the others after these. */
const firstSeconds = 60
const pauses: readonly number[] = [120, 300, 900, 3_600, 10_800]

/** What is tried later changes nothing whether or not it arrives: its slice has written down that it could not be delivered. */
export const laterTopics: Readonly<Record<string, Topic>> = {
  [laterTopic]: { pauses, taken: async () => undefined, refused: async () => undefined },
}

/**
 * Whom somebody has to telephone is known within seconds; whoever was to be told is told all the same once a provider is back, with how late it
 * is, also where the matter is over (ADR 0077). Not what asks somebody to come, nor what is said back to one number.
 */
export function tryLater(tx: Tx, refused: readonly RefusedMessage[], at: Date): void {
  const messages = refused
    .filter(({ why, about, channel }) => why === 'no-answer' && about === null && channel === 'text')
    .map(({ id, subject, person, address, text, lang }): Message => {
      const late = laterTexts[lang].late({ at: at.toISOString(), hour: hourOf(at.toISOString()) })
      const its = { id: idFromName(`concord later ${tx.district} ${id}`), topic: laterTopic, about: null, channel: 'text' }
      return { ...its, subject, person, address, text: `${late} ${text}`, lang }
    })
  post(tx, messages, addSeconds(at, firstSeconds))
}
