/**
 * Whether a letter leaves out an amount that it is signed for: one that was read before the books changed, or that was typed otherwise. An amount
 * that goes on after these digits is another one.
 */
export const amountsMissing = (letter: string, amounts: Readonly<Record<'support' | 'police', string>>): boolean =>
  Object.values(amounts).some(amount => !letter.split(amount).slice(1).some(endsThere))

const endsThere = (after: string): boolean => !/^(?:\d|[.,]\d)/.test(after)
