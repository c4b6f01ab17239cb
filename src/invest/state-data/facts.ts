import { z } from 'zod'

/** State data was read and kept: by report and year how many lines, with the SHA-256 of the files and of the lines themselves. */
export const stateDataImported = z.object({
  files: z.array(z.string()),
  reports: z.array(z.object({ report: z.string(), year: z.string(), rows: z.number(), withheld: z.number(), digest: z.string() })),
})
export type StateDataImported = z.infer<typeof stateDataImported>
