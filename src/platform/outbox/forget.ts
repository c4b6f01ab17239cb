import { emptying, forgetting } from '../lifetimes/index.ts'

/** That a message went, to whom, by which way and when, stays; what it said and the number or address it went to do not. */
export const forgetWords = emptying('platform.forget-message-words', 'platform.message', {
  over: `own.due_at < $before and (own.sent_at is not null or own.failed_at is not null)
         and (own.text <> '' or own.address is not null or own.went_to is not null or own.spoken is not null or own.reply_line is not null)`,
  emptied: `text = '', address = null, went_to = null, spoken = null, reply_line = null`,
})

/** What the demonstration's telephones show. */
export const forgetCarried = forgetting('platform.forget-carried', 'platform.carried', 'own.at < $before')

export const forgetAnswers = forgetting('platform.forget-answers-heard', 'platform.answer_heard', 'own.heard_at < $before')
