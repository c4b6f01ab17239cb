export { assignHandles } from './handles.ts'
export { readAspen } from './aspen/read-aspen.ts'
export { bounds, type Files, type Opened } from './bundle.ts'
export { openBytes, openPath } from './open-bundle.ts'
export { openZip } from './open-zip.ts'
export { differenceOf } from './changes.ts'
export { type Compared, type Comparisons, compareRoster, type Known, type LoadHeld } from './compare-roster.ts'
export {
  type Difference,
  differenceOfFaults,
  isNoBundle,
  kinds,
  refusedBundle,
  type ShownChange,
} from './difference.ts'
export type { RosterFault } from './fault.ts'
export { giveWay } from './give-way.ts'
export type { ShownGroup } from './groups.ts'
export { type Format, formats, isFormat } from './formats.ts'
export { type Roster, type RosterReading, readRoster } from './read-roster.ts'
export * from './row.ts'
export { type ByHand, samePeople } from './same-person.ts'
export { nobodyWatches, stages, Tracker, type Watch } from './watch.ts'
