import { expect, test } from 'vitest'
import { noticeOf, ownAddress } from './notices.ts'

const origin = 'https://safety.example.org'

test('a push shows its text and leads to its page; the same message again takes the place of the first', () => {
  const { options } = noticeOf({ id: 'm1', text: 'Help is needed in Room 4.', link: `${origin}/calls/1` }, origin)
  expect([options.body, options.tag, options.data.link]).toEqual(['Help is needed in Room 4.', 'm1', `${origin}/calls/1`])
})

test('what cannot be read is a notice all the same, that leads to what waits', () => {
  for (const pushed of [undefined, null, 'text', 7, [], { text: 7, link: {} }])
    expect([noticeOf(pushed, origin).options.body, noticeOf(pushed, origin).options.data.link]).toEqual(['', `${origin}/me`])
})

test('no notice leads away from us', () => {
  for (const link of ['https://elsewhere.example/calls/1', 'javascript:alert(1)', '//elsewhere.example', 'http://safety.example.org/me'])
    expect(ownAddress(link, origin)).toBe(`${origin}/me`)
})
