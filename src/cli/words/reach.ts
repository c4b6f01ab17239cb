import { messages } from '../../words/messages.ts'

/** What is sent to try out whether people are reached, and where they are not. */
export const reachText = messages('cli.reach', {
  test: 'TEST. {district} tries out whether this telephone can be reached. Nobody needs help, and no answer is wanted.',
  unanswered:
    'ALARM. {where}: a test call for support had no answer within {minutes, plural, one {# minute} other {# minutes}}. Telephone whoever is on duty now.',
  silent:
    'ALARM. {where}: no test call for support could be made. Whoever needs support now may reach nobody here: tell the schools to telephone the office, or 911 in danger.',
})
