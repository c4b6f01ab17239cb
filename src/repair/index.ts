/** The front door of repair: restorative processes. */
export { processesOver, sidesOfProcess } from './asked-after.ts'
export { repairSetting } from './setting.ts'
export { type OpenedByCall, openForCall, openForIncident } from './commands.ts'
export { repairWork } from './my-work.ts'
export type { RepairKit } from './repair-kit.ts'
export { replayProcesses } from './replay.ts'
export { repairRoutes } from './routes.tsx'
export { repairInRecord } from './words/record.ts'
