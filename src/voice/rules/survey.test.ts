import { expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import { daysWrong, takesAnswers } from './survey.ts'

const days = { today: '2026-10-20', isSchoolDay: (day: string) => day !== '2026-10-24' }
const wrong = (toldOn: string, opensOn: string, closesOn: string) => {
  const no = daysWrong({ toldOn, opensOn, closesOn }, days)
  return isNo(no) && no.kind === 'malformed' ? no.errors.map(({ pointer }) => pointer) : []
}

test('a survey begins fourteen days after families were told, and not before', () => {
  expect(wrong('2026-10-09', '2026-10-22', '2026-11-01')).toEqual(['/opensOn'])
  expect(wrong('2026-10-09', '2026-10-23', '2026-11-01')).toEqual([])
  expect(wrong('2026-10-21', '2026-11-10', '2026-11-20')).toEqual(['/toldOn'])
})

test('a notice of more than a year ago counts for nothing: its year was mistyped, or the law asks for another', () => {
  expect(wrong('2025-10-25', '2026-10-26', '2026-11-06')).toEqual(['/toldOn'])
  expect(wrong('2025-10-26', '2026-10-26', '2026-11-06')).toEqual([])
  expect(wrong('1999-01-01', '2026-10-26', '2026-11-06')).toEqual(['/toldOn'])
})

test('it begins on a day of school that is not over, and is open at most sixty days', () => {
  expect(wrong('2026-10-01', '2026-10-24', '2026-11-01')).toEqual(['/opensOn'])
  expect(wrong('2026-09-01', '2026-10-19', '2026-11-01')).toEqual(['/opensOn'])
  expect(wrong('2026-10-01', '2026-10-26', '2026-10-25')).toEqual(['/closesOn'])
  expect(wrong('2026-10-01', '2026-10-26', '2026-12-25')).toEqual([])
  expect(wrong('2026-10-01', '2026-10-26', '2026-12-26')).toEqual(['/closesOn'])
})

test('answers are taken on its first day and on its last', () => {
  const survey = { toldOn: '2026-10-01', opensOn: '2026-10-26', closesOn: '2026-11-06' }
  expect(['2026-10-25', '2026-10-26', '2026-11-06', '2026-11-07'].map(day => takesAnswers(survey, day))).toEqual([false, true, true, false])
})
