import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyRow, type OnePage, onePage } from './one-page.ts'

/** Rows of a made-up table, by whether each opens to the reader. */
function tableOf(opens: readonly boolean[]) {
  const rows = opens.map((isOpen, at) => ({ id: `row ${at}`, isOpen }))
  let asked = 0
  return {
    rows,
    asked: () => asked,
    fetch: async (after: string | null, size: number) => {
      asked++
      const from = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1
      return rows.slice(from, from + size)
    },
    open: async ({ id, isOpen }: { readonly id: string; readonly isOpen: boolean }) => (isOpen ? id : undefined),
  }
}

test('page after page shows every row that opens, once and in order, and names no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (opens, size) => {
      const { rows, fetch, open } = tableOf(opens)
      const mine = rows.filter(({ isOpen }) => isOpen).map(({ id }) => id)
      const seen: string[] = []
      for (let after: string | null = null; ; ) {
        const page: OnePage<string> = await onePage({ after, size, fetch, open })
        expect(page.items.length).toBeLessThanOrEqual(size)
        seen.push(...page.items)
        if (page.next === null) break
        expect([page.next, page.items.length]).toEqual([page.items.at(-1), size])
        after = page.next
      }
      expect(seen).toEqual(mine)
    }),
  )
})

test('where every row opens a full page takes one statement, and a list that ends with the page says so', async () => {
  const table = tableOf([true, true, true])
  const { fetch, open } = table
  expect(await onePage({ after: null, size: 4, fetch, open })).toEqual({ items: ['row 0', 'row 1', 'row 2'], next: null })
  expect(await onePage({ after: null, size: 2, fetch, open })).toEqual({ items: ['row 0', 'row 1'], next: 'row 1' })
  expect(await onePage({ after: 'row 1', size: 2, fetch, open })).toEqual({ items: ['row 2'], next: null })
  expect(table.asked()).toBe(3)
})

test('a long run of rows that are others’ hides nothing behind it', async () => {
  const { fetch, open } = tableOf([...Array.from({ length: 50 }, () => false), true])
  expect(await onePage({ after: null, size: 10, fetch, open })).toEqual({ items: ['row 50'], next: null })
})

test('every row is read, however many there are', async () => {
  for (const rows of [0, 1, 199, 200, 201, 400, 1_003]) {
    const table = tableOf(Array.from({ length: rows }, () => true))
    expect(await everyRow(table.fetch)).toEqual(table.rows)
  }
})
