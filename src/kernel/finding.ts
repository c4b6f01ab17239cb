/** What somebody looks for, as each part of the house is asked for it. */
export interface Sought {
  /** Whole or begun words, without accents and small; each must be met. */
  readonly words: readonly string[]
  /** From an instant until before another, where days were named. */
  readonly from: Date | null
  readonly to: Date | null
  /** No more than so many are wanted. */
  readonly limit: number
}

/** One thing found: where it is, what it is called and a sentence of it. */
export interface Hit {
  readonly when: string | null
  readonly title: string
  readonly href: string
  readonly says: string | null
  /** Something about it is late. */
  readonly isLate?: boolean
  /** It was a drill, and nothing that happened. */
  readonly isDrill?: boolean
}

export interface Found {
  readonly hits: readonly Hit[]
  /** There are more than were wanted. */
  readonly hasMore: boolean
}

export const nothingFound: Found = { hits: [], hasMore: false }

/** Small letters without accents: how words are compared in every language. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The beginning by which a word is known: one fight, two fights. */
export const stemOf = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word)

/** Whether each of the words begins one of the text. */
export function saysEach(text: string, words: readonly string[]): boolean {
  const said = wordsOf(text)
  return words.every(word => said.some(each => each.startsWith(stemOf(word))))
}

/** So many, and whether there were more. */
export const atMost = (hits: readonly Hit[], limit: number): Found => ({ hits: hits.slice(0, limit), hasMore: hits.length > limit })
