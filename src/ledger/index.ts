export { type Deed, type Done, decideOn, loadFacts } from './decide-on.ts'
export type { Fact } from './fact.ts'
export { sequence, sequenceAll } from './sequencer.ts'
export { type RecordFault, type Verified, verify } from './verify.ts'
