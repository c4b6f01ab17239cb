import { expect, test } from 'vitest'
import { quarterOf } from './look.ts'
import { why } from './why.ts'

const nurse = { id: 'nurse', roles: ['nurse'] as const }
const throughOf = (...given: Parameters<typeof why>) => {
  const found = why(...given)
  return found.may ? found.through : 'nothing'
}

test('the nearest relation is the one that is said', () => {
  expect(throughOf(nurse, { comes: ['nurse'], asked: ['nurse'], made: ['nurse'] })).toBe('comes')
  expect(throughOf(nurse, { asked: ['nurse'], made: ['nurse'], near: true })).toBe('asked')
  expect(throughOf(nurse, { made: ['teacher'], owes: ['nurse'] })).toBe('owes')
  expect(throughOf(nurse, { near: true, emergency: true })).toBe('near')
})

test('whoever has nothing to do with a matter does not see it', () => {
  expect(why(nurse, { made: ['teacher'], district: ['superintendent'], school: ['principal'], counsel: ['counsel'] })).toEqual({
    may: false,
  })
})

test('an office lets in by the role that counts, and that role is the position', () => {
  const lead = { id: 'lead', roles: ['teacher', 'superintendent'] as const }
  expect(why(lead, { district: ['designee', 'superintendent'] })).toEqual({ may: true, through: 'district', as: 'superintendent' })
})

test('a caregiver by the roster, a student from 18, and nobody else of a family', () => {
  const caregiver = { id: 'c', roles: ['caregiver'] as const, children: ['s'] }
  const student = { id: 's', roles: ['student'] as const }
  expect(throughOf(caregiver, { student: 's' })).toBe('child')
  expect(throughOf(caregiver, { student: 'another' })).toBe('nothing')
  expect(throughOf(caregiver, { student: null })).toBe('nothing')
  expect(throughOf(student, { student: 's' })).toBe('nothing')
  expect(throughOf({ ...student, isOfAge: true }, { student: 's' })).toBe('self')
})

test('the same quarter of an hour is the same look', () => {
  const at = (time: string) =>
    quarterOf(new Date(`2026-11-28T${time}Z`))
      .toISOString()
      .slice(11, 16)
  expect([at('10:00:00'), at('10:14:59'), at('10:15:00')]).toEqual(['10:00', '10:00', '10:15'])
})
