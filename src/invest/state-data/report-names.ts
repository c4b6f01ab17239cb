import { reports } from './layout.ts'
import { reportSays } from './words/reports.ts'

/** All of them in a row, for a sentence that says what was expected. */
export const reportNames = (): string => reports.map(report => reportSays[report].en.toLowerCase()).join(', ')
