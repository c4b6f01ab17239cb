import { z } from 'zod'

/** What an event was about, as a source's own words are mapped to ours. `other` is whatever a mapping does not name. */
export const natures = [
  'assault',
  'disturbance',
  'threat',
  'weapon',
  'mental-health',
  'medical',
  'missing-person',
  'trespass',
  'theft-or-damage',
  'drugs',
  'alarm',
  'assist',
  'other',
] as const
export type Nature = (typeof natures)[number]

/** What somebody said of a pair that was proposed. */
export const verdicts = ['same', 'not-same'] as const

/** How an event of the police's list stands beside our record. */
export const standings = ['proposed', 'confirmed', 'theirs-only'] as const

/** Which of our records it is: a request at the gate, or a call of which somebody said that police were called. */
export const sides = ['request', 'call'] as const
export type Side = (typeof sides)[number]

export const timeFormats = ['YYYY-MM-DD HH:mm', 'MM/DD/YYYY HH:mm', 'MM/DD/YYYY hh:mm AM'] as const
export type TimeFormat = (typeof timeFormats)[number]

const heading = z.string().trim().min(1).max(80)

/** Which column of a source holds what. Every other column, and what a place is called, is dropped as it is read. */
export const mappingShape = z
  .object({
    number: heading,
    received: heading,
    format: z.enum(timeFormats),
    place: heading,
    nature: heading.optional(),
    natures: z.record(z.string().trim().min(1).max(80), z.enum(natures)).default({}),
    /** Addresses and names by which a source knows a school, each with the school as the roster calls or numbers it. */
    places: z.record(z.string().trim().min(1).max(120), z.string().trim().min(1).max(120)).default({}),
  })
  .strict()
export type Mapping = Readonly<z.infer<typeof mappingShape>>

/** An event of the police's list at a school of ours. */
export interface Event {
  readonly number: string
  readonly at: Date
  readonly school: string
  /** How well the place that was written fits the school, 0 to 1. */
  readonly fit: number
  readonly nature: Nature
}

/** One of our records that says that police came, or were called. */
export interface Ours {
  readonly side: Side
  readonly id: string
  readonly school: string
  readonly at: Date
  /** What it was about, in words of ours that need not be those of a list: which go together is learnt from the pairs. */
  readonly about: string
  /** Of which records it is the one that counts: its call, and second records of it. An event may stand beside one of them from before. */
  readonly countsFor: readonly string[]
}

export const eventPath = z.object({ id: z.uuid() })
export const monthQuery = z.object({ month: z.string().optional() })

/** An event as it is kept, with our record beside it. */
const listed = z.object({
  id: z.string(),
  number: z.string(),
  at: z.date(),
  school: z.string(),
  fit: z.number(),
  nature: z.enum(natures),
  standing: z.enum(standings),
  side: z.enum(sides).nullable(),
  ours: z.string().nullable(),
  probability: z.number().nullable(),
  denied: z.array(z.string()),
})
/** An event of one of the lists: an incident to which two agencies came stands in both. */
export const eventRow = listed.extend({ source: z.string() })
export type EventRow = z.infer<typeof eventRow>

/** As the table has it: also what is no longer in the list, which is shown and counted nowhere. */
export const keptRow = listed.extend({ standing: z.enum([...standings, 'gone']) })
export type KeptRow = z.infer<typeof keptRow>
