import { calm, butRecords, entry, type FloorRow, known, police, student } from './policy-words.ts'

const both = ['principal-told', 'superintendent-told']
const records = [...police, 'district-attorney']

/** The floor rows of the policy's table, in its order: each holds where none above it does. */
export const floorRows: readonly FloorRow[] = [
  ...[{ basis: ['school-called'] }, { emergency: ['imminent-harm'] }].flatMap((cause): FloorRow[] => [
    {
      ...{ row: 'I0', when: { ...cause, target: student }, answer: 'permit', sign: ['principal'], conditions: ['met-and-accompanied'] },
      told: [...both, 'caregiver-told', 'defender-told'],
    },
    {
      ...{ row: 'I0', when: { ...cause, target: butRecords }, answer: 'permit', sign: ['principal'], conditions: ['met-and-accompanied'] },
      told: both,
    },
  ]),
  {
    row: 'I1d',
    when: { basis: ['unread'], target: [...butRecords.filter(target => target !== 'here-otherwise'), 'student-record'] },
    answer: 'hold',
    before: ['paper-read'],
    told: ['superintendent-told', 'counsel-told'],
    sign: ['superintendent'],
  },
  {
    row: 'I4',
    when: { requester: known, basis: ['judicial-arrest-warrant'], target: ['student-taken', 'student-questioned'] },
    answer: 'comply',
    told: ['superintendent-told', 'counsel-told', 'caregiver-told', 'defender-told'],
    sign: ['superintendent'],
  },
  {
    row: 'I5',
    when: { basis: ['exigency-claimed'], target: [...student, ...entry] },
    answer: 'comply',
    told: ['superintendent-told', 'caregiver-told', 'defender-told'],
    sign: ['superintendent'],
  },
  {
    row: 'I6',
    when: { requester: known, basis: ['judicial-search-warrant'], target: ['student-search'] },
    answer: 'comply',
    told: ['superintendent-told', 'counsel-told', 'families-told', 'defender-told'],
    sign: ['superintendent'],
  },
  {
    row: 'I6',
    when: { requester: known, basis: ['judicial-search-warrant'], target: entry },
    answer: 'comply',
    told: ['superintendent-told', 'counsel-told', 'families-told'],
    sign: ['superintendent'],
  },
  {
    row: 'I7 and I14',
    when: { requester: known, basis: ['subpoena', 'court-order'], target: ['student-record'] },
    answer: 'counsel',
    before: ['counsel-told', 'caregiver-told', 'waiting-days-passed'],
    told: ['counsel-told', 'caregiver-told'],
    conditions: ['in-home-language'],
    obligations: ['access-log'],
    sign: ['counsel', 'superintendent'],
  },
  {
    row: 'I7b',
    when: { requester: known, basis: ['administrative-subpoena'], target: ['student-record'] },
    answer: 'counsel',
    before: ['counsel-told'],
    told: ['counsel-told'],
    sign: ['counsel'],
  },
  {
    row: 'I10, after an emergency',
    when: { requester: records, basis: ['none'], target: ['student-record'], emergency: ['bh-crisis', 'imminent-harm'] },
    answer: 'refuse',
    told: ['counsel-told', 'superintendent-told', 'caregiver-told'],
    conditions: ['no-word-on-presence'],
    obligations: ['six-tests-written'],
    sign: ['superintendent'],
  },
  {
    row: 'I10',
    when: { requester: records, basis: ['none', 'exigency-claimed'], target: ['student-record'] },
    answer: 'refuse',
    told: ['counsel-told', 'superintendent-told'],
    conditions: ['no-word-on-presence'],
    obligations: ['six-tests-written'],
    sign: ['superintendent'],
  },
  ...[{ target: ['student-record'] }, { target: butRecords.filter(target => target !== 'here-otherwise'), emergency: calm }].map(
    (where): FloorRow => ({
      row: 'I19',
      when: {
        requester: ['sro'],
        basis: ['none', 'parental-consent-written', 'administrative-warrant', 'administrative-subpoena'],
        ...where,
      },
      answer: 'refuse',
      told: ['superintendent-told'],
      sign: ['superintendent'],
    }),
  ),
]
