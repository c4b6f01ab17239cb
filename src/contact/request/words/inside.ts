import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'

/** The small line of a fold: how much is inside. */
const insideWording = messages('contact.request.pages.inside', {
  visit: '{n, plural, =0 {Nothing written down yet} one {One thing written down} other {{n} things written down}}',
  copies: '{n, plural, =0 {No picture yet} one {One picture} other {{n} pictures}}',
  signed: '{signed, plural, =0 {Nobody has decided yet} other {{signed} of {n} decided}}',
  notices: '{done} of {n} done',
  sections: '{n, plural, one {One section} other {{n} sections}}',
  facts: '{n, plural, one {One thing is known} other {{n} things are known}}',
  accounts: '{given} of {n} recorded',
  complaints: '{n, plural, =0 {None} one {One complaint} other {{n} complaints}}',
  released: '{n, plural, one {One line} other {{n} lines}}',
})

export const insideWords = (lang: Lang) => insideWording[lang]
