/** The front door of deadlines: what falls due in a district, and what was done about it. */
export type { DeadlinesKit, ListArising } from './deadlines-kit.ts'
export { deadlineJobs, deadlineTopics, setCalendarsLeft } from './jobs.ts'
export { deadlineWork } from './my-work.ts'
export { replayDeadlines } from './replay.ts'
export type { Arising } from './rules/occurrences.ts'
export { deadlineRoutes } from './routes.tsx'
export { forgetFeeds } from './store.ts'
export { deadlinesInRecord } from './words/record.ts'
