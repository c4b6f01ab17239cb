import { z } from 'zod'
import { isDay } from '../kernel/time.ts'
import { evidences, modules, reasonsWithdrawn, tracks } from './contract.ts'

/** What people send us about a path: codes, hours, days, and who. There is no field in which anybody could write. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const id = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
const called = z.string('expected an id or a sign-in name').trim().min(1).max(100)
const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
const hours = z.coerce
  .number('expected hours')
  .int('expected whole hours')
  .min(1, 'expected 1 hour or more')
  .max(40, 'expected 40 hours at most')

export const enrollSent = z.strictObject({ track: among(tracks), person: z.preprocess(empty, called.nullish()) })
export const moduleSent = z.strictObject({ module: among(modules), hours, on: day })
export const shadowSent = z.strictObject({ hours, on: day, with: called })
export const observeSent = z.strictObject({ on: day, by: called })
export const issueSent = z.strictObject({ from: z.preprocess(empty, day.optional()) })
export const enterSent = z.strictObject({ from: day, until: day, evidence: among(evidences) })
export const withdrawSent = z.strictObject({ why: among(reasonsWithdrawn) })

export const pathPath = z.object({ id })

/** A field of a form that was left empty. */
function empty(value: unknown): unknown {
  return value === '' || value === null ? undefined : value
}
