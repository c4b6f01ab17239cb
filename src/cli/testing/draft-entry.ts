import { questions } from '../../questions.ts'
import { answerDraftsOver } from '../draft-thread.ts'

/** What the built entry exports, in a build of its own for the test of the thread. */
export { draftThread } from '../draft-thread.ts'
export const answerDrafts = (): void => answerDraftsOver(questions)
