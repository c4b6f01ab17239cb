/** The front door of training: who is trained for what, and until when. */
export { seedDemoTraining } from './demo.ts'
export { certifiedInRoles, certifiedLeaders, certifiedResponders, heldRestraintTraining } from './holds.ts'
export { trainingWork } from './my-work.ts'
export { replayTraining } from './replay.ts'
export { trainingRoutes } from './routes.tsx'
export { trainingSetting } from './setting.ts'
export { trainingInRecord } from './words/record.ts'
