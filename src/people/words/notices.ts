import { messages } from '../../words/messages.ts'

/** To whoever has no notices shown in a browser any more. */
export const noticesTexts = messages('people.noticesTexts', {
  signedOut:
    'You signed out of Concord in a browser. It shows you no notices any more. To have them again, sign in there and open “How you are reached”.',
  everywhere:
    'You were signed out of Concord in your browsers. They show you no notices any more. To have them again, sign in there and open “How you are reached”.',
  gone: 'A browser in which you had notices of Concord takes none any more. To have them again, open “How you are reached” there.',
  shared:
    'Somebody else signed in to Concord in a browser of yours. It shows you no notices any more. If nobody else uses it, tell the superintendent today.',
})
