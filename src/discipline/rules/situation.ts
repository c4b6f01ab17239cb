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

/**
 * Whether an appeal is open. Days that add up to more than ten of a school year are heard as a long suspension is, with what that gives a
 * family, whatever each is called. Law: 603 CMR 53.02 and 53.10, unverified: not read for whether days add up.
 */
export const opensAppeal = (
  kind: ExclusionKind,
  { obligations, overTen }: { readonly obligations: readonly string[]; readonly overTen: boolean },
): boolean => obligations.includes('appeal-said') || (overTen && (kind === 'in-school' || kind === 'short-term'))

/** School days missed this year, with this one. */
export const isOverTen = (daysBefore: number, missed: number): boolean => daysBefore + missed > 10
