import { expect, test } from 'vitest'
import { mayAdd, type Shown, shownAtSchools, shownInTurn, shownOf, shownSoFar } from './shown.ts'

test('nine answers are hidden, ten are shown, and ten alike are hidden', () => {
  expect(shownOf([5, 4, 0, 0])).toEqual({ is: 'few' })
  expect(shownOf([5, 5, 0, 0])).toEqual({ is: 'shown', counts: [5, 5, 0, 0] })
  expect(shownOf([0, 10, 0, 0])).toEqual({ is: 'alike' })
  expect(shownOf([0, 0, 0, 0])).toEqual({ is: 'few' })
})

test('figures that grow never say what fewer than ten answered since, nor that all of them answered alike', () => {
  // Whoever answers in a circle of 60 answers yes, mostly, yes, mostly …, and then twelve times no.
  let [given, shown] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  const written: number[][] = []
  for (let at = 0; at < 60; at++) {
    const answer = at < 48 ? at % 2 : 3
    given = given.map((count, which) => count + (which === answer ? 1 : 0))
    if (mayAdd(given, shown)) {
      written.push(given.map((count, which) => count - (shown[which] ?? 0)))
      shown = given
    }
  }
  // The twelve that are alike come in with two before them that are not.
  expect(written.map(counts => counts.join(' '))).toEqual(['5 5 0 0', '5 5 0 0', '5 5 0 0', '5 5 0 0', '4 4 0 2'])
  expect(shownSoFar(given, shown)).toEqual({ is: 'shown', counts: [24, 24, 0, 2] })
  expect(shownSoFar([9, 0, 0, 0], [0, 0, 0, 0])).toEqual({ is: 'few' })
  expect(shownSoFar([11, 0, 0, 0], [0, 0, 0, 0])).toEqual({ is: 'alike' })
})

test('what was hidden as alike is not told by the next answer, nor which answer it was', () => {
  const nothing = [0, 0, 0, 0]
  let [given, shown] = [nothing, nothing]
  const read: Shown[] = []
  const answers = [...Array<number>(11).fill(0), ...Array<number>(12).fill(3), 0, 3]
  for (const answer of answers) {
    given = given.map((count, which) => count + (which === answer ? 1 : 0))
    if (mayAdd(given, shown)) shown = given
    read.push(shownSoFar(given, shown))
  }
  expect(read.slice(0, 9)).toEqual(Array<Shown>(9).fill({ is: 'few' }))
  // After ten alike, twelve of another answer, and not before the new ones are ten that differ and either could be the answer of the ten.
  expect(read.slice(9, 19)).toEqual(Array<Shown>(10).fill({ is: 'alike' }))
  expect(read.findIndex(({ is }) => is === 'shown')).toBe(20)
  expect(read[20]).toEqual({ is: 'shown', counts: [11, 0, 0, 10] })
  // Looked at for the first time after twelve: no ten of them were alike.
  expect(mayAdd([7, 5, 0, 0], nothing)).toBe(true)
  // Alike by the rule of before, which kept nothing of it.
  expect([mayAdd([11, 0, 0, 1], nothing), shownSoFar([11, 0, 0, 1], nothing)]).toEqual([false, { is: 'alike' }])
})

test('a school that is hidden is not found by taking the others from all', () => {
  // Nine at the second: the first is hidden beside it, as the smaller of the others.
  const small = shownAtSchools([
    [10, 5, 0, 0],
    [5, 4, 0, 0],
    [20, 10, 5, 5],
  ])
  expect(small.schools.map(({ is }) => is)).toEqual(['few', 'few', 'shown'])
  expect(small.all).toEqual({ is: 'shown', counts: [35, 19, 5, 5] })
  // All of the first answered alike, and what is left of all would be just that.
  const alike = shownAtSchools([
    [12, 0, 0, 0],
    [20, 10, 5, 5],
  ])
  expect(alike.schools.map(({ is }) => is)).toEqual(['alike', 'shown'])
  expect(alike.all).toEqual({ is: 'few' })
})

test('over every three schools of up to 24 answers: what is left of all is nothing, or ten that differ', () => {
  const lists = [0, 3, 6, 9, 12].flatMap(yes => [0, 3, 6, 9, 12].map(no => [yes, 0, 0, no]))
  let tried = 0
  for (const a of lists)
    for (const b of lists)
      for (const c of lists) {
        const { schools, all } = shownAtSchools([a, b, c])
        if (all.is !== 'shown') continue
        tried++
        const left = all.counts.map((count, at) =>
          schools.reduce((rest, each) => rest - (each.is === 'shown' ? (each.counts[at] ?? 0) : 0), count),
        )
        const sum = left.reduce((whole, count) => whole + count, 0)
        if (sum > 0 && (sum < 10 || left.filter(count => count > 0).length < 2)) throw new Error(`${a} | ${b} | ${c} leaves ${left}`)
      }
  expect(tried).toBeGreaterThan(1_000)
})

test('where one school is said to have answered alike, no sum tells how', () => {
  // Twelve times no at the first: of the sum only no has ten or more.
  const { schools, all } = shownAtSchools([
    [0, 0, 0, 12],
    [2, 1, 2, 0],
    [3, 0, 3, 0],
  ])
  expect(schools.map(({ is }) => is)).toEqual(['alike', 'few', 'few'])
  expect(all).toEqual({ is: 'few' })
})

test('schools whose surveys are over on three days: no two days differ by fewer than ten answers, or by ten alike', () => {
  const lists = [0, 4, 6, 9, 14].flatMap(yes => [0, 3, 9, 13].map(no => [yes, 0, 0, no]))
  const minus = (from: readonly number[], counts: readonly number[]) => from.map((count, at) => count - (counts[at] ?? 0))
  const isNothing = (counts: readonly number[]) => counts.every(count => count === 0)
  let tried = 0
  for (const a of lists)
    for (const b of lists)
      for (const c of lists) {
        const days = [[[a]], [[a], [b]], [[a], [b], [c]]].map(shownInTurn)
        const single = days.flatMap(({ schools }) => schools)
        const ever = [a, b, c].map((counts, at) => days.some(({ schools }) => schools[at]?.is === 'shown') && counts)
        expect(single.every((each): boolean => each.is !== 'shown' || [a, b, c].some(counts => `${counts}` === `${each.counts}`))).toBe(
          true,
        )
        // Each sum that was ever shown, less every school that was ever shown and is in it.
        const rests = days.flatMap(({ all }: { all: Shown }, day) =>
          all.is === 'shown'
            ? [ever.slice(0, day + 1).reduce<number[]>((rest, each) => (each ? minus(rest, each) : rest), [...all.counts])]
            : [],
        )
        for (const [at, rest] of rests.entries())
          for (const before of [[0, 0, 0, 0], ...rests.slice(0, at)]) {
            tried++
            const left = minus(rest, before)
            if (!isNothing(left) && shownOf(left).is !== 'shown') throw new Error(`${a} | ${b} | ${c} leaves ${left}`)
          }
      }
  expect(tried).toBeGreaterThan(1_000)
})
