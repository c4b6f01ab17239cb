import { but, butRecords, entry, known, minor, no, noProcess, perhaps, process, type Row, student, talk, yes } from './policy-words.ts'

const asBoth = ['superintendent-told', 'counsel-told', 'caregiver-told', 'caregiver-consented', 'defender-told']
const leaders = ['superintendent-told', 'counsel-told']
const two = ['superintendent', 'counsel']
const noPaper = { basis: ['none'] }
const notNow = { 'acting-for-immigration': no }
const agents = ['fed-immigration']
const refused = {
  answer: 'refuse',
  after: [...leaders, 'caregiver-told', 'defender-told', 'student-told', 'committee-report'],
  conditions: ['no-word-on-presence', 'waits-in-public-area'],
  sign: two,
}
const i12 = { conditions: ['scope-only', 'met-and-accompanied', 'private-room'], sign: two }
const questioned = {
  ...{ answer: 'hold', before: asBoth, after: ['caregiver-written'], sign: ['superintendent'] },
  conditions: ['private-room', 'adult-advocate', 'rights-card', 'off-site-by-appointment'],
}
const victims = {
  ...{ answer: 'hold', before: ['caregiver-told', 'advocate-told'], sign: ['principal'] },
  conditions: ['minimal-facts', 'advocacy-centre'],
}
const chosen = { obligations: ['record-flag', 'safety-plan'], sign: ['principal', 'superintendent'] }

/** Immigration stands above every other row of a plan. A judge's warrant is obeyed by I4 and I6 of the floor, with more (I12). */
export const immigrationRows: readonly Row[] = [
  {
    ...{ row: 'I11', ...refused },
    when: {
      requester: agents,
      basis: ['none', 'administrative-warrant'],
      target: [...student, 'student-record', 'entry-nonpublic', 'family-member-on-site'],
    },
  },
  {
    ...{ row: 'I12', answer: 'counsel', before: leaders, sign: two },
    when: { requester: agents, basis: ['judicial-search-warrant', 'judicial-arrest-warrant'] },
  },
  {
    ...{ row: 'I13', answer: 'hold', before: asBoth, conditions: ['in-home-language'], sign: two },
    when: { requester: agents, basis: ['parental-consent-written'], target: student },
  },
  {
    row: 'I15',
    when: { requester: agents, basis: noProcess, target: ['entry-public'], where: ['curb'] },
    answer: 'permit',
    after: [...leaders, 'families-told'],
    conditions: ['supervised-dismissal'],
    sign: ['superintendent'],
  },
  { ...{ row: 'I17', ...refused }, when: { 'acting-for-immigration': perhaps, basis: noProcess } },
  { ...{ row: 'I17', answer: 'counsel', before: leaders, sign: two }, when: { 'acting-for-immigration': yes, basis: process } },
]

/** What is more where a judge's warrant is obeyed for immigration. */
export const moreForImmigration: readonly Row[] = [{ requester: agents }, { requester: known, 'acting-for-immigration': yes }].flatMap(
  (who): Row[] => [
    {
      row: 'I12',
      answer: 'comply',
      ...i12,
      when: { ...who, basis: ['judicial-arrest-warrant'], target: ['student-taken', 'student-questioned'] },
    },
    { row: 'I12', answer: 'comply', ...i12, when: { ...who, basis: ['judicial-search-warrant'], target: ['student-search', ...entry] } },
  ],
)

/** The rest of the plan rows, in the order of the policy's table. */
export const planRows: readonly Row[] = [
  {
    row: 'I1',
    when: { requester: but('requester', 'unverified', 'fed-immigration'), ...noPaper, target: ['adult-staff'], ...notNow },
    answer: 'permit',
    after: ['principal-told'],
    conditions: ['out-of-sight-of-students', 'outside-class-hours'],
    sign: ['principal'],
  },
  {
    row: 'I1b',
    when: { requester: known, target: ['here-otherwise'], ...notNow },
    ...{ answer: 'permit', conditions: ['that-capacity-only', 'no-search'], sign: ['principal'] },
  },
  {
    row: 'I1c',
    when: { requester: ['unverified'], basis: but('basis', 'exigency-claimed') },
    ...{ answer: 'hold', before: ['requester-verified', 'principal-told', 'superintendent-told'], conditions: ['waits-outside'] },
    sign: ['superintendent'],
  },
  {
    row: 'I1e',
    when: { requester: but('requester', 'unverified', 'fed-immigration'), basis: ['student-asks'], target: talk, ...notNow },
    ...{ answer: 'permit', conditions: ['support-person-offered', 'caregiver-and-defender-offered'], sign: ['designee'] },
  },
  {
    ...{ row: 'I2', ...questioned },
    when: {
      requester: ['local-police', 'state-police', 'district-attorney'],
      ...noPaper,
      target: ['student-questioned', 'student-witness', 'student-search'],
    },
  },
  {
    row: 'I8',
    when: { requester: ['dcf'], ...noPaper, target: [...talk, 'student-record'] },
    ...{ answer: 'permit', after: ['principal-told'], conditions: ['identity-checked'], sign: ['principal'] },
  },
  {
    row: 'I8b',
    when: { requester: ['dcf-with-police'], ...noPaper, target: talk },
    ...{ answer: 'permit', conditions: ['dcf-alone', 'identity-checked'], sign: ['superintendent'] },
  },
  {
    row: 'I9',
    when: { requester: ['probation-dys'], ...noPaper, target: ['student-record'] },
    ...{ answer: 'counsel', before: ['counsel-told', 'caregiver-told'], sign: ['superintendent'] },
  },
  {
    row: 'I9b',
    when: { requester: ['probation-dys'], ...noPaper, target: ['student-questioned'] },
    ...{ answer: 'permit', after: ['principal-told'], conditions: ['private-room', 'no-search', 'no-arrest'], sign: ['principal'] },
  },
  {
    row: 'I16',
    when: { requester: ['fed-other'], ...noPaper, target: student },
    ...{ answer: 'hold', before: asBoth, conditions: ['ask-civil-or-criminal'], sign: two },
  },
  { ...{ row: 'I18', ...victims }, when: { basis: noProcess, target: ['student-victim'] } },
  {
    ...{ row: 'I19b', ...questioned, conditions: ['never-discipline'] },
    when: { requester: ['sro-under-agreement'], basis: noProcess, target: ['student-questioned', 'student-witness', 'student-search'] },
  },
  {
    ...{ row: 'I20', answer: 'comply', after: [...leaders, 'defender-told'], conditions: ['no-notice-to-restrained'], ...chosen },
    when: { basis: ['protection-order'], target: [...talk, 'student-taken'] },
  },
  {
    ...{ row: 'I20', answer: 'counsel', before: leaders, conditions: ['no-notice-to-restrained'], ...chosen },
    when: { basis: ['protection-order'], target: ['student-record', 'student-search', ...entry] },
  },
  {
    row: 'I20b',
    when: { basis: ['mental-health-hold'], target: ['student-taken'] },
    ...{ answer: 'comply', after: ['superintendent-told', 'caregiver-told', 'defender-told'], conditions: ['clinician-accompanies'] },
    sign: ['principal', 'superintendent'],
  },
  {
    row: 'I20c',
    when: { basis: ['court-order'], target: ['student-taken'] },
    ...{ answer: 'counsel', before: [...leaders, 'caregiver-told'], sign: ['superintendent'] },
  },
]

/** What no row decides. */
export const restRows: readonly Row[] = [
  {
    ...{ row: 'the rest', answer: 'counsel', before: [...leaders, 'caregiver-told', 'defender-told'], sign: ['superintendent'] },
    when: { basis: process, target: [...student, 'student-record'] },
  },
  { ...{ row: 'the rest', answer: 'counsel', before: leaders, sign: ['superintendent'] }, when: { basis: process } },
  {
    ...{ row: 'the rest', answer: 'comply', after: leaders, sign: ['superintendent'] },
    when: { basis: ['exigency-claimed'], target: butRecords },
  },
  {
    ...{ row: 'the rest', answer: 'hold', before: asBoth, sign: ['superintendent'] },
    when: { target: [...student, 'student-record'] },
  },
  { ...{ row: 'the rest', answer: 'hold', before: leaders, sign: ['superintendent'] }, when: {} },
]

/** What a row adds to whatever else is decided. */
export const addedRows: readonly Omit<Row, 'answer' | 'sign'>[] = [
  {
    row: 'I3',
    when: {
      requester: ['local-police', 'state-police', 'sro-under-agreement'],
      basis: ['none'],
      target: ['student-questioned', 'student-witness'],
      'acting-for-immigration': no,
      age: minor.filter(age => age !== '14-17'),
      emergency: but('emergency', 'imminent-harm'),
    },
    conditions: ['interested-adult-consulted'],
  },
]
