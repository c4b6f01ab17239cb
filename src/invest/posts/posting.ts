import { z } from 'zod'

/** What an opening says, word for word. Its digest goes into the record, so that what was posted cannot be changed unseen. */
const line = z.string().trim().min(3).max(400)
const cents = z.number().int().min(0).max(100_000_000)

export const postingShape = z.object({
  closesOn: z.iso.date(),
  /** In whole cents a year. */
  pay: z.object({ low: cents, high: cents }).refine(({ low, high }) => low <= high, 'expected the lower pay as low and the higher as high'),
  languages: z.array(z.string().trim().min(2).max(60)).max(12),
  duties: z.string().trim().min(10).max(3000),
  /** Answered in writing by whoever applies; a panel reads the answers and nothing else of them. */
  questions: z.array(line).min(1).max(6),
  /** Each of the panel gives 0 to 4 points to each line, which count by its weight: for what was written, or at an interview that goes by the same lines. */
  criteria: z
    .array(z.object({ says: line, weight: z.number().int().min(1).max(10), at: z.enum(['answers', 'interview']).default('answers') }))
    .min(1)
    .max(8),
  /** Added to the score of whoever lives in one of the places. */
  residents: z.object({
    points: z.number().int().min(0).max(100),
    places: z.array(z.string().trim().min(2).max(60)).max(60),
    /** What the points rest on: a vote, a policy, a contract. */
    basis: z.string().trim().min(10).max(400).optional(),
    /** The day on which counsel read this preference and its basis, as whoever posts says. */
    counselReadOn: z.iso.date().optional(),
  }),
})
export type Posting = z.infer<typeof postingShape>

export const readPosting = (text: string): Posting => postingShape.parse(JSON.parse(text))

export const codeOfCriterion = (place: number): string => `c${place + 1}`
