import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { No } from '../../../kernel/refusal.ts'
import { nextOf, type Question, type Ready } from '../../../matter/next.ts'
import type { Channel } from '../../request/contract.ts'
import { maySignAs, mayTell, type Standing } from '../../request/rules/standing.ts'
import type { Attribute } from '../attribute.ts'
import type { Exception } from '../exceptions.ts'
import type { ReportFactRecorded } from './facts.ts'
import { isSecondRead, type Recipient, recipientsOf, type ReportFields } from './kinds.ts'
import type { ReportState } from './state.ts'
import { reportRefusals } from './words/refusals.ts'

export type ReportOutcome = readonly ReportFactRecorded[] | No

export const reportVerbs = ['write', 'second-read', 'send'] as const
export type ReportVerb = (typeof reportVerbs)[number]

const notYours = notPermitted(reportRefusals.notYours)
const teller = (standing: Standing) => (mayTell(standing) ? null : notYours)

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const reportQuestions = {
  write: { may: teller, ready: writeReady },
  'second-read': { may: teller, ready: readReady },
  send: { may: teller, ready: sendReady },
} satisfies Record<ReportVerb, Question<ReportState, Standing>>

/** What this person may do next. */
export const nextReportVerbs = (state: ReportState, standing: Standing): ReportVerb[] =>
  nextOf(reportVerbs, reportQuestions, state, standing)

function writeReady(state: ReportState): Ready {
  if (!isSecondRead(state.kind)) return refused('no-words-here', reportRefusals.noWordsHere)
  return state.copies.length > 0 ? refused('sent-already', reportRefusals.sentAlready) : 'ready'
}

/** A second person reads it: whoever did not write it. Read once it is not offered again, but may be. Law: G.L. c.71 s.37L. */
function readReady(state: ReportState, { person }: Standing, sent?: object): Ready {
  const writable = writeReady(state)
  if (writable !== 'ready') return writable
  if (!state.written) return refused('not-written', reportRefusals.writeFirst)
  if (state.written.by === person) return refused('second-reader', reportRefusals.secondReader)
  return sent === undefined && state.read ? 'already' : 'ready'
}

/**
 * What nobody read second goes nowhere, and a drill's goes nowhere. Law: G.L. c.71 s.37L, the superintendent files the copies; whoever tells
 * families tells them of a crisis too.
 */
function sendReady(state: ReportState, standing: Standing, sent?: { readonly recipient: Recipient }): Ready {
  if (isSecondRead(state.kind) && !maySignAs(standing, 'superintendent')) return notPermitted(reportRefusals.notYoursToSend)
  if (state.drill) return refused('drill', reportRefusals.drill)
  if (sent && !recipientsOf[state.kind].includes(sent.recipient)) return refused('no-such-recipient', reportRefusals.noSuchRecipient)
  if (sent ? state.copies.some(copy => copy.recipient === sent.recipient) : state.stage === 'sent') return 'already'
  if (state.stage === 'held') return refused('held', reportRefusals.stillHeld)
  return state.stage === 'draft' ? refused('not-read', reportRefusals.readFirst) : 'ready'
}

/** Somebody fills it in. What the screen holds of their line is recorded by what it seems to tell, never by its words. */
export const decideWrite = ({ drill }: ReportState, fields: ReportFields, held: readonly Attribute[]): ReportOutcome => [
  { type: 'report.written', body: { drill, fields, held: [...new Set(held)] } },
]

export interface Reading {
  /** What the screen holds of the words as the reader leaves them, less what they let stand. */
  readonly stillHeld: readonly Attribute[]
  readonly exceptions: readonly Exception[]
  /** Where the reader changed the words: all that the screen holds of them now. */
  readonly changed: readonly Attribute[] | null
}

/** What is held the second reader changes, or names the exception that lets it stand. Law: G.L. c.71 s.37L; R3. */
export function decideRead({ drill, fields }: ReportState, { stillHeld, exceptions, changed }: Reading): ReportOutcome {
  if (stillHeld.length > 0) return refused('still-held', reportRefusals.stillHeld)
  const written: readonly ReportFactRecorded[] = changed
    ? [{ type: 'report.written', body: { drill, fields, held: [...new Set(changed)] } }]
    : []
  return [...written, { type: 'report.read', body: { drill, exceptions: [...new Set(exceptions)] } }]
}

export interface Sending {
  readonly recipient: Recipient
  readonly channel: Channel
}

/** A person sent a copy, and says so; to no caregiver whom the request suspects. */
export function decideSend({ drill }: ReportState, { recipient, channel }: Sending, isAbuseSuspected: boolean): ReportOutcome {
  if (recipient === 'caregiver' && isAbuseSuspected) return refused('abuse-suspected', reportRefusals.notThisCaregiver)
  return [{ type: 'report.sent', body: { drill, recipient, channel } }]
}
