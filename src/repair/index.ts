/** The front door of repair: alternatives before exclusion. */
export { discipline } from './question.ts'
