import { z } from 'zod'
import {
  cares,
  endings,
  everyCondition,
  grounds,
  holds,
  injuries,
  kinds,
  languages,
  noticesOfCalls,
  reasonsNoWitness,
  tried,
  waysSent,
  waysTold,
  weekFindings,
} from './contract.ts'
import { limitsShape } from './setting.ts'

/** What can happen to an entry of the restraint log: ids, codes and instants. There is no field in which anybody could write. */
const id = z.uuid()
const ids = z.array(id).readonly()
const day = z.iso.date()
const instant = z.iso.datetime()
const some = <Code extends string>(codes: readonly [Code, ...Code[]]) => z.array(z.enum(codes)).readonly()

const due = z.object({
  ...{ 'leader-told': day, 'principal-report': day, 'caregiver-told': day, 'caregiver-report': day },
  ...{ 'state-report': day, 'week-review': day },
})

/** Of whom it is, and who in the family reads it; null while nobody has said who. */
const about = z.object({ student: id, families: ids, ofAge: z.boolean() })
export type About = Readonly<z.infer<typeof about>>

/** Whoever wrote it said that they led the school when it happened, and they did so no longer as it was written. */
const ledThen = z.literal(true).optional()

const described = z.object({
  kind: z.enum(kinds),
  about,
  ...{ beganAt: instant, endedAt: instant, happenedOn: day, minutes: z.number().int(), due },
  grounds: some(grounds),
  tried: some(tried),
  holds: some(holds),
  conditions: some(everyCondition),
  /** Who held, each with whether they held the training of restraint at that instant; null where nobody keeps that. */
  held: z.array(z.object({ person: id, trained: z.boolean().nullable() })).readonly(),
  witnesses: ids,
  noWitness: z.enum(reasonsNoWitness).nullable(),
  /** Past the minutes of the plan: who approved it and when; `null` where nobody did; left out where none was needed. */
  approval: z.object({ by: id, at: instant, ledThen }).nullable().optional(),
  care: some(cares),
})
export type Described = Readonly<z.infer<typeof described>>

const fact = <Type extends string, Body extends z.ZodType>(type: Type, body: Body) => z.object({ type: z.literal(type), body })

export const entryFact = z.discriminatedUnion('type', [
  fact(
    'restraint.begun',
    z.object({
      ...{ school: id, call: id.nullable(), happenedOn: day, due, limits: limitsShape, about: about.nullable(), tookPart: ids },
      /** Notices for which the call holds the duty. */
      byCall: some(noticesOfCalls),
      /** No caregiver is told from here, and none reads it: a leader decides first. */
      heldBack: z.boolean(),
    }),
  ),
  /** Said anew it takes the place of what was said before, which stays in the record. */
  fact('restraint.described', described),
  /** That it was asked after. What was hurt stands in a fact of its own, which named roles read. */
  fact('restraint.injuries-asked', z.object({ medical: z.boolean() })),
  fact('restraint.injuries-named', z.object({ student: some(injuries), staff: some(injuries) })),
  fact('restraint.leader-told', z.object({ leader: id, ledThen })),
  fact('restraint.principal-reported', z.object({})),
  /** How it was told is not known where it was said on the call. */
  fact('restraint.caregiver-told', z.object({ how: z.enum(waysTold).nullable() })),
  fact('restraint.caregiver-report-sent', z.object({ how: z.enum(waysSent).nullable(), language: z.enum(languages).nullable() })),
  fact('restraint.state-reported', z.object({ earlierEntries: z.number().int() })),
  fact('restraint.week-reviewed', z.object({ findings: some(weekFindings) })),
  /** The call owes these no longer: what is left of them is the log's own. */
  fact('restraint.left-to-log', z.object({ notices: some(noticesOfCalls) })),
  /** The call spoke of something after the entry was begun. */
  fact('restraint.held-back', z.object({})),
  fact('restraint.ended', z.object({ as: z.enum(endings) })),
])
export type EntryFact = z.infer<typeof entryFact>

export interface EntryHappened {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly fact: EntryFact
}
