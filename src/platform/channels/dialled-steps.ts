/**
 * The steps of a call that somebody dialled travel with it, in the addresses that the provider calls back: nothing is kept between two steps, and
 * a step that is brought twice is the same step. One character each: a digit; `x` for any other key; `-` where none was pressed in time.
 */
const field = 'dialled'
const longest = 100

/** What came back in the address; undefined where the call has just come in. */
export const carriedIn = (url: string): string | undefined => new URL(url).searchParams.get(field) ?? undefined

export function carriedBy(callbackUrl: string, state: string): string {
  const url = new URL(callbackUrl)
  url.searchParams.set(field, state)
  return url.href
}

/** With what was pressed now; undefined where it is none of ours, or has no end. */
export function pressedNow(before: string, digits: string): string | undefined {
  const pressed = `${before}${digits === '' ? '-' : /^\d$/.test(digits) ? digits : 'x'}`
  return /^[\dxw-]+$/.test(pressed) && pressed.length <= longest ? pressed : undefined
}
