import { conditions, notices, obligations, roles, wordsIn, type Decision, type Fact, type Part, type Question } from '../plan/core/index.ts'
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

const facts = contactFactNames.map((name): Fact => {
  const { label, values: words } = factWords[name]
  const known = { name, values: contactFacts[name], label, words }
  return name === 'acting-for-immigration'
    ? { ...known, unknown: { value: 'unknown', asIf: 'yes', save: { basis: judicialProcess } } }
    : known
})

const listed = (name: keyof typeof partWords, words: Part['words']): Part => ({
  name,
  kind: 'all',
  shape: 'words',
  values: wordsIn(words),
  says: partWords[name],
  words,
})

/** A record is never let go in haste: there even an emergency may wait for counsel. */
const butRecords = contactFacts.target.filter(target => target !== 'student-record')

/** The question `contact`: 798,336 situations. */
export const contact: Question = {
  name: 'contact',
  version: 1,
  label: contactLabel,
  facts,
  answers: contactAnswers.map((word, strict) => ({
    word,
    waits: word === 'hold' || word === 'counsel',
    strict,
    says: answerWords[word],
  })),
  parts: [
    listed('before', notices),
    listed('after', notices),
    listed('conditions', conditions),
    listed('obligations', obligations),
    listed('sign', roles),
  ],
  neverWaits: [
    { emergency: ['imminent-harm'], target: butRecords },
    { basis: ['school-called'], target: butRecords },
    { basis: ['exigency-claimed'], target: butRecords },
  ],
  impossible: [],
  headline: [],
  reliance: [
    {
      when: {
        requester: contactFacts.requester.filter(who => who !== 'dcf' && who !== 'probation-dys' && who !== 'court-officer'),
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
