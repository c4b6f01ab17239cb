import {
  abuse,
  aboveByLaw,
  among,
  both,
  caregiverWords,
  crisis,
  either,
  firearm,
  inUse,
  not,
  now,
  orderBroken,
  outside,
  privateHarm,
  quietWeapon,
  referralOwed,
  reportOwed,
  reportWords,
  studentInvolved,
  type When,
} from './policy-words.ts'

/** A row of the table, or the part of one that joins facts by *and*: what is owed in every situation it means. */
export interface FloorRow {
  readonly row: string
  readonly means: string
  readonly when: When
  /** Any of these; no law forbids calling 911, nor asking for police with it. */
  readonly answer?: readonly string[]
  readonly police?: readonly string[]
  readonly after?: readonly string[]
  readonly conditions?: readonly string[]
  readonly obligations?: readonly string[]
  readonly sign?: readonly string[]
  /** No word of these is in `after` or among the obligations. */
  readonly never?: readonly string[]
}

const mayBeTold = not(either(abuse, orderBroken, privateHarm))
const family = both(studentInvolved, mayBeTold)
const bullying = among('what', 'bullying')
const hazing = among('what', 'hazing')
const restraint = among('what', 'restraint')
const leaders = ['principal-told', 'superintendent-told']
const byPrincipal = { answer: ['administrator', 'call-911'], police: ['designee-decides', 'call'] }
const adult = among('whose', 'adult')
const calledOut = both(crisis, either(now, outside))

export const floorRows: readonly FloorRow[] = [
  { row: 'O1', means: 'danger now, or a weapon in use', when: either(now, inUse), answer: ['call-911'], sign: ['any-adult'] },
  { row: 'O1', means: 'a weapon in use', when: inUse, police: ['call'] },
  {
    ...{ row: 'O1b', means: 'an order is broken, whatever answers', when: orderBroken },
    ...{ conditions: ['no-notice-to-restrained'], never: caregiverWords },
  },
  { row: 'O2', means: 'a firearm', when: firearm, answer: ['call-911'], police: ['call'], sign: ['superintendent'] },
  { row: 'O2', means: 'a firearm or weapon that is referred', when: referralOwed, obligations: ['firearm-referral'] },
  { row: 'O2', means: 'no referral beyond', when: not(referralOwed), never: ['firearm-referral'] },
  {
    ...{ row: 'O3', means: 'a student’s weapon at school, found or told of', when: both(reportOwed, quietWeapon) },
    ...{ answer: ['administrator', 'call-911'], police: ['written-report', 'call'] },
  },
  {
    ...{ row: 'O3', means: 'the report, for a firearm and a weapon in use too', when: reportOwed },
    after: ['superintendent-told', ...reportWords],
    obligations: ['weapon-report', 'joint-assessment', 'counselling', 'follow-up-assessment'],
    conditions: ['separate-and-supervise', 'no-search-by-support-staff'],
    sign: ['superintendent'],
  },
  { row: 'O3', means: 'the family', when: both(reportOwed, family), after: ['caregiver-told'] },
  {
    ...{ row: 'O3', means: 'no report beyond', when: not(reportOwed) },
    never: ['weapon-report', 'chief-of-police-written', 'student-services-written', 'school-committee-written'],
  },
  { row: 'O4', means: 'suspected abuse', when: both(abuse, not(aboveByLaw)), answer: ['dcf', 'call-911'] },
  {
    ...{ row: 'O4', means: 'the report, whatever answers', when: abuse },
    ...{ obligations: ['abuse-report-in-48-hours'], sign: ['any-adult'], never: caregiverWords },
  },
  { row: 'O4', means: 'the agency for a child', when: both(abuse, not(adult)), after: ['dcf-told'] },
  { row: 'O4b', means: 'the agency for an adult', when: both(abuse, adult), after: ['dppc-told'], never: ['dcf-told'] },
  { row: 'O6', means: 'the report to the state if help was called', when: crisis, obligations: ['8a-report-if-outside-called'] },
  { row: 'O6', means: 'a crisis now', when: both(crisis, now), answer: ['call-911'], conditions: ['ems-and-crisis-trained'] },
  { row: 'O6', means: 'who is told', when: calledOut, after: [...leaders, 'dese-report'], sign: ['principal'] },
  { row: 'O6', means: 'the caregiver', when: both(calledOut, studentInvolved), after: ['caregiver-told'] },
  { row: 'O8', means: 'bullying', when: both(bullying, not(aboveByLaw)), ...byPrincipal },
  { row: 'O8', means: 'what it owes', when: bullying, obligations: ['police-reasons-written'], sign: ['principal'] },
  { row: 'O8', means: 'both families', when: both(bullying, studentInvolved), after: ['families-told'] },
  { row: 'O9', means: 'hazing', when: both(hazing, not(aboveByLaw)), ...byPrincipal },
  {
    ...{ row: 'O9', means: 'what it owes', when: hazing },
    ...{ obligations: ['hazing-report'], after: ['superintendent-told'], sign: ['principal'] },
  },
  { row: 'O9', means: 'the families', when: both(hazing, studentInvolved), after: ['families-told'] },
  {
    ...{ row: 'O12', means: 'the notice of a restraint', when: restraint },
    ...{ obligations: ['restraint-report'], after: ['principal-told'] },
  },
  { row: 'O12', means: 'the caregiver, the same day', when: both(restraint, studentInvolved), after: ['caregiver-told'] },
]
