import { z } from 'zod'
import { isDay } from '../kernel/time.ts'
import { measures } from '../evidence/contract.ts'
import { accesses, votes } from './contract.ts'

/** What people send us about a device. The one field in which anybody can write is where in the school it is. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const id = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
const orNone = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(empty, shape.nullable().default(null))
const sunset = orNone(day)

/** Short words, on one line. */
const place = z
  .string()
  .trim()
  .max(60, 'expected 60 letters at most')
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'expected one line')

const dollars = z.preprocess(
  value => (typeof value === 'string' ? value.replaceAll(/[$,\s]/g, '') : value),
  z.coerce
    .number('expected dollars')
    .int('expected whole dollars')
    .min(0, 'expected 0 or more')
    .max(100_000_000, 'expected 100,000,000 or less'),
)

export const enterSent = z.strictObject({
  ...{ measure: among(measures), school: orNone(id), place: place.default(''), dollars, line: orNone(id) },
  ...{ access: among(accesses), reviewedOn: orNone(day), reviewBy: day, sunset },
})
export type EnterSent = z.infer<typeof enterSent>

export const voteSent = z.strictObject({ vote: among(votes), on: day, sunset })
export const reviewSent = z.strictObject({ on: day, next: day, sunset })
export const accessSent = z.strictObject({ access: among(accesses) })
export const takeOutSent = z.strictObject({ on: day })

/** What is signed is what was shown. */
export const signSent = z.strictObject({ digest: id })

export const devicePath = z.object({ id })
export const measurePath = z.object({ measure: among(measures) })

/** A field of a form that was left empty. */
function empty(value: unknown): unknown {
  return value === '' || value === undefined ? null : value
}
