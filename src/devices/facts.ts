import { z } from 'zod'
import { grades, measures } from '../evidence/contract.ts'
import type { Fact } from '../ledger/index.ts'
import { accesses, votes } from './contract.ts'

/** What can happen to a device, and that somebody signed a grade: ids, codes, dollars and days. Where in a school it is has a table of its own. */
const id = z.uuid()
const day = z.iso.date()

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object(shape) })

const deviceFact = z.discriminatedUnion('type', [
  fact('device.entered', {
    ...{ measure: z.enum(measures), school: id.nullable(), dollars: z.number().int().min(0), line: id.nullable() },
    ...{ access: z.enum(accesses), reviewedOn: day.nullable(), reviewBy: day, sunset: day.nullable() },
  }),
  fact('device.voted', { vote: z.enum(votes), on: day, sunset: day.nullable() }),
  fact('device.reviewed', { on: day, next: day, sunset: day.nullable() }),
  fact('device.police-access-changed', { access: z.enum(accesses) }),
  fact('device.taken-out', { on: day }),
])
export type DeviceFact = z.infer<typeof deviceFact>

export interface DeviceHappened {
  readonly at: Date
  readonly fact: DeviceFact
}

export const readDeviceFacts = (facts: readonly Fact[]): DeviceHappened[] =>
  facts.flatMap(({ at, type, body }) => (body === null ? [] : [{ at, fact: deviceFact.parse({ type, body }) }]))

/** `digest` is of the grade with its reason and its studies as they were signed. */
export const signedFact = z.object({
  type: z.literal('evidence.signed'),
  body: z.object({ measure: z.enum(measures), grade: z.enum(grades), digest: z.string() }),
})
