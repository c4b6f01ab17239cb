import type { Lang } from '../../kernel/lang.ts'
import { es } from './wording-es.ts'

/** The pages of what the state publishes. */
export const en = {
  title: 'State data',
  back: 'Staff and money',
  none: 'No state data has been read yet',
  noneBody: 'When the district has read the reports of the state, they are listed here, with what the state withholds.',
  heading: (reports: string, years: string) => `${reports} reports of the state, ${years}`,
  span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  lede: 'The state counts students, days missed, discipline and staff at every public school. These pages are made from its figures, as it prints them.',
  source: 'Source: Massachusetts Department of Elementary and Secondary Education.',
  years: 'School years',
  noSuchYear: 'Nothing was read for that school year. The newest is shown.',
  ofYear: (year: string) => `School year ${year}`,
  table: (year: string) => `Reports of ${year}`,
  readOn: (day: string) => `Read on ${day}.`,
  columns: { report: 'Report', rows: 'Lines', withheld: 'With withheld values', unjoined: 'Not joined', readOn: 'Read on' },
  cannotSay: 'not known',
  allJoined: 'none',
  withheldTitle: 'What “withheld” means',
  withheldBody:
    'Where very few students are counted, the state leaves the share blank. A blank is not zero: we do not know it, and no page here treats it as none.',
  notReportedBody:
    'Some columns came in later. Arrests at school are reported since 2018-19, reports to police since 2019-20. Before that nobody counted, which is not zero either.',
  lowIncomeBody: 'Low income is counted in another way since 2021-22. Years before and after cannot be compared.',
  unjoinedTitle: 'Codes that do not join',
  unjoinedBody: 'These school codes stand in a report, and neither in enrollment nor in discipline of that year.',
  bring: 'Bring in state data',
  inRecord: { 'invest.state-data-imported': 'State data was read and saved.' },
  import: {
    title: 'Bring in state data',
    lede: 'Choose the files as the state gives them out. You see what would change first. Nothing is saved before you say so.',
    files: 'CSV files of the state, or a zip of them',
    filesHint: 'You may choose more than one.',
    year: 'School year, where a file does not say it',
    yearHint: 'Such as 2018-19. Leave it empty where the files or their names say it.',
    read: 'Read the files',
    wrong: 'The files were not read',
    notSaved: 'Nothing was saved',
    stopped: 'The work on these files stopped. Nothing was changed. Send the files again.',
    again: 'Read other files',
    see: 'See what was read',
    saved: (lines: string) => `Saved: ${lines} lines`,
    savedBody: 'All of it counts from now on. It is one entry in the record.',
    changes: (lines: string) => `${lines} lines would change`,
    nothing: 'Nothing would change',
    nothingBody: 'All of it has been read before, and is the same.',
    save: 'Save all of it',
    faults: (number: string) => `${number} ${number === '1' ? 'fault' : 'faults'}. Nothing is saved`,
    faultsBody: 'Mend the files, or ask who sent them, and read them again.',
    more: (number: string) => `And ${number} more.`,
    warnings: 'What you should know',
    table: 'What would change, by file and year',
    tableDone: 'What was saved, by file and year',
    columns: {
      ...{ report: 'Report', year: 'Year', rows: 'Lines', withheld: 'Withheld', unjoined: 'Not joined' },
      ...{ new: 'New', changed: 'Changed', same: 'Same', gone: 'Gone' },
    },
    where: (file: string, line: string, column: string) => `${file}, line ${line}, column ${column}`,
    doing: {
      reading: { heading: 'Reading the files', bar: 'Files read', said: (done: string, of: string) => `${done} of ${of} files` },
      comparing: { heading: 'Comparing', bar: 'Compared', said: (done: string, of: string) => `${done} of ${of} compared` },
      saving: { heading: 'Saving', bar: 'Lines saved', said: (done: string, of: string) => `${done} of ${of} lines` },
    },
    leave: 'You can leave this page. The work goes on.',
    checkAgain: 'Check again',
  },
}

export type StateDataWords = typeof en
export const stateDataWording = { en, es }
export const stateDataWords = (lang: Lang): StateDataWords => stateDataWording[lang]
