import { messages } from '../../words/messages.ts'

/** What a telephone shows when somebody tries out whether it can be reached. */
export const reachText = messages('cli.reach', {
  test: 'TEST. {district} tries out whether this telephone can be reached. Nobody needs help, and no answer is wanted.',
})
