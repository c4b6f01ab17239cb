/** One page of a list: `next` is the id of its last line, from which the next page goes on; null where nothing is left. */
export interface OnePage<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

interface Reading<Row, Item> {
  /** The id of the line that the page follows; null for the first page. */
  readonly after: string | null
  /** Lines to a page, and rows to a statement. */
  readonly size: number
  readonly fetch: (after: string | null, size: number) => Promise<readonly Row[]>
  /** What of a row is shown; undefined where it does not open to whoever reads. Asked of one after the other: a transaction has one connection. */
  readonly open: (row: Row) => Promise<Item | undefined>
}

/** Reads on until a page is full or no row is left: a list does not end because the rows that came first are others' to read. */
export async function onePage<Row extends { readonly id: string }, Item>({
  after,
  size,
  fetch,
  open,
}: Reading<Row, Item>): Promise<OnePage<Item>> {
  const items: Item[] = []
  for (let last = after; ; ) {
    const rows = await fetch(last, size)
    for (const [at, row] of rows.entries()) {
      const item = await open(row)
      if (item === undefined) continue
      items.push(item)
      const isLast = at === rows.length - 1 && rows.length < size
      if (items.length === size) return { items, next: isLast ? null : row.id }
    }
    if (rows.length < size) return { items, next: null }
    last = rows.at(-1)?.id ?? null
  }
}

/** Every row, read in the order of ids: for a list of which a sentence is made that is only so of all of it. */
export async function everyRow<Row extends { readonly id: string }>(
  fetch: (after: string | null, size: number) => Promise<readonly Row[]>,
  size = 200,
): Promise<Row[]> {
  const all: Row[] = []
  for (let last: string | null = null; ; ) {
    const rows = await fetch(last, size)
    all.push(...rows)
    if (rows.length < size) return all
    last = rows.at(-1)?.id ?? null
  }
}
