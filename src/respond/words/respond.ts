import { inEach, type Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'
import { figures } from '../figures/words/figures.ts'
import { offline } from '../offline/words/offline.ts'
import { answering } from './answering.ts'
import { asking } from './asking.ts'
import { codes } from './codes.ts'
import { owed } from './owed.ts'
import { record } from './record.ts'
import { support } from './support.ts'

const rest = messages('respond.rest', {
  notDone: 'That was not done',
  someone: 'Someone who is no longer on the roster',
  theClock: 'The clock',
  aFollowUp: 'a follow-up',
  someSchool: 'a school that is no longer on the roster',
})

/** Every sentence of this slice. */
export const wording = inEach(lang => ({
  ...support[lang],
  ...codes[lang],
  ...record[lang],
  ...asking[lang],
  ...answering[lang],
  ...rest[lang],
  figures: figures[lang],
  offline: offline[lang],
  owed: owed[lang],
}))

export type RespondWords = (typeof wording)['en']

export const words = (lang: Lang): RespondWords => wording[lang]
