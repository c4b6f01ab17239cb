/** Towns are told apart by their letters alone: MANCHESTER-BY-THE-SEA is Manchester by the Sea. */
export const townKeyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')

const small = new Set(['by', 'the', 'of', 'and', 'on'])

/** As it is written on a page; what a file writes in capitals throughout is set in small letters. */
export function townNameOf(name: string): string {
  const plain = name.trim().replaceAll(/\s+/g, ' ')
  if (plain !== plain.toUpperCase()) return plain
  const words = plain.toLowerCase().split(/[ -]/)
  return words.map((word, at) => (at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(' ')
}
