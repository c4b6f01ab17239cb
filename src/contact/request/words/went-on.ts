import type { Lang } from '../../../kernel/lang.ts'
import { messages } from '../../../words/messages.ts'

/** They did not wait for the answer and went on past the desk. */
const wording = messages('contact.request.went-on', {
  title: 'They did not wait',
  body: 'Do not stop them, and do not go after them alone. Write it down: the superintendent and the principal get a text. The record does not say that anyone let them in.',
  button: 'They went on past the desk',
  heading: 'They went on without an answer.',
  badge: 'They went on',
  at: '{at, time, clock}: they went on past the desk without waiting for an answer.',
  close: 'Close it: they went on',
})

export const wentOnWords = (lang: Lang) => wording[lang]
