import { z } from 'zod'
import { isDay } from '../../kernel/time.ts'
import { bodies, reaches, reasonsEnded, voters } from './contract.ts'

/** What people send us about standing access: codes and days. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
const dayOrNull = z.preprocess(value => (value === '' ? null : value), day.nullish()).transform(value => value ?? null)

const voter = among(voters).default('school-committee')

export const accessPath = z.object({ id: z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase()) })
export const enterSent = z.strictObject({
  ...{ who: among(bodies), what: among(reaches), since: dayOrNull, until: dayOrNull, votedOn: dayOrNull, usedOn: dayOrNull },
  votedBy: voter,
})
export const onSent = z.strictObject({ on: day })
export const votedSent = z.strictObject({ on: day, by: voter })
export const untilSent = z.strictObject({ until: dayOrNull })
export const endSent = z.strictObject({ why: among(reasonsEnded) })
