import {
  any,
  asBoth,
  but,
  butRecords,
  calm,
  crew,
  danger,
  lawyers,
  leaders,
  none,
  ofStudents,
  process,
  record,
  superintendent,
  theDepartment,
  toAllOfTheirs,
  type Row,
} from './policy-words.ts'

const nobodysPlace = but('target', 'here-otherwise')
const notTheDepartment = but('requester', ...theDepartment)

/** What no row decides. */
export const restRows: readonly Row[] = [
  {
    ...{ row: 'the rest, a search warrant', answer: 'counsel', before: leaders, ...superintendent },
    when: [{ basis: ['judicial-search-warrant'] }],
  },
  {
    ...{ row: 'the rest, the Department’s paper', answer: 'counsel', before: leaders, ...superintendent },
    when: [{ requester: theDepartment, basis: process }],
  },
  {
    ...{ row: 'the rest, the Department', answer: 'hold', before: leaders, ...superintendent },
    when: [{ requester: theDepartment, target: record }],
  },
  {
    ...{ row: 'the rest, a judge’s or a court’s paper', answer: 'counsel', before: toAllOfTheirs, ...superintendent },
    when: [{ requester: notTheDepartment, basis: process, target: ofStudents }],
  },
  {
    ...{ row: 'the rest, a paper about nobody’s child', answer: 'counsel', before: leaders, ...superintendent },
    when: [{ basis: process }],
  },
  {
    ...{ row: 'the rest, where nothing may wait', answer: 'comply', after: leaders, ...superintendent },
    when: [{ basis: ['exigency-claimed'], target: butRecords }],
  },
  { ...{ row: 'the rest', answer: 'hold', before: asBoth, ...superintendent }, when: [{ target: ofStudents }] },
  { ...{ row: 'the rest, about nobody’s child', answer: 'hold', before: leaders, ...superintendent }, when: [{ target: any('target') }] },
]

/** What a row of a plan adds to whatever else is decided. */
export const addedRows: readonly Omit<Row, 'answer' | 'sign'>[] = [
  {
    ...{ row: 'I1c with I1d', before: ['requester-verified'], conditions: ['waits-outside'] },
    when: [{ requester: ['unverified'], basis: ['unread'], target: nobodysPlace, emergency: calm, where: but('where', 'curb') }],
  },
  {
    ...{ row: 'I0a, the Department searches or takes', after: ['caregiver-told'] },
    when: [{ requester: theDepartment, emergency: danger, target: ['student-search', 'student-taken'] }],
  },
  {
    ...{ row: 'I4, in what manner', conditions: ['off-campus-if-possible', 'unmarked-exit'] },
    when: [
      {
        ...{ requester: but('requester', 'unverified', ...crew, ...lawyers), basis: ['judicial-arrest-warrant'] },
        ...{ target: ['student-taken', 'student-questioned'], emergency: calm },
      },
    ],
  },
  {
    ...{ row: 'I3', conditions: ['interested-adult-consulted'] },
    when: [
      {
        ...{
          requester: ['local-police', 'state-police', 'sro-under-agreement'],
          basis: none,
          target: ['student-questioned', 'student-witness'],
        },
        ...{ 'acting-for-immigration': ['no'], age: ['under-12', '12-13'], emergency: calm },
      },
    ],
  },
  {
    ...{ row: 'I19b', conditions: ['never-discipline'] },
    when: [{ requester: ['sro-under-agreement'], target: ofStudents, emergency: calm }],
  },
]
