/** Puts each value where the next `{}` stands. */
export function fill(template: string, ...values: readonly string[]): string {
  const [start = '', ...rest] = template.split('{}')
  return rest.reduce((text, piece, i) => text + (values[i] ?? '') + piece, start)
}
