import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { No } from '../../../kernel/refusal.ts'
import type { Channel } from '../../request/contract.ts'
import { maySignAs, mayTell, type Standing } from '../../request/rules/standing.ts'
import type { Attribute } from '../attribute.ts'
import type { Exception } from '../exceptions.ts'
import type { ReportFactRecorded } from './facts.ts'
import { isSecondRead, type Recipient, recipientsOf, type ReportFields } from './kinds.ts'
import type { ReportState } from './state.ts'
import { reportRefusals } from './wording-refusals.ts'

export type ReportOutcome = readonly ReportFactRecorded[] | No

export const reportVerbs = ['write', 'second-read', 'send'] as const
export type ReportVerb = (typeof reportVerbs)[number]

/** What this person may do next: the same rules that refuse on the server. */
export function nextReportVerbs(state: ReportState, standing: Standing): ReportVerb[] {
  const isOpen = state.copies.length === 0
  return [
    ...(mayTell(standing) && isOpen && isSecondRead(state.kind) ? (['write'] as const) : []),
    ...(mayTell(standing) && mayBeReadBy(state, standing) ? (['second-read'] as const) : []),
    ...(maySend(state, standing) && state.stage === 'read' && !state.drill ? (['send'] as const) : []),
  ]
}

const mayBeReadBy = (state: ReportState, { person }: Standing): boolean =>
  isSecondRead(state.kind) && state.copies.length === 0 && state.read === null && state.written !== null && state.written.by !== person

/** Law: G.L. c.71 s.37L, the superintendent files the copies; whoever tells families tells them of a crisis too. */
const maySend = ({ kind }: ReportState, standing: Standing): boolean =>
  isSecondRead(kind) ? maySignAs(standing, 'superintendent') : mayTell(standing)

/** Somebody fills it in. What the screen holds of their line is recorded by what it seems to tell, never by its words. */
export function decideWrite(state: ReportState, standing: Standing, fields: ReportFields, held: readonly Attribute[]): ReportOutcome {
  if (!mayTell(standing)) return notPermitted(reportRefusals.notYours)
  if (!isSecondRead(state.kind)) return refused('no-words-here', reportRefusals.noWordsHere)
  if (state.copies.length > 0) return refused('sent-already', reportRefusals.sentAlready)
  return [{ type: 'report.written', body: { drill: state.drill, fields, held: [...new Set(held)] } }]
}

export interface Reading {
  /** What the screen holds of the words as the reader leaves them, less what they let stand. */
  readonly stillHeld: readonly Attribute[]
  readonly exceptions: readonly Exception[]
  /** Where the reader changed the words: all that the screen holds of them now. */
  readonly changed: readonly Attribute[] | null
}

/**
 * A second person reads it: whoever did not write it. What is held they change, or name the exception that lets it stand.
 * Law: G.L. c.71 s.37L; R3.
 */
export function decideRead(state: ReportState, standing: Standing, { stillHeld, exceptions, changed }: Reading): ReportOutcome {
  const { drill } = state
  if (!mayTell(standing)) return notPermitted(reportRefusals.notYours)
  if (!isSecondRead(state.kind)) return refused('no-words-here', reportRefusals.noWordsHere)
  if (state.copies.length > 0) return refused('sent-already', reportRefusals.sentAlready)
  if (!state.written) return refused('not-written', reportRefusals.writeFirst)
  if (state.written.by === standing.person) return refused('second-reader', reportRefusals.secondReader)
  if (stillHeld.length > 0) return refused('still-held', reportRefusals.stillHeld)
  const written: readonly ReportFactRecorded[] = changed
    ? [{ type: 'report.written', body: { drill, fields: state.fields, held: [...new Set(changed)] } }]
    : []
  return [...written, { type: 'report.read', body: { drill, exceptions: [...new Set(exceptions)] } }]
}

/** A person sent a copy, and says so. What nobody read second goes nowhere, and a drill's goes nowhere. */
export function decideSend(
  state: ReportState,
  standing: Standing,
  { recipient, channel, isAbuseSuspected }: { recipient: Recipient; channel: Channel; isAbuseSuspected: boolean },
): ReportOutcome {
  if (!maySend(state, standing)) return notPermitted(isSecondRead(state.kind) ? reportRefusals.notYoursToSend : reportRefusals.notYours)
  if (state.drill) return refused('drill', reportRefusals.drill)
  if (!recipientsOf[state.kind].includes(recipient)) return refused('no-such-recipient', reportRefusals.noSuchRecipient)
  if (state.copies.some(copy => copy.recipient === recipient)) return []
  if (recipient === 'caregiver' && isAbuseSuspected) return refused('abuse-suspected', reportRefusals.notThisCaregiver)
  if (state.stage === 'held') return refused('held', reportRefusals.stillHeld)
  if (state.stage === 'draft') return refused('not-read', reportRefusals.readFirst)
  return [{ type: 'report.sent', body: { drill: state.drill, recipient, channel } }]
}
