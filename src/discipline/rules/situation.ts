import type { ExclusionKind } from '../contract.ts'
import type { IncidentState } from '../state.ts'
import { alternativesOf } from './alternatives.ts'

/** What the plan is asked, of one exclusion. Derived from what is on file; nobody types it. */
export const situationOf = (state: IncidentState, kind: ExclusionKind, overTen: boolean) => ({
  ground: state.ground,
  alternatives: alternativesOf(state),
  'serious-harm': state.harm ? 'documented' : 'no',
  exclusion: kind,
  grade: state.grade,
  disability: state.disability,
  days: overTen ? 'over-10' : 'within-10',
  manifestation: state.manifestation?.finding ?? 'not-decided',
})

/** School days missed this year, with this one. */
export const isOverTen = (daysBefore: number, counted: number, days: number): boolean => daysBefore + counted + days > 10
