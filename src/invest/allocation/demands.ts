import type { Problem } from './problem.ts'

/** One thing a problem asks for that can be let go. */
export type Demand =
  | { readonly kind: 'posts'; readonly role: string }
  | { readonly kind: 'steps'; readonly role: string }
  | { readonly kind: 'ratio'; readonly role: string }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'guaranteed'; readonly orgCode: string }
  | { readonly kind: 'pin'; readonly orgCode: string; readonly role: string }
  | { readonly kind: 'max-per-school' }
  | { readonly kind: 'budget' }
  | { readonly kind: 'travel' }
export type DemandKey = string

export const demandKey = (demand: Demand): DemandKey =>
  [demand.kind, 'orgCode' in demand ? demand.orgCode : '', 'role' in demand ? demand.role : 'region' in demand ? demand.region : ''].join(
    '\n',
  )

/** Every demand of a problem, in the order in which people read them. */
export function demandsOf(problem: Problem): Demand[] {
  const { roles, pins = [], guaranteed = [], minPerRegion = {}, maxPerSchool, budgetCents, half = [], travel, reach } = problem
  return [
    ...roles.map(({ role }): Demand => ({ kind: 'posts', role })),
    ...(budgetCents === undefined ? [] : [{ kind: 'budget' } as const]),
    ...(maxPerSchool === undefined ? [] : [{ kind: 'max-per-school' } as const]),
    ...roles.map(({ role }): Demand => ({ kind: 'steps', role })),
    ...(travel && half.length > 0 ? [{ kind: 'travel' } as const] : []),
    ...roles.flatMap(({ role, ratio }): Demand[] => (ratio === undefined || reach !== undefined ? [] : [{ kind: 'ratio', role }])),
    ...Object.entries(minPerRegion).flatMap(([region, posts]): Demand[] => (posts > 0 ? [{ kind: 'region', region }] : [])),
    ...guaranteed.map((orgCode): Demand => ({ kind: 'guaranteed', orgCode })),
    ...pins.map(({ orgCode, role }): Demand => ({ kind: 'pin', orgCode, role })),
  ]
}
