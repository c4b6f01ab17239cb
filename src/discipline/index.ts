/** The front door of discipline: incidents considered for exclusion, and the question a plan answers for them. */
export { alternativeEnded } from './commands.ts'
export type { DisciplineKit } from './discipline-kit.ts'
export { disciplineWork } from './my-work.ts'
export { discipline } from './question.ts'
export { replayIncidents } from './replay.ts'
export { disciplineRoutes } from './routes.tsx'
export { shortDiscipline } from './short-plan.ts'
export { disciplineInRecord } from './words/record.ts'
