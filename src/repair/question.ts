import { listParts, type Fact, type Question } from '../plan/core/index.ts'
import { answerWords, disciplineLabel, factWords, partWords } from './words/question.ts'

/** A school thinks of an exclusion. The plainest value of each fact first. */
export const disciplineFacts = {
  ground: ['other', 'weapon', 'firearm', 'drugs', 'assault-on-staff', 'felony-charge', 'felony-conviction'],
  alternatives: ['none-tried', 'tried-and-documented', 'unsuitable-documented'],
  'serious-harm': ['no', 'documented'],
  exclusion: ['in-school', 'short-term', 'long-term', 'expulsion', 'emergency-removal', 'interim-setting'],
  grade: ['9-12', '4-8', 'prek-3'],
  disability: ['none', 'plan', 'suspected'],
  days: ['within-10', 'over-10'],
  manifestation: ['not-decided', 'is', 'is-not'],
} as const

const factNames = [
  'ground',
  'alternatives',
  'serious-harm',
  'exclusion',
  'grade',
  'disability',
  'days',
  'manifestation',
] as const satisfies readonly (keyof typeof disciplineFacts)[]

/** The laxest first. */
export const disciplineAnswers = ['may-proceed', 'alternatives-first', 'review-first', 'not-permitted'] as const

/** The question `discipline`: 13,608 situations. Nothing of it waits. Source: G.L. c.71 s.37H, 37H1/2, 37H3/4; 603 CMR 53.00. */
export const discipline: Question = {
  name: 'discipline',
  version: 1,
  label: disciplineLabel,
  facts: factNames.map(
    (name): Fact => ({ name, values: disciplineFacts[name], label: factWords[name].label, words: factWords[name].values }),
  ),
  answers: disciplineAnswers.map((word, strict) => ({ word, waits: false, strict, says: answerWords[word] })),
  parts: listParts(partWords),
  neverWaits: [],
  impossible: [],
  headline: [],
  reliance: [],
}
