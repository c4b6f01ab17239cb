import { hideSmallCounts } from '../../kernel/small-cells.ts'

/** Law: policy §1.10 and §8.6 [verified of VOCAL: DESE letter 2018]; withheld under 10 answers, and where all gave the same answer. */
export const fewestAnswers = 10

/** The counts of one question, answer by answer, as they may be shown. */
export type Shown = { readonly is: 'few' } | { readonly is: 'alike' } | { readonly is: 'shown'; readonly counts: readonly number[] }

const few: Shown = { is: 'few' }

export function shownOf(counts: readonly number[]): Shown {
  if (sum(counts) < fewestAnswers) return few
  return counts.filter(count => count > 0).length === 1 ? { is: 'alike' } : { is: 'shown', counts }
}

/**
 * Whether what has been answered since the last figures may be added to them. Whoever wrote the last figures down takes them from the new
 * ones, so what is between them has to be ten answers that differ, as the first had to. The first ten are kept also where they are alike and
 * hidden; then what comes after has to be so, and another answer given as often as theirs, or it would be told which they gave.
 */
export function mayAdd(given: readonly number[], shown: readonly number[]): boolean {
  const before = sum(shown)
  if (before === 0) return sum(given) === fewestAnswers || (sum(given) > fewestAnswers && areNotTold(given))
  const isSafe = shownOf(given.map((count, at) => count - (shown[at] ?? 0))).is === 'shown'
  return isSafe && (shownOf(shown).is !== 'alike' || couldBeEither(given, before))
}

/** Of more than ten, counted for the first time: no ten of them can have been alike, or nobody learns which answer those ten gave. */
const areNotTold = (given: readonly number[]): boolean => given.every(count => count < fewestAnswers) || couldBeEither(given, fewestAnswers)

const couldBeEither = (given: readonly number[], asOften: number): boolean => given.filter(count => count >= asOften).length > 1

/** Figures that grow while answers come in: those that may be shown so far, or why there are none. */
export function shownSoFar(given: readonly number[], shown: readonly number[]): Shown {
  if (sum(shown) > 0) return shownOf(shown)
  return sum(given) < fewestAnswers ? few : { is: 'alike' }
}

/**
 * One question at several schools, and all of them together. Where one school is hidden, another is hidden beside it as our rule for small
 * counts asks, and all together are shown only where what is left when the shown schools are taken away could itself be shown. Where it is said
 * of a school that all answered alike, no sum is shown in which the answer that ten or more gave would be theirs.
 */
export function shownAtSchools(schools: readonly (readonly number[])[]): { readonly schools: readonly Shown[]; readonly all: Shown } {
  const byCount = hideSmallCounts(schools.map(sum), { threshold: fewestAnswers }).counts
  const each = schools.map((counts, at): Shown => (byCount[at] === 'hidden' ? few : shownOf(counts)))
  const left = added(schools.filter((_, at) => each[at]?.is !== 'shown'))
  const all = shownOf(added(schools))
  const isSafe = (sum(left) === 0 || shownOf(left).is === 'shown') && !each.some(({ is }) => is === 'alike')
  return { schools: each, all: isSafe ? all : few }
}

/**
 * The same of schools whose surveys are over one after the other: those of one day are one turn. What was shown once stays as it was, and what
 * is shown later is safe beside it. A school that cannot be shown waits, and all together wait with it, until further schools are over with
 * which it is safe; else whoever kept the figures of before would subtract them.
 */
export function shownInTurn(turns: readonly (readonly (readonly number[])[])[]): ReturnType<typeof shownAtSchools> {
  const schools = turns.flat()
  const settled = schools.map((): Shown | undefined => undefined)
  let over = 0
  for (const turn of turns) {
    over += turn.length
    const waiting = [...schools.keys()].slice(0, over).filter(at => settled[at] === undefined)
    const now = shownAtSchools(waiting.map(at => schools[at] ?? []))
    for (const [n, at] of waiting.entries()) {
      const shown = now.schools[n] ?? few
      if (now.all.is === 'shown' || shown.is !== 'few' || sum(schools[at] ?? []) === 0) settled[at] = shown
    }
  }
  const isWhole = settled.every(each => each !== undefined && each.is !== 'alike')
  return { schools: settled.map(each => each ?? few), all: isWhole ? shownOf(added(schools)) : few }
}

const added = (lists: readonly (readonly number[])[]): number[] =>
  (lists[0] ?? []).map((_, at) => sum(lists.map(counts => counts[at] ?? 0)))

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
