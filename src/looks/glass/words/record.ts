import type { Lang } from '../../../kernel/lang.ts'
import { messages } from '../../../words/messages.ts'

/** What each fact of an opening says in the record. */
const record = messages('looks.glassRecord', {
  restricted: 'Something that only named roles read.',
  'glass.opened': 'A record was opened in an emergency, for one hour.',
  'glass.told': 'A message about it went out.',
  'glass.not-told': 'A message about it could not be delivered.',
  'glass.passed-on': 'Its check was given to somebody else.',
  'glass.reviewed': 'It was checked whether that was right.',
  'glass.reminded': 'The check is late: a reminder goes to whoever owes it.',
})

export const glassInRecord = (lang: Lang) => record[lang]
