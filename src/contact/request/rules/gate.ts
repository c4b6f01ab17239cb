import { judicialProcess } from '../../question.ts'
import type { ContactState } from '../contact-state.ts'

/** What may wait waits for these, in words of the plan; what is owed afterwards. All of it is read off the folded facts. */

/** Who is asked to agree, by the word of the plan. */
export const consentWords: readonly string[] = ['caregiver-consented', 'student-consented']

/** These are settled by a deed of their own, not by telling someone. */
const ownDeed: readonly string[] = ['paper-read', 'requester-verified', 'waiting-days-passed', ...consentWords]

export const isTelling = (notice: string): boolean => !ownDeed.includes(notice)

/** A message counts once a carrier has it, and what a person says that they told, at once. */
export const wasTold = (state: ContactState, notice: string): boolean =>
  state.told.some(each => each.notice === notice && each.sentAt !== null)

/** A message to them was written, or they were told. */
export const isBeingTold = (state: ContactState, notice: string): boolean => state.told.some(each => each.notice === notice)

const hasAgreed = (state: ContactState, notice: string): boolean =>
  state.consents[notice] === 'agreed' || state.consents[notice] === 'agreed-in-writing'

/** A paper read and a requester verified change the facts, so that the plan asks for them no longer; a word still asked for is still owed. */
export function isDone(state: ContactState, notice: string): boolean {
  if (notice === 'caregiver-consented' && state.decided?.settings.caregiver === 'told') return wasTold(state, 'caregiver-told')
  if (consentWords.includes(notice)) return hasAgreed(state, notice)
  if (state.excused.includes(notice)) return true
  return notice === 'waiting-days-passed' ? state.waited : wasTold(state, notice)
}

/** What the decision that holds still waits for, in the plan's order. */
export const outstanding = (state: ContactState): readonly string[] => beforeOf(state).filter(notice => !isDone(state, notice))

/** It is the second record of a visit: nothing is owed for it, and nothing more is done in it. */
export const isTwice = ({ twiceOf }: Pick<ContactState, 'twiceOf'>): boolean => twiceOf !== null

/** What it waits for, and what is told afterwards, here: the plan's lists, and what is owed for how it went. */
export const beforeOf = (state: ContactState): readonly string[] =>
  (state.decided?.parts.before ?? []).filter(notice => concerns(state, notice))

export const afterOf = (state: ContactState): readonly string[] => {
  if (isTwice(state)) return []
  const isFeared = state.facts['abuse-by-caregiver'] === 'suspected'
  const added = [...state.disclosed.flatMap(({ owes }) => owes), ...ofWhomItMet(state)].filter(
    notice => !(isFeared && familyNotices.includes(notice)),
  )
  return [...new Set([...(state.decided?.parts.after ?? []), ...added])].filter(notice => concerns(state, notice))
}

/** What was wanted was no student, and one was spoken with, searched or taken all the same. Law: R6, I0a. */
function ofWhomItMet({ decided, ending, facts }: ContactState): readonly string[] {
  if (ending?.studentInvolved !== 'yes') return []
  return comesForCare.includes(decided?.situation.requester ?? '') ? familyToTell(facts) : [...familyToTell(facts), 'defender-told']
}

const comesForCare: readonly string[] = ['ambulance-fire', 'dcf', 'dcf-with-police']

/** Law: R4, I20, I21: not a caregiver who is suspected or of whom an order may speak; a student of 18 in their place. */
export function familyToTell(facts: ContactState['facts']): readonly string[] {
  if (facts.age === '18-or-over') return ['student-told']
  return facts['abuse-by-caregiver'] === 'suspected' || facts.basis === 'protection-order' ? [] : ['caregiver-told']
}

/** What is told to a family. Law: R4. */
export const familyNotices: readonly string[] = ['caregiver-told', 'caregiver-written', 'families-told', 'other-caregiver-told']

/** What is told to, or of, one student. */
const ofAStudent: readonly string[] = [
  ...['caregiver-told', 'caregiver-consented', 'caregiver-written', 'other-caregiver-told'],
  ...['student-told', 'student-consented', 'defender-told'],
]

/** Law: R6; a caregiver, a student and a defender are told only where a student is involved. */
const concerns = (state: ContactState, notice: string): boolean => !ofAStudent.includes(notice) || involvesStudent(state)

/** Whether one is: by what is asked, since one is named, or as it turned out. */
export const involvesStudent = ({ decided, isStudentNamed, ending }: ContactState): boolean =>
  decided?.situation.target?.startsWith('student-') === true || isStudentNamed || ending?.studentInvolved === 'yes'

/** Of what is outstanding, what may be done now: all of it, or the first alone where the plan sets an order. */
export const openNotices = (state: ContactState): readonly string[] => {
  const owed = outstanding(state)
  return state.decided?.inOrder ? owed.slice(0, 1) : owed
}

/** Has the matter gone far enough that what is owed afterwards is owed? */
export const isPast = (state: ContactState): boolean => isSettled(state) || state.disclosed.length > 0

/** Nothing is waited for any more: it has begun or was declined. Letting go in an emergency leaves open what else was asked. */
export const isSettled = (state: ContactState): boolean => state.begunAt !== null || state.declined !== null

/** What is to be told afterwards and is not. What a court forbids is not owed. */
export const owedAfter = (state: ContactState): readonly string[] =>
  afterOf(state).filter(notice => isTelling(notice) && !wasTold(state, notice) && !state.excused.includes(notice))

/** Every notice that may be given now: those the request still waits for, until it begins or is declined, and those owed afterwards. */
export function tellable(state: ContactState): readonly string[] {
  const before = isSettled(state) ? [] : openNotices(state)
  return [...before.filter(isTelling), ...owedAfter(state)].filter((notice, place, all) => all.indexOf(notice) === place)
}

/** Consents are asked for while the matter waits for them; whoever refused may still agree. */
export const consentsAsked = (state: ContactState): readonly string[] =>
  state.opened || isSettled(state) || state.decided?.atOnce ? [] : openNotices(state).filter(notice => consentWords.includes(notice))

export const waits = (state: ContactState): boolean => state.decided?.answer === 'hold' || state.decided?.answer === 'counsel'

export const isRecord = (state: ContactState): boolean => state.decided?.situation.target === 'student-record'

/** What goes only by the six tests of an emergency does not go by opening it. Law: 34 CFR 99.36. */
export const goesByTests = (state: ContactState): boolean =>
  isRecord(state) && state.decided?.parts.obligations.includes('six-tests-written') === true

/** Papers whose kind is not for the desk to say: whoever reads them ticks what stands there. */
const readAgainstAList: readonly string[] = [
  ...judicialProcess,
  'administrative-warrant',
  'administrative-subpoena',
  'parental-consent-written',
]

/** Its kind was said, and nothing of it was looked at: nothing opens on it. Law: R2, R7. */
export const isUnseen = (state: ContactState): boolean =>
  readAgainstAList.includes(state.decided?.situation.basis ?? '') && state.seen.length === 0
