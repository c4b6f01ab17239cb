import { isPrincipalAt, type MayRun } from '../../people/index.ts'
import type { TrackSetting } from '../setting.ts'

/** What somebody is to a path. */
export interface PathStanding {
  readonly person: string
  readonly isOwn: boolean
  /** They keep the training of others: the coordinator and the superintendent everywhere, a principal at their own school. */
  readonly keeps: boolean
  /** Certificates earned elsewhere are the coordinator's to enter, or the superintendent's. */
  readonly leads: boolean
  /** What the plan in force asks for on this track. */
  readonly setting: TrackSetting
}

export interface Visitor extends MayRun {
  readonly id: string
}

/** The same is in the policy of the database (migrations 0412 and 0521). */
export function standingOf(
  person: Visitor,
  row: { readonly person: string; readonly school: string | null },
  setting: TrackSetting,
): PathStanding {
  const { id, roles } = person
  const leads = roles.includes('coordinator') || roles.includes('superintendent')
  return { person: id, isOwn: row.person === id, keeps: leads || isPrincipalAt(person, row.school), leads, setting }
}

export const opensTo = ({ isOwn, keeps }: Pick<PathStanding, 'isOwn' | 'keeps'>): boolean => isOwn || keeps
