import { messages } from '../../../words/messages.ts'

/** Steps of hiring, as they stand in somebody’s own work. */
export const workWords = messages('invest.posts.work', {
  title: '{role}, {school}',
  score: { about: 'You are on the panel. Applications closed {day}.', verb: 'Score the applications' },
  recall: {
    about: 'Posted {day}. Nobody is offered it until you say who has recall rights.',
    verb: 'Say who may come back',
  },
  choose: { about: 'Applications closed {day}. Nobody is chosen yet.', verb: 'Go on with hiring' },
  left: { about: 'Filled since {day}. Whoever is in it has left, or may not sign in.', verb: 'Say whether it is vacant' },
  gone: { about: 'The school is on the roster no more. The position has stood there since {day}.', verb: 'Close the position' },
  post: { about: 'Nobody has been in it since {day}, and it is not posted.', verb: 'Post the position' },
  stands: 'Waits for you',
})
