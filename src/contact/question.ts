import { listParts, type Decision, type Fact, type Question } from '../plan/core/index.ts'
import { contactSetting } from './settings.ts'
import { answerWords, contactLabel, factWords, partWords } from './words/question.ts'
import { type ContactAnswer, contactAnswers, type ContactFact, contactFacts, type ContactValue } from './vocabulary.ts'

export { type ContactAnswer, contactAnswers, type ContactFact, contactFacts, type ContactValue } from './vocabulary.ts'

/** Papers a judge or a court stands behind. Whether one is what it seems is for counsel to say. */
export const judicialProcess = [
  'judicial-search-warrant',
  'judicial-arrest-warrant',
  'court-order',
  'subpoena',
  'protection-order',
  'mental-health-hold',
] as const satisfies readonly ContactValue<'basis'>[]

export const contactFactNames = [
  'requester',
  'basis',
  'target',
  'acting-for-immigration',
  'age',
  'emergency',
  'where',
  'abuse-by-caregiver',
] as const satisfies readonly ContactFact[]

/** What documents written before these words existed say of them. */
const takenFor: Partial<Record<ContactFact, Fact['takenFor']>> = {
  requester: { 'ambulance-fire': 'local-police', 'defense-counsel': 'court-officer', private: 'court-officer' },
  basis: { 'custody-without-paper': 'none' },
}

const facts = contactFactNames.map((name): Fact => {
  const { label, values: words } = factWords[name]
  const known = { name, values: contactFacts[name], label, words }
  if (name === 'acting-for-immigration') return { ...known, unknown: { value: 'unknown', asIf: 'yes', save: { basis: judicialProcess } } }
  const older = takenFor[name]
  return older ? { ...known, takenFor: older } : known
})

/** Whom a school's own call brings: police or a crew, and whoever cannot show yet that they are. Law: R8, I0. */
const calledByTheSchool: readonly ContactValue<'requester'>[] = [
  'local-police',
  'state-police',
  'sro',
  'sro-under-agreement',
  'ambulance-fire',
  'unverified',
]

/** Requesters whose coming to a student is not reliance on police. */
const notPolice: readonly ContactValue<'requester'>[] = [
  'dcf',
  'probation-dys',
  'court-officer',
  'ambulance-fire',
  'defense-counsel',
  'private',
]

/** A record is never let go in haste: there even an emergency may wait for counsel. */
const butRecords = contactFacts.target.filter(target => target !== 'student-record')

/** The question `contact`: 1,069,200 situations. */
export const contact: Question = {
  name: 'contact',
  version: 2,
  label: contactLabel,
  facts,
  answers: contactAnswers.map((word, strict) => ({
    word,
    waits: word === 'hold' || word === 'counsel',
    strict,
    says: answerWords[word],
  })),
  parts: listParts(partWords),
  neverWaits: [
    { emergency: ['imminent-harm'], target: butRecords },
    { basis: ['school-called'], target: ['entry-public', 'entry-nonpublic'], requester: calledByTheSchool },
    { basis: ['exigency-claimed'], target: butRecords },
  ],
  impossible: [],
  headline: [],
  reliance: [
    {
      when: {
        requester: contactFacts.requester.filter(who => !notPolice.includes(who)),
        target: contactFacts.target.filter(target => target.startsWith('student-')),
      },
      then: { answer: ['permit', 'comply'] },
    },
  ],
  settings: [contactSetting],
  signedByCounsel: true,
}

/** What a contact needs of a decision, each part under its type. */
export interface ContactDecision {
  readonly answer: ContactAnswer | null
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly conditions: readonly string[]
  readonly obligations: readonly string[]
  readonly sign: readonly string[]
}

/** Reads the parts of a decision on `contact`, made now or found in the record. */
export function contactDecision(decision: Decision): ContactDecision {
  const words = (name: string): readonly string[] => {
    const value = decision[name]
    return Array.isArray(value) ? value.filter(word => typeof word === 'string') : []
  }
  return {
    answer: contactAnswers.find(word => word === decision.answer) ?? null,
    before: words('before'),
    after: words('after'),
    conditions: words('conditions'),
    obligations: words('obligations'),
    sign: words('sign'),
  }
}
