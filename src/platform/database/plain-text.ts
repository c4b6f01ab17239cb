/** SQL for a text as it is compared with words that were typed: small letters, without the accents of our languages. */
const plainText = (column: string): string => `translate(lower(${column}), 'áàâãäéèêëíìîïóòôõöúùûüñç', 'aaaaaeeeeiiiiooooouuuunc')`

/** SQL for whether each word of `words`, letters and digits alone, begins one of the text. */
export const eachBegins = (words: string, column: string): string =>
  `not exists (select 1 from unnest(${words}::text[]) w(word) where not ${plainText(column)} ~ ('\\m' || w.word))`
