import { expect, test } from 'vitest'
import { foldBook } from './entries.ts'
import type { MoneyFact } from './facts.ts'
import type { Kind } from './lines.ts'
import { totalsOf } from './totals.ts'

const [year, on] = [2027, '2026-09-01']
const opened = (line: string, kind: Kind, cents: number): MoneyFact => ({
  type: 'money.opened',
  body: { year, on, transaction: `opened ${line}`, line, owner: 'district', kind, cents },
})
const asked = (move: string, to: string, cents: number): MoneyFact => ({
  type: 'move.asked',
  body: { year, on, move, from: 'police', to, cents },
})
const appropriated = (move: string): MoneyFact => ({
  type: 'move.appropriated',
  body: { year, on, move, transaction: `moved ${move}` },
})

test('police money that goes to cameras has left the police line, and has not gone to students', () => {
  const { fromPolice, forStudents } = totalsOf(
    foldBook(year, [
      ...[opened('police', 'police', 100_00), opened('coaches', 'posts', 0), opened('cameras', 'cameras', 0)],
      ...[asked('first', 'coaches', 40_00), asked('then', 'cameras', 30_00), asked('last', 'coaches', 5_00)],
      ...[appropriated('first'), appropriated('then')],
    ]),
  )
  expect(fromPolice).toEqual({ asked: 75_00, appropriated: 70_00, waiting: 5_00, refused: 0 })
  expect(forStudents).toEqual({ asked: 45_00, appropriated: 40_00, waiting: 5_00, refused: 0 })
})
