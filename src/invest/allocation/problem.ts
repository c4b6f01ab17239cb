import { z } from 'zod'

/** What `invest allocate` reads: which schools, which roles, and what is asked of placing them. Documented in docs/allocate.md. */

const code = z.string().min(1).max(80)
const amount = z.number().min(0).max(1e9)
const cents = z.int().min(0).max(1e13)
/** A region may be named by a number; it is the same as the text of it. */
const region = z.union([code, z.int().min(0).max(1e9)]).transform(String)

export const mostSchools = 5_000
export const mostRoles = 12
export const mostSteps = 12

export const problemShape = z.strictObject({
  schools: z
    .array(
      z.strictObject({
        orgCode: code.describe('Eight digits, as DESE writes it; any text that names the school once'),
        need: amount.describe('How much a post is worth here'),
        region: region.optional().describe('For minPerRegion'),
        enrolment: amount.optional().describe('Students; asked for where a role has a ratio, and with reach'),
        lat: z.number().min(-90).max(90).optional().describe('Degrees north, for travel'),
        lon: z.number().min(-180).max(180).optional().describe('Degrees east, for travel'),
      }),
    )
    .min(1)
    .max(mostSchools),
  roles: z
    .array(
      z.strictObject({
        role: code,
        posts: z.number().min(0).max(1e6).describe('At most so many posts in all schools together'),
        costCents: cents.optional().describe('What one post costs in a year; asked for where there is a budget'),
        weight: amount.describe('How much a post of this role is worth beside the others'),
        steps: z
          .array(z.number().min(0).max(1e6))
          .min(1)
          .max(mostSteps)
          .describe('The k-th post at a school is worth need × weight × steps[k]; no school has more posts than there are steps'),
        ratio: z
          .number()
          .positive()
          .max(1e6)
          .optional()
          .describe('At most so many students to one post, at every school; with reach, how many students one post reaches'),
      }),
    )
    .min(1)
    .max(mostRoles),
  reach: z
    .literal('students')
    .optional()
    .describe('Posts count by the students they reach, by the ratio of their role; left out, each post counts by itself'),
  pairs: z
    .array(z.strictObject({ roles: z.tuple([code, code]), bonus: amount }))
    .max(100)
    .optional()
    .describe('A school with at least one whole post of each gets need × bonus'),
  maxPerSchool: z.number().min(0).max(1e4).optional().describe('At most so many posts at a school, all roles together'),
  minPerRegion: z.record(code, amount).optional().describe('At least so many posts of any role in a region'),
  guaranteed: z.array(code).max(mostSchools).optional().describe('Schools that get at least one whole post of any role'),
  budgetCents: cents.optional().describe('At most so much in a year'),
  pins: z
    .array(z.strictObject({ orgCode: code, role: code, fte: z.number().min(0).max(1e4) }))
    .max(60_000)
    .optional()
    .describe('A school has exactly so much of a role'),
  half: z.array(code).max(mostRoles).optional().describe('Roles that may be given in half posts'),
  travel: z
    .strictObject({
      maxMinutes: amount,
      minutes: z
        .array(z.tuple([code, code, amount]))
        .max(500_000)
        .optional(),
    })
    .optional()
    .describe('Each half post is shared by two schools no further apart than this'),
})

export type Problem = z.output<typeof problemShape>
export type SchoolAsked = Problem['schools'][number]
export type RoleAsked = Problem['roles'][number]

/** So much of a role at a school: 1 is a full-time post. */
export interface Post {
  readonly orgCode: string
  readonly role: string
  readonly fte: number
}
