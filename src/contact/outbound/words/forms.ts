/**
 * Lists of words are written with blanks between them, without accents and in small letters. `guatemaltec~` stands for its endings in
 * Spanish, `hondurans?` for one and many, `immigra*` for all that begins so, and `green_card` for words that belong together.
 */
export interface WordList {
  readonly words: ReadonlySet<string>
  /** Those of the words that somebody may have in mind who writes another. */
  readonly likely: ReadonlySet<string>
  readonly beginnings: readonly string[]
  /** As patterns. */
  readonly phrases: readonly string[]
}

export function readWords(text: string): WordList {
  const words = new Set<string>()
  const likely = new Set<string>()
  const beginnings: string[] = []
  const phrases: string[] = []
  for (const written of text.split(/\s+/).filter(Boolean)) {
    if (written.includes('_')) phrases.push(phraseOf(written))
    else if (written.endsWith('*')) beginnings.push(written.slice(0, -1))
    else
      for (const [at, form] of formsOf(written).entries()) {
        words.add(form)
        if (at < 4) likely.add(form)
      }
  }
  return { words, likely, beginnings, phrases }
}

/** The first four are those of the dictionary. */
const endings = ['o', 'a', 'os', 'as', 'x', 'xs', 'e', 'es']

function formsOf(written: string): string[] {
  if (written.endsWith('~')) return endings.map(ending => written.slice(0, -1) + ending)
  if (written.endsWith('s?')) return [written.slice(0, -2), written.slice(0, -1)]
  return [written]
}

const phraseOf = (written: string): string =>
  `${written
    .split('_')
    .map(word => (word.endsWith('~') ? `${word.slice(0, -1)}(?:[oaxe]s?)` : word.replace(/\*$/, '\\w*')))
    .join("[\\s\\-_/.']*")}\\b`
