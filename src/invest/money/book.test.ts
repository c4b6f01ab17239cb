import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import { balanced, balancesOf, type Book, isBalanced, type Transaction, plainTransaction } from './book.ts'
import { dollars } from '../../words/numbers.ts'
import { type Cents, plainDollars, readDollars, sumOf } from './cents.ts'
import { foldBook } from './entries.ts'
import { type MoneyFact, moneyFact } from './facts.ts'
import { dayWithin, fiscalYearOf, monthsOf } from './fiscal-year.ts'
import { type Kind, owners, type Owner } from './lines.ts'
import { decideAsk, decideOpen, decideReverse, decideSpend, decideVote, type Outcome, owedVotes } from './rules.ts'
import { monthsGone, unspentByMonth } from './unspent.ts'

const year = 2027
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A book written step by step, as a person reads it. */
function openBook() {
  let facts: MoneyFact[] = []
  let minted = 1_000
  const book = (): Book => foldBook(year, facts)
  const take = (decided: Outcome): string => {
    if (isNo(decided)) return decided.kind === 'refused' ? decided.code : decided.kind
    facts = [...facts, ...decided.map(fact => moneyFact.parse(fact))]
    return 'done'
  }
  return {
    book,
    facts: () => facts,
    open: (line: number, owner: Owner, kind: Kind, cents: Cents, on = '2026-07-01') =>
      take(decideOpen(book(), { line: id(line), owner, kind, cents, on, transaction: id(minted++) })),
    ask: (move: number, from: number, to: number, cents: Cents) =>
      take(decideAsk(book(), { move: id(move), from: id(from), to: id(to), cents, on: '2026-08-03' })),
    vote: (move: number, owner: Owner, vote: 'for' | 'against' = 'for', on = '2026-09-01') =>
      take(decideVote(book(), { move: id(move), owner, vote, on, transaction: id(minted++) })),
    spend: (line: number, cents: Cents, { on = '2026-10-15', over = false, as = minted++ } = {}) =>
      take(decideSpend(book(), { line: id(line), cents, on, over, transaction: id(as) })),
    reverse: (transaction: number, on = '2026-11-02') =>
      take(decideReverse(book(), { reverses: id(transaction), on, transaction: id(minted++) })),
    left: (line: number) => balancesOf(book()).get(id(line))?.available,
    balance: (line: number) => balancesOf(book()).get(id(line)),
  }
}

const [police, coaches, cameras] = [1, 2, 3]
/** The city pays for an officer; the school district has a line for coaches and one for cameras. */
function harbor() {
  const books = openBook()
  books.open(police, 'city', 'police', 180_000_00)
  books.open(coaches, 'district', 'support', 40_000_00)
  books.open(cameras, 'district', 'cameras', 25_000_50)
  return books
}

describe('a move', () => {
  test('across owners waits until both have voted; then the money is there, and not a cent before', () => {
    const books = harbor()
    expect(books.ask(50, police, coaches, 90_000_25)).toBe('done')
    expect([books.left(police), books.left(coaches)]).toEqual([180_000_00, 40_000_00])
    expect(books.vote(50, 'district')).toBe('done')
    expect([books.left(police), books.left(coaches)]).toEqual([180_000_00, 40_000_00])
    const [waiting] = books.book().moves
    expect(waiting && owedVotes(books.book(), waiting)).toEqual(['city'])
    expect(books.vote(50, 'city')).toBe('done')
    expect([books.left(police), books.left(coaches)]).toEqual([89_999_75, 130_000_25])
    expect(books.book().moves[0]).toMatchObject({ state: 'appropriated', decidedOn: '2026-09-01' })
  })

  test('within one owner needs one vote', () => {
    const books = harbor()
    books.ask(50, cameras, coaches, 25_000_50)
    expect(books.vote(50, 'city')).toBe('not-an-owner')
    expect(books.vote(50, 'district')).toBe('done')
    expect([books.left(cameras), books.left(coaches)]).toEqual([0, 65_000_50])
  })

  test('refused leaves every balance and every entry as it was', () => {
    const books = harbor()
    const before = { balances: balancesOf(books.book()), transactions: books.book().transactions }
    books.ask(50, police, coaches, 100_00)
    books.vote(50, 'district')
    expect(books.vote(50, 'city', 'against')).toBe('done')
    expect(books.book().moves[0]?.state).toBe('refused')
    expect({ balances: balancesOf(books.book()), transactions: books.book().transactions }).toEqual(before)
    expect(books.vote(50, 'city')).toBe('already-decided')
  })

  test.each([
    ['to the line it came from', (b: ReturnType<typeof harbor>) => b.ask(50, police, police, 1), 'same-line'],
    ['of nothing', b => b.ask(50, police, coaches, 0), 'no-amount'],
    ['of half a cent', b => b.ask(50, police, coaches, 0.5), 'no-amount'],
    ['of more than is there', b => b.ask(50, police, coaches, 180_000_01), 'not-enough'],
    ['to a line that is not open', b => b.ask(50, police, 9, 1), 'not-found'],
  ] satisfies readonly [string, (books: ReturnType<typeof harbor>) => string, string][])('%s is refused', (_, act, code) => {
    const books = harbor()
    const before = books.facts()
    expect(act(books)).toBe(code)
    expect(books.facts()).toEqual(before)
  })

  test('whose money has gone elsewhere by the last vote is not appropriated, and the figures are said', () => {
    const books = harbor()
    books.ask(50, police, coaches, 100_000_00)
    books.ask(51, police, coaches, 100_000_00)
    for (const owner of ['city', 'district'] as const) books.vote(50, owner)
    books.vote(51, 'district')
    expect(books.vote(51, 'city')).toBe('not-enough')
    const decided = decideVote(books.book(), { move: id(51), owner: 'city', vote: 'for', on: '2026-09-01', transaction: id(9) })
    expect(isNo(decided) && decided.says).toEqual({
      en: 'The line has $80,000 left, and this needs $100,000. It is $20,000 short: ask for less, or move money to the line first.',
      es: 'A la partida le quedan $80,000, y esto necesita $100,000. Faltan $20,000: pida menos, o pase antes dinero a la partida.',
    })
    expect(books.book().moves[1]?.votes).toHaveLength(1)
    expect(books.vote(51, 'district')).toBe('already-voted')
  })
})

describe('spending', () => {
  test('is of what is there, unless it is said that it is not', () => {
    const books = harbor()
    expect(books.spend(coaches, 40_000_00)).toBe('done')
    expect(books.spend(coaches, 1)).toBe('not-enough')
    expect(books.spend(coaches, 1, { over: true })).toBe('done')
    expect(books.balance(coaches)).toMatchObject({ spent: 40_000_01, available: -1 })
    expect(books.book().transactions.filter(({ over }) => over)).toHaveLength(1)
    expect(books.spend(police, 100, { on: '2027-07-01' })).toBe('outside-year')
    expect(books.spend(9, 100)).toBe('not-found')
  })

  test('is taken back by a second entry, once, and a taking back is not taken back', () => {
    const books = harbor()
    books.spend(coaches, 12_345_67, { as: 77 })
    expect(books.left(coaches)).toBe(27_654_33)
    expect(books.reverse(77)).toBe('done')
    expect(books.left(coaches)).toBe(40_000_00)
    expect(books.reverse(77)).toBe('already-reversed')
    const taking = books.book().transactions.at(-1)
    expect(books.book().transactions.filter(({ kind }) => kind === 'spent')).toHaveLength(1)
    expect(isNo(decideReverse(books.book(), { reverses: taking?.id ?? '', on: '2026-11-02', transaction: id(9) }))).toBe(true)
    expect(books.reverse(123_456)).toBe('not-found')
  })
})

test('what both owners voted for does not go back by one person’s entry; within one owner it does', () => {
  const books = harbor()
  books.ask(50, police, coaches, 10_00)
  for (const owner of ['city', 'district'] as const) books.vote(50, owner)
  books.ask(51, cameras, coaches, 20_00)
  books.vote(51, 'district')
  const moved = books.book().transactions.filter(({ kind }) => kind === 'moved')
  const reverse = (transaction: Transaction | undefined) =>
    decideReverse(books.book(), { reverses: transaction?.id ?? '', on: '2026-11-02', transaction: id(9) })
  expect(reverse(moved[0])).toMatchObject({ code: 'both-voted' })
  expect(reverse(moved[1])).toMatchObject([{ type: 'money.reversed' }])
})

test('a transaction that does not come to nothing in sum is a fault before it reaches a store', () => {
  const entries = [
    { account: 'line' as const, line: id(1), cents: -100 },
    { account: 'spent' as const, line: id(1), cents: 99 },
  ]
  const made = { id: id(1), kind: 'spent' as const, on: '2026-10-01', entries, ...plainTransaction }
  expect(() => balanced(made)).toThrow(/do not come to nothing/)
  expect(() => balanced({ ...made, entries: [] })).toThrow(/do not come to nothing/)
})

describe('every cent, whatever happens in whatever order', () => {
  const cents = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 1_000_000_000_000 }))
  const line = fc.integer({ min: 1, max: 5 })
  const step = fc.oneof(
    fc.record({ do: fc.constant('open' as const), line, cents }),
    fc.record({ do: fc.constant('ask' as const), from: line, to: line, cents }),
    fc.record({
      do: fc.constant('vote' as const),
      move: fc.nat(12),
      owner: fc.constantFrom(...owners),
      vote: fc.constantFrom('for' as const, 'for' as const, 'against' as const),
    }),
    fc.record({ do: fc.constant('spend' as const), line, cents, over: fc.boolean(), month: fc.nat(11) }),
    fc.record({ do: fc.constant('reverse' as const), nth: fc.nat(30) }),
  )
  const lineOwners: readonly Owner[] = ['city', 'district', 'district', 'state', 'grant']
  const lineKinds: readonly Kind[] = ['police', 'support', 'cameras', 'posts', 'other']

  test('is in one place: what was put in is what is left and what was spent, per line, per owner and in all; a refusal changes nothing', () => {
    let [refusals, done] = [0, 0]
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const books = openBook()
        const expected = new Map(lineOwners.map((_, at) => [at + 1, 0n]))
        const add = (n: number, by: number) => expected.set(n, (expected.get(n) ?? 0n) + BigInt(by))
        const undo = new Map<string, () => void>()
        let [asked, minted] = [0, 5_000]
        const moves: { from: number; to: number; cents: number }[] = []
        for (const at of lineOwners.keys()) act({ do: 'open', line: at + 1, cents: 10_000 })
        for (const each of steps) {
          const before = { facts: books.facts(), book: books.book() }
          const was = act(each)
          if (was !== 'done') {
            refusals++
            expect(books.facts()).toBe(before.facts)
          } else done++
          const after = books.book()
          // A vote against, and an asking, change no entry.
          if (each.do === 'ask' || (each.do === 'vote' && each.vote === 'against'))
            expect(after.transactions).toEqual(before.book.transactions)
          for (const { entries } of after.transactions) expect(isBalanced(entries)).toBe(true)
          for (const [n, left] of expected) expect(BigInt(books.left(n) ?? 0)).toBe(left)
        }
        const balances = [...balancesOf(books.book()).values()]
        const total = (key: 'opened' | 'spent' | 'available' | 'movedIn' | 'movedOut') => sumOf(balances.map(each => each[key]))
        expect(total('opened')).toBe(total('available') + total('spent'))
        expect(total('movedIn')).toBe(total('movedOut'))
        for (const owner of owners) {
          const mine = books.book().lines.flatMap(each => (each.owner === owner ? [balancesOf(books.book()).get(each.id)] : []))
          const sum = (key: 'opened' | 'spent' | 'available' | 'movedIn' | 'movedOut') => sumOf(mine.map(each => each?.[key] ?? 0))
          expect(sum('opened') + sum('movedIn') - sum('movedOut') - sum('spent')).toBe(sum('available'))
        }
        const months = unspentByMonth(books.book(), '2027-06-30')
        expect(months).toHaveLength(12)
        expect(sumOf(months.map(({ spentInMonth }) => spentInMonth))).toBe(months.at(-1)?.spent)
        expect(months.at(-1)?.unspent).toBe((books.left(2) ?? 0) + (books.left(4) ?? 0))

        function act(each: (typeof steps)[number]): string {
          switch (each.do) {
            case 'open': {
              const was = books.open(each.line, lineOwners[each.line - 1] ?? 'city', lineKinds[each.line - 1] ?? 'other', each.cents)
              if (was === 'done') {
                add(each.line, each.cents)
                note(() => add(each.line, -each.cents))
              }
              return was
            }
            case 'ask': {
              const was = books.ask(200 + asked, each.from, each.to, each.cents)
              if (was === 'done') {
                moves.push(each)
                asked++
              }
              return was
            }
            case 'vote': {
              const were = books.book().transactions.length
              const was = books.vote(200 + each.move, each.owner, each.vote)
              const move = moves[each.move]
              if (move && books.book().transactions.length > were) {
                add(move.from, -move.cents)
                add(move.to, move.cents)
                note(() => {
                  add(move.from, move.cents)
                  add(move.to, -move.cents)
                })
              }
              return was
            }
            case 'spend': {
              const on = `${monthsOf(year)[each.month]}-11`
              const was = books.spend(each.line, each.cents, { on, over: each.over, as: minted++ })
              if (was === 'done') {
                add(each.line, -each.cents)
                note(() => add(each.line, each.cents))
              }
              return was
            }
            case 'reverse': {
              const before = books.book().transactions[each.nth]
              const was = books.reverse(Number(before?.id.slice(-12) ?? 0))
              if (was === 'done') undo.get(before?.id ?? '')?.()
              return was
            }
          }
        }
        function note(back: () => void) {
          undo.set(books.book().transactions.at(-1)?.id ?? '', back)
        }
      }),
      { numRuns: 300 },
    )
    expect(Math.min(refusals, done)).toBeGreaterThan(500)
  })
})

describe('cents', () => {
  test.each([
    ['25,000,000', 25_000_000_00],
    ['$1,250.5', 1_250_50],
    ['0', 0],
    ['1250', 1_250_00],
    ['1.05', 105],
    ['10,000,000,000', 1_000_000_000_000],
    ['10,000,000,000.01', undefined],
    ['-5', undefined],
    ['1,25', undefined],
    ['0,500', undefined],
    ['1.234', undefined],
    ['ten', undefined],
    ['', undefined],
  ])('%s is read as %s', (text, cents) => expect(readDollars(text)).toBe(cents))

  test('are written as they are read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), cents => {
        expect(readDollars(dollars(cents, 'en'))).toBe(cents)
        expect(readDollars(plainDollars(cents))).toBe(cents)
      }),
    )
    expect([dollars(-5, 'en'), dollars(36_500_000_00, 'es'), dollars(1_00, 'en')]).toEqual(['−$0.05', '$36,500,000', '$1'])
  })

  test('are summed exactly, past what a floating number holds, or not at all', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => (at % 2 === 0 ? 1_000_000_000_000 : -999_999_999_999))
    expect(sumOf(many)).toBe(10_000)
    expect(() => sumOf(Array(10_000).fill(1_000_000_000_000))).toThrow(/more than can be kept exactly/)
  })
})

test('a fiscal year is July to June and named for its end', () => {
  expect(['2026-06-30', '2026-07-01', '2026-12-31', '2027-06-30', '2027-07-01'].map(fiscalYearOf)).toEqual([2026, 2027, 2027, 2027, 2028])
  expect(monthsOf(2027)).toEqual(
    ['07', '08', '09', '10', '11', '12'].map(m => `2026-${m}`).concat(['01', '02', '03', '04', '05', '06'].map(m => `2027-${m}`)),
  )
  expect([dayWithin(2027, '2026-05-01'), dayWithin(2027, '2027-01-09'), dayWithin(2027, '2028-01-01')]).toEqual([
    '2026-07-01',
    '2027-01-09',
    '2027-06-30',
  ])
  expect([monthsGone(2027, '2026-11-25'), monthsGone(2027, '2026-06-30'), monthsGone(2026, '2026-11-25')]).toEqual([5, 0, 12])
})

test('month by month: what there was, what was spent in it, what is left', () => {
  const books = harbor()
  books.spend(coaches, 4_000_00, { on: '2026-09-30' })
  books.ask(50, police, coaches, 60_000_00)
  books.vote(50, 'city')
  books.vote(50, 'district', 'for', '2026-10-06')
  books.spend(coaches, 9_000_00, { on: '2026-10-31' })
  books.spend(cameras, 25_000_50, { on: '2026-10-31' })
  expect(unspentByMonth(books.book(), '2026-10-31')).toEqual([
    { month: '2026-07', had: 40_000_00, spentInMonth: 0, spent: 0, unspent: 40_000_00 },
    { month: '2026-08', had: 40_000_00, spentInMonth: 0, spent: 0, unspent: 40_000_00 },
    { month: '2026-09', had: 40_000_00, spentInMonth: 4_000_00, spent: 4_000_00, unspent: 36_000_00 },
    { month: '2026-10', had: 100_000_00, spentInMonth: 9_000_00, spent: 13_000_00, unspent: 87_000_00 },
  ])
  expect(unspentByMonth(books.book(), '2026-10-31', 'hardening').at(-1)).toMatchObject({ spent: 25_000_50, unspent: 0 })
  expect(unspentByMonth(books.book(), '2026-05-01')).toEqual([])
})
