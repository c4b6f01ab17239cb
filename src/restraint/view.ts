import { z } from 'zod'
import {
  cares,
  duties,
  endings,
  everyCondition,
  grounds,
  holds,
  injuries,
  kinds,
  languages,
  monthFindings,
  notices,
  reasonsNoWitness,
  sides,
  tried,
  verbs,
  waysSent,
  waysTold,
  weekFindings,
} from './contract.ts'

/** What is answered of an entry; the page reads the same. What somebody may not see of it is null or not in the list. */
const text = z.string()
const named = z.object({ id: text, name: text })
const clockNames = [...notices, 'week-review'] as const

export const lineShape = z.object({
  ...{ id: text, school: text, schoolName: text, happenedOn: text, kind: z.enum(kinds).nullable(), student: named.nullable() },
  ended: z.enum(endings).nullable(),
  owed: z.object({ duty: z.enum(duties), whose: z.enum(sides), dueOn: text, byCall: z.boolean() }).nullable(),
  isLate: z.boolean(),
  /** The same student was held once more in the same week, and the week is not reviewed. */
  weekOwed: z.boolean(),
  weekDueOn: text.nullable(),
})
export type EntryLine = Readonly<z.infer<typeof lineShape>>

const clock = z.object({
  ...{ clock: z.enum(clockNames), dueOn: text, mark: z.enum(['verified', 'secondary', 'unverified']) },
  /** The clock of hours beside the day, and its mark. */
  by: z.object({ at: text, mark: z.enum(['verified', 'secondary', 'unverified']) }).nullable(),
  doneAt: text.nullable(),
  is: z.enum(['done', 'due', 'late']),
})
export type ClockView = Readonly<z.infer<typeof clock>>

export const entryShape = lineShape.extend({
  call: text.nullable(),
  described: z
    .object({
      ...{ kind: z.enum(kinds), beganAt: text, endedAt: text, minutes: z.number() },
      ...{ grounds: z.array(z.enum(grounds)), tried: z.array(z.enum(tried)), holds: z.array(z.enum(holds)) },
      conditions: z.array(z.enum(everyCondition)),
      held: z.array(named.extend({ trained: z.boolean().nullable() })),
      ...{ witnesses: z.array(named), noWitness: z.enum(reasonsNoWitness).nullable() },
      /** `none`: nobody approved it; null where none was needed. */
      approval: z.union([z.object({ by: named, at: text, ledThen: z.boolean() }), z.literal('none')]).nullable(),
      care: z.array(z.enum(cares)),
    })
    .nullable(),
  corrections: z.number(),
  /** Null where it was not asked yet. */
  medical: z.boolean().nullable(),
  /** Null where none is named, or where whoever reads this does not read notes of health. */
  injuries: z.object({ student: z.array(z.enum(injuries)), staff: z.array(z.enum(injuries)) }).nullable(),
  readsInjuries: z.boolean(),
  leader: named.extend({ ledThen: z.boolean() }).nullable(),
  toldHow: z.enum(waysTold).nullable(),
  sent: z.object({ how: z.enum(waysSent).nullable(), language: z.enum(languages).nullable() }).nullable(),
  weekFindings: z.array(z.enum(weekFindings)).nullable(),
  /** By which days, for those who work with it. */
  clocks: z.array(clock),
  next: z.array(z.enum(verbs)),
  limits: z.object({ approvalMinutes: z.number(), timeOutMinutes: z.number(), earlierLogDays: z.number() }),
})
export type EntryView = Readonly<z.infer<typeof entryShape>>

/** A month of a school that is over: how many entries it has, and whether it was reviewed. */
export const monthShape = z.object({
  ...{ school: text, schoolName: text, month: text, entries: z.number(), dueOn: text, isLate: z.boolean(), mayReview: z.boolean() },
  reviewed: z.object({ at: text, entries: z.number(), findings: z.array(z.enum(monthFindings)) }).nullable(),
})
export type MonthView = Readonly<z.infer<typeof monthShape>>

export const listShape = z.object({ items: z.array(lineShape), months: z.array(monthShape), next: z.null() })
export type ListView = Readonly<z.infer<typeof listShape>>
export const begunShape = z.object({ id: text })
export const monthDoneShape = z.object({ review: text })
