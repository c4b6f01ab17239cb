import { letterFor } from '../../letters/choose.ts'
import type { LetterName } from '../../letters/names.ts'
import { droppedByRequester } from '../contract.ts'
import type { ContactState } from '../contact-state.ts'
import { after, type Moment } from './moment.ts'
import { startsWaiting } from './waiting-days.ts'

/** Which letter says this notice, as the request now stands. */
export function letterOf(state: ContactState, notice: string): LetterName | null {
  const { decided, declined, disclosed, ending } = state
  if (!decided) return null
  const { answer, situation } = decided
  return letterFor({
    ...{ notice, answer, situation },
    isAsked: isAsked(decided, notice),
    isDeclined: declined !== null,
    isDropped: declined !== null && droppedByRequester.includes(declined),
    hasMet: ending?.studentInvolved === 'yes' && !situation.target?.startsWith('student-'),
    hasBegun: state.begunAt !== null,
    hasGoneOn: state.wentOn !== null && state.opened === null && state.begunAt === null,
    isDisclosed: disclosed.length > 0,
    isTakenAway: ending?.action === 'arrest' || ending?.action === 'taken-to-care',
  })
}

/** Whether whoever is told is asked to agree, and it waits for that. Where a caregiver need only have been told, they have no yes to give. */
function isAsked({ parts: { before }, settings }: NonNullable<ContactState['decided']>, notice: string): boolean {
  if (notice === 'student-told') return before.includes('student-consented')
  return before.includes('caregiver-consented') && settings.caregiver === 'agreed'
}

/**
 * The day from which a record may be let go, as a family is told it: never one that has passed, for until then they may ask the court. Where
 * the court's own day has passed, that is today.
 */
export function dayItMayGo(state: ContactState, moment: Moment): string | null {
  const day = dayItWaitsFor(state, moment)
  return day !== null && day < moment.today ? moment.today : day
}

/** Before its family is told, the day it will be if all of them are told now. */
function dayItWaitsFor(state: ContactState, moment: Moment): string | null {
  if (state.waitsUntil !== null || !state.decided) return state.waitsUntil
  const { drill, decided } = state
  const body = { drill, person: null, channel: 'phone', language: null, interpreter: null } as const
  const told = decided.parts.before
    .filter(notice => notice === 'caregiver-told' || notice === 'student-told')
    .map(notice => ({ type: 'contact.told', body: { ...body, notice } }) as const)
  return (
    startsWaiting(after(state, told, null, moment), moment).flatMap(fact =>
      fact.type === 'contact.waits-until' ? [fact.body.day] : [],
    )[0] ?? null
  )
}
