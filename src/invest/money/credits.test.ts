import { expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import { type Adopted, decideAdopt, decideAmend } from './adopting.ts'
import { balancesOf, type Book, emptyBook } from './book.ts'
import { compareBudget, type NamedLine } from './budget/compare-budget.ts'
import { decideClose, whatIsLeft } from './closing.ts'
import { foldBook } from './entries.ts'
import type { MoneyFact } from './facts.ts'
import { decideAsk, decideOpen, decideSpend, decideVote, type Outcome } from './rules.ts'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [pay, refund, fresh] = [uuid(1), uuid(2), uuid(3)]
const on = '2026-07-01'
let made = 100
const next = (): string => uuid(++made)
const line = (id: string, cents: number): Adopted => ({ line: id, cents, owner: 'district', kind: 'other', transaction: next() })

/** The facts with those of an outcome; a refusal is a fault here. */
const done = (facts: readonly MoneyFact[], decide: (book: Book) => Outcome): readonly MoneyFact[] => {
  const outcome = decide(foldBook(2027, facts))
  if (isNo(outcome)) throw new Error(outcome.detail)
  return [...facts, ...outcome]
}
const opened = done([], book => decideAdopt(book, { on, lines: [line(pay, 900_000_00), line(refund, -450_000_00)] }))
/** With a line that is to receive what is moved. */
const done0 = (): Book =>
  foldBook(
    2027,
    done(opened, book => decideOpen(book, { ...line(fresh, 0), cents: 0, on })),
  )
const said = (outcome: Outcome): string => (isNo(outcome) ? outcome.detail : 'done')
const amend = (facts: readonly MoneyFact[], id: string, cents: number): string =>
  said(decideAmend(foldBook(2027, facts), { amendment: next(), on, changes: [{ line: id, cents, transaction: next() }] }))

test('a credit is a line of less than nothing: it counts in the sum, and nothing is spent of it', () => {
  const book = foldBook(2027, opened)
  expect([...balancesOf(book).values()].map(({ available }) => available)).toEqual([900_000_00, -450_000_00])
  expect(said(decideSpend(book, { line: refund, cents: 1, on, over: false, transaction: next() }))).toBe(
    'The line has −$450,000 left, and this needs $0.01. It is $450,000.01 short: ask for less, or move money to the line first.',
  )
})

test('no money is moved onto a credit, where nobody could spend it; what was asked before is not voted through', () => {
  const book = foldBook(2027, opened)
  const asked = decideAsk(book, { move: next(), from: pay, to: refund, cents: 100_000_00, on })
  expect(isNo(asked) && 'code' in asked && asked.code).toBe('to-credit')
  expect(said(asked)).toBe(
    'That line is a credit of −$450,000: it offsets other lines, and nothing is spent of it. Choose a line that has money or is to have some; a credit is made more or less by an amendment.',
  )
  expect(said(decideAsk(done0(), { move: next(), from: pay, to: fresh, cents: 1, on }))).toBe('done')
  const before: readonly MoneyFact[] = [
    ...opened,
    { type: 'move.asked', body: { year: 2027, on, move: uuid(90), from: pay, to: refund, cents: 5 } },
  ]
  const vote = (vote: 'for' | 'against') =>
    said(decideVote(foldBook(2027, before), { move: uuid(90), owner: 'district', vote, on, transaction: next() }))
  expect(vote('for')).toContain('That line is a credit of −$450,000')
  expect(vote('against')).toBe('done')
})

test('a credit may become more and less; a line with money does not become one', () => {
  expect(amend(opened, refund, -50_000_00)).toBe('done')
  expect(amend(opened, refund, 450_000_00)).toBe('done')
  expect(amend(opened, pay, -900_000_01)).toBe(
    'The line has $900,000 that is neither spent nor promised, and would go down by $900,000.01. It is $0.01 short: ask for less.',
  )
})

/** The line gets this much by a move for which its owner voted. */
const moved = (facts: readonly MoneyFact[], to: string, cents: number): readonly MoneyFact[] => {
  const move = next()
  const asked = done(facts, book => decideAsk(book, { move, from: pay, to, cents, on }))
  return done(asked, book => decideVote(book, { move, owner: 'district', vote: 'for', on, transaction: next() }))
}

test('a line that was given nothing and has spent what was moved to it is no credit, and goes down by nothing', () => {
  const has = moved(
    done(opened, book => decideOpen(book, { ...line(fresh, 0), cents: 0, on })),
    fresh,
    50_000_00,
  )
  const spent = done(has, book => decideSpend(book, { line: fresh, cents: 50_000_00, on, over: false, transaction: next() }))
  const no = 'The budget gave this line $0; the rest came by moves or from the year before. It can go down by that much at most.'
  expect(amend(spent, fresh, -10_000_00)).toBe(
    'The line has $0 that is neither spent nor promised, and would go down by $10,000. It is $10,000 short: ask for less.',
  )
  expect(amend(has, fresh, -10_000_00)).toBe(no)
})

test('two amendments in a year take from a line no more than its budget gave it, though more was moved to it', () => {
  const has = moved(
    done(opened, book => decideOpen(book, { ...line(fresh, 0), cents: 100_000_00, on })),
    fresh,
    50_000_00,
  )
  const spent = done(has, book => decideSpend(book, { line: fresh, cents: 40_000_00, on, over: false, transaction: next() }))
  expect(amend(spent, fresh, -110_000_00)).toBe(
    'The budget gave this line $100,000; the rest came by moves or from the year before. It can go down by that much at most.',
  )
  const amendment = next()
  const down = done(spent, book =>
    decideAmend(book, { amendment, on, changes: [{ line: fresh, cents: -100_000_00, transaction: next() }] }),
  )
  const first: readonly MoneyFact[] = [...down, { type: 'amendment.adopted', body: { year: 2027, on, amendment } }]
  expect(balancesOf(foldBook(2027, first)).get(fresh)).toMatchObject({ opened: 0, available: 10_000_00 })
  expect(amend(first, fresh, -500_000_00)).toContain('short: ask for less')
  expect(amend(first, fresh, -5_000_00)).toContain('The budget gave this line $0')
})

test('at the close a credit goes back as it is, and hides no line that was overspent', () => {
  const closing = { today: '2027-07-02', earlierOpen: [], runOn: new Set<string>(), idOf: next }
  const over = done(opened, book => decideSpend(book, { line: pay, cents: 900_000_01, on, over: true, transaction: next() }))
  expect(said(decideClose(foldBook(2027, over), closing))).toContain('$0.01')
  const spent = done(opened, book => decideSpend(book, { line: pay, cents: 400_000_00, on, over: false, transaction: next() }))
  expect(whatIsLeft(foldBook(2027, spent), closing)).toEqual({
    goes: [],
    back: [
      { line: pay, cents: 500_000_00, encumbrance: null },
      { line: refund, cents: -450_000_00, encumbrance: null },
    ],
  })
  const closed = foldBook(
    2027,
    done(spent, book => decideClose(book, closing)),
  )
  expect([...balancesOf(closed).values()].map(({ available, lapsed }) => [available, lapsed])).toEqual([
    [0, 500_000_00],
    [0, -450_000_00],
  ])
})

test('a credit over which more was spent than nothing keeps the year open', () => {
  const spent = done(opened, book => decideSpend(book, { line: refund, cents: 5, on, over: true, transaction: next() }))
  expect(said(decideClose(foldBook(2027, spent), { today: '2027-07-02', earlierOpen: [], runOn: new Set(), idOf: next }))).not.toBe('done')
})

const inFile = (id: string, title: string, cents: number, at: number): NamedLine => ({
  ...{ id, title, cents, line: at, account: title, owner: 'district', kind: 'other', function: null, object: null, school: null },
  ...{ fund: null, grantFrom: null, grantTo: null, fringe: null },
})
const known = new Map(
  [pay, refund].map(id => [id, { ...inFile(id, id === pay ? 'Pay' : 'Refund', 0, 1), owner: 'district' as const, kind: 'other' as const }]),
)
const compare = (book: Book, lines: readonly NamedLine[]) => compareBudget(book, { lines, known, amountColumn: 3 })

test('a file may change a credit, add one and leave one out; it makes none of a line that has money', () => {
  const book = foldBook(2027, opened)
  const found = compare(book, [inFile(pay, 'Pay', -1, 2), inFile(refund, 'Refund', -460_000_00, 3), inFile(fresh, 'Fees', -5, 4)])
  expect(found.changed.map(({ title, was, is }) => [title, was, is])).toEqual([
    ['Pay', 900_000_00, -1],
    ['Refund', -450_000_00, -460_000_00],
    ['Fees', null, -5],
  ])
  expect(found.faults.map(({ line: at, says }) => [at, says.en])).toEqual([
    [2, 'Pay has money in the books, and would be a credit. What is less than nothing was expected on a line of its own.'],
  ])
  expect(compare(book, [inFile(pay, 'Pay', 900_000_00, 2)])).toMatchObject({
    counts: { new: 0, changed: 0, same: 1, gone: 1 },
    changed: [{ title: 'Refund', was: -450_000_00, is: 0 }],
    faults: [],
  })
})

test('a line that waits for the vote on an amendment is not asked again: it would be amended twice', () => {
  const asked = done(opened, book =>
    decideAmend(book, { amendment: next(), on, changes: [{ line: pay, cents: -300_000_00, transaction: next() }] }),
  )
  const found = compare(foldBook(2027, asked), [inFile(pay, 'Pay', 600_000_00, 2), inFile(refund, 'Refund', -450_000_00, 3)])
  expect(found.faults.map(({ line: at, says }) => [at, says.en])).toEqual([
    [2, 'Pay waits for the vote on an amendment. Bring the file once that is decided, or asked for no longer.'],
  ])
})

test('of a file with lines that cannot be read nobody knows which ones it lacks', () => {
  const asked = done(opened, book =>
    decideAmend(book, { amendment: next(), on, changes: [{ line: pay, cents: -300_000_00, transaction: next() }] }),
  )
  const lines = [inFile(refund, 'Refund', -450_000_00, 3)]
  const found = compareBudget(foldBook(2027, asked), { lines, known, amountColumn: 3, isWhole: false })
  expect([found.faults, found.counts.gone]).toEqual([[], 0])
})

test('an empty book takes a credit alone', () => {
  expect(said(decideAdopt(emptyBook(2027), { on, lines: [line(refund, -1)] }))).toBe('done')
})
