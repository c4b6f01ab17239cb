import type { Role } from '../../people/index.ts'
import type { About } from '../contract.ts'

interface Asking {
  readonly roles: readonly Role[]
  readonly school: string | null
}

/** As of the process itself (`repair/rules/standing.ts`): these see nothing of it, whatever else they are. */
const closedTo: readonly Role[] = ['superintendent', 'principal', 'designee', 'counsel', 'front-office']

/** Who asks people about it and types in what they wrote on paper. The database has the same of what is read (migration 0472). */
export function holds({ roles, school }: Asking, about: About, of: string | null = school): boolean {
  if (about !== 'repair') return roles.includes('superintendent') || roles.includes('coordinator')
  if (roles.some(role => closedTo.includes(role))) return false
  return roles.includes('coordinator') || (roles.includes('restorative-adviser') && (school === null || school === of))
}
