import { z } from 'zod'
import { isDay } from '../kernel/time.ts'
import { owners, ownKinds, proofs } from './contract.ts'

/** What people send us about what falls due. What a line is called and the reference of a filing are the only fields in which anybody can write. */
const among = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.enum(codes, `expected one of ${codes.join(', ')}`)
const id = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
const orNone = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(empty, shape.nullable().default(null))
const oneLine = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u
const longest = 80

const words = z.string().trim().max(longest, `expected ${longest} letters at most`).regex(oneLine, 'expected one line')
/** An address inside Concord, without what could hold a name. */
const page = z.string().regex(/^\/[a-z0-9/-]{1,120}$/, 'expected a page here, such as /agreements')

export const doneSent = z.strictObject({ on: day, proof: among(proofs), reference: words.default(''), page: orNone(page) })
export const moveSent = z.strictObject({ due: day })
/** A handle, or nobody: then it is the office’s again. */
export const giveSent = z.strictObject({ person: orNone(z.string().trim().max(longest, `expected ${longest} letters at most`)) })

const timed = z
  .string('expected a day and time such as 2026-11-30T18:30')
  .regex(/^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d$/, 'expected a day and time such as 2026-11-30T18:30')
  .refine(text => isDay(text.slice(0, 10)), 'expected a day and time such as 2026-11-30T18:30')
  .transform(text => text.replace(' ', 'T'))

export const lineSent = z.strictObject({
  ...{ kind: among(ownKinds), title: words.default(''), owner: among(owners) },
  ...{ day: orNone(day), meets: orNone(timed) },
})
export type LineSent = z.infer<typeof lineSent>

export const feedSent = z.strictObject({ office: orNone(among(owners)) })

export const deadlinePath = z.object({ id })

/** A field of a form that was left empty. */
function empty(value: unknown): unknown {
  return value === '' || value === undefined ? null : value
}
