import type { Cube } from '../../plan/core/index.ts'
import {
  asBoth,
  notForImmigration,
  but,
  crew,
  entry,
  known,
  leaders,
  noProcess,
  none,
  police,
  process,
  record,
  student,
  superintendent,
  talk,
  theDepartment,
  two,
  type Row,
} from './policy-words.ts'

const held = {
  ...{ answer: 'hold', before: asBoth, after: ['caregiver-written'], ...superintendent },
  conditions: ['private-room', 'adult-advocate', 'rights-card', 'off-site-by-appointment'],
}
const victim = {
  ...{ row: 'I18', answer: 'hold', before: ['caregiver-told', 'caregiver-consented', 'advocate-told'] },
  ...{ after: ['dcf-told'], sign: ['principal'] },
  conditions: ['minimal-facts', 'advocacy-centre'],
}
const spokenWith = {
  ...{ row: 'I1e', answer: 'permit', sign: ['designee'] },
  conditions: ['support-person-offered', 'caregiver-and-defender-offered'],
}
const visited = { conditions: ['identity-checked', 'private-room'] }
/** Of what a court or a clinician ordered no consent is awaited: that goes to counsel, as what no row decides. */
const notYet = [...none, 'student-asks', 'administrative-subpoena']
const asks = [...police, 'district-attorney', 'fed-other']

const whoAsks = (age: readonly string[]): readonly Cube[] =>
  notForImmigration(but('requester', 'unverified', 'fed-immigration', 'private'), { basis: ['student-asks'], target: talk, age })

/** The rest of the plan rows, in the order of the policy's table; private people and a student's counsel have rows of their own. */
export const planRows: readonly Row[] = [
  {
    ...{ row: 'I22b', answer: 'refuse', sign: ['superintendent'] },
    when: [
      { requester: ['private'], target: [...talk, 'student-search', 'entry-nonpublic', 'family-member-on-site'] },
      { requester: ['private'], target: ['student-taken'], basis: but('basis', 'court-order') },
      { requester: ['private'], target: record, basis: but('basis', 'parental-consent-written') },
    ],
  },
  {
    ...{ row: 'I22b, a record on written consent', answer: 'hold', before: leaders, ...superintendent },
    when: [{ requester: ['private'], target: record }],
  },
  {
    ...{ row: 'I1', answer: 'permit', after: ['principal-told'], conditions: ['out-of-sight-of-students', 'outside-class-hours'] },
    sign: ['principal'],
    when: notForImmigration(but('requester', 'unverified', 'fed-immigration'), { basis: none, target: ['adult-staff'] }),
  },
  {
    ...{ row: 'I1b', answer: 'permit', conditions: ['that-capacity-only', 'no-search'], sign: ['principal'] },
    when: notForImmigration(known, { target: ['here-otherwise'] }),
  },
  {
    ...{ row: 'I22b, papers served', answer: 'permit', sign: ['superintendent'] },
    when: [{ requester: ['private'], target: ['adult-staff', 'entry-public', 'here-otherwise'] }],
  },
  {
    ...{ row: 'I1c', answer: 'hold', before: ['requester-verified', 'principal-told', 'superintendent-told'], ...superintendent },
    conditions: ['waits-outside'],
    when: [{ requester: ['unverified'], basis: but('basis', 'exigency-claimed') }],
  },
  {
    ...{ row: 'I1e under 12, police, prosecutors, federal, as I2', ...held },
    when: [
      {
        ...{ requester: asks, basis: ['student-asks'], target: ['student-questioned', 'student-witness'] },
        ...{ age: ['under-12'], 'acting-for-immigration': ['no'] },
      },
    ],
  },
  {
    ...{ ...victim, row: 'I1e under 12, police, prosecutors, federal, as I18' },
    when: [{ requester: asks, basis: ['student-asks'], target: ['student-victim'], age: ['under-12'], 'acting-for-immigration': ['no'] }],
  },
  {
    ...{ ...spokenWith, row: 'I1e under 14', after: ['caregiver-told'] },
    when: whoAsks(['under-12', '12-13']),
  },
  {
    ...spokenWith,
    when: whoAsks(['14-17', '18-or-over']),
  },
  {
    ...{ row: 'I2', ...held },
    when: [
      {
        requester: ['local-police', 'state-police', 'district-attorney'],
        basis: none,
        target: ['student-questioned', 'student-witness', 'student-search'],
      },
    ],
  },
  {
    ...{ row: 'I8', answer: 'permit', after: ['principal-told'], ...visited, sign: ['principal'] },
    when: [{ requester: ['dcf'], basis: [...none, 'student-asks'], target: talk }],
  },
  {
    ...{ row: 'I8, a record', answer: 'permit', after: ['principal-told'], conditions: ['identity-checked'], sign: ['principal'] },
    when: [{ requester: ['dcf'], basis: [...none, 'student-asks', 'court-order'], target: record }],
  },
  {
    ...{ row: 'I8b', answer: 'permit', conditions: ['dcf-alone', 'identity-checked'], ...superintendent },
    when: [{ requester: ['dcf-with-police'], basis: none, target: talk }],
  },
  {
    ...{ row: 'I20', answer: 'comply', after: [...leaders, 'defender-told'], conditions: ['no-notice-to-restrained'] },
    ...{ obligations: ['record-flag', 'safety-plan'], sign: ['principal', 'superintendent'] },
    when: [{ basis: ['protection-order'], target: [...talk, 'student-taken'] }],
  },
  {
    ...{ row: 'I20, a record, a search, an entry', answer: 'counsel', before: [...leaders, 'defender-told'] },
    ...{ conditions: ['no-notice-to-restrained'], obligations: ['record-flag', 'safety-plan'], sign: ['principal'] },
    when: [{ basis: ['protection-order'], target: ['student-record', 'student-search'] }],
  },
  {
    ...{ row: 'I20, an entry', answer: 'counsel', before: leaders, conditions: ['no-notice-to-restrained'] },
    ...{ obligations: ['record-flag', 'safety-plan'], sign: ['principal'] },
    when: [{ basis: ['protection-order'], target: entry }],
  },
  {
    ...{ row: 'I8d, a judge’s or a court’s paper', answer: 'counsel', before: leaders, ...superintendent },
    when: [{ requester: theDepartment, basis: process, target: student }],
  },
  {
    ...{ row: 'I8d', answer: 'hold', before: leaders, ...superintendent },
    when: [{ requester: theDepartment, basis: noProcess, target: student }],
  },
  {
    ...{ row: 'I9', answer: 'counsel', before: ['counsel-told', 'caregiver-told'], ...superintendent },
    when: [{ requester: ['probation-dys'], basis: none, target: record }],
  },
  {
    ...{ row: 'I9b', answer: 'permit', after: ['principal-told'], conditions: ['private-room', 'no-search', 'no-arrest'] },
    ...{ sign: ['principal'], when: [{ requester: ['probation-dys'], basis: none, target: ['student-questioned'] }] },
  },
  {
    ...{ row: 'I16', answer: 'hold', before: asBoth, conditions: ['ask-civil-or-criminal'], sign: two },
    when: [{ requester: ['fed-other'], basis: none, target: student }],
  },
  {
    ...victim,
    when: [
      {
        requester: but('requester', ...theDepartment, ...crew, 'defense-counsel', 'private'),
        basis: noProcess,
        target: ['student-victim'],
      },
    ],
  },
  {
    ...{ row: 'I19b', ...held, conditions: ['never-discipline'] },
    when: [{ requester: ['sro-under-agreement'], basis: noProcess, target: ['student-questioned', 'student-witness', 'student-search'] }],
  },
  {
    ...{ row: 'I20b', answer: 'comply', after: ['superintendent-told', 'caregiver-told', 'defender-told'] },
    ...{ conditions: ['clinician-accompanies'], sign: ['principal', 'superintendent'] },
    when: [{ basis: ['mental-health-hold'], target: ['student-taken'] }],
  },
  {
    ...{ row: 'I20c', answer: 'counsel', before: [...leaders, 'caregiver-told'], ...superintendent },
    when: [{ basis: ['court-order'], target: ['student-taken'] }],
  },
  {
    ...{ row: 'I22', answer: 'permit', after: ['principal-told'], ...visited, sign: ['designee'] },
    when: [
      { requester: ['defense-counsel'], target: talk, basis: ['court-order', 'parental-consent-written'] },
      { requester: ['defense-counsel'], target: talk, basis: ['student-asks'], age: ['14-17', '18-or-over'] },
    ],
  },
  {
    ...{ row: 'I22, no leave yet, at 14', answer: 'hold', before: ['principal-told', 'student-told', 'student-consented'] },
    ...{ ...visited, sign: ['designee'] },
    when: [{ requester: ['defense-counsel'], target: talk, basis: notYet, age: ['14-17', '18-or-over'] }],
  },
  {
    ...{ row: 'I22, no leave yet', answer: 'hold', before: ['principal-told', 'caregiver-told', 'caregiver-consented'] },
    ...{ ...visited, sign: ['designee'] },
    when: [{ requester: ['defense-counsel'], target: talk, basis: notYet }],
  },
  {
    ...{ row: 'I22, all else', answer: 'refuse', sign: ['designee'] },
    when: [
      { requester: ['defense-counsel'], target: record, basis: [...none, 'mental-health-hold'] },
      {
        ...{ requester: ['defense-counsel'], target: ['student-search', 'student-taken'] },
        basis: but('basis', 'unread', 'administrative-warrant', 'judicial-search-warrant', 'judicial-arrest-warrant'),
      },
      { requester: ['defense-counsel'], basis: ['exigency-claimed'] },
      { requester: ['defense-counsel'], target: record, basis: ['student-asks'], age: ['under-12', '12-13'] },
    ],
  },
]
