import { z } from 'zod'
import {
  alternativeKinds,
  answers,
  disabilities,
  duties,
  exclusionKinds,
  findings,
  grades,
  grounds,
  languages,
  mistakes,
  outcomes,
  places,
  reasonsNone,
  reasonsUnsuitable,
  results,
  rooms,
  schoolWideModels,
  stages,
  supports,
  verbs,
  writings,
} from './contract.ts'

/** What is answered of an incident; the page reads the same. */
const text = z.string()
const paper = { where: z.enum(places), on: text }
const owed = z.object({ duty: z.enum(duties), whose: z.enum(['principal', 'superintendent']), dueOn: text.nullable(), isLate: z.boolean() })

export const lineShape = z.object({
  ...{
    id: text,
    school: text,
    schoolName: text,
    student: text,
    studentName: text,
    on: text,
    ground: z.enum(grounds),
    stage: z.enum(stages),
  },
  ...{ duty: z.enum(duties).nullable(), dueOn: text.nullable(), isLate: z.boolean() },
})
export type IncidentLine = Readonly<z.infer<typeof lineShape>>

const exclusion = z.object({
  ...{
    exclusion: text,
    kind: z.enum(exclusionKinds),
    from: text,
    days: z.number(),
    /** The last of these school days by the calendar of now; null where it does not reach so far. */
    last: text.nullable(),
    answer: z.enum(answers).nullable(),
    overTen: z.boolean(),
  },
  ...{ reviewBy: text.nullable(), signed: z.array(text), obligations: z.array(text) },
  notice: z
    .object({
      ...{
        hearingOn: text,
        hearingAt: text,
        room: z.enum(rooms),
        language: z.enum(languages),
        interpreter: z.boolean(),
        on: text,
        by: text,
        /** The first day and how many the family was told of. */
        from: text,
        days: z.number(),
      },
    })
    .nullable(),
  hearing: z.object({ on: text, familyCame: z.boolean() }).nullable(),
  decided: z.object({ to: text, supportBy: text, appealBy: text.nullable() }).nullable(),
  support: z.array(z.object({ what: z.enum(supports), on: text.nullable(), reason: z.enum(reasonsNone).nullable() })),
  appeal: z
    .object({ on: text, hearingBy: text, isExtended: z.boolean(), heardOn: text.nullable(), outcome: z.enum(outcomes).nullable() })
    .nullable(),
})
export type ExclusionView = Readonly<z.infer<typeof exclusion>>

/** Of a group with too few incidents neither is told. */
const group = z.object({ group: z.enum(['some', 'none', ...grades]), incidents: z.number().nullable(), share: z.number().nullable() })

export const incidentShape = lineShape.extend({
  ...{
    grade: z.enum(grades),
    disability: z.enum(disabilities),
    language: z.enum(languages),
    daysBefore: z.number(),
    daysCounted: z.number(),
  },
  alternatives: z.array(
    z.object({
      ...{ alternative: text, kind: z.enum(alternativeKinds), on: text, apart: z.boolean() },
      ended: z.object({ result: z.enum(results), on: text }).nullable(),
    }),
  ),
  models: z.array(z.enum(schoolWideModels)),
  unsuitable: z.object({ reason: z.enum(reasonsUnsuitable), ...paper }).nullable(),
  harm: z.object(paper).nullable(),
  manifestation: z.object({ finding: z.enum(findings), on: text }).nullable(),
  toldSuperintendentOn: text.nullable(),
  /** Why it was opened by mistake; null where it was not. */
  takenBack: z.enum(mistakes).nullable(),
  written: z.array(z.object({ what: z.enum(writings), on: text })),
  exclusions: z.array(exclusion),
  owed: z.array(owed),
  /** The school at which the student is by now, where it is another; null for a family. */
  nowAt: text.nullable(),
  /** Whether somebody who may decide this holds the office of principal at its school. */
  hasPrincipal: z.boolean(),
  /** Whoever reads it is principal of its school and superintendent: what the one decided, the other hears on appeal. */
  isBothOffices: z.boolean(),
  next: z.array(z.enum(verbs)),
  /** What the plan in force answers of each kind now, with ten days or fewer missed unless more are already. */
  answers: z.array(z.object({ kind: z.enum(exclusionKinds), answer: z.enum(answers).nullable() })),
  /** Of the exclusion in hand: what the plan says, and on whose word. */
  plan: z.object({
    says: z.array(text),
    because: z.array(
      z.object({
        ...{ provision: text, plan: text, kind: z.enum(['rule', 'also', 'law']), cite: text, authority: text, mark: text },
        ...{ href: text, title: text, isLaw: z.boolean().optional() },
      }),
    ),
  }),
  /** Earlier incidents of this student, within the days that the plan sets. */
  before: z.object({ days: z.number(), incidents: z.number(), answered: z.number(), excluded: z.number() }),
  /** How often this school excludes after an incident, group by group, as the plan compares them; null for families. */
  compared: z.object({ atLeast: z.number(), isUneven: z.boolean(), ratio: z.number(), groups: z.array(group) }).nullable(),
})
export type IncidentView = Readonly<z.infer<typeof incidentShape>>

const count = z.number().int()
/** Of a school year: null for a family. */
const avoidedShape = z.object({ incidents: count, answered: count, avoided: count, pending: count, days: count, year: count })
export type AvoidedRead = Readonly<z.infer<typeof avoidedShape>>

export const listShape = z.object({
  items: z.array(lineShape),
  avoided: avoidedShape.nullable(),
  avoidedBefore: avoidedShape.nullable(),
  next: z.null(),
})
export const openedShape = z.object({ id: text })
