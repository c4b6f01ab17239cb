import { z } from 'zod'
import { grades, measures, nearnesses, sides } from '../evidence/contract.ts'
import { accesses, reviews, verbs, voteStandings } from './contract.ts'

/** What is answered of devices and of grades; the pages read the same. */
const text = z.string()
const answer = z.enum(['permit', 'permit-until-review', 'needs-vote', 'not-permitted']).nullable()

export const deviceShape = z.object({
  ...{ id: text, measure: z.enum(measures), school: text.nullable(), schoolName: text.nullable(), place: text.nullable() },
  dollars: z.number(),
  /** The line of the books that it is paid from, with what the year’s budget put there. */
  line: z.object({ id: text, title: text, cents: z.number().nullable() }).nullable(),
  ...{ access: z.enum(accesses), vote: z.enum(voteStandings), votedOn: text.nullable(), sunset: text.nullable() },
  ...{ reviewed: z.enum(reviews), reviewedOn: text.nullable(), reviewBy: text, evidence: z.enum(grades) },
  ...{ enteredAt: text, takenOutOn: text.nullable() },
  /** What the plan in force says of it today; null where it does not answer. */
  answer,
  says: z.array(text),
  because: z.array(
    z.object({
      ...{ provision: text, plan: text, kind: text.optional(), cite: text, authority: text, mark: text },
      ...{ href: text, title: text, isLaw: z.boolean().optional() },
    }),
  ),
  ...{ conditions: z.array(text), obligations: z.array(text), sign: z.array(text) },
  /** The day on which the plan’s answer changes if nobody does anything. */
  turns: z.object({ on: text, answer }).nullable(),
  next: z.array(z.enum(verbs)),
})
export type DeviceView = Readonly<z.infer<typeof deviceShape>>

export const listShape = z.object({
  items: z.array(deviceShape),
  /** Whether the plan in force answers the question about devices. */
  answers: z.boolean(),
  next: z.null(),
})

export const enteredShape = z.object({ id: text })

const weighed = z.object({ study: text, cite: text, bears: z.enum(nearnesses), speaks: z.enum(sides) })

export const gradeShape = z.object({
  ...{ measure: z.enum(measures), grade: z.enum(grades), reason: text, digest: text, studies: z.array(weighed) },
  /** Null while nobody has signed the grade as it stands. */
  signed: z.object({ by: text, at: text }).nullable(),
  /** Somebody signed it once, and it has changed since. */
  wasSigned: z.boolean(),
})
export type GradeView = Readonly<z.infer<typeof gradeShape>>

export const evidenceShape = z.object({
  items: z.array(gradeShape),
  /** Every study, as the files have it. */
  studies: z.array(z.looseObject({ study: text, cite: text, mark: text })),
  next: z.null(),
})
