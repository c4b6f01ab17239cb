import { z } from 'zod'
import type { Fact } from '../ledger/index.ts'
import { evidences, modules, reasonsWithdrawn, tracks } from './contract.ts'

/** What can happen on one person's path through one track: ids, codes, hours and days. */
const id = z.uuid()
const day = z.iso.date()
const hours = z.number().positive().max(40)

/** A certificate holds from its first instant on and before its last: both are midnights on the district's wall. */
const certificate = z.object({ certificate: id, from: z.iso.datetime(), until: z.iso.datetime() })

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object(shape) })

export const pathFact = z.discriminatedUnion('type', [
  fact('training.enrolled', { person: id, track: z.enum(tracks), school: id.nullable() }),
  fact('training.module-done', { module: z.enum(modules), hours, on: day }),
  fact('training.shadowed', { hours, on: day, with: id }),
  fact('training.practice-observed', { on: day, by: id }),
  fact('training.certificate-issued', certificate.shape),
  fact('training.certificate-entered', { ...certificate.shape, evidence: z.enum(evidences) }),
  fact('training.certificate-renewed', certificate.shape),
  /** Their holder was sent the message that they end then: once for each end. */
  fact('training.lapse-told', { until: z.iso.datetime() }),
  fact('training.certificate-withdrawn', { why: z.enum(reasonsWithdrawn) }),
])
export type PathFact = z.infer<typeof pathFact>

export interface PathHappened {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly fact: PathFact
}

export const readPathFacts = (facts: readonly Fact[]): PathHappened[] =>
  facts.flatMap(({ seq, at, by, type, body }) => (body === null ? [] : [{ seq, at, by, fact: pathFact.parse({ type, body }) }]))
