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

/** Answers as people write them, and what they are here. No other word is meant by them: “no” is never near to “now”. */
const answers: Readonly<Record<string, readonly string[]>> = {
  ...{ yes: ['yes'], true: ['yes'], y: ['yes'], no: ['no', 'none', 'not-called'], false: ['no', 'none'], n: ['no', 'none'] },
  ...{ none: ['none', 'no'], nothing: ['none', 'no'], never: ['no', 'none'] },
}

/** What people write out of habit, and what it is called here. */
const habits: Readonly<Record<string, string>> = {
  ...{ parent: 'caregiver', parents: 'caregiver', guardian: 'caregiver', mother: 'caregiver', father: 'caregiver' },
  ...{ ambulance: 'ems', gun: 'firearm', suicide: 'self-harm', if: 'when' },
}

const of = <Meant>(table: Readonly<Record<string, Meant>>, word: string): Meant | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

/** The word most likely meant, if one is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined
  const answer = of(answers, word.toLowerCase())
  if (answer) return answer.find(each => words.includes(each))
  const ours = word.toLowerCase().replace(/^[^-]+/, said => of(habits, said) ?? said)
  if (words.includes(ours)) return ours
  let best: string | undefined
  let least = Math.min(word.length, Math.max(2, Math.floor(word.length / 3)) + 1)
  for (const candidate of words) {
    const far = distance(word.toLowerCase(), candidate)
    if (far < least) [best, least] = [candidate, far]
  }
  return best ?? within(word, words) ?? stem(word, words)
}

/** One that is a part of the other: “school-nurse” is most likely “nurse”, and “policy” is “adopted-policy”. */
function within(word: string, words: readonly string[]): string | undefined {
  const parts = (each: string) => each.toLowerCase().split(/[^a-z0-9]+/)
  const holds = (whole: readonly string[], some: readonly string[]) =>
    some.every(part => whole.includes(part) || whole.includes(`${part}s`))
  const mine = parts(word)
  const inside = words.filter(each => each.length > 2 && holds(mine, parts(each)))
  const [longest] = inside.sort((a, b) => b.length - a.length)
  if (longest !== undefined) return longest
  const around = words.filter(each => word.length > 2 && holds(parts(each), mine))
  return around.length === 1 ? around[0] : undefined
}

/** A word with another ending: “fighting” is most likely “fight”. */
function stem(word: string, words: readonly string[]): string | undefined {
  const bare = word.toLowerCase().replace(/(?:ing|ed|er|ers|s)$/, '')
  return bare.length > 3 ? words.find(each => each === bare) : undefined
}

const shown = (word: string): string => (word.length > longestWord ? `${word.slice(0, longestWord)}…` : word)

/** A colon or quotation marks that became part of the word; else the word that is near to it. */
function meantBy(word: string, words: readonly string[]): string {
  if (word.length > longestWord) return ''
  const afterKey = (key: string) => word.slice(key.length).trimStart()
  const key = words.find(each => word.startsWith(each) && /^[:：]/.test(afterKey(each)))
  if (key !== undefined) {
    const rest = afterKey(key).slice(1).trimStart()
    if (rest === '') return ` Did you mean “${key}”, without the colon?`
    return ` Did you mean “${key}: ${rest}”, with a plain colon and a space after it?`
  }
  const bare = word.replace(/^[“”„"‘’'«»]+|[“”„"‘’'«»]+$/g, '')
  if (words.includes(bare)) return ` Did you mean ${bare}, without the curly quotes?`
  const near = nearest(word, words)
  return near === undefined ? '' : ` Did you mean “${near}”?`
}

/** “colour” is not a fact; did you mean “color”? Expected one of … */
export function notAmong(word: string, what: string, words: readonly string[]): string {
  const meant = meantBy(word, words)
  const list = words.length === 0 ? 'Expected none.' : `Expected ${words.length === 1 ? '' : 'one of '}${words.join(', ')}.`
  return `“${shown(word)}” is not ${what}.${meant} ${list}`
}
