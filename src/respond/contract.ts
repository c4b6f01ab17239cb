import { z } from 'zod'

/** The stages of a call, in the order it can reach them. */
export const stages = ['asked', 'paged', 'answered', 'on-the-way', 'there', 'handed-over', 'closed'] as const
export type Stage = (typeof stages)[number]

export const outcomes = [
  'settled',
  'handed-to-mobile-crisis',
  'handed-to-ems',
  'handed-to-police',
  'handed-to-caregiver',
  'moved-to-circle',
  'nothing-found',
] as const
export type Outcome = (typeof outcomes)[number]

export const reasonsNobodyCame = ['nobody-on-duty', 'nobody-answered', 'cancelled-by-caller', 'handled-in-room', 'duplicate'] as const
export type ReasonNobodyCame = (typeof reasonsNobodyCame)[number]

/** Whom a mandated reporter tells: the Department of Children and Families, or of an adult with a disability the Disabled Persons Protection Commission. */
export const agencies = ['dcf', 'dppc'] as const
export type Agency = (typeof agencies)[number]

export const reasonsNoReport = ['no-reasonable-cause', 'wrong-kind', 'in-another-call', 'nobody-it-protects'] as const
export type ReasonNoReport = (typeof reasonsNoReport)[number]

/** What a section of the plan wants done after a call and no message can do: the words of the plan for it. */
export const sectionKinds = [
  'caregiver-told',
  'other-caregiver-told',
  'families-told',
  'caregiver-written',
  'same-day-report',
  'clinician-follow-up',
  'support-after',
  'title-ix-coordinator-told',
  'dese-report',
] as const

/** What somebody looks at again after a call: whether 911 was called too seldom, or without need. */
export const reviewKinds = ['danger-without-911', '911-without-danger'] as const

/** What the law or the plan wants done after a call, each by a day of its own. A follow-up that a person thought of has no kind, and words instead. */
export const followUpKinds = [
  'written-report',
  'restraint-caregiver-told',
  'restraint-principal-report',
  'restraint-caregiver-report',
  'hazing-witnesses-told',
  'hazing-filing',
  ...sectionKinds,
  ...reviewKinds,
] as const
export type FollowUpKind = (typeof followUpKinds)[number]

export const pageStates = ['waiting', 'answered', 'declined', 'no-answer', 'failed'] as const
export type PageState = (typeof pageStates)[number]

/** What a person may do next to a call: the names of the addresses below it. */
export const verbs = [
  'facts',
  'answer',
  'decline',
  'on-the-way',
  'there',
  'hand-over',
  'hand-back',
  'ask-again',
  'ask-step',
  'report',
  'close',
  'report-written',
  'follow-ups',
  'follow-up-not-owed',
] as const
export type Verb = (typeof verbs)[number]

export const uuid = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
export const line = (most: number) => z.string().trim().max(most, `expected at most ${most} characters`)

/** The most that is read of one field of the form of a call. */
export const longestLine = 80

/**
 * What a caller may say in words of their own. No fact holds it, so that it can be erased; nothing of it has to be said. A new field is its line
 * here and a column of the same name: what is sent, the form, the table and the answer are made from it. Pages ask it and show it.
 */
const inWords = z.object({
  room: line(longestLine).nullable(),
})

/** All that is said beside the facts. Which student it is about is kept, and not answered. */
export const beside = inWords.extend({ student: uuid.nullable() })
export type Beside = Readonly<z.output<typeof beside>>

export const namesInWords = inWords.keyof().options
type InWords = keyof z.output<typeof inWords>
export const namesBeside = beside.keyof().options

/** The same for each field that is said in words. */
export function inWordsOf<T>(make: (name: InWords) => T): Readonly<Record<InWords, T>> {
  const made: Partial<Record<InWords, T>> = {}
  for (const name of namesInWords) made[name] = make(name)
  if (isWhole(made)) return made
  throw new Error('a field of a call was left out')
}

/** The same for each field beside the facts. */
export const besideOf = <T>(make: (name: keyof Beside) => T): Readonly<Record<keyof Beside, T>> => ({
  ...inWordsOf(make),
  student: make('student'),
})

const isWhole = <T>(made: Partial<Record<InWords, T>>): made is Record<InWords, T> => namesInWords.every(name => name in made)
