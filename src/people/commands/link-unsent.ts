import { type PersonId, readId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Topic } from '../../platform/outbox/index.ts'
import { findPerson } from '../store/person.ts'
import { officeTexts } from '../words/offices.ts'
import { tell } from './tell.ts'

export const linkTopic = 'people-link'

/** A link lives a quarter of an hour: for half of it a carrier that does not answer is asked again, and then whoever sent it is told. */
export const linkTopics: Readonly<Record<string, Topic>> = {
  [linkTopic]: {
    pauses: [2, 10, 60, 150, 300],
    taken: async () => undefined,
    refused: async (tx, messages, at) => {
      for (const { subject } of messages) await tellUnsent(tx, subject, at)
    },
  },
}

async function tellUnsent(tx: Tx, subject: string, at: Date): Promise<void> {
  const id = readId<PersonId>(subject)
  const person = id && (await findPerson(tx, id))
  const made = (await loadFacts(tx, subject)).findLast(({ type }) => type === 'people.link-made')
  const by = readId<PersonId>(made?.by ?? '')
  if (!person || !by) return
  await tell(tx, { people: [by], subject: person.id, at, says: (lang: Lang) => officeTexts[lang].linkUnsent({ name: person.name }) })
}
