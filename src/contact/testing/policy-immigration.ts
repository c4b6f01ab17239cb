import {
  asBoth,
  asked,
  but,
  crew,
  entry,
  known,
  leaders,
  noProcess,
  none,
  ofStudents,
  perhaps,
  police,
  process,
  record,
  student,
  superintendent,
  toAllOfTheirs,
  two,
  yes,
  type Row,
} from './policy-words.ts'

const agents = ['fed-immigration']
const refused = { conditions: ['no-word-on-presence', 'waits-in-public-area'], sign: two }
const toFamily = ['caregiver-told', 'student-told', 'legal-aid-told']
const aboutStudent = { answer: 'refuse', after: [...leaders, ...toFamily, 'committee-report'], ...refused }
const aboutNobody = { answer: 'refuse', after: [...leaders, 'legal-aid-told', 'committee-report'], ...refused }
const atCurb = { basis: but('basis', 'judicial-search-warrant', 'exigency-claimed'), target: ['entry-public'], where: ['curb'] }
const talkedWith = ['adult-staff', 'here-otherwise', 'student-questioned', 'student-witness', 'student-search']
const notStudents = but('target', ...student, 'student-record')

/** Rows of a plan that stand above all rows of the floor too. */
export const aboveAllRows: readonly Row[] = [
  {
    ...{ row: 'I0b', answer: 'permit', after: ['principal-told', 'superintendent-told'], sign: ['principal'] },
    conditions: ['out-of-sight-of-students'],
    when: [
      { requester: police, basis: ['school-called'], target: ['adult-staff', 'family-member-on-site'], 'acting-for-immigration': ['no'] },
    ],
  },
  {
    ...{ row: 'I0d, talk for immigration', answer: 'refuse', sign: [] },
    when: [
      { requester: crew, target: talkedWith, 'acting-for-immigration': yes },
      {
        requester: crew,
        target: talkedWith,
        'acting-for-immigration': perhaps,
        basis: noProcess,
      },
    ],
  },
  {
    ...{ row: 'I0d, talk as care', answer: 'permit', after: ['caregiver-told', 'principal-told', 'superintendent-told'] },
    sign: ['principal'],
    when: [{ requester: crew, target: ['student-questioned', 'student-witness', 'student-search'] }],
  },
  {
    ...{ row: 'I0d, nobody’s child', answer: 'permit', after: ['principal-told', 'superintendent-told'], sign: ['principal'] },
    when: [{ requester: crew, target: ['adult-staff', 'here-otherwise'] }],
  },
  {
    ...{ row: 'I15, for immigration', answer: 'permit', after: [...leaders, 'families-told'] },
    ...{ conditions: ['supervised-dismissal'], ...superintendent },
    when: [
      { ...atCurb, requester: agents },
      { ...atCurb, requester: asked, 'acting-for-immigration': perhaps },
    ],
  },
  {
    ...{ row: 'I15', answer: 'permit', after: leaders, conditions: ['supervised-dismissal'], ...superintendent },
    when: [atCurb],
  },
]

/** Immigration stands above every other row of a plan. A judge's warrant is obeyed by I4, I6 and I6b of the floor, with more (I12). */
export const immigrationRows: readonly Row[] = [
  { ...{ row: 'I11', ...aboutStudent }, when: [{ requester: agents, basis: [...none, 'administrative-warrant'], target: ofStudents }] },
  {
    ...{ row: 'I11, nobody’s child', ...aboutNobody },
    when: [{ requester: agents, basis: [...none, 'administrative-warrant'], target: ['entry-nonpublic', 'family-member-on-site'] }],
  },
  {
    ...{ row: 'I12, a search of anything else', answer: 'counsel', before: leaders, sign: two },
    when: [{ requester: agents, basis: ['judicial-search-warrant'] }],
  },
  {
    ...{ row: 'I12, an arrest and any other target', answer: 'counsel', before: toAllOfTheirs, sign: two },
    when: [{ requester: agents, basis: ['judicial-arrest-warrant'], target: ofStudents }],
  },
  {
    ...{ row: 'I12, an arrest, nobody’s child', answer: 'counsel', before: leaders, sign: two },
    when: [{ requester: agents, basis: ['judicial-arrest-warrant'] }],
  },
  {
    ...{ row: 'I13', answer: 'hold', before: asBoth, conditions: ['in-home-language'], sign: two },
    when: [{ requester: agents, basis: ['parental-consent-written'], target: student }],
  },
  {
    ...{ row: 'I17 with I22b', answer: 'refuse', ...superintendent },
    when: [
      {
        requester: ['private'],
        'acting-for-immigration': yes,
        basis: process,
        target: but('target', 'adult-staff', 'here-otherwise', 'entry-public', 'student-taken'),
      },
      {
        requester: ['private'],
        'acting-for-immigration': yes,
        basis: process.filter(basis => basis !== 'court-order'),
        target: ['student-taken'],
      },
    ],
  },
  {
    ...{ row: 'I17', ...aboutStudent },
    when: [{ requester: asked, 'acting-for-immigration': perhaps, basis: noProcess, target: ofStudents }],
  },
  {
    ...{ row: 'I17, nobody’s child', ...aboutNobody },
    when: [{ requester: asked, 'acting-for-immigration': perhaps, basis: noProcess, target: notStudents }],
  },
  {
    ...{ row: 'I17, such a paper, unverified', answer: 'counsel', before: [...leaders, 'requester-verified'], sign: two },
    when: [{ requester: ['unverified'], 'acting-for-immigration': yes, basis: process }],
  },
  {
    ...{ row: 'I17 with I20', answer: 'counsel', before: leaders, sign: [...two, 'principal'] },
    when: [{ requester: asked, 'acting-for-immigration': yes, basis: ['protection-order'], target: entry }],
  },
  {
    ...{ row: 'I17 with I20, of a student', answer: 'counsel', before: toAllOfTheirs, sign: [...two, 'principal'] },
    when: [
      {
        requester: known.filter(who => asked.includes(who)),
        'acting-for-immigration': yes,
        basis: ['protection-order'],
        target: ['student-record', 'student-search'],
      },
    ],
  },
  {
    ...{ row: 'I17, a judge’s or a court’s paper', answer: 'counsel', before: toAllOfTheirs, sign: two },
    when: [
      {
        requester: asked,
        'acting-for-immigration': yes,
        basis: process.filter(basis => basis !== 'judicial-search-warrant'),
        target: ofStudents,
      },
    ],
  },
  {
    ...{ row: 'I17, such a paper about nobody’s child, or a search', answer: 'counsel', before: leaders, sign: two },
    when: [{ requester: asked, 'acting-for-immigration': yes, basis: process }],
  },
]

/** What is more where a judge's warrant is obeyed for immigration. */
export const moreForImmigration: readonly Omit<Row, 'answer'>[] = [
  {
    ...{ row: 'I12', conditions: ['scope-only', 'met-and-accompanied', 'private-room'], after: ['committee-report'], sign: two },
    when: [
      { basis: ['judicial-arrest-warrant'], target: ['student-taken', 'student-questioned'] },
      { basis: ['judicial-search-warrant'], target: ['student-search', ...record, ...entry] },
    ].flatMap(papers => [
      { ...papers, requester: agents },
      { ...papers, requester: asked.filter(who => who !== 'unverified' && who !== 'private'), 'acting-for-immigration': yes },
    ]),
  },
]
