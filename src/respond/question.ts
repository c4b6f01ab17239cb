import {
  conditions,
  notices,
  obligations,
  roles,
  wordsIn,
  type Decision,
  type Fact,
  type Part,
  type Question,
  type Situation,
} from '../plan/core/index.ts'
import { answerWords, factWords, partWords, policeWords, supportLabel } from './words/facts.ts'

/** Someone needs help. The facts a caller can say, and what the record adds; the plainest value of each first. */
export const supportFacts = {
  what: [
    'wellbeing',
    'unsaid',
    'conflict',
    'disruption',
    'bullying',
    'fight',
    'threat',
    'anonymous-threat',
    'behavioral-health',
    'self-harm',
    'medical',
    'substance',
    'weapon',
    'abuse-suspected',
    'sexual-harm',
    'partner-violence',
    'hazing',
    'bias-harm',
    'restraint',
    'property',
    'missing-student',
    'uninvited-person',
    'family-dispute',
    'order-broken',
    'outside-danger',
    'fire',
  ],
  danger: ['none', 'possible', 'now'],
  weapon: ['none', 'reported', 'found', 'firearm', 'in-use'],
  whose: ['student', 'student-under-12', 'staff', 'caregiver', 'adult', 'unknown'],
  where: ['building', 'grounds', 'bus', 'event', 'curb', 'elsewhere'],
  'outside-called': ['none', 'ems', 'police', 'mobile-crisis'],
  needs: ['none-known', 'own-plan', 'communication'],
  by: ['unknown', 'student', 'student-under-12', 'adult'],
} as const

export type FactName = keyof typeof supportFacts
export type ValueOf<F extends FactName> = (typeof supportFacts)[F][number]

/** The strictest first. */
export const supportAnswers = ['call-911', 'mobile-crisis', 'support-team', 'administrator', 'dcf'] as const
export type Answer = (typeof supportAnswers)[number]

/** The weakest first. */
export const policeWays = ['not-called', 'designee-decides', 'written-report', 'call'] as const
export type Police = (typeof policeWays)[number]

const factNames = ['what', 'danger', 'weapon', 'whose', 'where', 'outside-called', 'needs', 'by'] as const satisfies readonly FactName[]

const facts = factNames.map((name): Fact => {
  const { label, values: words } = factWords[name]
  const known = { name, values: supportFacts[name], label, words }
  return name === 'by' ? { ...known, since: { version: 2, before: 'unknown' } } : known
})

const parts: readonly Part[] = [
  { name: 'responders', kind: 'one', shape: 'words', values: wordsIn(roles), required: true, says: partWords.responders, words: roles },
  { name: 'within', kind: 'least', shape: 'count', values: [], required: true, unit: 'seconds', says: partWords.within, words: {} },
  { name: 'together', kind: 'one', shape: 'count', values: [], without: 1, says: partWords.together, words: {} },
  { name: 'before', kind: 'all', shape: 'words', values: wordsIn(notices), says: partWords.before, words: notices },
  { name: 'after', kind: 'all', shape: 'words', values: wordsIn(notices), says: partWords.after, words: notices },
  { name: 'conditions', kind: 'all', shape: 'words', values: wordsIn(conditions), says: partWords.conditions, words: conditions },
  { name: 'obligations', kind: 'all', shape: 'words', values: wordsIn(obligations), says: partWords.obligations, words: obligations },
  { name: 'sign', kind: 'all', shape: 'words', values: wordsIn(roles), says: partWords.sign, words: roles },
  {
    name: 'police',
    kind: 'one',
    shape: 'word',
    values: policeWays,
    required: true,
    ranked: true,
    says: partWords.police,
    words: policeWords,
  },
]

/** The question `support`: 673,920 situations. Nothing of it waits. */
export const support: Question = {
  name: 'support',
  version: 2,
  label: supportLabel,
  facts,
  answers: supportAnswers.map((word, i) => ({ word, waits: false, strict: supportAnswers.length - i, says: answerWords[word] })),
  parts,
  neverWaits: [{ danger: ['now'] }, { weapon: ['in-use'] }],
  impossible: [],
  headline: ['police'],
  reliance: [{ when: {}, then: { police: ['call'] } }],
  advises: 'what',
}

/** A situation as it is read now: a fact that was not yet asked when it was recorded has the value that stands for that. */
export const readNow = (recorded: Situation): Situation => ({ ...before, ...recorded })
const before = Object.fromEntries(facts.flatMap(({ name, since }) => (since ? [[name, since.before]] : [])))

/** The first vocabulary in which a caller could be asked for a fact. */
export const askedSince = (name: FactName): number => facts.find(fact => fact.name === name)?.since?.version ?? 1

/** What a call needs of a decision, each part under its type. */
export interface SupportDecision {
  readonly answer: Answer | null
  readonly responders: readonly string[]
  readonly within: number | null
  readonly together: number
  readonly after: readonly string[]
  readonly conditions: readonly string[]
  readonly obligations: readonly string[]
  readonly sign: readonly string[]
  readonly police: Police | null
}

/** Reads the parts of a decision on `support`, made now or found in the record. */
export function supportDecision(decision: Decision): SupportDecision {
  const words = (name: string): readonly string[] => {
    const value = decision[name]
    return Array.isArray(value) ? value.filter(word => typeof word === 'string') : []
  }
  const { within, together, police } = decision
  return {
    answer: supportAnswers.find(word => word === decision.answer) ?? null,
    responders: words('responders'),
    within: typeof within === 'number' ? within : null,
    together: typeof together === 'number' ? together : 1,
    after: words('after'),
    conditions: words('conditions'),
    obligations: words('obligations'),
    sign: words('sign'),
    police: policeWays.find(word => word === police) ?? null,
  }
}
