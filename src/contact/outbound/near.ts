/** Whether a word of somebody's is one of ours with a slip in it: one sign too many, too few, other or two changed round; in a long word two. */
export class Near {
  private readonly byStart = new Map<string, string[]>()
  private readonly known: ReadonlySet<string>

  constructor(words: Iterable<string>, known: ReadonlySet<string>) {
    this.known = known
    for (const word of words) {
      if (word.length < shortest) continue
      const start = word.slice(0, 1)
      const held = this.byStart.get(start)
      if (held) held.push(word)
      else this.byStart.set(start, [word])
    }
  }

  has(word: string): boolean {
    if (word.length < shortest || this.known.has(word)) return false
    const candidates = this.byStart.get(word.slice(0, 1)) ?? []
    return candidates.some(candidate => slips(candidate, word) <= (Math.min(candidate.length, word.length) >= long ? 2 : 1))
  }
}

const shortest = 7
const long = 11

/** The least number of slips between two words (optimal string alignment); 3 stands for all more than 2. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const least = Math.min((last[j] ?? 3) + 1, (row[j - 1] ?? 3) + 1, (last[j - 1] ?? 3) + cost)
      const isTurned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(isTurned ? Math.min(least, (before[j - 2] ?? 3) + 1) : least)
    }
    if (Math.min(...row) > 2) return 3
    before = last
    last = row
  }
  return last[b.length] ?? 3
}
