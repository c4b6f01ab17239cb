import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNo } from '../../../kernel/refusal.ts'
import { type Book, emptyBook } from '../book.ts'
import { sumOf } from '../cents.ts'
import { foldBook } from '../entries.ts'
import type { MoneyFact } from '../facts.ts'
import { kinds, owners } from '../lines.ts'
import { bookOf } from '../model/book-of.ts'
import { moneySettingFrom } from '../model/setting.ts'
import { decideAsk, decideOpen, decideSpend, decideVote, type Outcome, owedVotes } from '../rules.ts'
import { drawings, drawRiver, type RiverWords, wrap } from './draw.ts'
import { layOut, type Room } from './layout.ts'
import { mostNamed, type River, riverOf } from './river-of.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const words: RiverWords = {
  title: 'A river of <money>',
  told: 'told & said',
  nameOf: ({ id: node }) => `The line that is called ${node.slice(-4)}`,
  amountOf: ({ cents }) => `$${cents / 100}`,
  askedOf: ({ asked }) => (asked > 0 ? `$${asked / 100} asked` : null),
}

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

const room: Room = { pitch: 150, bar: 12, least: 58, gap: 14, whole: 300 }

test('a model plan as a river: what was taken and the rest flow into the plan', () => {
  const setting = moneySettingFrom({ taken: '$25,000,000', owner: 'district', whole: '$36,500,000', 'goes-to': ['counselors'], posts: 221 })
  if (!setting) throw new Error('not read')
  const river = riverOf(bookOf(setting, 2021))
  expect(river.flows).toEqual([
    { from: 'police', to: 'plan', cents: 25_000_000_00, kind: 'moved' },
    { from: 'rest', to: 'plan', cents: 11_500_000_00, kind: 'moved' },
    { from: 'plan', to: 'unspent', cents: 36_500_000_00, kind: 'unspent' },
  ])
  expect(river.nodes.map(({ id: node, rank, cents }) => [node, rank, cents])).toEqual([
    ['police', 0, 25_000_000_00],
    ['rest', 0, 11_500_000_00],
    ['plan', 1, 36_500_000_00],
    ['unspent', 2, 36_500_000_00],
  ])
  // As thick as the money: 25 to 11.5.
  const thick = layOut(river, room).flows.map(flow => flow.thick)
  expect((thick[0] ?? 0) / (thick[1] ?? 1)).toBeCloseTo(25 / 11.5, 6)
})

test('of no money there is a picture all the same', () => {
  for (const drawing of drawings) expect(drawRiver(riverOf(emptyBook(2027)), words, drawing).svg).toContain('</svg>')
})

describe('any river', () => {
  test('loses no cent: what flows into a line, or was there, is what flows out of it', () => {
    fc.assert(
      fc.property(someBook, book => {
        const river = riverOf(book)
        expect(river.nodes.filter(({ id: node }) => node !== 'spent' && node !== 'unspent').length).toBeLessThanOrEqual(mostNamed)
        const ended = sumOf(river.flows.filter(({ kind }) => kind === 'spent').map(({ cents }) => cents))
        const spent = book.transactions.filter(({ kind }) => kind === 'spent').flatMap(({ entries }) => entries)
        expect(ended).toBe(sumOf(spent.filter(({ account }) => account === 'spent').map(({ cents }) => cents)))
        expect(new Set(river.nodes.map(({ id: node }) => node)).size).toBe(river.nodes.length)
        for (const flow of river.flows) expect(flow.cents).toBeGreaterThan(0)
      }),
    )
  })

  test.each([
    ['wide', room],
    ['on a phone', { pitch: 104, bar: 14, least: 22, gap: 4, whole: 320, most: 320 }],
  ] satisfies readonly (readonly [string, Room])[])(
    '%s: no two names of a column meet, and a bar is as thick as all that leaves it',
    (_, at) => {
      fc.assert(
        fc.property(someBook, book => {
          const river = riverOf(book)
          const layout = layOut(river, at)
          for (const rank of new Set(river.nodes.map(node => node.rank))) {
            const column = layout.nodes.filter(({ node }) => node.rank === rank).sort((a, b) => a.across - b.across)
            for (const [place, node] of column.entries()) {
              const next = column[place + 1]
              const end = node.across + Math.max(at.least, node.thick + node.asked)
              if (next) expect(next.across).toBeGreaterThanOrEqual(end)
              if (at.most !== undefined) expect(end).toBeLessThanOrEqual(Math.max(at.most, column.length * (at.least + at.gap)) + 60)
            }
          }
          for (const each of layout.flows) for (const { along, across } of each.points) expect(Number.isFinite(along + across)).toBe(true)
        }),
      )
    },
  )

  test('is drawn with its name, told in words, and holds nothing that a policy would refuse', () => {
    fc.assert(
      fc.property(someBook, fc.constantFrom(...drawings), (book, drawing) => {
        const { svg, width, height } = drawRiver(riverOf(book), words, drawing)
        expect(svg).toContain(`width="${width}" height="${height}"`)
        expect(svg).toContain('<title id="title">A river of &lt;money&gt;</title><desc id="desc">told &amp; said</desc>')
        expect(svg).not.toMatch(/<style|style=|<script|href=|NaN|undefined|url\((?!#hatch)/)
        expect(width).toBe(drawing === 'wide' ? 760 : 320)
      }),
      { numRuns: 50 },
    )
  })
})

/** Where the words of a label stand, by the size of its letters at most. */
const boxesIn = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)</g)].map(([, x, y, says = '']) => ({
    ...{ left: Number(x), right: Number(x) + says.length * 7.5, top: Number(y) - 13, bottom: Number(y) + 3, says },
  }))

test('no label lies on another', () => {
  fc.assert(
    fc.property(someBook, fc.constantFrom(...drawings), (book, drawing) => {
      const river: River = riverOf(book)
      const boxes = boxesIn(drawRiver(river, words, drawing).svg)
      const meet = boxes.flatMap((a, at) =>
        boxes
          .slice(at + 1)
          .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map(b => `${a.says} / ${b.says}`),
      )
      expect(meet).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('words are put on lines whole, and what does not fit ends in dots', () => {
  expect(wrap('Help for students in a crisis', 14, 2)).toEqual(['Help for', 'students in a…'])
  expect(wrap('Help for students', 20, 2)).toEqual(['Help for students'])
  expect(wrap('Supercalifragilistic', 10, 2)).toEqual(['Supercali…'])
})
