import { z } from 'zod'

export const visitRow = z.object({
  agency: z.string().nullable(),
  names: z.string().nullable(),
  badges: z.string().nullable(),
  callBack: z.string().nullable(),
  purpose: z.string().nullable(),
  civilCriminal: z.string().nullable(),
  paperIssuer: z.string().nullable(),
  paperJudge: z.string().nullable(),
  paperDate: z.string().nullable(),
  paperScope: z.string().nullable(),
  arrivedAt: z.date().nullable(),
  leftAt: z.date().nullable(),
  destination: z.string().nullable(),
  dispatchNumber: z.string().nullable(),
})

/** Who came and with what, as they said it. */
export type Visit = z.infer<typeof visitRow>
