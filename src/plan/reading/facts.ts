import { z } from 'zod'

/** What counsel found of a section, tied to the digest of its text. Whoever read it is the fact's `by`; what they wrote stands in a table. */
export const sectionRead = z.object({ plan: z.string(), provision: z.string(), digest: z.string(), version: z.number() })
export type SectionRead = z.infer<typeof sectionRead>

export const signedType = 'plan.section-signed'
export const questionedType = 'plan.section-questioned'
