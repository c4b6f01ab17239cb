import { once } from './intl.ts'
import type { Lang } from './lang.ts'
import { listsAs, own } from './own.ts'

const joined = once((locale, lang) => new Intl.ListFormat(listsAs[lang] ?? locale, { type: 'conjunction' }))

/** "Ana, Ben and Cy". */
export function list(items: readonly string[], lang: Lang): string {
  const and = own[lang]?.and
  if (and === undefined) return joined(lang).format(items)
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`
}
