import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** What a trial of the code comes to; `seconds`: so long nothing is heard. */
export type Tried = { readonly is: 'right' } | { readonly is: 'wrong' } | { readonly is: 'wait'; readonly seconds: number }

export interface SetUpCode {
  /** Printed once, where the server was started; kept nowhere. */
  readonly code: string
  try(typed: string): Tried
}

/** Without those that are taken for one another. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const triesAtMost = 5
const waitMillis = 60_000

/**
 * A code of fifty bits, new at each start. After five wrong ones nobody is heard for a minute, whoever they are: whoever floods it keeps
 * others out meanwhile, and `bin/concord setup` needs no code.
 */
export function setUpCode(now: () => number = performance.now.bind(performance)): SetUpCode {
  const code = Array.from({ length: 2 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join('-')
  let wrong = 0
  let heardAgain = Number.NEGATIVE_INFINITY
  return {
    code,
    try(typed) {
      const left = heardAgain - now()
      if (left > 0) return { is: 'wait', seconds: Math.ceil(left / 1_000) }
      if (timingSafeEqual(digestOf(typed), digestOf(code))) {
        wrong = 0
        return { is: 'right' }
      }
      wrong += 1
      if (wrong < triesAtMost) return { is: 'wrong' }
      wrong = 0
      heardAgain = now() + waitMillis
      return { is: 'wait', seconds: waitMillis / 1_000 }
    },
  }
}

/** However it is typed: small letters, with spaces, without the hyphen. */
const digestOf = (typed: string): Buffer =>
  createHash('sha256')
    .update(
      typed
        .slice(0, 100)
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]/g, ''),
    )
    .digest()
