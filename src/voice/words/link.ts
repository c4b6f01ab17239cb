import { messages } from '../../words/messages.ts'

/** The message to whoever is asked how it was. It names nobody, and not what it was about: others may see the telephone. */
export const linkTexts = messages('voice.link', {
  asked:
    'Your school asks you a few short questions. You need not answer, and nobody reads who answered what. The link works once: {address}',
})
