/** Towns are told apart by their letters alone: MANCHESTER-BY-THE-SEA is Manchester by the Sea. */
export const townKeyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')

/** Whether a name can stand on a page and in a picture: it has a letter or a digit, and nothing that no page can show. */
export const isName = (name: string): boolean => /[\p{L}\p{N}]/u.test(name) && !/\p{Cc}/u.test(name) && name.isWellFormed()

export const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

const small = new Set(['by', 'the', 'of', 'and', 'on'])

/** As it is written on a page; what a file writes in capitals throughout is set in small letters. */
export function townNameOf(name: string): string {
  const plain = oneLine(name)
  if (plain !== plain.toUpperCase()) return plain
  const words = plain.toLowerCase().split(/[ -]/)
  return words.map((word, at) => (at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(' ')
}
