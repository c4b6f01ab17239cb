import { expect, test } from 'vitest'
import { letterFor, type ToTell } from './choose.ts'
import type { LetterName } from './names.ts'

/** Which letter goes home: what a superintendent would say it is. */
const plain = {
  ...{ answer: 'hold', isAsked: false, isDeclined: false, isDropped: false, hasBegun: false, hasMet: false },
  ...{ hasGoneOn: false, isDisclosed: false, isTakenAway: false },
}
const told = (notice: string, situation: Record<string, string>, more: Partial<ToTell> = {}): ToTell => ({
  ...{ ...plain, notice },
  situation: {
    requester: 'local-police',
    basis: 'none',
    target: 'student-questioned',
    'acting-for-immigration': 'no',
    emergency: 'none',
    ...situation,
  },
  ...more,
})
const atHome = (situation: Record<string, string>, more?: Partial<ToTell>) => told('caregiver-told', situation, more)

const rows: readonly (readonly [what: string, told: ToTell, letter: LetterName | null])[] = [
  ['a detective wants to question a student: a caregiver says yes or no', atHome({}, { isAsked: true }), 'caregiver-told'],
  ['the letter afterward', told('caregiver-written', {}, { isAsked: true }), 'caregiver-written'],
  [
    'the letter afterward, where the caregiver said no and it was declined',
    told('caregiver-written', {}, { isAsked: true, isDeclined: true }),
    'caregiver-refused',
  ],
  [
    'the letter afterward, where the caregiver said yes',
    told('caregiver-written', {}, { isAsked: true, hasBegun: true }),
    'caregiver-agreed',
  ],
  [
    'they left before there was an answer: nobody said no',
    told('caregiver-written', {}, { isAsked: true, isDeclined: true, isDropped: true }),
    'caregiver-left',
  ],
  [
    'immigration officers had their no, and then left',
    atHome({ requester: 'fed-immigration' }, { answer: 'refuse', isDeclined: true, isDropped: true }),
    'caregiver-agents-refused',
  ],
  [
    'a talk that a caregiver agreed to ended with an arrest',
    told('caregiver-written', {}, { isAsked: true, isTakenAway: true }),
    'caregiver-taken',
  ],
  [
    'danger seen by staff ended with a student taken to care',
    atHome({ emergency: 'imminent-harm' }, { answer: 'permit', isTakenAway: true }),
    'caregiver-taken',
  ],
  [
    'an arrest that ended with an arrest',
    atHome({ basis: 'judicial-arrest-warrant', target: 'student-taken' }, { answer: 'comply', isTakenAway: true }),
    'caregiver-arrest',
  ],
  [
    'officers let past the desk after a wait dealt with a student',
    atHome({ target: 'entry-nonpublic' }, { hasBegun: true, hasMet: true }),
    'caregiver-met',
  ],
  [
    'the same, where the plan let them in at once',
    atHome({ target: 'adult-staff' }, { answer: 'permit', hasBegun: true, hasMet: true }),
    'caregiver-met',
  ],
  [
    'those who came to stop a danger met a student',
    atHome({ target: 'entry-nonpublic', emergency: 'imminent-harm' }, { answer: 'permit', hasBegun: true, hasMet: true }),
    'caregiver-danger',
  ],
  ['it waited, was opened, and went on', atHome({ basis: 'subpoena' }, { answer: 'counsel', hasBegun: true }), 'caregiver-went-ahead'],
  ['it waits for others, and nobody at home is asked', atHome({}), 'caregiver-waiting'],
  ['they did not wait for the answer', atHome({}, { hasGoneOn: true }), 'caregiver-went-on'],
  ['the same, closed', atHome({}, { hasGoneOn: true, isDeclined: true }), 'caregiver-went-on'],
  ['a paper that is being read', atHome({ basis: 'unread' }), 'caregiver-unread'],
  [
    'a court order about custody, read by counsel',
    atHome({ basis: 'court-order', target: 'student-taken' }, { answer: 'counsel' }),
    'caregiver-court-paper',
  ],
  ['a subpoena for the record', atHome({ basis: 'subpoena', target: 'student-record' }, { answer: 'counsel' }), 'caregiver-record-court'],
  [
    'a subpoena that immigration brings, read by counsel',
    atHome({ requester: 'fed-immigration', basis: 'subpoena', target: 'student-record' }, { answer: 'counsel' }),
    'caregiver-record-court',
  ],
  [
    'a subpoena of an office',
    atHome({ basis: 'administrative-subpoena', target: 'student-record' }, { answer: 'counsel' }),
    'caregiver-record-office',
  ],
  [
    'probation asks for the record',
    atHome({ requester: 'probation-dys', target: 'student-record' }, { answer: 'counsel' }),
    'caregiver-record-waiting',
  ],
  [
    'a missing child: something of the record went',
    atHome({ target: 'student-record', emergency: 'imminent-harm' }, { answer: 'counsel', isDisclosed: true }),
    'caregiver-record-emergency',
  ],
  [
    'the tests were not met, and nothing went',
    atHome({ target: 'student-record', emergency: 'imminent-harm' }, { answer: 'counsel', isDeclined: true }),
    'caregiver-record-refused',
  ],
  ['police ask whether a student is here', atHome({ target: 'student-record' }, { answer: 'refuse' }), 'caregiver-record-refused'],
  ['a bail agent', atHome({ requester: 'private', target: 'student-taken' }, { answer: 'refuse' }), 'caregiver-refused'],
  [
    'immigration agents without a judge',
    atHome({ requester: 'fed-immigration', basis: 'administrative-warrant', target: 'student-taken' }, { answer: 'refuse' }),
    'caregiver-agents-refused',
  ],
  ['police of whom it is not known', atHome({ 'acting-for-immigration': 'unknown' }, { answer: 'refuse' }), 'caregiver-agents-refused'],
  [
    'a crew that acts for them is refused as a crew',
    atHome({ requester: 'ambulance-fire', basis: 'court-order', 'acting-for-immigration': 'yes' }, { answer: 'refuse' }),
    'caregiver-refused',
  ],
  [
    'immigration agents with a paper of a judge, and declined',
    atHome({ requester: 'fed-immigration', basis: 'court-order' }, { answer: 'counsel', isDeclined: true }),
    'caregiver-refused',
  ],
  [
    'immigration agents with an arrest warrant',
    atHome({ requester: 'fed-immigration', basis: 'judicial-arrest-warrant', target: 'student-taken' }, { answer: 'comply' }),
    'caregiver-agents-arrest',
  ],
  ['an arrest', atHome({ basis: 'judicial-arrest-warrant', target: 'student-taken' }, { answer: 'comply' }), 'caregiver-arrest'],
  [
    'an arrest, in writing',
    told('caregiver-written', { basis: 'judicial-arrest-warrant', target: 'student-taken' }, { answer: 'comply' }),
    'caregiver-arrest',
  ],
  ['an arrest warrant, and questions', atHome({ basis: 'judicial-arrest-warrant' }, { answer: 'comply' }), 'caregiver-arrest-questioned'],
  [
    'a search of a locker',
    atHome({ basis: 'judicial-search-warrant', target: 'student-search' }, { answer: 'comply' }),
    'caregiver-search',
  ],
  [
    'a search warrant for the record',
    atHome({ basis: 'judicial-search-warrant', target: 'student-record' }, { answer: 'comply' }),
    'caregiver-search-record',
  ],
  [
    'police who take a child by law',
    atHome({ basis: 'custody-without-paper', target: 'student-taken' }, { answer: 'comply' }),
    'caregiver-custody-police',
  ],
  [
    'the Department takes a child',
    atHome({ requester: 'dcf', basis: 'court-order', target: 'student-taken' }, { answer: 'comply' }),
    'caregiver-custody-department',
  ],
  [
    'the Department speaks with a child',
    atHome({ requester: 'dcf', target: 'student-victim' }, { answer: 'permit' }),
    'caregiver-department',
  ],
  [
    'an order to take a student to care',
    atHome({ basis: 'mental-health-hold', target: 'student-taken' }, { answer: 'comply' }),
    'caregiver-care-order',
  ],
  [
    'an ambulance',
    atHome({ requester: 'ambulance-fire', target: 'student-taken', emergency: 'imminent-harm' }, { answer: 'permit' }),
    'caregiver-crew',
  ],
  ['danger seen by staff', atHome({ emergency: 'imminent-harm' }, { answer: 'permit' }), 'caregiver-danger'],
  [
    'danger, and the student was taken',
    atHome({ emergency: 'imminent-harm', target: 'student-taken' }, { answer: 'permit' }),
    'caregiver-danger-taken',
  ],
  ['no time for a paper', atHome({ basis: 'exigency-claimed' }, { answer: 'comply' }), 'caregiver-no-time'],
  [
    'no time for a paper, and taken',
    atHome({ basis: 'exigency-claimed', target: 'student-taken' }, { answer: 'comply' }),
    'caregiver-no-time-taken',
  ],
  ['a student of 13 asks to speak', atHome({ basis: 'student-asks' }, { answer: 'permit' }), 'caregiver-student-asked'],
  ['probation visits its own young person', atHome({ requester: 'probation-dys' }, { answer: 'permit' }), 'caregiver-allowed'],
  ['whatever else is obeyed', atHome({ basis: 'protection-order' }, { answer: 'comply' }), 'caregiver-complied'],
  ['a student of 18 says yes or no', told('student-told', {}, { isAsked: true }), 'student-told'],
  [
    'a student of 18 whom nobody asks',
    told('student-told', { basis: 'judicial-arrest-warrant' }, { answer: 'comply' }),
    'student-informed',
  ],
  [
    'a student’s own record for a court',
    told('student-told', { basis: 'court-order', target: 'student-record' }, { answer: 'counsel' }),
    'student-record-court',
  ],
  ['a student of 18 said no, and it was declined', told('student-told', {}, { isAsked: true, isDeclined: true }), 'student-refused'],
  ['of a student of 18, what the plan refuses', told('student-told', { requester: 'private' }, { answer: 'refuse' }), 'student-refused'],
  [
    'of a student of 18, what immigration agents wanted without a judge',
    told('student-told', { requester: 'fed-immigration', target: 'student-record' }, { answer: 'refuse', isDeclined: true }),
    'student-agents-refused',
  ],
  ['a student’s own record, refused', told('student-told', { target: 'student-record' }, { answer: 'refuse' }), 'student-record-refused'],
  [
    'a student’s own record for a court, declined',
    told('student-told', { basis: 'subpoena', target: 'student-record' }, { answer: 'counsel', isDeclined: true }),
    'student-record-refused',
  ],
  [
    'something of a student’s own record went in an emergency',
    told('student-told', { target: 'student-record', emergency: 'imminent-harm' }, { answer: 'counsel', isDisclosed: true }),
    'student-record-emergency',
  ],
  [
    'they left before a student of 18 had answered',
    told('student-told', {}, { isAsked: true, isDeclined: true, isDropped: true }),
    'student-left',
  ],
  ['they did not wait for a student of 18', told('student-told', {}, { isAsked: true, hasGoneOn: true }), 'student-went-on'],
  [
    'a student of 18 who was arrested all the same is told of no refusal',
    told('student-told', {}, { answer: 'refuse', isTakenAway: true }),
    'student-informed',
  ],
  ['a student of 18 who said yes', told('student-told', {}, { isAsked: true, hasBegun: true }), 'student-informed'],
  ['a defender', told('defender-told', {}), 'defender-told'],
  ['an office has no letter', told('counsel-told', {}), null],
]

test.each(rows)('%s', (_, situation, letter) => expect(letterFor(situation)).toBe(letter))
