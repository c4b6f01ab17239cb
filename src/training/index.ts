/** The front door of training: who is trained for what, and until when. */
export type { Track } from './contract.ts'
export { seedDemoTraining } from './demo.ts'
export { certifiedInRoles, certifiedLeaders, certifiedResponders, heldRestraintTraining, holdsTrack } from './holds.ts'
export { replayTraining } from './replay.ts'
export { trainingRoutes } from './routes.tsx'
export { trainingSetting } from './setting.ts'
export type { TrainingKit } from './training-kit.ts'
export { trainingInRecord } from './words/record.ts'
