import { z } from 'zod'
import { isDay } from '../kernel/time.ts'

/** What entries are about; each slice's facts are of one kind, and its messages of another. */
export const recordKinds = ['calls', 'requests', 'people', 'plan', 'money', 'messages'] as const
export type RecordKind = (typeof recordKinds)[number]

/** Which entries are asked for. What cannot be read in an address is left out. */
export interface Asked {
  /** A day where the district is: `2026-11-25`. */
  readonly day: string | null
  readonly kind: RecordKind | null
  readonly matter: string | null
  /** Only what was written before this entry. */
  readonly before: bigint | null
}

const address = z.object({
  day: z.string().refine(isDay).nullable().catch(null),
  kind: z.enum(recordKinds).nullable().catch(null),
  matter: z.uuid().nullable().catch(null),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt)
    .nullable()
    .catch(null),
})

export const readAsked = (query: unknown): Asked => address.parse(query)

/** The address of what is asked for, with something else in its place. */
export function hrefOfAsked(asked: Asked, changed: Partial<Asked> = {}): string {
  const { day, kind, matter, before } = { ...asked, ...changed }
  const given = Object.entries({ day, kind, matter, before }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  return given.length === 0 ? '/ledger' : `/ledger?${new URLSearchParams(given)}`
}
