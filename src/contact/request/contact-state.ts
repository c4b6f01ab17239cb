import type { ComplaintAnswer, ComplaintFrom, ComplaintKind, ComplaintStep, Consent, DeclineReason, Excuse, Stage } from './contract.ts'
import type { Account, RequestDecided, DecidingVerb, Ending } from './facts.ts'
import type { Referral, ReferralKind } from './referral.ts'

export interface Told {
  readonly notice: string
  readonly at: Date
  readonly by: string | null
  readonly person: string | null
  readonly channel: string
  readonly language: string | null
  readonly interpreter: string | null
  /** Of a message of ours: when it had gone, null where it has not yet. Of what a person told: when they did. */
  readonly sentAt: Date | null
  /** Of a message of ours: when whoever it went to first did something here themselves. */
  readonly answeredAt: Date | null
}

export interface Tried extends Omit<Told, 'person' | 'sentAt' | 'answeredAt'> {
  readonly outcome: string
}

export interface Signed {
  readonly as: string
  readonly by: string
  readonly at: Date
  readonly verb: DecidingVerb
  readonly reason: DeclineReason | null
}

export interface Stated extends Account {
  readonly statement: string
  readonly person: string
  readonly at: Date
  readonly amended: number
  readonly reason: string | null
}

/** Parts of a record let go in an emergency, and who is told afterwards because of it. */
export interface Disclosed {
  readonly entry: string
  readonly at: Date
  readonly by: string | null
  readonly as: string
  readonly to: string
  readonly parts: readonly string[]
  readonly owes: readonly string[]
}

/** A referral, with what a person said of it and what police did. */
export interface Referred extends Referral {
  readonly kind: ReferralKind
  readonly decided: { readonly by: string | null; readonly at: Date } | null
}

export interface Matched {
  /** Null where no call was found. */
  readonly call: string | null
  /** Whoever said so; null where it was found by itself. */
  readonly by: string | null
  readonly at: Date
}

export interface Changed {
  readonly answer: string
  readonly from: Readonly<Record<string, string>>
  readonly to: Readonly<Record<string, string>>
  readonly by: string | null
  readonly at: Date
}

/** A complaint of how it went, and what was answered. */
export interface Complaint {
  readonly complaint: string
  readonly at: Date
  readonly by: string | null
  readonly from: ComplaintFrom
  readonly about: readonly ComplaintKind[]
  readonly concerns: readonly string[]
  readonly answerOn: string
  readonly answered: {
    readonly at: Date
    readonly by: string | null
    readonly answer: ComplaintAnswer
    readonly steps: readonly ComplaintStep[]
  } | null
}

/** A police or agency request, folded from its facts. */
export interface ContactState {
  readonly school: string
  readonly drill: boolean
  readonly call: string | null
  /** The request that let them in, where this is what they then wanted. */
  readonly first: string | null
  readonly askedAt: Date
  readonly askedBy: string
  /** Who at the desk wrote last who came, or kept a picture of their paper: the desk may have changed hands. */
  readonly deskBy: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly isStudentNamed: boolean
  /** When a student was last named after it was written down. */
  readonly namedAt: Date | null
  /** What was said and was not for whoever said it to say: taken as if it were not known. */
  readonly unconfirmed: readonly string[]
  /** The school’s own call they came in answer to, once it was looked for. */
  readonly matched: Matched | null
  /** What was said otherwise at the desk after the answer was to wait or to say no. */
  readonly changes: readonly Changed[]
  /** When they went on past the desk without waiting for the answer, and who wrote it down. */
  readonly wentOn: { readonly at: Date; readonly by: string | null } | null
  /** The decision that holds now; the ones before it are in the history. */
  readonly decided: RequestDecided | null
  readonly told: readonly Told[]
  readonly tried: readonly Tried[]
  readonly unreachable: readonly string[]
  readonly excused: readonly string[]
  /** Why each of them need not be given. */
  readonly excuses: Readonly<Record<string, Excuse>>
  /** The last answer to whether something points at a caregiver; null where nobody was asked. */
  readonly pointed: { readonly points: 'yes' | 'no'; readonly at: Date; readonly by: string | null } | null
  /** How many pictures of a paper were kept. */
  readonly copies: number
  /** What stands on the paper, as it was read against its list; empty where nothing was. */
  readonly seen: readonly string[]
  /** The last word of each who was asked to agree to this, as it is asked now. */
  readonly consents: Readonly<Record<string, Consent>>
  /** By when the paper wants an answer. */
  readonly returnOn: string | null
  /** When it was first decided that a record waits. */
  readonly waitsSince: Date | null
  /** Since when the plan wants it decided within minutes, and when whoever may decide was asked again. */
  readonly inMinutesSince: Date | null
  readonly askedAgain: readonly Date[]
  /** The day from which a record may be let go. */
  readonly waitsUntil: string | null
  /** That day was counted by the school calendar; counsel did not set it. */
  readonly isCounted: boolean
  readonly waited: boolean
  /** Each office's last word on the decision as it now stands. */
  readonly signed: readonly Signed[]
  readonly opened: 'opened' | 'complied' | null
  readonly declined: DeclineReason | null
  /** The request of which this is the second record. */
  readonly twiceOf: string | null
  readonly begunAt: Date | null
  readonly adults: readonly string[]
  readonly released: readonly string[]
  /** What was let go in an emergency, the oldest first. */
  readonly disclosed: readonly Disclosed[]
  readonly ending: Ending | null
  readonly endedAt: Date | null
  readonly owes: { readonly noticesAt: Date; readonly statementsOn: string; readonly reviewOn: string } | null
  readonly statements: readonly Stated[]
  readonly reminded: readonly string[]
  readonly finding: string | null
  readonly reviewedAt: Date | null
  readonly complaints: readonly Complaint[]
  /** Of which complaints whoever may answer them was reminded. */
  readonly complaintsReminded: readonly string[]
  /** Where a student was reported to police, or police did something to one here. Never in a drill. */
  readonly referral: Referred | null
  readonly stage: Stage
}
