import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../../../people/index.ts'
import { certificateOf, isPostRole, postRoles, roleCalled } from '../roles.ts'
import { areasOf, staffingFrom, staffingSetting, withoutSaying } from '../staffing-setting.ts'
import { postsShort, sourceOf } from './ratios.ts'

const setting = withoutSaying

describe('posts short', () => {
  test.each([
    ['counselor', 250, 1, 1, 0],
    ['counselor', 600, 1, 2.4, 1.4],
    ['counselor', 600, 4, 2.4, 0],
    ['psychologist', 500, 0.5, 1, 0.5],
    ['social-worker', 375, 0, 1.5, 1.5],
    ['nurse', 24, 0, 0, 0],
    ['nurse', 25, 0, 0.1, 0.1],
    ['nurse', 130, 0, 0.5, 0.5],
    ['nurse', 249, 0, 0.9, 0.9],
    ['nurse', 250, 0, 1, 1],
    ['nurse', 500, 1, 1, 0],
    ['nurse', 549, 1, 1, 0],
    ['nurse', 550, 1, 1.1, 0.1],
    ['nurse', 1200, 1, 2.4, 1.4],
  ] as const)('a %s at a school of %i with %d in post: %d needed, %d short', (role, enrolment, fte, needed, short) => {
    expect(postsShort({ role, enrolment, fte, setting })).toEqual({ needed, short })
  })

  test('where no number is set, or the enrolment is not known, nobody is said to be missing', () => {
    expect(postsShort({ role: 'climate-coach', enrolment: 900, fte: 0, setting })).toEqual({ needed: null, short: null })
    expect(postsShort({ role: 'counselor', enrolment: null, fte: 0, setting })).toEqual({ needed: null, short: null })
  })

  test('more students never need fewer, more people are never more short, and short and in post make what is needed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...postRoles),
        fc.nat(5000),
        fc.nat(5000),
        fc.nat(200).map(n => n / 10),
        (role, a, b, fte) => {
          const [few, many] = a < b ? [a, b] : [b, a]
          const less = postsShort({ role, enrolment: few, fte, setting })
          const more = postsShort({ role, enrolment: many, fte, setting })
          expect(more.needed ?? 0).toBeGreaterThanOrEqual(less.needed ?? 0)
          expect(more.short ?? 0).toBeGreaterThanOrEqual(less.short ?? 0)
          if (more.needed !== null && more.short !== null) expect(more.short).toBeCloseTo(Math.max(0, more.needed - fte), 9)
        },
      ),
    )
  })
})

describe('the setting', () => {
  test('what the plan says holds, and its source is then the plan', () => {
    const said = staffingFrom({ counselor: 200, 'climate-coach': 400, 'resident-points': 3 })
    expect([said.counselor, said['climate-coach'], said.nurse, said['vacant-days']]).toEqual([200, 400, 'massachusetts-1998', 60])
    expect(sourceOf('counselor', said)).toBeNull()
    expect(sourceOf('counselor', setting)?.mark).toBe('verified')
    expect(sourceOf('social-worker', setting)?.mark).toBe('unverified')
    expect(sourceOf('climate-coach', setting)).toBeNull()
  })

  test('a misfit is named, and what fits is not', () => {
    expect(staffingSetting.misfit({ counselor: 250, 'resident-areas': [{ school: '99990305', places: ['Harbor Falls'] }] })).toBeNull()
    expect(staffingSetting.misfit({ counselor: 0 })).toContain('counselor')
    expect(staffingSetting.misfit({ 'vacant-days': 'soon' })).toContain('vacant-days')
    expect(staffingSetting.misfit({ dentist: 1 })).toContain('dentist')
  })

  test('a school has its own community, or the one of all', () => {
    const said = staffingFrom({
      'resident-areas': [
        { school: 'all', places: ['Harbor Falls'] },
        { school: '99990305', places: ['01999', 'Mill Street'] },
      ],
    })
    expect(areasOf(said, '99990305')).toEqual(['01999', 'Mill Street'])
    expect(areasOf(said, '99990505')).toEqual(['Harbor Falls'])
    expect(areasOf(setting, '99990505')).toEqual([])
  })
})

test('a role of a post is a role of the register, and what Los Angeles and the state call it is known', () => {
  expect(postRoles.every(role => roles.includes(role))).toBe(true)
  expect(Object.keys(certificateOf)).toEqual([...postRoles])
  expect(isPostRole('teacher')).toBe(false)
  expect(roleCalled('Psychiatric Social Worker')).toBe('social-worker')
  expect(roleCalled('School Psychologist -- Non-Special Education')).toBe('psychologist')
  expect(roleCalled('Guidance Counselor')).toBe('counselor')
  expect(roleCalled('climate-coach')).toBe('climate-coach')
  expect(roleCalled('Police officer')).toBeNull()
})
