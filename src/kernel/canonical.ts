export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * JSON with keys in code-unit order and no white space, so that one value has one text and one digest.
 * Keys whose value is undefined are left out. Numbers must be safe integers or finite; a lone surrogate is refused.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('canonical: a text holds half of a surrogate pair')
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`canonical: expected a finite number, got ${value}`)
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const pairs: string[] = []
  for (const key of Object.keys(value).sort()) {
    const item = value[key]
    if (item !== undefined) pairs.push(`${JSON.stringify(key)}:${canonical(item)}`)
  }
  return `{${pairs.join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
