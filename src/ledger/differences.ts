/** A value that a table has and the record does not say, or the other way round. */
export interface Difference {
  readonly matter: string
  readonly field: string
  readonly table: unknown
  readonly record: unknown
}

/** Where a matter's rows differ from what its facts fold to, value by value. */
export function differencesOf(matter: string, rows: unknown, folded: unknown): Difference[] {
  const [table, record] = [flat(rows), flat(folded)]
  const fields = new Set([...table.keys(), ...record.keys()])
  return [...fields].flatMap(field =>
    table.get(field) === record.get(field) ? [] : [{ matter, field, table: table.get(field), record: record.get(field) }],
  )
}

/** Every value under its path, instants as text. */
function flat(value: unknown, path = ''): Map<string, unknown> {
  if (value instanceof Date) return new Map([[path, value.toISOString()]])
  if (typeof value !== 'object' || value === null) return new Map([[path, value]])
  return new Map(Object.entries(value).flatMap(([key, item]) => [...flat(item, path ? `${path}.${key}` : key)]))
}
