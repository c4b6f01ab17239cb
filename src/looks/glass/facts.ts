import { z } from 'zod'
import { roles } from '../../people/index.ts'
import { kinds, noPosition } from '../look.ts'
import { reasons, results } from './contract.ts'

/** What can happen to an opening in an emergency: ids, codes and times. */
const opened = z.object({
  kind: z.enum(kinds),
  of: z.string(),
  person: z.string(),
  position: z.enum([...roles, noPosition]),
  reason: z.enum(reasons),
  endsAt: z.string(),
  /** Who owes the review. */
  owner: z.string().nullable(),
  dueOn: z.string(),
})
const person = z.object({ person: z.string() })

export const glassFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('glass.opened'), body: opened }),
  z.object({ type: z.literal('glass.told'), body: person }),
  z.object({ type: z.literal('glass.not-told'), body: person }),
  z.object({ type: z.literal('glass.passed-on'), body: z.object({ owner: z.string() }) }),
  z.object({ type: z.literal('glass.reviewed'), body: z.object({ result: z.enum(results) }) }),
  z.object({ type: z.literal('glass.reminded'), body: person }),
])
export type GlassFact = z.infer<typeof glassFact>
export type Opened = z.infer<typeof opened>

/** A fact as it is read back. */
export interface Happened {
  readonly at: Date
  readonly by: string | null
  readonly fact: GlassFact
}
