/** The front door of restraint: the log that 603 CMR 46.00 asks for. */
export { beginForCall, type BegunByCall } from './commands.ts'
export type { NoticeOfCall } from './contract.ts'
export { restraintWork } from './my-work.ts'
export { replayEntries } from './replay.ts'
export type { DoneInLog, RestraintKit } from './restraint-kit.ts'
export { restraintRoutes } from './routes.tsx'
export { restraintSetting } from './setting.ts'
export { restraintInRecord } from './words/record.ts'
