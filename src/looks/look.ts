import { z } from 'zod'
import { roles, type Medium } from '../people/index.ts'

/** One look at one record, as 603 CMR 23.07(1) asks of whoever received one: who, in which position, when, which parts, what for. */

/** What may be opened in an emergency. */
export const kinds = ['call', 'request', 'report'] as const
export type MatterKind = (typeof kinds)[number]

/** What a look is at. A restorative process, and an exclusion, are opened by nobody in an emergency. */
const lookedAt = [...kinds, 'repair', 'restraint', 'discipline'] as const
export type LookedAt = (typeof lookedAt)[number]

/** Which part of a record was shown. */
export const parts = ['record', 'line', 'entries', 'paper', 'letter', 'report', 'file', 'releases', 'decided'] as const
export type Part = (typeof parts)[number]

/** By which medium it was shown. */
export const media = ['page', 'json', 'print', 'export'] as const satisfies readonly Medium[]

/** What somebody has to do with a record; the first that holds is the one that is said. */
export const throughs = [
  ...['comes', 'asked', 'made', 'named', 'told', 'owes', 'school', 'district', 'counsel', 'near', 'board', 'emergency', 'part'],
  ...['child', 'self', 'break-glass'],
] as const
export type Through = (typeof throughs)[number]

/** Whoever has no role in the register, and looked all the same. */
export const noPosition = 'none'

export const lookRow = z.object({
  id: z.string(),
  at: z.date(),
  /** The beginning of the quarter of an hour it fell in. */
  quarter: z.date(),
  person: z.string(),
  position: z.enum([...roles, noPosition]),
  through: z.enum(throughs),
  kind: z.enum(lookedAt),
  matter: z.string(),
  student: z.string().nullable(),
  part: z.enum(parts),
  medium: z.enum(media),
  /** The opening in an emergency by which they looked. */
  glass: z.string().nullable(),
})
export type Look = Readonly<z.infer<typeof lookRow>>

const quarterMillis = 15 * 60_000

export const quarterOf = (at: Date): Date => new Date(Math.floor(at.getTime() / quarterMillis) * quarterMillis)
