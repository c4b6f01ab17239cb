import { isPrincipalAt } from '../../../people/index.ts'
import type { Visitor } from '../../rules/standing.ts'

/** What somebody is to a transition. */
export interface TransitionStanding {
  readonly isOwn: boolean
  /** They keep the training of others: the coordinator and the superintendent everywhere, a principal at their own school. */
  readonly keeps: boolean
  readonly leads: boolean
}

/** The same is in the policy of the database (migrations 0470 and 0521). */
export function transitionStanding(person: Visitor, row: { readonly person: string; readonly school: string | null }): TransitionStanding {
  const { id, roles } = person
  const leads = roles.includes('coordinator') || roles.includes('superintendent')
  return { isOwn: row.person === id, keeps: leads || isPrincipalAt(person, row.school), leads }
}

export const transitionOpensTo = ({ isOwn, keeps }: TransitionStanding): boolean => isOwn || keeps
