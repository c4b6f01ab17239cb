/** The entry of the built server: `bin/concord` imports it and runs one command. */
export { run } from './cli.ts'

/** What the thread beside the server runs: drafts of plans are checked there, so that none can hold up a call. */
export const answerDrafts = async () => {
  const [{ answerDraftsOver }, { questions }] = await Promise.all([import('./cli/draft-thread.ts'), import('./questions.ts')])
  answerDraftsOver(questions)
}

/** What a thread runs that places posts: a solve takes seconds, and holds its thread up. */
export const solveAllocations = async () => (await import('./cli/solve-thread.ts')).solveAllocationsHere()
