import { expect, test } from 'vitest'
import { complaintSaid } from '../../src/contact/request/pages/record/complaint-said.ts'

/** What a record, and a student who complained, read of a complaint that was answered before its day, on it and after it. */
const became = (answeredAt: string, lang: 'en' | 'es' = 'en') =>
  complaintSaid(
    {
      ...({ at: '2026-11-02T15:00:00Z', from: 'family', about: ['told-late'], answerOn: '2026-11-17', isLate: false } as const),
      answered: { at: answeredAt, by: null, answer: 'upheld', steps: ['apology'] },
    },
    lang,
  ).became

test('an answer that came after its day says so, and by which day it was owed', () => {
  expect(became('2026-11-16T15:00:00Z')).toBe('Answered November 16, 2026: the complaint is right. What is done: an apology.')
  expect(became('2026-11-17T15:00:00Z')).toBe('Answered November 17, 2026: the complaint is right. What is done: an apology.')
  expect(became('2026-11-20T15:00:00Z')).toBe(
    'Answered late, November 20, 2026. It was to be answered by November 17, 2026. The answer: the complaint is right. What is done: an apology.',
  )
  expect(became('2026-11-20T15:00:00Z', 'es')).toMatch(
    /^Se respondió tarde, el 20 de noviembre de 2026\. .* hasta el 17 de noviembre de 2026\./,
  )
})
