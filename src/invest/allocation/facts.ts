import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What is published of positions: how many, at how many schools, and the digests of what was asked and of what came out. */
export const staffingFact = z.object({
  type: z.literal('staffing.published'),
  body: z.object({
    publication: z.uuid(),
    /** The published need index it rests on. */
    needIndex: z.uuid().nullable(),
    schools: z.int().min(0),
    halfPosts: z.int().min(0),
    problem: digest,
    result: digest,
  }),
})
