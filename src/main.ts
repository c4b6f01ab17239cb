import { answerDraftsOver } from './cli/draft-thread.ts'
import { solveAllocationsHere } from './invest/index.ts'
import { questions } from './questions.ts'

/** The entry of the built server: `bin/concord` imports it and runs one command. */
export { run } from './cli.ts'

/** What the thread beside the server runs: drafts of plans are checked there, so that none can hold up a call. */
export const answerDrafts = () => answerDraftsOver(questions)

/** What a thread runs that places posts: a solve takes seconds, and holds its thread up. */
export const solveAllocations = () => solveAllocationsHere()
