import { listParts, type Fact, type Question } from '../../plan/core/index.ts'
import { grades, measures } from '../../evidence/contract.ts'
import { answerWords, factWords, hardeningLabel, partWords } from './words/question.ts'

/** A device or a measure at a school. The plainest value of each fact first. */
export const hardeningFacts = {
  measure: measures,
  'police-access': ['none', 'on-request', 'live'],
  vote: ['none', 'adopted'],
  evidence: grades,
  reviewed: ['this-year', 'overdue', 'never'],
} as const

const factNames = ['measure', 'police-access', 'vote', 'evidence', 'reviewed'] as const satisfies readonly (keyof typeof hardeningFacts)[]

/** The laxest first. */
export const hardeningAnswers = ['permit', 'permit-until-review', 'needs-vote', 'not-permitted'] as const

/** The question `hardening`: 810 situations. May a device or a measure be put in, or kept? Nothing of it waits. */
export const hardening: Question = {
  name: 'hardening',
  version: 1,
  label: hardeningLabel,
  facts: factNames.map(
    (name): Fact => ({ name, values: hardeningFacts[name], label: factWords[name].label, words: factWords[name].values }),
  ),
  answers: hardeningAnswers.map((word, strict) => ({ word, waits: false, strict, says: answerWords[word] })),
  parts: listParts(partWords),
  neverWaits: [],
  impossible: [],
  headline: [],
  reliance: [],
}
