import type { PersonRow } from './row.ts'

/**
 * The handle people sign in by: their user name, or the sourcedId where that is blank or already somebody's. Who has a handle keeps it;
 * in a new roster the first line wins.
 */
export function assignHandles(
  rows: readonly Pick<PersonRow, 'id' | 'username'>[],
  held: readonly { readonly id: string | null; readonly handle: string }[],
): ReadonlyMap<string, string> {
  const moving = new Set(rows.map(row => row.id))
  const taken = new Set(held.filter(({ id }) => id === null || !moving.has(id)).map(({ handle }) => handle))
  const before = new Map(held.flatMap(({ id, handle }) => (id === null ? [] : [[id, handle] as const])))
  const handles = new Map<string, string>()
  const give = (id: string, handle: string): void => {
    handles.set(id, handle)
    taken.add(handle)
  }
  for (const row of rows) if (row.username !== null && before.get(row.id) === row.username) give(row.id, row.username)
  for (const row of rows) if (!handles.has(row.id)) give(row.id, free(row, taken))
  return handles
}

function free({ id, username }: Pick<PersonRow, 'id' | 'username'>, taken: ReadonlySet<string>): string {
  if (username !== null && !taken.has(username)) return username
  for (let count = 1; ; count += 1) {
    const handle = count === 1 ? id : `${id}~${count}`
    if (!taken.has(handle)) return handle
  }
}
