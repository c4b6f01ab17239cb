import { messages } from '../../../words/messages.ts'

/** The age that a request was decided with is another than the roster’s. */
export const otherAgeWords = messages('contact.request.other-age', {
  title: 'Is the age right?',
  body: 'The student’s age by the roster: {roster}. This was decided for: {said}. The age decides who is told and who must agree. Ask which is right before you tell anyone. If it is wrong here, change it under “Say more”.',
})
