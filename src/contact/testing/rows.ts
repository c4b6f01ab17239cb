import type { Cube } from '../../plan/core/index.ts'
import { calm, none } from './policy-words.ts'

/** Rows of the policy's table of requests, by the facts they name; written from the table, not from any plan. */
export interface Row {
  readonly row: string
  readonly when: Cube
  /** Who has been told, and who has agreed, before anyone under 18 is questioned, searched or taken; null where the row asks for fewer. */
  readonly told: readonly string[] | null
  readonly agreed: readonly string[]
}

const police = ['local-police', 'state-police']
const notJudicial = [...none, 'parental-consent-written', 'administrative-warrant', 'administrative-subpoena']
const asked = ['student-questioned', 'student-witness', 'student-search']
const both = ['superintendent-told', 'counsel-told', 'caregiver-told', 'defender-told']
const notForIt = { 'acting-for-immigration': ['no'], emergency: calm }
const asBoth = { told: both, agreed: ['caregiver-consented'] }

export const rowsThatTellAll: readonly Row[] = [
  { row: 'I2', when: { requester: [...police, 'district-attorney'], basis: none, target: asked, ...notForIt }, ...asBoth },
  { row: 'I3', when: { requester: police, basis: none, target: asked, age: ['under-12', '12-13'], ...notForIt }, ...asBoth },
  {
    row: 'I1e under 12, as I2',
    when: { requester: [...police, 'fed-other'], basis: ['student-asks'], target: asked.slice(0, 2), age: ['under-12'], ...notForIt },
    ...asBoth,
  },
  {
    row: 'I13',
    when: {
      requester: ['fed-immigration'],
      basis: ['parental-consent-written'],
      target: [...asked, 'student-taken'],
      emergency: calm,
    },
    ...asBoth,
  },
  { row: 'I16', when: { requester: ['fed-other'], basis: none, target: asked, ...notForIt }, ...asBoth },
  {
    row: 'I18',
    when: { requester: [...police, 'district-attorney'], basis: notJudicial, target: ['student-victim'], ...notForIt },
    told: ['caregiver-told', 'advocate-told'],
    agreed: [],
  },
  { row: 'I19b', when: { requester: ['sro-under-agreement'], basis: none, target: asked, ...notForIt }, ...asBoth },
]

const few = { told: null, agreed: [] }
const talk = ['student-questioned', 'student-witness', 'student-victim']
export const rowsThatTellFewer: readonly Row[] = [
  { row: 'I0a', when: { emergency: ['imminent-harm'], target: [...talk, 'student-search', 'student-taken'] }, ...few },
  { row: 'I0d', when: { requester: ['ambulance-fire'], target: ['student-victim', 'student-taken'], emergency: calm }, ...few },
  { row: 'I1e', when: { requester: police, basis: ['student-asks'], target: talk, age: ['14-17', '18-or-over'], ...notForIt }, ...few },
  {
    row: 'I5b',
    when: { requester: police, basis: ['custody-without-paper'], target: ['student-taken'], ...notForIt },
    ...few,
  },
  { row: 'I8 and I8b', when: { requester: ['dcf', 'dcf-with-police'], basis: none, target: talk, emergency: calm }, ...few },
  {
    row: 'I8c',
    when: { requester: ['dcf'], basis: ['custody-without-paper', 'court-order'], target: ['student-taken'], emergency: calm },
    ...few,
  },
  { row: 'I9b', when: { requester: ['probation-dys'], basis: none, target: ['student-questioned'], ...notForIt }, ...few },
  { row: 'I22', when: { requester: ['defense-counsel'], basis: ['court-order'], target: talk, emergency: calm }, ...few },
]

/** R4 strikes whatever tells a caregiver whom somebody suspects; I21 has an adult student told, and asked, in their place. */
export function owedHere(row: Row, situation: Readonly<Record<string, string>>): { told: readonly string[]; agreed: readonly string[] } {
  const notCaregiver = (word: string) => !word.startsWith('caregiver-')
  const [told, agreed] = [row.told ?? [], row.agreed]
  if (situation.age === '18-or-over') return { told: [...told.filter(notCaregiver), 'student-told'], agreed: ['student-consented'] }
  if (situation['abuse-by-caregiver'] === 'suspected') return { told: told.filter(notCaregiver), agreed: [] }
  return { told, agreed }
}
