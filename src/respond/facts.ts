import { z } from 'zod'
import { demonstration, reasonsUnsent } from '../kernel/sending.ts'
import { owedFacts } from './owed.ts'
import { outcomes, reasonsNobodyCame } from './contract.ts'

/** What can happen to a call. Ids, codes and times: the room, the student and the words of a follow-up stand in erasable tables. */
const id = z.uuid()
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const situation = z.record(word, word).readonly()

const because = z.object({
  provision: z.string(),
  plan: z.string(),
  kind: z.enum(['rule', 'also', 'law']),
  cite: z.string(),
  authority: z.string(),
  mark: z.string(),
})

const parts = z.object({
  responders: z.array(word).readonly(),
  within: z.number().int().positive(),
  together: z.number().int().positive(),
  before: z.array(word).readonly(),
  after: z.array(word).readonly(),
  conditions: z.array(word).readonly(),
  obligations: z.array(word).readonly(),
  sign: z.array(word).readonly(),
  police: word,
})

export const callFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('call.asked'),
    body: z.object({ school: id, drill: z.boolean(), facts: situation, unconfirmed: z.array(word).readonly() }),
  }),
  z.object({ type: z.literal('call.facts-added'), body: z.object({ drill: z.boolean(), facts: situation }) }),
  z.object({ type: z.literal('call.place-said'), body: z.object({ drill: z.boolean() }) }),
  z.object({
    type: z.literal('call.decided'),
    body: z.object({
      drill: z.boolean(),
      question: z.literal('support'),
      vocabulary: z.number().int(),
      situation,
      index: z.number().int(),
      plan: z.object({ slug: z.string(), version: z.number().int(), digest: z.string(), effective: z.string() }),
      answer: word,
      parts,
      because: z.array(because).readonly(),
    }),
  }),
  z.object({
    type: z.literal('call.paged'),
    body: z.object({
      drill: z.boolean(),
      page: id,
      person: id,
      role: word,
      channel: word,
      round: z.number().int(),
      nextAt: z.iso.datetime(),
    }),
  }),
  z.object({
    type: z.literal('call.page-carried'),
    /** `carrier` took the message under an id of its own. What was recorded before carriers had names was taken by the demonstration's. */
    body: z.object({ drill: z.boolean(), page: id, carrier: word.default(demonstration) }),
  }),
  z.object({
    type: z.literal('call.page-refused'),
    body: z.object({ drill: z.boolean(), page: id, why: z.enum(reasonsUnsent).optional() }),
  }),
  /** Who was only told, reminded or sent away, and whom no message reaches. */
  z.object({ type: z.literal('call.not-reached'), body: z.object({ drill: z.boolean(), person: id, why: z.enum(reasonsUnsent) }) }),
  z.object({ type: z.literal('call.page-unanswered'), body: z.object({ drill: z.boolean(), page: id }) }),
  z.object({
    type: z.literal('call.passed-over'),
    /** Who comes to another call, `call`, is not asked before those who come to none. */
    body: z.object({ drill: z.boolean(), person: id, role: word, call: id, round: z.number().int() }),
  }),
  /** Too few were free of those who hold the certificate that the section asks for: the ladder goes on as the plan has it. */
  z.object({ type: z.literal('call.certified-not-free'), body: z.object({ drill: z.boolean(), round: z.number().int() }) }),
  z.object({ type: z.literal('call.nobody-to-ask'), body: z.object({ drill: z.boolean(), nextAt: z.iso.datetime() }) }),
  z.object({ type: z.literal('call.told'), body: z.object({ drill: z.boolean(), notice: word, person: id, role: word }) }),
  z.object({ type: z.literal('call.answered'), body: z.object({ drill: z.boolean(), person: id, page: id.nullable() }) }),
  z.object({ type: z.literal('call.declined'), body: z.object({ drill: z.boolean(), person: id, page: id }) }),
  z.object({
    type: z.literal('call.on-the-way'),
    /** `minutes` until they are there, where they said so. */
    body: z.object({ drill: z.boolean(), person: id, minutes: z.number().int().positive().optional() }),
  }),
  z.object({ type: z.literal('call.there'), body: z.object({ drill: z.boolean(), person: id }) }),
  z.object({ type: z.literal('call.handed-over'), body: z.object({ drill: z.boolean(), person: id, to: z.string().nullable() }) }),
  z.object({ type: z.literal('call.handed-back'), body: z.object({ drill: z.boolean(), person: id }) }),
  z.object({ type: z.literal('call.asked-again'), body: z.object({ drill: z.boolean() }) }),
  /** Somebody had one of this role asked at once, by `page`, before those who stand ahead of them. */
  z.object({ type: z.literal('call.step-asked'), body: z.object({ drill: z.boolean(), role: word, page: id }) }),
  z.object({ type: z.literal('call.not-needed'), body: z.object({ drill: z.boolean(), person: id }) }),
  z.object({
    type: z.literal('call.closed'),
    body: z.object({ drill: z.boolean(), outcome: z.enum(outcomes).nullable(), nobodyCame: z.enum(reasonsNobodyCame).nullable() }),
  }),
  ...owedFacts,
  z.object({ type: z.literal('call.went-outside'), body: z.object({ drill: z.boolean(), request: id }) }),
])
export type CallFact = z.infer<typeof callFact>
export type CallDecided = Extract<CallFact, { type: 'call.decided' }>['body']

/** A fact as it is read back: numbered, timed, by someone or by the clock. `body` is null where it was erased. */
export interface Happened {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly fact: CallFact
}
