import { expect, test } from 'vitest'
import { frontOf, isFloor, shippedDocuments } from './bundle.ts'

test('a document says of itself what it is', () => {
  const kinds = new Map(shippedDocuments().map(({ file, text }) => [file.split('/').at(-1), frontOf(text)]))
  expect(kinds.get('massachusetts.md')).toMatchObject({ kind: 'floor' })
  expect(kinds.get('oakland.md')).toMatchObject({ kind: 'playbook', title: expect.stringContaining('Oakland') })
  expect(frontOf('# A plan without front matter')).toEqual({ kind: null })
})

test.each(['- ', '[', '? ', '- ? ', '{a: '])('thousands of “%s” at its top end nothing but the reading', opener => {
  for (let many = 1_000; many * opener.length < 20_000; many += 500) {
    const nested = `${opener.repeat(many)}x`
    expect(frontOf(`---\n${nested}\n---\n`)).toEqual({ kind: null })
    expect(isFloor(`---\nkind: floor\ndeep: ${nested}\n---\n`)).toBe(true)
  }
})
