/** The front door of repair: restorative processes, and alternatives before exclusion. */
export { type OpenedByCall, openForCall } from './commands.ts'
export { repairWork } from './my-work.ts'
export { discipline } from './question.ts'
export type { RepairKit } from './repair-kit.ts'
export { replayProcesses } from './replay.ts'
export { repairRoutes } from './routes.tsx'
export { shortDiscipline } from './short-plan.ts'
export { repairInRecord } from './words/record.ts'
