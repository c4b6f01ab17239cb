import type { Scope, Sort } from '../view.ts'

interface Address {
  readonly town: string | null
  readonly sort: Sort
  readonly scope: Scope
}

export function addressOf({ town, sort, scope }: Address): string {
  const asked = new URLSearchParams()
  if (town !== null) asked.set('town', town)
  if (scope === 'all') asked.set('of', 'all')
  if (sort !== 'town') asked.set('sort', sort)
  const query = String(asked)
  return `/invest/map${query === '' ? '' : `?${query}`}`
}
