import { z } from 'zod'
import {
  alternativeKinds,
  answers,
  disabilities,
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
  supports,
  writings,
} from './contract.ts'

/**
 * What can happen to an incident considered for exclusion: ids, codes, days and hours. No field holds what anybody said or did, and none
 * says which restorative process an alternative became: repair alone knows it.
 */
const id = z.uuid()
const day = z.iso.date()
const paper = { where: z.enum(places), on: day }

/** What the plan in force answered. */
const asked = {
  answer: z.enum(answers).nullable(),
  plan: z.object({ slug: z.string(), version: z.number(), digest: z.string() }).nullable(),
  index: z.number().int(),
  conditions: z.array(z.string()).readonly(),
  obligations: z.array(z.string()).readonly(),
  sign: z.array(z.string()).readonly(),
  overTen: z.boolean(),
}
export const askedShape = z.object(asked)
export type Asked = Readonly<z.infer<typeof askedShape>>

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object(shape) })

export const disciplineFact = z.discriminatedUnion('type', [
  fact('discipline.opened', {
    ...{ school: id, student: id, on: day, ground: z.enum(grounds), grade: z.enum(grades), disability: z.enum(disabilities) },
    ...{ daysBefore: z.number().int(), language: z.enum(languages) },
  }),
  fact('discipline.alternative-begun', { alternative: id, kind: z.enum(alternativeKinds), on: day, apart: z.boolean() }),
  fact('discipline.alternative-ended', { alternative: id, result: z.enum(results), on: day }),
  fact('discipline.model-noted', { model: z.enum(schoolWideModels) }),
  fact('discipline.unsuitable-documented', { reason: z.enum(reasonsUnsuitable), ...paper }),
  fact('discipline.harm-documented', paper),
  fact('discipline.manifestation-found', { finding: z.enum(findings), on: day }),
  fact('discipline.days-before-set', { days: z.number().int() }),
  /** `reviewBy`: by when a review of the cause is held, where the plan or the law owes one. */
  fact('discipline.proposed', {
    ...{ exclusion: id, kind: z.enum(exclusionKinds), from: day, days: z.number().int(), ...asked, reviewBy: day.nullable() },
  }),
  fact('discipline.superintendent-told', { on: day }),
  fact('discipline.written-down', { what: z.enum(writings), on: day }),
  fact('discipline.signed', { as: z.string() }),
  fact('discipline.notice-signed', {
    ...{ exclusion: id, hearingOn: day, hearingAt: z.string(), room: z.enum(rooms), language: z.enum(languages), interpreter: z.boolean() },
    on: day,
  }),
  fact('discipline.hearing-held', { exclusion: id, on: day, familyCame: z.boolean() }),
  /** `supportBy`: the last day on which some support is in time; `appealBy`: the last on which it may be appealed; null where it may not. */
  fact('discipline.excluded', {
    ...{ exclusion: id, kind: z.enum(exclusionKinds), from: day, days: z.number().int(), to: day, ...asked },
    ...{ supportBy: day, appealBy: day.nullable() },
  }),
  fact('discipline.support-recorded', {
    ...{ exclusion: id, what: z.enum(supports), on: day.nullable(), reason: z.enum(reasonsNone).nullable() },
  }),
  fact('discipline.appealed', { exclusion: id, on: day, hearingBy: day }),
  fact('discipline.appeal-extended', { exclusion: id, hearingBy: day }),
  fact('discipline.appeal-heard', { exclusion: id, on: day }),
  fact('discipline.appeal-decided', { exclusion: id, outcome: z.enum(outcomes), days: z.number().int(), to: day.nullable() }),
  fact('discipline.closed', {}),
  /** What was written down wrongly, as it should be. */
  fact('discipline.corrected', {
    ...{ on: day, ground: z.enum(grounds), disability: z.enum(disabilities), language: z.enum(languages) },
  }),
  /** Of the school: fewer days than were decided; none where the student missed none. */
  fact('discipline.withdrawn', { exclusion: id, days: z.number().int(), to: day }),
  fact('discipline.taken-back', { why: z.enum(mistakes) }),
])
export type DisciplineFact = z.infer<typeof disciplineFact>

export interface DisciplineHappened {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly fact: DisciplineFact
}
