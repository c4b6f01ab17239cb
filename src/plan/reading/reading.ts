import { z } from 'zod'

export const readingRow = z.object({
  ...{ plan: z.string(), provision: z.string(), digest: z.string() },
  verdict: z.enum(['signed', 'questioned']),
  says: z.string().nullable(),
  readAt: z.date(),
  /** The day where the district is. */
  day: z.string(),
  by: z.string(),
  as: z.string(),
})

/** What counsel found of one text of a section. */
export type Reading = z.infer<typeof readingRow>
