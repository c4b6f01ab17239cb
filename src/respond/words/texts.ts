import { messages } from '../../words/messages.ts'

/** What a telephone shows of a call, as a text message. */
export const texts = messages('respond.texts', {
  drill: 'THIS IS A DRILL.',
  danger: 'DANGER NOW. 911 comes first.',
  come: 'You are asked to come: {where}.',
  told: 'Someone called for support: {where}. The plan says that you are told.',
  answer: 'Answer here: {address}',
  read: 'Read more: {address}',
})
