import { lettersApart } from '../../../kernel/letters-apart.ts'

/** Below this, a heading one letter off is as likely to be another. */
const guessedFrom = 4
const longFrom = 9

/** Which of the headings that nothing else asks for is, but for a letter or two or its punctuation, the one that is missing; its place, or undefined. */
export function nearHeading(headings: readonly string[], missing: string, asked: readonly string[]): number | undefined {
  const taken = new Set(asked.map(plain))
  const wanted = plain(missing)
  const [near, second] = headings
    .flatMap((heading, at) => {
      const far = taken.has(plain(heading)) && plain(heading) !== wanted ? undefined : apart(plain(heading), wanted)
      return far === undefined ? [] : [{ at, far }]
    })
    .sort((a, b) => a.far - b.far)
  return near && second?.far !== near.far ? near.at : undefined
}

/** With other numbers in it, such as another year, it is another column. */
function apart(heading: string, wanted: string): number | undefined {
  if (heading === wanted && wanted !== '') return 0
  if (Math.min(heading.length, wanted.length) < guessedFrom || numbersIn(heading) !== numbersIn(wanted)) return undefined
  const most = wanted.length < longFrom ? 1 : 2
  const far = lettersApart(heading, wanted, most)
  return far <= most ? far : undefined
}

const plain = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

const numbersIn = (heading: string): string => heading.replaceAll(/\D+/g, ' ').trim()
