import { z } from 'zod'
import { channels } from '../../request/contract.ts'
import { attributes } from '../attribute.ts'
import { exceptions } from '../exceptions.ts'
import { recipients, reportFields, reportKinds } from './kinds.ts'

/** What happens to a report that leaves the school. Its words, and the words a second reader let stand, are in no fact. */
const id = z.uuid()

export const fieldsShape = z.object({
  object: z.enum(reportFields.object),
  found: z.enum(reportFields.found),
  now: z.enum(reportFields.now),
  assessment: z.enum(reportFields.assessment),
  counseling: z.enum(reportFields.counseling),
})

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object({ drill: z.boolean(), ...shape }) })

export const reportFact = z.discriminatedUnion('type', [
  fact('report.drafted', { contact: id, school: id, kind: z.enum(reportKinds) }),
  /** `held`: what the screen held of the line, by what it seems to tell. */
  fact('report.written', { fields: fieldsShape, held: z.array(z.enum(attributes)).readonly() }),
  fact('report.read', { exceptions: z.array(z.enum(exceptions)).readonly() }),
  fact('report.sent', { recipient: z.enum(recipients), channel: z.enum(channels) }),
])
export type ReportFactRecorded = z.infer<typeof reportFact>

export interface ReportHappened {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly fact: ReportFactRecorded
}
