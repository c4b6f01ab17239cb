import { z } from 'zod'
import type { Answered } from '../../kernel/answered.ts'
import type { Decision } from '../../plan/core/index.ts'
import { decisionShape, historyEntryShape, planNamedShape } from '../../plan/index.ts'
import { complaintAnswers, complaintKinds, complaintsFrom, complaintSteps, type DeclineReason, stages, verbs } from './contract.ts'
import type { Ending } from './facts.ts'

/** What is answered of a police or agency request: the shapes of `/api/openapi.json`, and the types that are read from them. */
const text = z.string()

const attempt = z.object({
  at: text,
  channel: text,
  language: text.nullable(),
  interpreter: text.nullable(),
  outcome: text,
  by: text.nullable(),
})

const notice = z.object({
  /** Whom: `caregiver`, `defender`, `superintendent` … */
  to: text,
  /** The plan's word for it, such as `caregiver-told`. */
  notice: text,
  when: z.enum(['before', 'after']),
  state: z.enum(['owed', 'tried', 'unreachable', 'done', 'refused', 'excused']),
  /** Why it need not be given, where it was excused. */
  reason: text.optional(),
  at: text.nullable(),
  channel: text.nullable(),
  language: text.nullable(),
  interpreter: text.nullable(),
  by: text.nullable(),
  /** Of a message of ours: when it had gone, null where it has not yet. */
  sentAt: text.nullish(),
  /** And when whoever it went to first did something here themselves; null where they have not. */
  answeredAt: text.nullish(),
  /** By when it is to be given, where that is set. */
  dueAt: text.nullable(),
  attempts: z.array(attempt),
})
export type Notice = Answered<typeof notice>

/** A line of the log of access, in the columns of 603 CMR 23.07(1). */
export const accessEntry = z.object({
  id: text,
  releaser: z.object({ name: text, position: text, signature: text }),
  recipient: z.object({ name: text, position: text, affiliation: text }),
  date: text,
  parts: z.array(text),
  purpose: text,
  /** The six tests as they were answered, where it went in an emergency and this reader may read them. */
  tests: z.record(text, text).optional(),
})
export type AccessEntry = Answered<typeof accessEntry>

const complaintAnswered = z.object({
  at: text,
  by: text.nullable(),
  answer: z.enum(complaintAnswers),
  steps: z.array(z.enum(complaintSteps)),
})

export const contactShape = z.object({
  id: text,
  school: text,
  drill: z.boolean(),
  /** The call for support it came of, if any. */
  call: text.nullable(),
  /** The request that let them in, where this is what they then wanted; and what those whom this one let in then wanted. */
  first: text.nullable(),
  following: z.array(text),
  /** The request of which this is the second record, and those that are second records of this one: as far as the reader may open them. */
  twiceOf: text.nullable(),
  twice: z.array(text),
  /** The school's own call they came in answer to: null where nobody says so; `call` is null where none was found. */
  matched: z.object({ call: text.nullable(), by: text.nullable(), at: text }).nullable(),
  /** Who asks, or what they came with, said otherwise at the desk after the answer was to wait or to say no. */
  changes: z.array(z.object({ at: text, by: text.nullable(), answer: text, from: z.record(text, text), to: z.record(text, text) })),
  facts: z.record(text, text),
  /** What was said and was not for whoever said it to say, such as the kind of a paper. */
  unconfirmed: z.array(text),
  askedAt: text,
  askedBy: text,
  stage: z.enum(stages),
  plan: planNamedShape,
  decision: decisionShape,
  /** What is asked, as this reader may know it: sent back with a decision or a consent, which is refused where it is another by then. */
  situation: text,
  notices: z.array(notice),
  /** Whether anything that was said points at a caregiver, as whoever tells them answered; for those who may know of it. */
  pointed: z.object({ points: z.enum(['yes', 'no']), at: text, by: text.nullable() }).nullable(),
  /** Who has decided what so far; all whom the plan names must decide alike. */
  signed: z.array(z.object({ as: text, by: text, verb: text, at: text })),
  reason: text.nullable(),
  ending: z.record(text, z.unknown()).nullable(),
  /** Gone: they have left or may not sign in, and owe no account. */
  statements: z.array(z.object({ person: text, at: text.nullable(), dueOn: text.nullable(), isGone: z.boolean() })),
  /** What was let go of a student's record: the lines of the log of access, for those who may read it. */
  released: z.array(accessEntry),
  /** What went in an emergency, by the six tests: who signed, which parts, to which body. */
  disclosed: z.array(z.object({ at: text, by: text.nullable(), as: text, to: text, parts: z.array(text) })),
  /** Complaints of how it went; who made one is not said. */
  complaints: z.array(
    z.object({
      ...{ id: text, at: text, from: z.enum(complaintsFrom), about: z.array(z.enum(complaintKinds)), concerns: z.array(text) },
      ...{ answerOn: text, answered: complaintAnswered.nullable() },
    }),
  ),
  finding: text.nullable(),
  reviewBy: text.nullable(),
  history: z.array(historyEntryShape),
  next: z.array(z.enum(verbs)),
})

export type Contact = Omit<Answered<typeof contactShape>, 'decision' | 'reason' | 'ending'> & {
  readonly decision: Decision
  readonly reason: DeclineReason | null
  readonly ending: Ending | null
}

export const contactList = z.object({ items: z.array(contactShape), next: text.nullable() })
