import type { Visitor } from '../../rules/standing.ts'

/** What somebody is to a transition. */
export interface TransitionStanding {
  readonly isOwn: boolean
  /** They keep the training of others: the coordinator and the superintendent everywhere, a principal at their own school. */
  readonly keeps: boolean
  readonly leads: boolean
}

/** The same is in the policy of the database (migration 0470). */
export function transitionStanding(
  { id, roles, school }: Visitor,
  row: { readonly person: string; readonly school: string | null },
): TransitionStanding {
  const leads = roles.includes('coordinator') || roles.includes('superintendent')
  const isPrincipalHere = roles.includes('principal') && school !== null && school === row.school
  return { isOwn: row.person === id, keeps: leads || isPrincipalHere, leads }
}

export const transitionOpensTo = ({ isOwn, keeps }: TransitionStanding): boolean => isOwn || keeps
