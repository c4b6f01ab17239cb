import { z } from 'zod'
import {
  actions,
  askers,
  checkInFindings,
  checkIns,
  confirmations,
  consenters,
  consentStages,
  endings,
  evidences,
  kinds,
  languages,
  reasonsEnded,
  reasonsKeptOut,
  sides,
} from './contract.ts'

/**
 * What can happen to a restorative process: ids, codes and days. There is no field for what anybody says, and none for who did not want to.
 * What is answered to the safety screen is in no fact: only that somebody was asked and the way is clear.
 */
const id = z.uuid()
const day = z.iso.date()

export const agreedAction = z.object({
  ...{ action: id, what: z.enum(actions), owner: id, dueOn: day, evidence: z.enum(evidences) },
})
export type AgreedAction = Readonly<z.infer<typeof agreedAction>>

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object(shape) })

export const processFact = z.discriminatedUnion('type', [
  fact('repair.asked', { school: id, kind: z.enum(kinds), call: id.nullable(), from: z.enum(askers) }),
  /** `caregivers`: who is asked beside a student who is not 18, as the roster has them; `minor` where a caregiver's consent is owed. */
  fact('repair.party-named', {
    ...{ person: id, side: z.enum(sides), language: z.enum(languages), minor: z.boolean(), caregivers: z.array(id).readonly() },
  }),
  fact('repair.party-left', { person: id }),
  fact('repair.kept-out', { person: id, why: z.enum(reasonsKeptOut) }),
  fact('repair.screened', { person: id }),
  /** `speaks`: null where it was chosen before languages were kept. */
  fact('repair.facilitator-chosen', {
    ...{ person: id, interpreter: z.boolean(), speaks: z.array(z.enum(languages)).readonly().nullable().default(null) },
  }),
  fact('repair.consented', { person: id, stage: z.enum(consentStages), of: z.enum(consenters) }),
  fact('repair.consent-taken-back', { person: id, stage: z.enum(consentStages), of: z.enum(consenters) }),
  fact('repair.prepared', { person: id }),
  fact('repair.session-planned', { on: day }),
  fact('repair.session-held', { on: day, came: z.array(id).readonly() }),
  fact('repair.agreement-written', { actions: z.array(agreedAction).readonly() }),
  /** Everybody has agreed to it: from now on it counts, and two days are set on which somebody asks how it goes. */
  fact('repair.agreement-made', { twoWeeksOn: day, eightWeeksOn: day }),
  fact('repair.action-done', { action: id }),
  fact('repair.confirmed', { person: id, says: z.enum(confirmations) }),
  fact('repair.checked-in', { which: z.enum(checkIns), finding: z.enum(checkInFindings) }),
  fact('repair.ended', { as: z.enum(endings), why: z.enum(reasonsEnded).nullable() }),
])
export type ProcessFact = z.infer<typeof processFact>

export interface ProcessHappened {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly fact: ProcessFact
}
