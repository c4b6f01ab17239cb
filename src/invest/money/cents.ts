import { dollars } from '../../words/numbers.ts'

/**
 * Money is whole cents, as a safe integer. One amount is at most ten billion dollars, and a sum that a safe integer cannot hold is a fault:
 * a figure is exact or there is none.
 */
export type Cents = number

export const mostCents = 1_000_000_000_000

export const isAmount = (cents: number): boolean => Number.isSafeInteger(cents) && cents > 0 && cents <= mostCents

/** The exact sum. Added as big integers: the sum of thousands may pass what a safe integer holds on its way and still come back to one. */
export function sumOf(amounts: Iterable<Cents>): Cents {
  let sum = 0n
  for (const each of amounts) sum += BigInt(each)
  return whole(sum)
}

export function whole(cents: bigint): Cents {
  const read = Number(cents)
  if (!Number.isSafeInteger(read)) throw new Error(`A sum of ${cents} cents is more than can be kept exactly.`)
  return read
}

/** Dollars without their sign, as they stand in a box: 1,234.50; never of less than nothing. */
export const plainDollars = (cents: Cents): string => dollars(cents, 'en').slice(1)

/** What somebody typed as dollars: `1250`, `1,250.50`, `$1,250`. Undefined where it is no amount, is negative or is too large. */
export function readDollars(text: string): Cents | undefined {
  const [, amount, , cents = ''] = /^\$?\s?([1-9]\d{0,2}(?:,\d{3})+|\d{1,12})(\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  if (amount === undefined) return undefined
  const read = Number(amount.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'))
  return read <= mostCents ? read : undefined
}
