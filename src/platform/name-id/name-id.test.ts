import { expect, test } from 'vitest'
import { isUuid } from '../../kernel/ids.ts'
import { idFromName } from './index.ts'

test('one name has one id, another name another, and each is a UUID of version 8', () => {
  const ids = Array.from({ length: 1_000 }, (_, n) => idFromName(`made up ${n}`))
  expect(new Set(ids).size).toBe(1_000)
  expect(idFromName('made up 7')).toBe(ids[7])
  for (const id of ids) {
    expect(isUuid(id)).toBe(true)
    expect(id).toMatch(/^.{14}8.{4}[89ab]/)
  }
})
