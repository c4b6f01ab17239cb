import { messages } from '../../../words/messages.ts'

/** What an e-mail says before it is opened: it may be read over a shoulder. */
export const subjects = messages('platform.outbox', { subject: 'Concord: please read this' })
