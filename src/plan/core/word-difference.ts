/** A run of words that both texts have, that only the first has, or only the second. */
export interface WordPiece {
  readonly is: 'kept' | 'taken' | 'added'
  readonly words: string
}

/** Above this many pairs of words, all between the first and the last that differ counts as written anew. */
const mostPairs = 4_000_000

/** The fewest words taken and added to get from one text to the other. White space does not count. */
export function wordDifference(was: string, is: string): WordPiece[] {
  const [a, b] = [wordsOf(was), wordsOf(is)]
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const between = pieces(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return joined([...a.slice(0, head).map(kept), ...between, ...(tail === 0 ? [] : a.slice(-tail).map(kept))])
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(word => word !== '')

const kept = (words: string): WordPiece => ({ is: 'kept', words })
const taken = (words: string): WordPiece => ({ is: 'taken', words })
const added = (words: string): WordPiece => ({ is: 'added', words })

function pieces(a: readonly string[], b: readonly string[]): WordPiece[] {
  if (a.length * b.length > mostPairs) return [...a.map(taken), ...b.map(added)]
  const width = b.length + 1
  /** How many words the rests have in common, in their order, from each place of both on. */
  const common = new Int32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: WordPiece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]]
    if (mine !== undefined && mine === theirs) {
      found.push(kept(mine))
      i++
      j++
    } else if (mine !== undefined && (theirs === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push(taken(mine))
      i++
    } else if (theirs !== undefined) {
      found.push(added(theirs))
      j++
    }
  }
  return found
}

/** Runs of one kind as one piece. */
function joined(all: readonly WordPiece[]): WordPiece[] {
  const runs: { is: WordPiece['is']; words: string[] }[] = []
  for (const { is, words } of all) {
    const last = runs.at(-1)
    if (last?.is === is) last.words.push(words)
    else runs.push({ is, words: [words] })
  }
  return runs.map(({ is, words }) => ({ is, words: words.join(' ') }))
}
