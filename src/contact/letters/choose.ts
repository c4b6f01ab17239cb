import type { LetterName } from './names.ts'

/** What a letter is chosen by: the plan's answer, what was asked by whom with what, and how far it has gone. */
export interface ToTell {
  /** Whom the plan wants told: `caregiver-told`, `caregiver-written`, `student-told` or `defender-told`. */
  readonly notice: string
  readonly answer: string
  readonly situation: Readonly<Record<string, string | undefined>>
  /** Whoever is told is asked to agree, and nothing goes on without it. */
  readonly isAsked: boolean
  /** It was declined, or they left. */
  readonly isDeclined: boolean
  /** They left or took it back, before anybody had decided. */
  readonly isDropped: boolean
  /** What was wanted was no student, and one was spoken with, searched or taken all the same. */
  readonly hasMet: boolean
  /** It has begun. */
  readonly hasBegun: boolean
  /** They went on without waiting for an answer, whatever it then was. */
  readonly hasGoneOn: boolean
  /** Something of the record was let go in an emergency. */
  readonly isDisclosed: boolean
  /** It ended with an arrest, or with someone taken to care. */
  readonly isTakenAway: boolean
}

/** Which letter says this; null where the notice has none. The first row that holds is taken. */
export function letterFor(told: ToTell): LetterName | null {
  if (told.notice === 'defender-told') return 'defender-told'
  const rows = told.notice === 'student-told' ? students : caregiverNotices.includes(told.notice) ? caregivers : []
  return rows.find(([, isSo]) => isSo(told))?.[0] ?? null
}

const caregiverNotices: readonly string[] = ['caregiver-told', 'caregiver-written']

type Is = (told: ToTell) => boolean
type Row = readonly [letter: LetterName, isSo: Is]

const has =
  (fact: string, ...values: readonly string[]): Is =>
  ({ situation }) =>
    values.includes(situation[fact] ?? '')
const answers =
  (...words: readonly string[]): Is =>
  ({ answer }) =>
    words.includes(answer)
const all =
  (...each: readonly Is[]): Is =>
  told =>
    each.every(is => is(told))

const isRecord = has('target', 'student-record')
const isTaken = has('target', 'student-taken')
const waits = answers('hold', 'counsel')
const isCourt = has('basis', 'subpoena', 'court-order')
const isJudicial = has(
  'basis',
  ...['subpoena', 'court-order', 'protection-order', 'judicial-search-warrant', 'judicial-arrest-warrant', 'mental-health-hold'],
)
const isNotJudicial: Is = told => !isJudicial(told)
const isDepartment = has('requester', 'dcf', 'dcf-with-police')
const neverForImmigration = has('requester', 'dcf', 'dcf-with-police', 'ambulance-fire', 'defense-counsel')
/** Law: of whom it is not known, the same is said as of those who do, save where a judge's paper was read. */
const isImmigration: Is = told =>
  has('requester', 'fed-immigration')(told) ||
  (!neverForImmigration(told) &&
    (has('acting-for-immigration', 'yes')(told) || (has('acting-for-immigration', 'unknown')(told) && isNotJudicial(told))))
const isDropped: Is = told => told.isDropped && !told.isDisclosed && waits(told)
/** Where it was declined, and where it went on with a yes, the letter says that, and no longer that a yes or a no is asked. */
const isStillAsked: Is = told => told.isAsked && !told.isDeclined && !told.hasBegun
const isNo: Is = told => told.answer === 'refuse' || (told.isDeclined && !told.isDisclosed)
const isObeyed = answers('comply')
/** Those who came to stop a danger, and a crew, have letters that are so of whomever they met. */
const hasMet: Is = told => told.hasMet && !has('emergency', 'imminent-harm')(told) && !has('requester', 'ambulance-fire')(told)

/** What came of it goes before what was asked; where taking a student was what they came for, the letter says that by itself. */
const endedInTaking: Is = told => told.isTakenAway && !(isTaken(told) && answers('comply', 'permit')(told))

const caregivers: readonly Row[] = [
  ['caregiver-taken', endedInTaking],
  ['caregiver-went-on', ({ hasGoneOn }) => hasGoneOn],
  ['caregiver-left', isDropped],
  ['caregiver-met', hasMet],
  ['caregiver-told', all(isStillAsked, ({ notice }) => notice === 'caregiver-told')],
  ['caregiver-written', isStillAsked],
  ['caregiver-agreed', ({ isAsked, hasBegun }) => isAsked && hasBegun],
  ['caregiver-record-emergency', all(isRecord, ({ isDisclosed }) => isDisclosed)],
  ['caregiver-agents-refused', all(isNo, isImmigration, isNotJudicial)],
  ['caregiver-record-refused', all(isNo, isRecord)],
  ['caregiver-refused', isNo],
  ['caregiver-went-ahead', all(waits, ({ hasBegun }) => hasBegun)],
  ['caregiver-record-court', all(waits, isRecord, isCourt)],
  ['caregiver-record-office', all(waits, isRecord, has('basis', 'administrative-subpoena'))],
  ['caregiver-record-waiting', all(waits, isRecord)],
  ['caregiver-unread', all(waits, has('basis', 'unread'))],
  ['caregiver-court-paper', all(waits, isJudicial)],
  ['caregiver-waiting', waits],
  ['caregiver-search-record', all(isRecord, has('basis', 'judicial-search-warrant'))],
  ['caregiver-crew', has('requester', 'ambulance-fire')],
  ['caregiver-danger-taken', all(has('emergency', 'imminent-harm'), isTaken)],
  ['caregiver-danger', has('emergency', 'imminent-harm')],
  ['caregiver-custody-department', all(isObeyed, isTaken, isDepartment)],
  ['caregiver-agents-arrest', all(isObeyed, isTaken, isImmigration, has('basis', 'judicial-arrest-warrant'))],
  ['caregiver-arrest', all(isObeyed, isTaken, has('basis', 'judicial-arrest-warrant'))],
  ['caregiver-arrest-questioned', all(isObeyed, has('basis', 'judicial-arrest-warrant'))],
  ['caregiver-search', all(isObeyed, has('basis', 'judicial-search-warrant'))],
  ['caregiver-custody-police', all(isObeyed, isTaken, has('basis', 'custody-without-paper'))],
  ['caregiver-care-order', all(isObeyed, isTaken, has('basis', 'mental-health-hold'))],
  ['caregiver-no-time-taken', all(isObeyed, isTaken, has('basis', 'exigency-claimed'))],
  ['caregiver-no-time', all(isObeyed, has('basis', 'exigency-claimed'))],
  ['caregiver-complied', isObeyed],
  ['caregiver-department', isDepartment],
  ['caregiver-student-asked', has('basis', 'student-asks')],
  ['caregiver-allowed', () => true],
]

/** Whatever the answer was, they dealt with the student. */
const hasHappened: Is = told => told.hasBegun || told.hasMet || told.isTakenAway

const students: readonly Row[] = [
  [
    'student-went-on',
    all(
      ({ hasGoneOn }) => hasGoneOn,
      told => !endedInTaking(told),
    ),
  ],
  ['student-left', isDropped],
  ['student-told', isStillAsked],
  ['student-record-emergency', all(isRecord, ({ isDisclosed }) => isDisclosed)],
  ['student-agents-refused', all(isNo, isImmigration, isNotJudicial, told => !hasHappened(told))],
  ['student-record-refused', all(isNo, isRecord, told => !hasHappened(told))],
  ['student-refused', all(isNo, told => !hasHappened(told))],
  ['student-record-court', all(waits, isRecord, isCourt, told => !isNo(told) && !told.hasBegun)],
  ['student-informed', () => true],
]
