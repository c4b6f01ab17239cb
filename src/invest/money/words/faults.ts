import { sayings } from '../../../words/sayings.ts'

/** What is wrong in a budget file, and what was expected there. */
export const faultSays = sayings('invest.money.budget.faults', {
  notUtf8: 'This line is not plain UTF-8 text. Save the file as “CSV UTF-8”, or as XLSX.',
  quotesBroken: 'A quote is opened here and never closed. Nothing from here on can be read.',
  notSpreadsheet: 'This is no spreadsheet that can be read. An XLSX or a CSV file was expected.',
  noSheet: 'The spreadsheet has no sheet “{sheet}”. It has: {has}.',
  empty: 'The file has no lines of a budget. A line of headings and lines below it were expected.',
  noColumn: 'There is no column “{heading}”. The file has: {has}.',
  columnNear:
    'We read “{read}” here, and “{heading}” was expected, which no column says: is it that one? Write “{heading}” in the file, or “{read}” in the mapping.',
  columnTwice: 'Two columns say “{heading}”. One was expected.',
  ragged: 'This line has {read, plural, one {# cell} other {# cells}}. The line of headings has {expected}.',
  merged:
    'This cell is merged with the one above it, so nobody can tell what belongs to this line. Take the cells apart, fill in each, and bring the file again.',
  noTitle: 'Nothing stands in “{heading}”. What the line is called was expected, in up to 80 letters.',
  title: 'We read “{read}” in “{heading}”. What the line is called was expected, in up to 80 letters and without signs that nobody sees.',
  account: 'We read “{read}”. An account of up to 40 letters, digits and signs was expected.',
  accountMissing:
    'No account stands here, and the line has its own function, object or fund, so it is no sum of others. Its account was expected; where it is a sum, call it a total.',
  amount: 'We read “{read}”. An amount in dollars and cents was expected, such as 1,250.50; a credit as -1,250.50 or (1,250.50).',
  function: 'We read “{read}”. A function of the state’s chart was expected: four digits, such as 2305.',
  object: 'We read “{read}”. An object of the state’s chart was expected: 01 to 06.',
  school: 'We read “{read}”. A school of ours was expected: its name, its state code, or a code that the mapping names.',
  fund: 'We read “{read}”. A fund of up to 40 letters, digits and signs was expected.',
  day: 'We read “{read}”. A day was expected, such as 2026-09-30.',
  grantEnds: 'The grant ends on {read}, before it begins. A later day was expected.',
  grantAhead:
    'We read “{read}”. This year ends on {last}, so nothing of the grant could be spent in it. A day by then was expected; where the line is of a later year, bring it with that year’s budget.',
  fringe: 'We read “{read}”. A share from 0 to 200 percent was expected, such as 31.5 or 31.5%; one below 1 percent with its sign.',
  twice: 'The same account, function, object, school and fund stand on line {before}. One line was expected.',
  mappedSchool: 'The mapping names the school “{read}”, and the roster has none of that name or code.',
  below:
    '{title} would have {asked, number, dollars}, and {bound, number, dollars} of it is spent or promised. It is {short, number, dollars} short.',
  becomesCredit: '{title} has money in the books, and would be a credit. What is less than nothing was expected on a line of its own.',
  asked: '{title} waits for the vote on an amendment. Bring the file once that is decided, or asked for no longer.',
  ownerChanged: '{title} is a line of another owner in the books. Whose a line is does not change: use another account.',
})

/** What a reader should know, though the file can be read. */
export const warningSays = sayings('invest.money.budget.warnings', {
  closedSchool:
    '{lines, plural, one {# line is} other {# lines are}} of a school that is on the roster no more ({schools}), with {amount, number, dollars} in all. That is as it should be for a year before it closed.',
  credits:
    '{lines, plural, one {# line is a credit} other {# lines are credits}}, with {amount, number, dollars} in all. {lines, plural, one {It offsets} other {They offset}} other lines, and nothing is spent of {lines, plural, one {it} other {them}}.',
  noAccount:
    '{lines, plural, one {# line has} other {# lines have}} no account, with {amount, number, dollars} in all. We take them for sums and leave them out.',
  sums: '{lines, plural, one {# line has} other {# lines have}} the word “total” where an account was expected, with {amount, number, dollars} in all. We take them for sums and leave them out.',
  calledTotal:
    '{lines, plural, one {# line is called a total and has an account, with {amount, number, dollars} in all. It counts as a line of its own: if it is a sum of others, take it out of the file.} other {# lines are called totals and have accounts, with {amount, number, dollars} in all. They count as lines of their own: if they are sums of others, take them out of the file.}}',
  kindStays:
    '{lines, plural, one {# line pays} other {# lines pay}} for something else by this mapping than in the books, with {amount, number, dollars} in all. What a line pays for does not change: use another account.',
  sheetTaken: 'No sheet was named, so the first, “{sheet}”, was read. Not read: {others}.',
  unknownFunction:
    '{lines, plural, one {# line has} other {# lines have}} a function that the state’s chart, as it is kept here, does not have ({codes}), with {amount, number, dollars} in all. Each counts in the group of its first digit. Look whether it is typed right.',
  noGrant:
    '{lines, plural, one {# line has} other {# lines have}} a grant period, and by the mapping no fund of a grant ({codes}), with {amount, number, dollars} in all. {lines, plural, one {It counts} other {They count}} as money that is no grant’s. Look whether the fund is typed right, or name it as a grant in the mapping.',
  otherZeros:
    '{lines, plural, one {# line has} other {# lines have}} a fund that the mapping has with other zeros before it ({codes}), with {amount, number, dollars} in all. What the mapping says of that fund does not hold for {lines, plural, one {it} other {them}}. Write the fund there as it stands in the file.',
})
