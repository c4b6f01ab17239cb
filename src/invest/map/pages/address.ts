import type { Lang } from '../../../kernel/lang.ts'
import type { Drawing } from '../drawing/scale.ts'
import type { Scope, Sort } from '../view.ts'

interface Address {
  readonly town: string | null
  readonly sort: Sort
  readonly scope: Scope
  readonly picture?: Drawing
  readonly lang?: Lang
}

/** Of the page, or of its picture. */
export function addressOf({ town, sort, scope, picture, lang }: Address): string {
  const asked = new URLSearchParams()
  if (town !== null) asked.set('town', town)
  if (scope === 'all') asked.set('of', 'all')
  if (sort !== 'town') asked.set('sort', sort)
  if (picture) asked.set('for', picture)
  if (lang) asked.set('lang', lang)
  const query = String(asked)
  return `/invest/map${picture ? '/schools.svg' : ''}${query === '' ? '' : `?${query}`}`
}
