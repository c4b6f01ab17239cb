import {
  any,
  but,
  butRecords,
  calm,
  crew,
  danger,
  entry,
  known,
  lawyers,
  leaders,
  none,
  police,
  record,
  student,
  theDepartment,
  type FloorRow,
} from './policy-words.ts'

const principals = ['principal-told', 'superintendent-told']
const theirs = ['caregiver-told', 'defender-told']
const met = { conditions: ['met-and-accompanied'], sign: ['principal'] }

const bringsWarrants = but('requester', 'unverified', ...crew, ...lawyers)
const claimsHaste = but('requester', ...crew, ...lawyers)
const nobodyMet = but('target', 'student-record', 'here-otherwise')

/** Who was called, danger in front of someone, and a crew: these stand above all rows. */
export const firstRows: readonly FloorRow[] = [
  {
    ...{ row: 'I0', answer: 'permit', told: principals, obligations: ['matched-with-call'], ...met },
    when: [{ requester: [...police, ...crew, 'unverified'], basis: ['school-called'], target: entry }],
  },
  {
    ...{ row: 'I0a', answer: 'permit', told: [...principals, ...theirs], ...met },
    when: [{ requester: but('requester', ...crew, ...theDepartment), emergency: danger, target: student }],
  },
  {
    ...{ row: 'I0a, a crew, the Department, or nobody’s child', answer: 'permit', told: principals, ...met },
    when: [{ emergency: danger, target: butRecords }],
  },
  {
    ...{ row: 'I0d, care', answer: 'permit', told: ['caregiver-told', ...principals], ...met },
    when: [{ requester: crew, target: ['student-victim', 'student-taken'] }],
  },
  {
    ...{ row: 'I0d, entry', answer: 'permit', told: principals, ...met },
    when: [{ requester: crew, target: [...entry, 'family-member-on-site'] }],
  },
]

const readBeforeAnything = [
  { requester: but('requester', ...crew), target: nobodyMet.filter(target => target !== 'entry-public') },
  { requester: but('requester', ...crew), target: ['entry-public'], where: but('where', 'curb') },
  { requester: any('requester'), target: record, emergency: calm },
  { requester: but('requester', ...police, ...crew), target: record, emergency: danger },
].map(where => ({ ...where, basis: ['unread'] }))

/** What a court asks of a record; what the Department asks with a court's order goes by I8, and danger by I10b. */
const courtPapers = [
  { requester: known.filter(who => who !== 'dcf'), basis: ['subpoena', 'court-order'] },
  { requester: ['dcf'], basis: ['subpoena'] },
].flatMap(({ requester, basis }) => [
  { requester, basis, target: record, emergency: calm },
  { requester: requester.filter(who => ![...police, ...crew].some(each => each === who)), basis, target: record, emergency: danger },
])
const ofACourt = {
  told: ['counsel-told', 'caregiver-told'],
  conditions: ['in-home-language'],
  obligations: ['access-log'],
  sign: ['counsel', 'superintendent'],
}

const noAgreement = {
  requester: ['sro'],
  basis: [...none, 'parental-consent-written', 'administrative-warrant', 'administrative-subpoena'],
  emergency: calm,
}

/** The other floor rows of the policy's table, in its order: each holds where none above it does. */
const lowerRows: readonly FloorRow[] = [
  {
    ...{
      row: 'I10b',
      answer: 'counsel',
      before: ['superintendent-told'],
      after: ['caregiver-told'],
      told: ['superintendent-told', 'caregiver-told'],
    },
    ...{ conditions: ['decided-within-minutes'], obligations: ['six-tests-written', 'access-log'], sign: ['superintendent'] },
    when: [{ requester: [...police, ...crew], basis: but('basis', 'judicial-search-warrant'), target: record, emergency: danger }],
  },
  {
    ...{ row: 'I1d', answer: 'hold', before: ['paper-read', ...leaders], told: leaders, sign: ['superintendent'] },
    when: readBeforeAnything,
  },
  {
    ...{ row: 'I4', answer: 'comply', told: [...leaders, ...theirs], sign: ['superintendent'] },
    conditions: ['counsel-reads', 'destination-told'],
    when: [{ requester: bringsWarrants, basis: ['judicial-arrest-warrant'], target: ['student-taken', 'student-questioned'] }],
  },
  {
    ...{
      row: 'I5',
      answer: 'comply',
      told: ['superintendent-told', ...theirs],
      conditions: ['names-and-badges-recorded'],
      sign: ['principal'],
    },
    when: [{ requester: claimsHaste, basis: ['exigency-claimed'], target: student }],
  },
  {
    ...{
      row: 'I5, entry',
      answer: 'comply',
      told: ['superintendent-told'],
      conditions: ['names-and-badges-recorded'],
      sign: ['principal'],
    },
    when: [{ requester: claimsHaste, basis: ['exigency-claimed'], target: entry }],
  },
  {
    ...{ row: 'I5b', answer: 'comply', told: [...leaders, ...theirs], sign: ['superintendent'] },
    conditions: ['names-and-badges-recorded', 'destination-told'],
    when: [{ requester: police, basis: ['custody-without-paper'], target: ['student-taken'], 'acting-for-immigration': ['no'] }],
  },
  {
    ...{ row: 'I6', answer: 'comply', told: [...leaders, ...theirs], sign: ['superintendent'] },
    conditions: ['counsel-reads', 'scope-only', 'met-and-accompanied', 'inventory'],
    when: [{ requester: bringsWarrants, basis: ['judicial-search-warrant'], target: ['student-search'] }],
  },
  {
    ...{ row: 'I6, entry', answer: 'comply', told: leaders, sign: ['superintendent'] },
    conditions: ['counsel-reads', 'scope-only', 'met-and-accompanied', 'inventory'],
    when: [{ requester: bringsWarrants, basis: ['judicial-search-warrant'], target: entry }],
  },
  {
    ...{ row: 'I6b', answer: 'comply', told: [...leaders, 'caregiver-told'], sign: ['superintendent'] },
    ...{ conditions: ['counsel-reads', 'scope-only', 'inventory'], obligations: ['access-log'] },
    when: [{ requester: bringsWarrants, basis: ['judicial-search-warrant'], target: record }],
  },
  {
    ...{ row: 'I7 and I14, a caregiver is suspected, a student of 14', answer: 'counsel', ...ofACourt },
    before: ['counsel-told', 'student-told', 'waiting-days-passed'],
    when: courtPapers.map(papers => ({ ...papers, age: ['14-17'], 'abuse-by-caregiver': ['suspected'] })),
  },
  {
    ...{ row: 'I7 and I14', answer: 'counsel', before: ['counsel-told', 'caregiver-told', 'waiting-days-passed'], ...ofACourt },
    when: courtPapers,
  },
  {
    ...{ row: 'I7b', answer: 'counsel', before: ['counsel-told'], told: ['counsel-told'], sign: ['counsel'] },
    when: [
      { requester: known, basis: ['administrative-subpoena'], target: record, emergency: calm },
      {
        requester: but('requester', 'unverified', ...police, ...crew),
        basis: ['administrative-subpoena'],
        target: record,
        emergency: danger,
      },
    ],
  },
  {
    ...{ row: 'I8c', answer: 'comply', told: [...leaders, 'caregiver-told'], conditions: ['identity-checked'], sign: ['superintendent'] },
    when: [{ requester: theDepartment, basis: ['custody-without-paper', 'court-order'], target: ['student-taken'] }],
  },
  {
    ...{
      row: 'I10',
      answer: 'refuse',
      told: ['counsel-told', 'superintendent-told'],
      conditions: ['no-word-on-presence'],
      sign: ['superintendent'],
    },
    when: [
      { requester: police, basis: [...none, 'exigency-claimed'], target: record, emergency: calm },
      { requester: ['district-attorney'], basis: [...none, 'exigency-claimed'], target: record },
    ],
  },
  {
    ...{ row: 'I19', answer: 'refuse', told: ['superintendent-told'], sign: ['superintendent'] },
    when: [
      { ...noAgreement, target: ['student-questioned', 'student-witness', 'student-victim', 'student-search', 'student-record'] },
      {
        ...noAgreement,
        target: ['adult-staff', 'family-member-on-site'],
        basis: noAgreement.basis.filter(basis => basis !== 'school-called'),
      },
      { ...noAgreement, target: ['adult-staff', 'family-member-on-site'], 'acting-for-immigration': ['yes', 'unknown'] },
      { ...noAgreement, target: ['student-taken'], basis: noAgreement.basis.filter(basis => basis !== 'custody-without-paper') },
      { ...noAgreement, target: ['student-taken'], 'acting-for-immigration': ['yes', 'unknown'] },
      { ...noAgreement, target: ['entry-nonpublic'], basis: noAgreement.basis.filter(basis => basis !== 'school-called') },
      {
        ...noAgreement,
        target: ['entry-public'],
        where: but('where', 'curb'),
        basis: noAgreement.basis.filter(basis => basis !== 'school-called'),
      },
    ],
  },
]

export const floorRows: readonly FloorRow[] = [...firstRows, ...lowerRows]
