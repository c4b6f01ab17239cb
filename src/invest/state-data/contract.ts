import { z } from 'zod'
import { differenceShape } from './difference.ts'
import { reports } from './layout.ts'

/** A report of the state that has been read, as everyone may see it. */
export const heldSummary = z.object({
  report: z.enum(reports),
  year: z.string().describe('a school year as the state writes it: 2022-23'),
  rows: z.number(),
  withheld: z.number().describe('lines in which the state withholds a value'),
  unjoined: z
    .array(z.string())
    .nullable()
    .describe('codes that neither enrollment nor discipline of that year knows; null where neither has been read'),
  columns: z.array(z.string()).describe('what the state reported that year'),
  readAt: z.string(),
})
export type HeldSummary = z.infer<typeof heldSummary>

export const heldShape = z.object({ items: z.array(heldSummary), next: z.null() })

export const uploadShape = differenceShape.extend({ id: z.string() })
