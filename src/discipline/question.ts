import { listParts, type Fact, type Question } from '../plan/core/index.ts'
import { answers, disabilities, exclusionKinds, grades, grounds } from './contract.ts'
import { exclusionSetting } from './settings.ts'
import { answerWords, disciplineLabel, factWords, partWords } from './words/question.ts'

/** A school thinks of an exclusion. The plainest value of each fact first. */
export const disciplineFacts = {
  ground: grounds,
  alternatives: ['none-tried', 'tried-and-documented', 'unsuitable-documented'],
  'serious-harm': ['no', 'documented'],
  exclusion: exclusionKinds,
  grade: grades,
  disability: disabilities,
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

/** The question `discipline`: 13,608 situations. Nothing of it waits. Source: G.L. c.71 s.37H, 37H1/2, 37H3/4; 603 CMR 53.00. */
export const discipline: Question = {
  name: 'discipline',
  version: 1,
  label: disciplineLabel,
  facts: factNames.map(
    (name): Fact => ({ name, values: disciplineFacts[name], label: factWords[name].label, words: factWords[name].values }),
  ),
  /** The laxest first. */
  answers: answers.map((word, strict) => ({ word, waits: false, strict, says: answerWords[word] })),
  parts: listParts(partWords),
  neverWaits: [],
  impossible: [],
  headline: [],
  reliance: [],
  settings: [exclusionSetting],
}
