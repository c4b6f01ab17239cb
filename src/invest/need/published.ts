import { z } from 'zod'
import { indicators } from '../indicators.ts'

/** A need index as it is kept once it has been worked out: all that a page shows of it, and nothing a page would have to work out anew. */
const indicator = z.enum(indicators)

/** Rank, least and greatest rank in nine cases of ten, first and last tier it may be in. */
export const place = z.object({ rank: z.number(), low: z.number(), high: z.number(), tiers: z.tuple([z.number(), z.number()]) })
export type Place = Readonly<z.infer<typeof place>>

const printedYear = z.object({
  year: z.string(),
  value: z.number().nullable(),
  withheld: z.boolean(),
  of: z.number().nullable(),
  /** Where the share is withheld: at most so many were counted. */
  most: z.number().nullable(),
})
export type PrintedYear = Readonly<z.infer<typeof printedYear>>

const stepShape = z.object({
  indicator,
  standing: z.enum(['own', 'unreported', 'not-asked']),
  years: z.array(printedYear),
  /** As in CONTRACT §1: over all years; null where the state withholds or does not report it. */
  value: z.number().nullable(),
  withheld: z.boolean(),
  /** What is taken as true, and what it lies between in nine cases of ten; null where it is without end. */
  taken: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  points: z.number(),
})
export type Step = Readonly<z.infer<typeof stepShape>>

const turnShape = z.object({
  indicator,
  from: z.number(),
  to: z.number(),
  becomes: z.enum(['in', 'out']),
  /** The first so many schools it would join or leave. */
  first: z.number(),
})

/** `turns` is null where they were not worked out. */
export const detailShape = z.object({ cohort: z.string(), steps: z.array(stepShape), turns: z.array(turnShape).nullable() })
export type Detail = Readonly<z.infer<typeof detailShape>>

export const summaryShape = z.object({
  years: z.array(z.string()),
  weights: z.array(z.object({ indicator, weight: z.number() })),
  /** What is taken as true in the middle one of all schools. */
  middles: z.array(z.object({ indicator, middle: z.number().nullable() })),
  draws: z.number(),
  firmness: z.number(),
  shrink: z.boolean(),
  smallUnder: z.number(),
  schools: z.number(),
  ownSchools: z.number(),
  cuts: z.array(z.number()),
  ownCuts: z.array(z.number()),
  cautions: z.array(
    z.object({
      code: z.enum(['no-figures', 'no-year', 'not-in-year', 'pandemic', 'low-income-changed', 'schools-left-out', 'no-students']),
      indicator: indicator.optional(),
      year: z.string().optional(),
      schools: z.number().optional(),
      names: z.array(z.string()).readonly().optional(),
    }),
  ),
  auditRatio: z.number(),
})
export type Summary = Readonly<z.infer<typeof summaryShape>>

export interface ListedSchool {
  readonly orgCode: string
  readonly name: string
  readonly students: number | null
  readonly isSmall: boolean
  readonly isOwn: boolean
  readonly need: number
  readonly all: Place
  /** Among the schools of the district. */
  readonly own: Place | null
}

export interface PublishedSchool extends ListedSchool {
  readonly detail: Detail
}

export interface WorkedOut {
  readonly summary: Summary
  readonly schools: readonly PublishedSchool[]
}
