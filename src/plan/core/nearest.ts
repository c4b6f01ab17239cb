/** Letters to change, add or drop to get from one word to the other. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? 0
}

const longestWord = 60

/** The word most likely meant, if one is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of words) {
    const far = distance(word.toLowerCase(), candidate)
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

const shown = (word: string): string => (word.length > longestWord ? `${word.slice(0, longestWord)}…` : word)

/** “colour” is not a fact; did you mean “color”? Expected one of … */
export function notAmong(word: string, what: string, words: readonly string[]): string {
  const near = nearest(word, words)
  const meant = near === undefined ? '' : ` Did you mean “${near}”?`
  const list = words.length === 0 ? 'Expected none.' : `Expected ${words.length === 1 ? '' : 'one of '}${words.join(', ')}.`
  return `“${shown(word)}” is not ${what}.${meant} ${list}`
}
