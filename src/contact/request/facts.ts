import { z } from 'zod'
import {
  actions,
  alerts,
  channels,
  complaintAnswers,
  complaintKinds,
  complaintsFrom,
  complaintSteps,
  consents,
  declineReasons,
  excuses,
  findings,
  forceUsed,
  interpreters,
  onlookers,
  places,
  routesTaken,
  studentsAround,
  supports,
  tries,
} from './contract.ts'
import { countedBecause, counting } from './referral.ts'
import { contactSettings } from '../settings.ts'

/**
 * What can happen to a police or agency request. Ids, codes and times: names, badges, call-back numbers, copies of papers and the student
 * stand in tables that can be erased. What a student said or did stands nowhere.
 */
const id = z.uuid()
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const situation = z.record(word, word).readonly()
const words = z.array(word).readonly()
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/)
const count = z.number().int().min(0)

const because = z.object({
  provision: z.string(),
  plan: z.string(),
  kind: z.enum(['rule', 'also', 'law']),
  cite: z.string(),
  authority: z.string(),
  mark: z.string(),
})

export const endingShape = z.object({
  place: z.enum(places),
  route: z.enum(routesTaken),
  couldSee: z.array(z.enum(onlookers)).min(1).readonly(),
  childrenSaw: count,
  force: z.enum(forceUsed),
  action: z.enum(actions),
  support: z.enum(supports),
  studentsAround: z.enum(studentsAround),
  /** Asked where what was wanted was no student. */
  studentInvolved: z.enum(['yes', 'no']).optional(),
})

export const accountShape = z.object({
  force: z.enum(forceUsed),
  couldSee: z.array(z.enum(onlookers)).min(1).readonly(),
  childrenSaw: count,
  noticesKept: z.enum(['all', 'some', 'not-known']),
  unionOffered: z.enum(['yes', 'no', 'not-staff']),
})

export const decidingVerbs = ['open', 'comply', 'decline'] as const
export type DecidingVerb = (typeof decidingVerbs)[number]

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object({ drill: z.boolean(), ...shape }) })

export const contactFact = z.discriminatedUnion('type', [
  /**
   * `first`: the request that let them in, where they now want something else. `named`: a student is named beside the record; of older
   * records it is not known, and they owe what they owed.
   */
  fact('contact.asked', {
    ...{ school: id, facts: situation, call: id.nullable(), unconfirmed: words, first: id.nullish(), named: z.boolean().optional() },
  }),
  /** The student it is about stands beside the record from now on, or another than the one named before. */
  fact('contact.student-named', {}),
  fact('contact.facts-added', { facts: situation }),
  /** Who asks, or what they come with, was said otherwise at the desk after this answer. */
  fact('contact.changed-after-refusal', { answer: word, from: situation, to: situation }),
  /** The school’s own call that they came in answer to; null where none was found. `byHand`: a person said so. */
  fact('contact.matched', { call: id.nullable(), byHand: z.boolean() }),
  fact('contact.alerted', { what: z.enum(alerts), person: id }),
  /** They did not wait for the answer and went on past the desk. Not that anybody let them in. */
  fact('contact.went-on', {}),
  /** Who came and with what was written down, beside the record. */
  fact('contact.visit-saved', {}),
  fact('contact.paper-copied', { copy: id }),
  fact('contact.verified', { requester: word, channel: z.enum(channels) }),
  /** `returnOn`: the day by which the paper wants an answer, where it names one. */
  /** `readFrom`: that it was read at the desk, where no picture is kept and nothing was ticked. */
  fact('contact.paper-read', {
    ...{ basis: word, seen: words, returnOn: z.iso.date().nullable() },
    readFrom: z.literal('desk').optional(),
  }),
  /** The text to whoever wrote it down: somebody else read the paper or decided. */
  fact('contact.answer-posted', { answer: z.enum(['paper-read', 'decided']), person: id }),
  fact('contact.decided', {
    question: z.literal('contact'),
    vocabulary: z.number().int(),
    situation,
    index: z.number().int(),
    plan: z.object({ slug: z.string(), version: z.number().int(), digest: z.string(), effective: z.string() }),
    answer: word,
    parts: z.object({ before: words, after: words, conditions: words, obligations: words, sign: words }),
    because: z.array(because).readonly(),
    /** Nothing waits here: whoever comes is met at once, and everything else follows. */
    atOnce: z.boolean(),
    inOrder: z.boolean(),
    settings: contactSettings,
  }),
  fact('contact.told', {
    notice: word,
    person: id.nullable(),
    channel: z.enum(channels),
    language: language.nullable(),
    interpreter: z.enum(interpreters).nullable(),
    /** A message of ours goes to them, and has not gone yet. Older records do not say, and are taken to have been sent at once. */
    going: z.boolean().optional(),
  }),
  /** The message has gone. */
  fact('contact.sent', { notice: word, person: id }),
  /** The message could not be delivered: they were not told after all. */
  fact('contact.not-told', { notice: word, person: id }),
  fact('contact.tried', {
    notice: word,
    channel: z.enum(channels),
    language: language.nullable(),
    interpreter: z.enum(interpreters).nullable(),
    outcome: z.enum(tries),
  }),
  fact('contact.unreachable', { notice: word }),
  /** Whoever tells a caregiver was asked whether anything that was said points at one. Law: R4. */
  fact('contact.pointed', { points: z.enum(['yes', 'no']) }),
  fact('contact.consent', { notice: word, consent: z.enum(consents) }),
  /** `counted`: by the school calendar as it stood; else counsel set the day, or an older record does not say. */
  fact('contact.waits-until', { day: z.iso.date(), counted: z.literal(true).optional() }),
  fact('contact.waited', {}),
  fact('contact.signed', { as: word, verb: z.enum(decidingVerbs), reason: z.enum(declineReasons).nullable() }),
  fact('contact.opened', {}),
  fact('contact.complied', {}),
  fact('contact.declined', { reason: z.enum(declineReasons) }),
  /** It is the second record of a visit that the other one is of: nobody left, and nobody decided. */
  fact('contact.written-twice', { of: id }),
  fact('contact.begun', { place: z.enum(places), adults: z.array(id).readonly() }),
  fact('contact.owes', { noticesAt: z.iso.datetime(), statementsOn: z.iso.date(), reviewOn: z.iso.date() }),
  fact('contact.released', { entry: id }),
  /** Parts of a record, let go in an emergency by one signature: each of the six tests was answered beside the record. */
  fact('contact.disclosed', { entry: id, as: word, to: word, tests: words, parts: words, owes: words }),
  fact('contact.ended', endingShape.shape),
  fact('contact.excused', { notice: word, reason: z.enum(excuses) }),
  fact('contact.stated', { statement: id, person: id, ...accountShape.shape }),
  fact('contact.amended', { statement: id, person: id, reason: word, ...accountShape.shape }),
  fact('contact.reminded', {
    ...{ what: z.enum(['notices', 'statements', 'review', 'complaint']), person: id },
    /** Which complaints were late then. Older reminders name none, and were of all that stood open. */
    complaints: z.array(id).readonly().optional(),
  }),
  fact('contact.reviewed', { finding: z.enum(findings) }),
  fact('contact.complained', {
    ...{ complaint: id, from: z.enum(complaintsFrom), about: z.array(z.enum(complaintKinds)).readonly() },
    ...{ concerns: z.array(id).readonly(), answerOn: z.iso.date() },
  }),
  fact('contact.complaint-answered', {
    ...{ complaint: id, answer: z.enum(complaintAnswers), steps: z.array(z.enum(complaintSteps)).readonly() },
  }),
  fact('contact.referred', { mentalHealth: z.boolean(), counts: z.enum(counting), because: z.enum(countedBecause), drafts: z.boolean() }),
  fact('contact.referral-decided', { counts: z.enum(['yes', 'no']) }),
])
export type ContactFactRecorded = z.infer<typeof contactFact>
export type ContactFactOf<Type extends ContactFactRecorded['type']> = Extract<ContactFactRecorded, { type: Type }>
export type RequestDecided = ContactFactOf<'contact.decided'>['body']
export type Account = z.infer<typeof accountShape>
export type Ending = z.infer<typeof endingShape>

/** A fact as it is read back: numbered, timed, by someone or by the clock. */
export interface Happened {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly fact: ContactFactRecorded
}
