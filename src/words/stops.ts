/** What stands before the point that ends a sentence: where it ends in one itself, as “12:00 a. m.” and “Jr.” do, one stands for both. */
export function withoutStop(said: string | number): string {
  const text = String(said)
  return text.endsWith('.') && !text.endsWith('..') ? text.slice(0, -1) : text
}
