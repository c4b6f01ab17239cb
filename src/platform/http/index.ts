export { deedOf } from './deed.ts'
export { healthRoutes } from './health.ts'
export { type Problem, problem, problemOf } from './problem.ts'
export { type App, builtAssets, documents, openServer, type ServerLog, type ServerParts } from './server.ts'
