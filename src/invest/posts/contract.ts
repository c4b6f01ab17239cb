import { z } from 'zod'
import { checkKinds, closedBecause, notFirstBecause, vacatedBecause } from './facts.ts'
import { postingShape } from './posting.ts'
import { postRoles } from './roles.ts'
import { asked } from './selection/groups.ts'

/** The shapes people and programs send and get. */

/** Positions as `invest allocate` prints them. A role may also be said as Los Angeles or the state says it; more than one full-time post is several. */
export const fundAsked = z.object({
  posts: z
    .array(z.object({ orgCode: z.string().regex(/^\d{8}$/), role: z.string().min(2).max(80), fte: z.number().gt(0).max(100) }))
    .min(1)
    .max(500),
  /** The digest or id of the published result that they come from. */
  allocation: z
    .string()
    .regex(/^[0-9a-f-]{8,64}$/)
    .nullable()
    .default(null),
})
export type FundAsked = z.infer<typeof fundAsked>
export const fundedShape = z.object({
  items: z.array(z.object({ id: z.uuid(), orgCode: z.string(), role: z.enum(postRoles), fte: z.number() })),
  next: z.null(),
})

const application = z.uuid()
const handle = z.string().trim().min(1).max(255)

/** What is done to a post, one at a time. */
export const verbAsked = z.discriminatedUnion('do', [
  z.object({ do: z.literal('post'), posting: postingShape }),
  /** `without`: somebody of the panel who cannot score, and has given no points. */
  z.object({ do: z.literal('panel'), people: z.array(handle).min(1).max(12), without: z.uuid().nullish() }),
  z.object({ do: z.literal('residence'), application, seen: z.boolean() }),
  z.object({ do: z.literal('offer'), application, because: z.enum(notFirstBecause).nullable().default(null) }),
  z.object({ do: z.literal('answer'), application, answer: z.enum(['accepted', 'declined']) }),
  z.object({ do: z.literal('withdraw'), application }),
  z.object({ do: z.literal('hire'), application, handle }),
  z.object({ do: z.literal('recall'), people: z.array(handle).max(50) }),
  z.object({ do: z.literal('recall-offer') }),
  z.object({ do: z.literal('recall-answer'), answer: z.enum(['accepted', 'declined']) }),
  /** Strict, so that what a check found is refused rather than left aside: there is no field for it. */
  z.strictObject({ do: z.literal('check'), of: z.uuid(), check: z.enum(checkKinds), doneOn: z.iso.date().nullable() }),
  z.object({ do: z.literal('recall-hire') }),
  z.object({ do: z.literal('transfer'), handle }),
  /** Answered with where to go: every position is filled through an opening. */
  z.object({ do: z.literal('fill'), handle }),
  z.object({ do: z.literal('take-down') }),
  z.object({ do: z.literal('erase') }),
  z.object({ do: z.literal('vacate'), because: z.enum(vacatedBecause) }),
  z.object({ do: z.literal('close'), because: z.enum(closedBecause) }),
])
export type VerbAsked = z.infer<typeof verbAsked>

/** What an applicant sends: as few fields as will do. */
export const applicationAsked = z.object({
  applicantName: z.string().trim().min(2).max(120),
  reach: z.string().trim().min(5).max(200),
  languages: z.string().trim().max(200).default(''),
  certificate: z.string().trim().max(200).default(''),
  area: z.string().trim().max(60).default(''),
  answers: z.array(z.string().trim().min(1).max(4000)).min(1).max(6),
  /** By choice, and kept apart: nobody who chooses reads it. */
  voluntary: z.object({ race: z.enum(asked.race).nullable().default(null), sex: z.enum(asked.sex).nullable().default(null) }).optional(),
})
export type ApplicationAsked = z.infer<typeof applicationAsked>

export const scoresAsked = z.object({
  candidate: z.string().regex(/^[A-Z]{1,2}$/),
  points: z.record(z.string().regex(/^c\d{1,2}$/), z.number().int().min(0).max(4)),
})
export type ScoresAsked = z.infer<typeof scoresAsked>

/** All that a panel is given of an opening. Nothing is added here without `panel.test.ts` saying so. */
export const panelShape = z.strictObject({
  role: z.enum(postRoles),
  scoring: z.enum(['not-yet', 'open', 'done']),
  questions: z.array(z.string()),
  criteria: z.array(z.strictObject({ code: z.string(), says: z.string(), weight: z.number(), at: z.enum(['answers', 'interview']) })),
  candidates: z.array(
    z.strictObject({
      letter: z.string(),
      answers: z.array(z.string()),
      /** One’s own points, by criterion; null before they are given. */
      own: z.record(z.string(), z.number()).nullable(),
      /** What the others of the panel gave, in no order; empty until one has scored everyone. */
      others: z.array(z.record(z.string(), z.number())),
    }),
  ),
})
export type PanelView = z.infer<typeof panelShape>

export const rankingShape = z.object({
  residentPoints: z.number(),
  mostPoints: z.number(),
  items: z.array(
    z.object({
      letter: z.string(),
      resident: z.boolean(),
      score: z.number(),
      withPreference: z.number(),
      rankWithout: z.number(),
      rank: z.number(),
      moved: z.number(),
    }),
  ),
  next: z.null(),
})

const month = z.string().regex(/^\d{4}-\d{2}$/)
export const inPostShape = z.object({
  month,
  /** The school year of the state’s count of students, and of its staff files; null where none was read. */
  enrolmentYear: z.string().nullable(),
  staffYear: z.string().nullable(),
  items: z.array(
    z.object({
      orgCode: z.string(),
      school: z.string(),
      role: z.enum(postRoles),
      enrolment: z.number().nullable(),
      /** Where the count of students is from. */
      enrolmentFrom: z.enum(['state', 'roster']).nullable(),
      funded: z.number(),
      inPost: z.number(),
      /** Where the count of people is from: positions kept here, or the staff files of the state. */
      inPostFrom: z.enum(['book', 'state']),
      notCertified: z.number(),
      needed: z.number().nullable(),
      short: z.number().nullable(),
      ratio: z.union([z.number(), z.string()]),
      source: z.string().nullable(),
      mark: z.enum(['verified', 'unverified']).nullable(),
    }),
  ),
  months: z.array(z.object({ month, funded: z.number(), inPost: z.number(), vacant: z.number(), vacantLong: z.number() })),
  vacancies: z.array(
    z.object({
      orgCode: z.string(),
      school: z.string(),
      role: z.enum(postRoles),
      fte: z.number(),
      since: z.string(),
      days: z.number(),
      alarmedAt: z.string().nullable(),
    }),
  ),
  next: z.null(),
})
export type InPost = z.infer<typeof inPostShape>

/** A position after something was done to it. */
export const postSeen = z.object({
  id: z.uuid(),
  orgCode: z.string(),
  role: z.enum(postRoles),
  fte: z.number(),
  stage: z.enum(['vacant', 'filled', 'closed']),
  vacantSince: z.string().nullable(),
  opening: z.uuid().nullable(),
})

/** What is posted, as everybody reads it. */
export const openingsShape = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      post: z.uuid(),
      role: z.enum(postRoles),
      school: z.string(),
      fte: z.number(),
      stage: z.enum(['open', 'deciding', 'ended']),
      /** The first day on which others than people of the district may apply; null for from the start. */
      outsideFrom: z.string().nullable(),
      posting: postingShape,
    }),
  ),
  next: z.null(),
})
