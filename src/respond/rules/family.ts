import type { Happened } from '../facts.ts'
import type { CallState } from '../state.ts'

/** Where abuse is suspected no family is told by the school. What was once suspected stays so. Law: policy R4. */
export const isAbuseSuspected = ({ report }: Pick<CallState, 'report'>): boolean => report.owedTo.length > 0

/** Abuse was suspected here at some time, whether or not a report was owed. Law: policy R4. */
export const isFearedHere = (state: Pick<CallState, 'report'>): boolean => isAbuseSuspected(state) || state.report.suspectedBy.length > 0

const underAnOrder = 'no-notice-to-restrained'

/** What may be between a child and their own family: told where the plan has it told, and not read by themselves otherwise. */
const close: ReadonlySet<string> = new Set(['family-dispute', 'sexual-harm', 'partner-violence'])
const familyNotices: ReadonlySet<string> = new Set(['caregiver-told', 'caregiver-written', 'families-told', 'other-caregiver-told'])

/** Whether a notice says something to a family. */
export const isToAFamily = (notice: string): boolean => familyNotices.has(notice)

/**
 * May a family read that there was this call: nobody where abuse was ever suspected, since somebody at home may look at a student’s page with them,
 * nor where an order of a court that somebody broke may name one of them. A student who reads their own record is no caregiver, and reads that there
 * was what is close to them. Law: policy R4, I20, I21, §1.7.
 */
export function isForFamily(state: CallState, history: readonly Happened[], isOwn: boolean): boolean {
  const decisions = history.flatMap(({ fact }) => (fact.type === 'call.decided' ? [fact.body] : []))
  const isBarred = decisions.some(({ parts }) => parts.conditions.includes(underAnOrder))
  if (isFearedHere(state) || isBarred) return false
  const isClose = decisions.some(({ situation }) => close.has(situation.what ?? ''))
  return isOwn || !isClose || decisions.some(({ parts }) => parts.after.some(isToAFamily))
}
