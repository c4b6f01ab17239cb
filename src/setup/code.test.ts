import { expect, test } from 'vitest'
import { setUpCode } from './code.ts'

test('the code is heard however it is typed, and another is not', () => {
  const { code, try: tried } = setUpCode(() => 0)
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/)
  for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `])
    expect(tried(typed)).toEqual({ is: 'right' })
  for (const typed of ['', 'AAAAA-AAAAA', code.slice(1), `${code}A`]) expect(tried(typed)).toEqual({ is: 'wrong' })
})

test('after five wrong ones nobody is heard for a minute, and then anew', () => {
  let now = 0
  const { code, try: tried } = setUpCode(() => now)
  for (const _ of [1, 2, 3, 4]) expect(tried('wrong')).toEqual({ is: 'wrong' })
  expect(tried('wrong')).toEqual({ is: 'wait', seconds: 60 })
  now = 59_500
  expect(tried(code)).toEqual({ is: 'wait', seconds: 1 })
  now = 60_000
  expect(tried('wrong')).toEqual({ is: 'wrong' })
  expect(tried(code)).toEqual({ is: 'right' })
  for (const _ of [1, 2, 3, 4]) expect(tried('wrong')).toEqual({ is: 'wrong' })
  expect(tried(code)).toEqual({ is: 'right' })
})

test('each start has another', () => {
  expect(new Set(Array.from({ length: 50 }, () => setUpCode().code)).size).toBe(50)
})
