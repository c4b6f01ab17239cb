import { messages } from '../../words/messages.ts'

/** The message to a family after an exclusion was moved, shortened or taken back, or its hearing let go. It names nobody, and not what it is about: others may see the telephone. */
export const changeTexts = messages('discipline.change', {
  changed: 'Your school changed something that it told you before. Sign in to read it, or call the school: {address}',
})
