import { expect, test } from 'vitest'
import { mappingShape } from './mapping.ts'
import { readBudget } from './read-budget.ts'

const mapping = mappingShape.parse({ account: 'Account', title: 'Title', amount: 'Amount', function: 'Function' })
const read = (...lines: readonly (readonly string[])[]) =>
  readBudget(
    [['Account', 'Title', 'Function', 'Amount'], ...lines].map((cells, at) => ({ line: at + 1, cells })),
    mapping,
    { ids: new Map(), closed: new Map() },
    2027,
  )
const pay = ['0100-2305', 'Pay of teachers', '2305', '1,000.00']
const desks = ['0100-2430', 'Paper', '2430', '250.50']
const told = (of: ReturnType<typeof read>) => of.warnings.map(({ line, says }) => `${line}: ${says.en}`)

test.each([
  'Total',
  'TOTAL',
  'Grand Total',
  'Grand total:',
  'Sub-total',
  'Subtotal',
  '*** TOTAL ***',
  '2305 Total',
  'Total General Fund',
  'Totales',
])('a line whose account is “%s” is a sum of others, and no line of the budget', account => {
  const found = read(pay, desks, [account, 'All lines', '', '1,250.50'])
  expect(found.faults).toEqual([])
  expect(found.lines.map(({ account: of }) => of)).toEqual(['0100-2305', '0100-2430'])
  expect(told(found)).toEqual([
    '4: 1 line has the word “total” where an account was expected, with $1,250.50 in all. We take them for sums and leave them out.',
  ])
})

test('an account that only begins with these letters is an account', () => {
  const found = read(pay, ['TOTALCARE-01', 'An insurance', '5200', '10'], ['SUBTOT-7', 'Another', '5200', '5'])
  expect(found.lines).toHaveLength(3)
  expect(told(found)).toEqual([])
})

test('a line that is called a total and has an account counts, and is told', () => {
  const found = read(pay, ['2000', 'TOTAL INSTRUCTION', '', '1,000.00'])
  expect(found.lines).toHaveLength(2)
  expect(told(found)).toEqual([
    '3: 1 line is called a total and has an account, with $1,000 in all. It counts as a line of its own: if it is a sum of others, take it out of the file.',
  ])
})

test('a function that the chart does not have is told by its code', () => {
  const found = read(pay, ['0100-2999', 'Sundry', '2999', '3'], ['0100-9999', 'More', '9999', '4'], ['0100-2998', 'More', '2999', '5'])
  expect(found.lines).toHaveLength(4)
  expect(told(found)).toEqual([
    '3: 3 lines have a function that the state’s chart, as it is kept here, does not have (2999, 9999), with $12 in all. Each counts in the group of its first digit. Look whether it is typed right.',
  ])
})
