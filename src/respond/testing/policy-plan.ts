import type { Situation } from '../../plan/core/index.ts'
import {
  abuse,
  among,
  both,
  byAdult,
  byStudent,
  byYoung,
  crisis,
  either,
  firearm,
  inUse,
  missingAtRisk,
  not,
  now,
  orderBroken,
  overdose,
  privateHarm,
  reportOwed,
  studentInvolved,
  unarmed,
  weapon,
  type When,
} from './policy-words.ts'

/** What answers, and whether police are called: the first row that means a situation decides. */
export interface AnswerRow {
  readonly row: string
  readonly when: When
  readonly answer: readonly string[]
  readonly police: readonly string[]
}

const what = (...values: readonly string[]) => among('what', ...values)
const call = { answer: ['call-911'], police: ['call'] }
const decide = { answer: ['administrator'], police: ['designee-decides'] }
const support = { answer: ['support-team'], police: ['not-called'] }
const threatOrOrder = both(what('anonymous-threat', 'order-broken'), not(byYoung))
const young = either(
  byYoung,
  both(among('whose', 'student-under-12'), what('disruption', 'conflict', 'substance', 'property')),
  what('disruption', 'conflict'),
)
const fights = what('fight', 'threat', 'property')
const withAnAdult = either(
  what('uninvited-person', 'outside-danger', 'family-dispute'),
  both(among('whose', 'adult', 'caregiver'), fights, not(byStudent)),
  both(byAdult, what('fight', 'threat', 'property', 'substance', 'bias-harm', 'disruption', 'conflict', 'anonymous-threat')),
)

/** In the order of the table, each floor row above every plan row. */
export const answerRows: readonly AnswerRow[] = [
  { row: 'O1', when: inUse, ...call },
  { row: 'O2', when: firearm, ...call },
  { row: 'O7 armed', when: both(crisis, weapon, now), answer: ['call-911'], police: ['designee-decides'] },
  { row: 'O6', when: both(crisis, now), answer: ['call-911'], police: ['designee-decides', 'not-called'] },
  { row: 'O11 overdose', when: overdose, answer: ['call-911'], police: ['not-called'] },
  { row: 'O11', when: both(what('medical', 'fire'), now, unarmed), answer: ['call-911'], police: ['not-called'] },
  { row: 'O11 armed', when: both(what('medical', 'fire'), now), answer: ['call-911'], police: ['not-called', 'call'] },
  { row: 'O1', when: either(now, threatOrOrder, missingAtRisk), ...call },
  { row: 'O3', when: reportOwed, answer: ['administrator'], police: ['written-report'] },
  { row: 'O4', when: abuse, answer: ['dcf'], police: ['designee-decides'] },
  { row: 'O8, O9', when: what('bullying', 'hazing'), ...decide },
  { row: 'O3b', when: weapon, ...decide },
  { row: 'O5', when: privateHarm, answer: ['support-team'], police: ['designee-decides'] },
  { row: 'O7', when: crisis, answer: ['support-team', 'mobile-crisis'], police: ['not-called'] },
  { row: 'O10', when: withAnAdult, ...decide },
  { row: 'O11', when: what('medical', 'fire'), answer: ['administrator'], police: ['not-called'] },
  { row: 'O11 missing', when: what('missing-student'), ...decide },
  { row: 'O12', when: what('restraint'), ...support },
  { row: 'O13', when: young, answer: ['support-team', 'administrator'], police: ['not-called'] },
  { row: 'O14', when: what('fight', 'threat', 'substance', 'property', 'bias-harm'), ...decide },
  { row: 'O15', when: () => true, ...support },
]

/** Which row answers a situation. */
export const answeredBy = (situation: Situation): AnswerRow => {
  const row = answerRows.find(({ when }) => when(situation))
  if (!row) throw new Error('No row answers.')
  return row
}

/** What a row of a plan owes besides, where it answers. */
export interface PlanRow {
  readonly row: string
  readonly means: string
  readonly after?: readonly string[]
  readonly conditions?: readonly string[]
  readonly obligations?: readonly string[]
  readonly responders?: readonly string[]
  readonly together?: number
  readonly sign?: readonly string[]
  readonly when: When
}

const answers =
  (row: string): When =>
  situation =>
    answeredBy(situation).row === row
const leaders = ['principal-told', 'superintendent-told']
const families = both(studentInvolved, not(either(abuse, orderBroken, privateHarm, crisis)))
const quiet = both(not(now), unarmed)

export const planRows: readonly PlanRow[] = [
  { row: 'O1', means: 'who is told', when: answers('O1'), after: [...leaders, 'support-after', 'same-day-report'] },
  { row: 'O1', means: 'the families', when: both(answers('O1'), families), after: ['families-told'] },
  {
    ...{ row: 'O3b', means: 'an adult’s weapon, or one elsewhere', when: both(answers('O3b'), not(crisis)) },
    ...{ conditions: ['out-of-sight-of-students'], after: leaders, sign: ['principal'] },
  },
  {
    ...{ row: 'O5', means: 'whatever answers', when: either(privateHarm, orderBroken) },
    ...{ conditions: ['no-interview', 'no-circle', 'student-chooses'], after: ['title-ix-coordinator-told'] },
  },
  { row: 'O5', means: 'who signs', when: answers('O5'), sign: ['designee'] },
  {
    ...{ row: 'O7', means: 'a weapon takes no clinician away', when: both(crisis, weapon) },
    ...{ responders: ['clinician'], together: 2 },
  },
  { row: 'O7', means: 'who is told', when: answers('O7'), after: ['principal-told', 'clinician-follow-up'], sign: ['principal'] },
  { row: 'O7', means: 'the caregiver', when: both(answers('O7'), studentInvolved), after: ['caregiver-told'] },
  {
    ...{ row: 'O10', means: 'away from students', when: answers('O10') },
    ...{ conditions: ['out-of-sight-of-students', 'no-release-on-say-so'], after: leaders, sign: ['principal'] },
  },
  { row: 'O10', means: 'the student harmed', when: both(answers('O10'), studentInvolved), after: ['caregiver-told'] },
  { row: 'O11', means: 'an overdose', when: both(overdose, not(inUse), not(firearm)), responders: ['nurse'], after: ['principal-told'] },
  {
    ...{ row: 'O11', means: 'medical', when: both(among('what', 'medical'), studentInvolved, quiet) },
    ...{ after: ['principal-told', 'caregiver-told'], sign: ['principal'] },
  },
  { row: 'O11', means: 'a fire that is out', when: both(among('what', 'fire'), studentInvolved, quiet), after: ['families-told'] },
  {
    ...{ row: 'O11', means: 'missing', when: both(among('what', 'missing-student'), studentInvolved, unarmed) },
    after: ['caregiver-told'],
  },
  {
    ...{ row: 'O11', means: 'missing and at risk owes all of O1', when: missingAtRisk },
    after: [...leaders, 'support-after', 'same-day-report'],
  },
  { row: 'O12', means: 'who comes', when: answers('O12'), conditions: ['certified-responder'], sign: ['principal'] },
  { row: 'O13', means: 'what it owes', when: answers('O13'), obligations: ['open-repair', 'alternatives-first'] },
  { row: 'O13', means: 'that child’s caregiver', when: both(answers('O13'), families), after: ['caregiver-told'] },
  { row: 'O14', means: 'who is told', when: answers('O14'), after: ['superintendent-told'], sign: ['designee'] },
  {
    ...{
      row: 'O14',
      means: 'the harmed student’s family, and the other’s',
      when: both(answers('O14'), among('whose', 'student', 'student-under-12', 'unknown')),
    },
    after: ['caregiver-told'],
  },
  { row: 'O14', means: 'the other’s family', when: both(answers('O14'), byStudent), after: ['other-caregiver-told'] },
]
