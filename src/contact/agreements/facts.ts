import { z } from 'zod'
import type { Fact } from '../../ledger/index.ts'
import { languages } from '../languages.ts'
import { kinds, identities, reasonsEnded, signers } from './contract.ts'
import { elements } from './elements.ts'

/** What can happen to an agreement: codes, days and instants. Who the other side is, its telephone and every letter stand in tables. */
const day = z.iso.date()
const at = z.iso.datetime()
const n = z.int().min(1)
const list = z.array(z.enum(elements.map(({ code }) => code)))

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object(shape) })

export const agreementFact = z.discriminatedUnion('type', [
  /** The schools it covers; the whole district where left out. */
  fact('agreement.entered', { kind: z.enum(kinds), schools: z.array(z.uuid()).min(1).optional() }),
  /** From its first instant on and before its last; null where no last day is set. */
  fact('agreement.version-entered', {
    ...{ version: n, from: at, until: at.nullable(), elements: list },
    ...{ languages: z.array(z.enum(languages)), identity: z.enum(identities).nullable() },
  }),
  fact('agreement.signed', { version: n, as: z.enum(signers), on: day }),
  fact('agreement.requested', { from: at }),
  fact('agreement.request-withdrawn', { from: at, letter: z.uuid() }),
  /** Operating procedures filed for the school year that these two instants enclose. */
  fact('agreement.procedures-filed', { on: day, from: at, until: at, elements: list }),
  fact('agreement.reviewed', { on: day }),
  fact('agreement.not-renewed', { letter: z.uuid() }),
  fact('agreement.ended', { at, why: z.enum(reasonsEnded) }),
])
export type AgreementFact = z.infer<typeof agreementFact>

export interface AgreementHappened {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly fact: AgreementFact
}

export const readAgreementFacts = (facts: readonly Fact[]): AgreementHappened[] =>
  facts.flatMap(({ seq, at, by, type, body }) => (body === null ? [] : [{ seq, at, by, fact: agreementFact.parse({ type, body }) }]))
