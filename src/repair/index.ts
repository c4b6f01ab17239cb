/** The front door of repair: alternatives before exclusion. */
export { shortDiscipline } from './short-plan.ts'
export { discipline } from './question.ts'
