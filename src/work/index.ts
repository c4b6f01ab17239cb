/** The front door of work: what waits for one person, each slice handing over its own. */
export type { WorkItem } from './item.ts'
export { workRoutes } from './routes.tsx'
export type { Work, WorkSource } from './sources.ts'
