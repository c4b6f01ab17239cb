/** The front door of evidence: what research says of each device or measure, in both directions. The words alone are in `contract.ts`. */
export type { Finding, Graded, Study } from './shapes.ts'
export { gradeOf, shippedEvidence } from './shipped.ts'
export { directionWords, effectWords, gradeWords, nearWords, topicWords } from './words/codes.ts'
