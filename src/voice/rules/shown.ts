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
 * ones, so what is between them has to be ten answers that differ, as the first had to.
 */
export const mayAdd = (given: readonly number[], shown: readonly number[]): boolean =>
  shownOf(given.map((count, at) => count - (shown[at] ?? 0))).is === 'shown'

/** Figures that grow while answers come in: those that may be shown so far, or why there are none. */
export const shownSoFar = (given: readonly number[], shown: readonly number[]): Shown =>
  sum(shown) > 0 ? { is: 'shown', counts: shown } : shownOf(given)

/**
 * One question at several schools, and all of them together. Where one school is hidden, another is hidden beside it as our rule for small
 * counts asks, and all together are shown only where what is left when the shown schools are taken away could itself be shown.
 */
export function shownAtSchools(schools: readonly (readonly number[])[]): { readonly schools: readonly Shown[]; readonly all: Shown } {
  const byCount = hideSmallCounts(schools.map(sum), { threshold: fewestAnswers }).counts
  const each = schools.map((counts, at): Shown => (byCount[at] === 'hidden' ? few : shownOf(counts)))
  const left = added(schools.filter((_, at) => each[at]?.is !== 'shown'))
  const all = shownOf(added(schools))
  return { schools: each, all: sum(left) === 0 || shownOf(left).is === 'shown' ? all : few }
}

const added = (lists: readonly (readonly number[])[]): number[] =>
  (lists[0] ?? []).map((_, at) => sum(lists.map(counts => counts[at] ?? 0)))

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
