import type { Lang } from '../../../kernel/lang.ts'
import { messages } from '../../../words/messages.ts'

/** What requests hand over to somebody’s own work. */
const wording = messages('contact.work', {
  waits: 'Waits for you',
  danger: 'Danger now',
  about: '{school}, {day}, {time}',
  verbs: {
    'read-paper': 'Read the paper',
    tell: 'Tell who must be told',
    decide: 'Decide',
    end: 'Write how it ended',
    statement: 'Write what you saw',
    review: 'Look back on it',
    'answer-complaint': 'Answer the complaint',
  },
})

export const workWords = (lang: Lang) => wording[lang]
