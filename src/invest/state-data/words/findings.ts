import { sayings } from '../../../words/sayings.ts'

/** What was expected in a cell. */
export const expectedWords = sayings('invest.state-data.expected', {
  count: 'a whole number, or nothing',
  percent: 'a percentage from 0 to 100, or nothing',
  percentile: 'a growth percentile from 1 to 99, or nothing',
  fraction: 'a fraction from 0 to 1, or nothing',
  amount: 'a number of 0 or more, or nothing',
})

/** What is said of a file of the state: what is wrong and what was expected, or what was done with it. */
export const findingSays = sayings('invest.state-data.findings', {
  noSuchReport: '{file} is no report that we know by its columns. One of these was expected: {expected}. Its columns are: {seen}.',
  notUtf8: 'This line is not plain UTF-8 text. Save {file} as “CSV UTF-8”.',
  quotesBroken:
    'A quote is opened here and never closed, or something follows a closing quote. Nothing from here to the end of {file} could be read.',
  empty: '{file} has no line of figures; a line of column names and a line for each school were expected.',
  codeColumnMissing: '{file} has no column with the code of the school; “{one}” or “{other}” was expected.',
  fieldMissing:
    '{file} no longer has the field {field}. Without it the lines of schools cannot be told from the others, so nothing of it is read.',
  columnMissing: 'There is no column “{heading}”. The rest is read; what it would say counts as not reported.',
  columnNeeded:
    'There is no column “{heading}”, and other columns of the same test are there. Achievement is worked out from it, so nothing is read. Name it as the state does, or take that test out.',
  columnMisspelt:
    'We do not know the column “{heading}”, and “{expected}” is missing: is it that one? Nothing is read, since its figures would be missing. Name it “{expected}”, or take it out.',
  columnOfYearMissing:
    'There is no column “{heading}”, which the state reports of {year}. The rest is read; what it would say counts as not reported.',
  columnUnknown: 'We do not know the column “{heading}”. It is left out; the rest is read.',
  anotherReport:
    '{columns, plural, one {# column is} other {# columns are}} of no report that we know under these names, such as “{heading}”. They look like achievement (MCAS), and only the rest could be read, as another report. Nothing is read. The names of the state’s own file were expected, such as “{expected}”; or take those columns out.',
  manyUnknown:
    'Of {columns, number} columns {unknown, number} are of no report that we know, such as “{heading}”, and only the rest could be read. Nothing is read. The columns of one report were expected: take the others out.',
  columnTwice: 'Two columns say “{heading}”; one was expected.',
  columnEmpty: 'Nothing stands in “{heading}” for {year}. It counts as not reported that year, not as 0.',
  lineRagged:
    'This line has {read, plural, one {# cell} other {# cells}}; the first line has {expected}. Look for a missing comma, or for a file that was cut off.',
  yearMissing: 'No column and no name says which school year {file} is of. Name it: --year 2018-19, or the box “School year”.',
  noYear: 'No school year stands here; one such as 2018-19 was expected.',
  yearWrong: 'We read “{read}”; a school year such as 2018-19 was expected.',
  yearOfName:
    'The name of {file} says {year}, and {given} was given as the school year. One of them is wrong, so nothing is read. Give {year}, or name the file by the year its figures are of.',
  yearOfTitle:
    'The title in {file} says {year}, and {given} was given as the school year. One of them is wrong, so nothing is read. Give {year}, or take the title out if its figures are of {given}.',
  yearsDiffer:
    'The name of {file} says {year}, and its title says {title}. One of them is wrong, so nothing is read. Name the file by the year its figures are of, or take the title out.',
  yearOfLines:
    'The lines of {file} say {year}, and {given} was given as the school year. Nothing is read. Give no school year: the lines have their own.',
  codeWrong: 'We read “{read}”; the code of a school, eight digits, was expected.',
  codesPadded: '{number, plural, one {# code had} other {# codes had}} lost the zeros in front; they are put back.',
  moreThanAll: 'We read {read, number} in “{field}”, and only {all, number} in “{whole}”. It cannot be more.',
  valueWrong: 'We read “{read}” in “{field}”; {expected}, was expected.',
  notSchools:
    '{number, plural, one {# line is} other {# lines are}} of a district or of the state, or of a group of students. Only lines of whole schools are read.',
  notes: '{number, plural, one {# line is a note} other {# lines are notes}} with no figures, and not read.',
  duplicate: 'School {code} stands here as in line {before}. It is read once.',
  disagrees: 'School {code} stands here with other figures than in {where}. We cannot tell which is right.',
  line: 'line {number}',
  sameAgain: '{file} and {other} hold the same report of {year}. They agree, and are kept as one.',
  moved:
    'In {number, plural, one {# line} other {# lines}} of {year} the fifth value is the share with more than 9 unexcused days: the state did not yet report the share absent 20% or more.',
  folderInside: 'The folder {folder} was not read. Name it as well to read it.',
  notCsv: '{file} was not read: it is no CSV file.',
  noDirectory: 'Neither enrollment nor discipline of {year} has been read, so we cannot say which codes of this report do not join.',
  gone: '{number, plural, one {# line of {year} that we hold is} other {# lines of {year} that we hold are}} not in this file, and {number, plural, one {goes} other {go}}.',
  wouldGo:
    'Is the file whole? {number, plural, one {# line of {year} that we hold is} other {# lines of {year} that we hold are}} not in it, of {districts, plural, one {# district} other {# districts}}. Nothing is saved and nothing is removed. Bring the whole report. Or, if these lines should go, say so: --replace on the command line, a tick on the page.',
})
