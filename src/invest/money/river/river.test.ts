import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNo } from '../../../kernel/refusal.ts'
import { balancesOf, type Book, emptyBook } from '../book.ts'
import { sumOf } from '../cents.ts'
import { foldBook } from '../entries.ts'
import type { MoneyFact } from '../facts.ts'
import { kinds, owners } from '../lines.ts'
import { bookOf } from '../model/book-of.ts'
import { moneySettingFrom } from '../model/setting.ts'
import { decideAsk, decideOpen, decideSpend, decideVote, type Outcome, owedVotes } from '../rules.ts'
import { layOut } from './layout.ts'
import { mostNamed, type River, riverOf } from './river-of.ts'
import { wrap } from './wrap.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** A random year: lines, moves in every state, spending. */
const someBook = fc
  .record({
    lines: fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), owner: fc.constantFrom(...owners), cents: fc.integer({ min: 0, max: 50_000_000 }) }),
      {
        minLength: 1,
        maxLength: 25,
      },
    ),
    moves: fc.array(fc.record({ from: fc.nat(24), to: fc.nat(24), part: fc.integer({ min: 1, max: 100 }), votes: fc.nat(3) }), {
      maxLength: 20,
    }),
    spent: fc.array(fc.record({ line: fc.nat(24), part: fc.integer({ min: 1, max: 150 }) }), { maxLength: 20 }),
  })
  .map(({ lines, moves, spent }): Book => {
    let facts: readonly MoneyFact[] = []
    let minted = 1_000
    const book = () => foldBook(2027, facts)
    const take = (decided: Outcome) => {
      if (!isNo(decided)) facts = [...facts, ...decided]
    }
    for (const [at, line] of lines.entries())
      take(decideOpen(book(), { ...line, line: id(at), on: '2026-07-01', transaction: id(minted++) }))
    const budget = (at: number) => lines[at]?.cents ?? 0
    for (const [at, { from, to, part, votes }] of moves.entries()) {
      const move = id(500 + at)
      take(decideAsk(book(), { move, from: id(from), to: id(to), cents: Math.ceil((budget(from) * part) / 100), on: '2026-08-01' }))
      for (let n = 0; n < votes; n++) {
        const asked = book().moves.find(each => each.id === move)
        const [owner] = asked ? owedVotes(book(), asked) : []
        if (owner)
          take(decideVote(book(), { move, owner, vote: part % 9 === 0 ? 'against' : 'for', on: '2026-09-01', transaction: id(minted++) }))
      }
    }
    for (const { line, part } of spent)
      take(
        decideSpend(book(), {
          line: id(line),
          cents: Math.ceil((budget(line) * part) / 100),
          on: '2026-10-01',
          over: true,
          transaction: id(minted++),
        }),
      )
    return book()
  })

const lineHeight = 20
/** Words beside the ends: three lines at the left, four at the right. */
const heightsOf = (river: River) =>
  new Map([
    ...river.sources.map(({ id: source }) => [`sources ${source}`, 3 * lineHeight] as const),
    ...river.places.map(({ id: place }) => [`places ${place}`, 4 * lineHeight] as const),
  ])

test('a model plan as a river: what was taken moved into the plan', () => {
  const setting = moneySettingFrom({ taken: '$25,000,000', owner: 'district', whole: '$36,500,000', 'goes-to': ['counselors'], posts: 221 })
  if (!setting) throw new Error('not read')
  const river = riverOf(bookOf(setting, 2021))
  expect(river.flows).toEqual([
    { from: 'district-police', to: 'plan', cents: 25_000_000_00, kind: 'moved' },
    { from: 'not-stated-lines', to: 'plan', cents: 11_500_000_00, kind: 'moved' },
  ])
  expect(river.places).toMatchObject([{ id: 'plan', held: 36_500_000_00, spent: 0, asked: 0 }])
  // As thick as the money: 25 to 11.5.
  const thick = layOut(river, heightsOf(river)).flows.map(flow => flow.thick)
  expect((thick[0] ?? 0) / (thick[1] ?? 1)).toBeCloseTo(25 / 11.5, 6)
})

test('money that went on from a line on a day before the one on which it came there stands where it went', () => {
  const [police, coaches, pay] = [id(1), id(2), id(3)]
  let facts: readonly MoneyFact[] = []
  const take = (decided: Outcome) => {
    if (isNo(decided)) throw new Error(JSON.stringify(decided))
    facts = [...facts, ...decided]
  }
  const book = () => foldBook(2027, facts)
  for (const [line, kind, cents, transaction] of [
    [police, 'police', 100_00, id(11)],
    [coaches, 'posts', 0, id(12)],
    [pay, 'people', 0, id(13)],
  ] as const)
    take(decideOpen(book(), { line, kind, owner: 'district', cents, on: '2026-07-01', transaction }))
  const move = (which: string, from: string, to: string, cents: number, on: string, transaction: string) => {
    take(decideAsk(book(), { move: which, from, to, cents, on: '2026-07-02' }))
    const asked = book().moves.find(each => each.id === which)
    for (const owner of asked ? owedVotes(book(), asked) : [])
      take(decideVote(book(), { move: which, owner, vote: 'for', on, transaction }))
  }
  move(id(21), police, coaches, 64_00, '2026-09-15', id(31))
  move(id(22), coaches, pay, 48_00, '2026-08-20', id(32))
  expect(riverOf(book()).places.map(({ id: line, held }) => [line, held])).toEqual([
    [police, 36_00],
    [coaches, 16_00],
    [pay, 48_00],
  ])
})

test('of no money there is nothing to draw', () => {
  expect(layOut(riverOf(emptyBook(2027)), new Map())).toEqual({ sources: [], places: [], flows: [], height: 0 })
})

describe('any river', () => {
  test('loses no cent: what flows into a line is what it holds, and all of it is every budget', () => {
    fc.assert(
      fc.property(someBook, book => {
        const { sources, places, flows } = riverOf(book)
        const into = (place: string, kinds: readonly string[]) =>
          sumOf(flows.filter(({ to, kind }) => to === place && kinds.includes(kind)).map(({ cents }) => cents))
        for (const place of places) {
          expect(into(place.id, ['stayed', 'moved'])).toBe(place.held)
          expect(into(place.id, ['asked'])).toBe(place.asked)
        }
        expect(sumOf(places.map(({ held }) => held))).toBe(sumOf(sources.map(({ cents }) => cents)))
        const balances = balancesOf(book)
        const budgets = sumOf([...balances.values()].map(({ opened }) => opened))
        expect(sumOf(sources.map(({ cents }) => cents))).toBe(budgets)
        expect(sumOf(places.map(({ spent }) => spent))).toBe(sumOf([...balances.values()].map(({ spent }) => spent)))
        for (const { id: line } of book.lines) {
          const balance = balances.get(line)
          const place = places.find(each => each.id === line)
          if (place && balance) expect(place.held).toBe(balance.opened + balance.movedIn - balance.movedOut)
        }
        expect(places.length).toBeLessThanOrEqual(mostNamed)
        for (const flow of flows) expect(flow.cents).toBeGreaterThan(0)
      }),
    )
  })

  test('no words of a column meet, and each stand beside their end', () => {
    fc.assert(
      fc.property(someBook, book => {
        const river = riverOf(book)
        const heights = heightsOf(river)
        const layout = layOut(river, heights)
        for (const side of ['sources', 'places'] as const) {
          const high = heights.get(`${side} ${layout[side][0]?.id}`) ?? 0
          for (const [at, end] of layout[side].entries()) {
            expect(Math.abs((end.top + end.bottom) / 2 - (end.words + high / 2))).toBeLessThan(1e-6)
            const next = layout[side][at + 1]
            if (next) expect(next.words).toBeGreaterThan(end.words + high)
            if (next) expect(next.top).toBeGreaterThan(end.bottom)
            expect(end.words + high).toBeLessThanOrEqual(layout.height + 1e-6)
          }
        }
        for (const { thick, from, to } of layout.flows) expect(Number.isFinite(thick + from + to)).toBe(true)
      }),
    )
  })
})

test('names are put on lines whole: nothing is cut', () => {
  expect(wrap('Help for students in a crisis', 14)).toEqual(['Help for', 'students in a', 'crisis'])
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), names => {
      const lines = wrap(names.join(' '), 12)
      expect(lines.join(' ')).toBe(names.join(' '))
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(12)
    }),
  )
})
