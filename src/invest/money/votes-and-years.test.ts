import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { isNo } from '../../kernel/refusal.ts'
import { decideAdopt, decideAmend } from './adopting.ts'
import { balancesOf, type Book, emptyBook, leftOfEncumbrances } from './book.ts'
import { decideBring, decideClose, whatIsLeft } from './closing.ts'
import { decideEncumber, decideSettle } from './encumbering.ts'
import { foldBook } from './entries.ts'
import type { MoneyFact } from './facts.ts'
import type { Owner } from './lines.ts'
import { decideAsk, decideReverse, decideSpend, decideTakeBack, type Outcome } from './rules.ts'
import { decideConfirmVote, decideRecordVote, decideWithdrawVote, waitsFor, type Voter } from './voting.ts'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [schools, police, grant] = [uuid(1), uuid(2), uuid(3)]
const on = '2026-09-01'
const ownerOf: Readonly<Record<string, Owner>> = { [schools]: 'district', [police]: 'city', [grant]: 'grant' }

/** Books that are written deed by deed; a refusal leaves them as they were. */
class Written {
  facts: MoneyFact[] = []
  made = 100
  readonly year: number
  constructor(year: number) {
    this.year = year
  }
  get book(): Book {
    return foldBook(this.year, this.facts)
  }
  id(): string {
    this.made += 1
    return uuid(this.made)
  }
  do(outcome: Outcome): string {
    if (isNo(outcome)) return outcome.detail
    this.facts.push(...outcome)
    return 'done'
  }
}

function opened(): Written {
  const books = new Written(2027)
  const lines = [
    { line: schools, cents: 100_000_01, kind: 'people' as const },
    { line: police, cents: 50_000_00, kind: 'police' as const },
    { line: grant, cents: 20_000_00, kind: 'wellness' as const },
  ]
  books.do(
    decideAdopt(books.book, {
      on,
      lines: lines.map(each => ({ ...each, owner: ownerOf[each.line] ?? 'district', transaction: books.id() })),
    }),
  )
  return books
}
const available = (books: Written, line: string): number | undefined => balancesOf(books.book).get(line)?.available

const [ana, ben, cid, dot, eve]: readonly Voter[] = [
  { by: uuid(11), sides: ['district'] },
  { by: uuid(12), sides: ['district'] },
  { by: uuid(13), sides: ['city'] },
  { by: uuid(14), sides: ['city'] },
  { by: uuid(15), sides: ['city', 'district'] },
]
const record = (books: Written, of: string, owner: Owner, voter: Voter | undefined, vote = books.id()) => {
  if (!voter) throw new Error('no voter')
  return [books.do(decideRecordVote(books.book, { vote, of, owner, as: 'for', on, voter })), vote] as const
}
const confirm = (books: Written, vote: string, voter: Voter | undefined, hasMinutes = true) => {
  if (!voter) throw new Error('no voter')
  return books.do(decideConfirmVote(books.book, { vote, on, transaction: books.id(), voter, hasMinutes }))
}
const amend = (books: Written, changes: readonly (readonly [string, number])[], amendment = books.id()) =>
  [
    books.do(
      decideAmend(books.book, { amendment, on, changes: changes.map(([line, cents]) => ({ line, cents, transaction: books.id() })) }),
    ),
    amendment,
  ] as const

describe('an amendment', () => {
  test('counts when a second person of each side has confirmed its vote; nobody writes down both', () => {
    const books = opened()
    const [asked, amendment] = amend(books, [
      [schools, 5_000_00],
      [police, -5_000_00],
    ])
    expect([asked, waitsFor(books.book, amendment)]).toEqual(['done', ['district', 'city']])
    const [first, vote] = record(books, amendment, 'district', ana)
    expect(first).toBe('done')
    expect(record(books, amendment, 'city', ana)[0]).toBe(
      'You wrote down or confirmed the vote of another owner on this. Nobody does both: ask somebody else.',
    )
    expect(record(books, amendment, 'city', ben)[0]).toBe(
      'You keep the books of the other side. Somebody of this body’s own side writes down how it voted.',
    )
    expect(record(books, amendment, 'city', eve)[0]).toBe(
      'You hold offices of the city and of the district. Nobody writes down the votes of both: ask somebody of one side alone.',
    )
    expect(confirm(books, vote, ana)).toBe('You wrote this vote down. A second person of the same side confirms it.')
    expect(confirm(books, vote, cid)).toBe(
      'You keep the books of the other side. Somebody of this body’s own side writes down how it voted.',
    )
    expect(confirm(books, vote, ben, false)).toBe(
      'A vote counts with its body and its minutes. Say which body voted and where its minutes are.',
    )
    expect(confirm(books, vote, ben)).toBe('done')
    expect(waitsFor(books.book, amendment)).toEqual(['city'])
    expect(available(books, police)).toBe(50_000_00)
    const [, second] = record(books, amendment, 'city', cid)
    expect(confirm(books, second, dot)).toBe('done')
    expect([available(books, schools), available(books, police)]).toEqual([105_000_01, 45_000_00])
    expect(books.book.amendments.map(({ state }) => state)).toEqual(['appropriated'])
  })

  test('whoever had a part in the vote of one side has none in the other’s, though their office has changed since', () => {
    const both: Record<string, Voter> = { city: { by: uuid(21), sides: ['city'] }, district: { by: uuid(21), sides: ['district'] } }
    const books = opened()
    const [, amendment] = amend(books, [
      [schools, 1_00],
      [police, -1_00],
    ])
    const [, citys] = record(books, amendment, 'city', both['city'])
    const [, districts] = record(books, amendment, 'district', ana)
    expect(confirm(books, districts, both['district'])).toContain('Nobody does both')
    expect(confirm(books, citys, dot)).toBe('done')
    expect(confirm(books, districts, ben)).toBe('done')

    const other = opened()
    const [, second] = amend(other, [
      [schools, 1_00],
      [police, -1_00],
    ])
    const [, first] = record(other, second, 'city', cid)
    expect(confirm(other, first, both['city'])).toBe('done')
    expect(record(other, second, 'district', both['district'])[0]).toContain('Nobody does both')
  })

  test('down below what is spent and promised is refused with the shortfall to the cent, when asked and when voted', () => {
    const books = opened()
    books.do(decideSpend(books.book, { line: schools, cents: 60_000_02, on, over: false, transaction: books.id() }))
    books.do(decideEncumber(books.book, { line: schools, encumbrance: uuid(50), cents: 30_000_00, on, transaction: books.id() }))
    expect(amend(books, [[schools, -10_000_00]])[0]).toBe(
      'The line has $9,999.99 that is neither spent nor promised, and would go down by $10,000. It is $0.01 short: ask for less.',
    )
    const [, amendment] = amend(books, [[schools, -9_999_99]])
    books.do(decideSpend(books.book, { line: schools, cents: 1, on, over: false, transaction: books.id() }))
    const [, vote] = record(books, amendment, 'district', ana)
    expect(confirm(books, vote, ben)).toContain('It is $0.01 short')
    expect(available(books, schools)).toBe(9_999_98)
  })

  test('a vote that was written by mistake is taken back before it counts, and written anew', () => {
    const books = opened()
    const [, amendment] = amend(books, [[schools, 1_00]])
    const [, vote] = record(books, amendment, 'district', ana)
    expect(record(books, amendment, 'district', ben)[0]).toContain('waits for a second person')
    expect(books.do(decideWithdrawVote(books.book, { vote, on, voter: ana ?? { by: '', sides: [] } }))).toBe('done')
    const [again, other] = record(books, amendment, 'district', ana)
    expect([again, confirm(books, other, ben), available(books, schools)]).toEqual(['done', 'done', 100_001_01])
    expect(
      books.do(decideReverse(books.book, { reverses: books.book.transactions.at(-1)?.id ?? '', on, transaction: books.id() })),
    ).toContain('One person cannot')
  })
})

describe('the day of what was decided', () => {
  const [early, late, confirmedOn] = ['2026-10-05', '2026-10-20', '2026-12-01']
  const voted = (
    books: Written,
    of: string,
    owner: Owner,
    [writer, other]: readonly [Voter | undefined, Voter | undefined],
    day: string,
  ) => {
    if (!writer || !other) throw new Error('no voter')
    const vote = books.id()
    books.do(decideRecordVote(books.book, { vote, of, owner, as: 'for', on: day, voter: writer }))
    return books.do(decideConfirmVote(books.book, { vote, on: confirmedOn, transaction: books.id(), voter: other, hasMinutes: true }))
  }

  test('is that of the last vote, in whichever order the votes were confirmed', () => {
    const books = opened()
    const move = books.id()
    books.do(decideAsk(books.book, { move, from: police, to: schools, cents: 5_00, on }))
    const [, amendment] = amend(books, [
      [schools, 5_00],
      [police, -5_00],
    ])
    for (const of of [move, amendment])
      expect([voted(books, of, 'city', [cid, dot], late), voted(books, of, 'district', [ana, ben], early)]).toEqual(['done', 'done'])
    expect([...books.book.moves, ...books.book.amendments].map(({ state, decidedOn }) => [state, decidedOn])).toEqual([
      ['appropriated', late],
      ['appropriated', late],
    ])
    expect(books.book.transactions.flatMap(each => (each.kind === 'moved' || each.kind === 'amended' ? [each.on] : []))).toEqual([
      ...[late, late, late],
    ])
  })

  test('an entry is taken back on no day before it was made', () => {
    const books = opened()
    const [spent, back] = [books.id(), books.id()]
    books.do(decideSpend(books.book, { line: schools, cents: 5_00, on: late, over: false, transaction: spent }))
    expect(books.do(decideReverse(books.book, { reverses: spent, on: early, transaction: back }))).toBe('done')
    expect(books.book.transactions.at(-1)).toMatchObject({ id: back, on: late })
  })
})

test('what was asked by mistake is asked no longer, once: nothing moves, no body is said to have refused it, and the year can be closed', () => {
  const books = opened()
  const [, amendment] = amend(books, [[schools, -1_00]])
  const [, vote] = record(books, amendment, 'district', ana)
  const back = (of: string) => books.do(decideTakeBack(books.book, { of, on }))
  expect(whatIsLeft(books.book, { today: '2027-07-01', earlierOpen: [], runOn: new Set() })).toMatchObject({ code: 'still-asked' })
  expect(back(amendment)).toBe('done')
  expect(books.book.amendments).toMatchObject([{ state: 'taken-back', decidedOn: on }])
  expect([back(amendment), confirm(books, vote, ben)].every(said => said !== 'done')).toBe(true)
  expect(available(books, schools)).toBe(100_000_01)
  expect(isNo(whatIsLeft(books.book, { today: '2027-07-01', earlierOpen: [], runOn: new Set() }))).toBe(false)
})

test('a promise is paid and let go, never beyond what is left of it', () => {
  const books = opened()
  const encumbrance = uuid(50)
  expect(books.do(decideEncumber(books.book, { line: police, encumbrance, cents: 50_000_01, on, transaction: books.id() }))).toContain(
    '$0.01 short',
  )
  books.do(decideEncumber(books.book, { line: police, encumbrance, cents: 10_000_00, on, transaction: books.id() }))
  const settle = (how: 'paid' | 'released', cents: number) =>
    books.do(decideSettle(books.book, { how, encumbrance, cents, on, transaction: books.id() }))
  expect(settle('paid', 4_000_00)).toBe('done')
  expect(settle('paid', 6_000_01)).toBe('This promise has $6,000 left, and this needs $6,000.01. It is $0.01 short: promise more first.')
  expect(settle('released', 1_000_00)).toBe('done')
  // A payment of a day before it was promised would be of an order that nobody had placed, and could come before its grant begins.
  const before = decideSettle(books.book, { how: 'paid', encumbrance, cents: 1, on: '2026-08-31', transaction: books.id() })
  expect(books.do(before)).toBe('This was promised on September 1, 2026. It is paid or let go on that day or later: choose such a day.')
  expect(balancesOf(books.book).get(police)).toMatchObject({
    opened: 50_000_00,
    spent: 4_000_00,
    encumbered: 5_000_00,
    available: 41_000_00,
  })
})

describe('the close of a year', () => {
  const closing = { today: '2027-07-05', earlierOpen: [], runOn: new Set([grant]), idOf: (text: string) => `${text}` }
  const idOf = (() => {
    const ids = new Map<string, string>()
    return (text: string) => {
      if (!ids.has(text)) ids.set(text, uuid(9_000 + ids.size))
      return ids.get(text) ?? ''
    }
  })()

  test('carries what is promised and what is left of a grant, and nothing else; then nothing is written', () => {
    const books = opened()
    books.do(decideSpend(books.book, { line: schools, cents: 90_000_00, on, over: false, transaction: books.id() }))
    books.do(decideEncumber(books.book, { line: schools, encumbrance: uuid(50), cents: 4_000_00, on, transaction: books.id() }))
    const left = whatIsLeft(books.book, closing)
    if (isNo(left)) throw new Error(left.detail)
    expect(left.goes.map(({ line, cents }) => [line, cents])).toEqual([
      [schools, 4_000_00],
      [grant, 20_000_00],
    ])
    expect(books.do(decideClose(books.book, { ...closing, idOf }))).toBe('done')
    expect(balancesOf(books.book).get(schools)).toMatchObject({
      spent: 90_000_00,
      carriedOut: 4_000_00,
      lapsed: 6_000_01,
      encumbered: 0,
      available: 0,
    })
    expect(balancesOf(books.book).get(police)).toMatchObject({ carriedOut: 0, lapsed: 50_000_00, available: 0 })
    expect(books.book.closedOn).toBe('2027-06-30')
    const next = new Written(2028)
    next.do(decideBring(next.book, { before: books.book, goes: left.goes, idOf }))
    expect(balancesOf(next.book).get(schools)).toMatchObject({ opened: 0, broughtIn: 4_000_00, encumbered: 4_000_00, available: 0 })
    expect(balancesOf(next.book).get(grant)).toMatchObject({ broughtIn: 20_000_00, available: 20_000_00 })
    expect([...leftOfEncumbrances(next.book).values()]).toEqual([4_000_00])
  })

  test('waits for June, for the year before, for votes, and for lines that are overspent', () => {
    const books = opened()
    const said = (more: Partial<typeof closing>, at: Book = books.book) => {
      const left = whatIsLeft(at, { ...closing, ...more })
      return isNo(left) ? left.detail : 'may be closed'
    }
    expect(said({})).toBe('may be closed')
    expect(said({ today: '2027-06-30' })).toBe('Fiscal year 2027 ends on June 30, 2027. Close it after that day.')
    expect(whatIsLeft(books.book, { ...closing, earlierOpen: [2026] })).toMatchObject({ code: 'earlier-open' })
    amend(books, [[schools, 1]])
    expect(said({})).toContain('1 move or amendment waits for a vote')
    const over = opened()
    over.do(decideSpend(over.book, { line: police, cents: 50_000_03, on, over: true, transaction: over.id() }))
    expect(said({}, over.book)).toContain('1 line has spent $0.03 more than they had')
  })
})

/** Whatever people do, in whatever order: no cent appears and none is lost. */
test('any sequence of amendments, promises, spending, close and carry-over keeps the sums to the cent', () => {
  const deed = fc.record({
    what: fc.constantFrom('amend', 'encumber', 'paid', 'released', 'spend', 'reverse'),
    line: fc.constantFrom(schools, police, grant),
    cents: fc.integer({ min: 1, max: 40_000_00 }),
    sign: fc.constantFrom(1, -1),
    pick: fc.nat(20),
  })
  let closed = 0
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), deeds => {
      const books = opened()
      let voted = 170_000_01
      for (const { what, line, cents, sign, pick } of deeds) {
        const { book } = books
        const encumbrance = book.encumbrances[pick % Math.max(1, book.encumbrances.length)]?.id ?? uuid(1)
        if (what === 'amend') {
          const [asked, amendment] = amend(books, [[line, sign * cents]])
          if (asked !== 'done') continue
          const isCity = ownerOf[line] === 'city'
          const [, vote] = record(books, amendment, ownerOf[line] ?? 'district', isCity ? cid : ana)
          expect(confirm(books, vote, isCity ? dot : ben)).toBe('done')
          voted += sign * cents
        }
        if (what === 'encumber') books.do(decideEncumber(book, { line, encumbrance: books.id(), cents, on, transaction: books.id() }))
        if (what === 'paid' || what === 'released')
          books.do(decideSettle(book, { how: what, encumbrance, cents, on, transaction: books.id() }))
        if (what === 'spend') books.do(decideSpend(book, { line, cents, on, over: false, transaction: books.id() }))
        if (what === 'reverse')
          books.do(
            decideReverse(book, { reverses: book.transactions[pick % book.transactions.length]?.id ?? '', on, transaction: books.id() }),
          )
        whole(books.book, voted)
      }
      const idOf = (text: string): string =>
        uuid(1_000_000 + [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 999_983, 7))
      const closing = { today: '2027-07-05', earlierOpen: [], runOn: new Set([grant]), idOf }
      const left = whatIsLeft(books.book, closing)
      if (isNo(left)) throw new Error(left.detail)
      expect(books.do(decideClose(books.book, closing))).toBe('done')
      whole(books.book, voted)
      const end = [...balancesOf(books.book).values()]
      expect(end.every(({ available: rest, encumbered }) => rest === 0 && encumbered === 0)).toBe(true)
      const next = new Written(2028)
      next.do(decideBring(next.book, { before: books.book, goes: left.goes, idOf }))
      const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
      expect(sum([...balancesOf(next.book).values()].map(({ broughtIn }) => broughtIn))).toBe(sum(end.map(({ carriedOut }) => carriedOut)))
      closed += 1
    }),
    { numRuns: 200 },
  )
  expect(closed).toBe(200)

  function whole(book: Book, voted: number): void {
    let opened = 0
    for (const each of balancesOf(book).values()) {
      const { available: rest, spent, encumbered, carriedOut, lapsed, movedIn, movedOut, broughtIn } = each
      expect(rest).toBe(each.opened + broughtIn + movedIn - movedOut - spent - encumbered - carriedOut - lapsed)
      expect(Math.min(rest, spent, encumbered)).toBeGreaterThanOrEqual(0)
      opened += each.opened
    }
    expect(opened).toBe(voted)
    expect([...leftOfEncumbrances(book).values()].every(cents => cents >= 0)).toBe(true)
  }
})

test('an empty year has nothing to close', () => {
  expect(whatIsLeft(emptyBook(2020), { today: '2027-01-01', earlierOpen: [], runOn: new Set() })).toEqual({ goes: [], back: [] })
})
