/** The front door of reconcile: what police say happened at our schools, beside what we wrote down. */
export { dispatchCommand } from './command-line.ts'
export type { ListOurs } from './kit.ts'
export { reconcileRoutes } from './routes.tsx'
export { reconcileInRecord } from './words/reconcile.ts'
