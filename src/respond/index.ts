/** The front door of respond: a call for support, the right person comes, and the record says why. */
export { callPageRoutes } from './page-routes.tsx'
export { callRoutes } from './routes.ts'
export { demoMessageRoutes } from './demo-routes.ts'
export { respondJobs, respondTopics } from './jobs.ts'
export type { Respond } from './on-call.ts'
export { support } from './question.ts'
export { type CallDifference, replayCalls } from './replay.ts'
export { words as respondWords } from './wording.ts'
