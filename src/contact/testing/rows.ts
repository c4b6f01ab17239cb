import type { Cube } from '../../plan/core/index.ts'

/** Rows of the policy's table of requests, by the facts they name; written from the table, not from any plan. */
export interface Row {
  readonly row: string
  readonly when: Cube
  /** Who has been told, and who has agreed, before anyone under 18 is questioned, searched or taken; null where the row asks for fewer. */
  readonly told: readonly string[] | null
  readonly agreed: readonly string[]
}

const police = ['local-police', 'state-police']
const notJudicial = ['none', 'parental-consent-written', 'administrative-warrant', 'administrative-subpoena']
const asked = ['student-questioned', 'student-witness', 'student-search']
const calm = { emergency: ['none', 'bh-crisis'] }
const both = ['superintendent-told', 'counsel-told', 'caregiver-told', 'defender-told']
const noImmigration = { 'acting-for-immigration': ['no'] }
const consent = ['caregiver-consented']

export const rowsThatTellAll: readonly Row[] = [
  {
    row: 'I2',
    when: { requester: [...police, 'district-attorney'], basis: ['none'], target: asked, ...noImmigration, ...calm },
    told: both,
    agreed: consent,
  },
  {
    row: 'I3',
    when: { requester: police, basis: ['none'], target: asked, age: ['under-12', '12-13'], ...noImmigration, ...calm },
    told: both,
    agreed: consent,
  },
  {
    row: 'I13',
    when: {
      requester: ['fed-immigration'],
      basis: ['parental-consent-written'],
      target: ['student-questioned', 'student-witness', 'student-search', 'student-taken'],
      ...calm,
    },
    told: both,
    agreed: consent,
  },
  {
    row: 'I16',
    when: { requester: ['fed-other'], basis: ['none'], target: asked, ...noImmigration, ...calm },
    told: both,
    agreed: consent,
  },
  {
    row: 'I18',
    when: { requester: [...police, 'district-attorney'], basis: notJudicial, target: ['student-victim'], ...noImmigration, ...calm },
    told: ['caregiver-told', 'advocate-told'],
    agreed: consent,
  },
  {
    row: 'I19b',
    when: { requester: ['sro-under-agreement'], basis: ['none'], target: asked, ...noImmigration, ...calm },
    told: both,
    agreed: consent,
  },
]

const few = { told: null, agreed: [] }
export const rowsThatTellFewer: readonly Row[] = [
  { row: 'I0', when: { basis: ['school-called'], target: [...asked, 'student-victim', 'student-taken'] }, ...few },
  {
    row: 'I1e',
    when: {
      basis: ['student-asks'],
      target: ['student-questioned', 'student-witness', 'student-victim'],
      ...noImmigration,
      ...calm,
      requester: police,
    },
    ...few,
  },
  {
    row: 'I8',
    when: {
      requester: ['dcf'],
      basis: ['none'],
      target: ['student-questioned', 'student-witness', 'student-victim'],
      ...noImmigration,
      ...calm,
    },
    ...few,
  },
  {
    row: 'I8b',
    when: {
      requester: ['dcf-with-police'],
      basis: ['none'],
      target: ['student-questioned', 'student-witness', 'student-victim'],
      ...noImmigration,
      ...calm,
    },
    ...few,
  },
  {
    row: 'I9b',
    when: { requester: ['probation-dys'], basis: ['none'], target: ['student-questioned'], ...noImmigration, ...calm },
    ...few,
  },
]

/** R4 strikes whatever tells a caregiver whom somebody suspects; I21 has an adult student told, and asked, in their place. */
export function owedHere(row: Row, situation: Readonly<Record<string, string>>): { told: readonly string[]; agreed: readonly string[] } {
  const notCaregiver = (word: string) => !word.startsWith('caregiver-')
  const [told, agreed] = [row.told ?? [], row.agreed]
  if (situation.age === '18-or-over') return { told: [...told.filter(notCaregiver), 'student-told'], agreed: ['student-consented'] }
  if (situation['abuse-by-caregiver'] === 'suspected') return { told: told.filter(notCaregiver), agreed: [] }
  return { told, agreed }
}
