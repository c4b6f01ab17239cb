/** A heading as it is compared: case, padding, punctuation and a byte-order mark aside; `%` and `#` as words, since they tell columns apart. */
export function plainName(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('%', ' pct ')
    .replaceAll('#', ' number ')
    .replaceAll(/percent(age)?/g, 'pct')
    .replaceAll(/[^a-z0-9>]+/g, ' ')
    .trim()
    .replaceAll(/ +/g, ' ')
}
