/** Puts each value where the next `{}` stands. */
export const fill = (template: string, ...values: readonly string[]): string =>
  template.split('{}').reduce((text, piece, i) => text + (values[i - 1] ?? '') + piece)
