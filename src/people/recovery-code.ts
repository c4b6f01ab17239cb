import { scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Codes on paper: twelve letters and digits, without those that are read for one another. Sixty bits. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 12
const slow = promisify<string, string, number, Buffer>(scrypt)

/** `xxxx-xxxx-xxxx` */
export const recoveryCodeFrom = (bytes: Buffer): string =>
  [...bytes.subarray(0, length)]
    .map(byte => letters[byte % letters.length])
    .join('')
    .replaceAll(/(.{4})(?=.)/g, '$1-')

/** As it is compared: without groups, and with o and i, l read as 0 and 1; undefined where it is none. */
export function readRecoveryCode(typed: string): string | undefined {
  const said = typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return said.length === length && [...said].every(letter => letters.includes(letter)) ? said : undefined
}

/** What is kept of one: a digest that takes some twentieth of a second to make. */
export const slowDigest = async (code: string, salt: string): Promise<string> => (await slow(code, salt, 32)).toString('base64url')

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
