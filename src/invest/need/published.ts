import { z } from 'zod'
import { indicators } from '../indicators.ts'

/** A need index as it is kept once it has been worked out: all that a page shows of it, and nothing a page would have to work out anew. */
const indicator = z.enum(indicators)

const range = z.object({ low: z.number(), high: z.number() })

/** Rank, least and greatest rank in nine draws of ten, first and last tier it may be in; where next year's figures may put it, since that is worked out. */
export const place = range.extend({ rank: z.number(), tiers: z.tuple([z.number(), z.number()]), next: range.optional() })
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

/** `turns` is null where they were not worked out; what is optional was not worked out in an earlier edition. */
export const detailShape = z.object({
  cohort: z.string(),
  steps: z.array(stepShape),
  turns: z.array(turnShape).nullable(),
  /** The points by their weights, before levels are laid beside each other. */
  sum: z.number().optional(),
  /** The rank among the schools it is compared with. */
  level: range.extend({ rank: z.number(), of: z.number() }).optional(),
  /** The need that next year's figures are expected to show: positions are placed by it. */
  nextNeed: z.number().optional(),
})
export type Detail = Readonly<z.infer<typeof detailShape>>

export const summaryShape = z.object({
  years: z.array(z.string()),
  weights: z.array(z.object({ indicator, weight: z.number() })),
  /** What is taken as true in the middle one of all schools. */
  middles: z.array(z.object({ indicator, middle: z.number().nullable() })),
  draws: z.number(),
  firmness: z.number(),
  shrink: z.boolean(),
  /** Whether schools are compared within their level; before this was a choice they were compared with all. */
  levels: z.enum(['within', 'across']).optional(),
  /** How figures stray: what part of chance goes on into the next year, and the variance of a year's own in log odds. */
  straying: z.array(z.object({ indicator, carried: z.number(), clustered: z.number(), ownYear: z.number() })).optional(),
  smallUnder: z.number(),
  schools: z.number(),
  ownSchools: z.number(),
  cuts: z.array(z.number()),
  ownCuts: z.array(z.number()),
  cautions: z.array(
    z.object({
      code: z.enum([
        ...['no-figures', 'no-year', 'not-in-year', 'pandemic', 'low-income-changed', 'schools-left-out', 'no-students'],
        ...['not-there-any-more', 'other-grades'],
      ] as const),
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
  /** What next year's figures are expected to show; missing where an earlier edition did not work it out. */
  readonly nextNeed?: number | undefined
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
