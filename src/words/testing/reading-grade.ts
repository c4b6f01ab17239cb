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

/**
 * How easily a Spanish text is read, by Fernández Huerta (1959): 206.84 - 60 syllables a word - 1.02 words a sentence. From 60 a reader of
 * grade 7 or 8 reads it with ease, from 70 one of grade 6.
 */
export function spanishEaseOf(text: string): number {
  const sentences = text.split(/(?<=[.!?:])\s+(?=[\p{Lu}«“¿¡])/u)
  const words = text.match(/\p{L}[\p{L}-]*/gu) ?? []
  const syllables = words.reduce((sum, word) => sum + spanishSyllablesIn(word), 0)
  return 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentences.length)
}

/** Each open vowel is a syllable, and so is a closed one that bears the accent; other closed ones join the vowel beside them. */
export function spanishSyllablesIn(word: string): number {
  const plain = word
    .toLowerCase()
    .replaceAll(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'g')
    .replaceAll(/y(?![aeiouáéíóú])/g, 'i')
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? []
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + Math.max(1, (group.match(/[aeoáéóíú]/g) ?? []).length), 0),
  )
}
