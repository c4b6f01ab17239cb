/** Flesch-Kincaid: the school grade at which an English text is read with ease. Syllables are counted by groups of vowels, a silent e left out. */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn)
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

export const wordsIn = (sentence: string): string[] => sentence.match(/[A-Za-z][A-Za-z’'-]*/g) ?? []

/** The sentences of running text; a colon ends one where a new one begins after it. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?:])\s+(?=[A-Z“])/)

export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  const silent = /[^aeiouyl]e$|[^aeiouydt]ed$|[^aeiouyscxzgh]es$/.test(plain) ? 1 : 0
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length - silent)
}
