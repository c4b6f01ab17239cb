import { timingSafeEqual } from 'node:crypto'
import { HOTP, Secret, TOTP } from 'otpauth'

/** Codes as apps make them (RFC 6238): SHA-1, six digits, half a minute. */
const period = 30
const how = { algorithm: 'SHA1', digits: 6 } as const
const secretBytes = 20

/** The half-minute in which a code is shown. */
const windowAt = (at: Date): number => Math.floor(at.getTime() / 1_000 / period)

/** Six digits, however they were grouped; undefined where it is something else. */
export const readSixDigits = (typed: string): string | undefined => /^\d{6}$/.exec(typed.replaceAll(/[\s-]/g, ''))?.[0]

/**
 * The half-minute whose code this is: now, the one before or the one after, later than the last that was taken; undefined where it is none.
 * Every one is compared, each in the same time.
 */
export function windowOf(
  code: string,
  { secret, last, at }: { readonly secret: string; readonly last: number; readonly at: Date },
): number | undefined {
  const now = windowAt(at)
  const given = Buffer.from(code)
  const found = [now - 1, now, now + 1].filter(window => {
    const expected = Buffer.from(HOTP.generate({ ...how, secret: Secret.fromBase32(secret), counter: window }))
    const isEqual = given.length === expected.length && timingSafeEqual(given, expected)
    return isEqual && window > last
  })
  return found[0]
}

/** Twenty bytes, as letters and digits that people and apps can read. */
export const secretFrom = (random: (howMany: number) => Buffer): string =>
  new Secret({ buffer: new Uint8Array(random(secretBytes)).buffer }).base32

/** What a camera reads into an app. */
export const appAddress = ({
  secret,
  handle,
  district,
}: {
  readonly secret: string
  readonly handle: string
  readonly district: string
}): string => new TOTP({ ...how, period, secret: Secret.fromBase32(secret), issuer: `Concord ${district}`, label: handle }).toString()

/** In groups of four, to be typed. */
export const inGroups = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')
