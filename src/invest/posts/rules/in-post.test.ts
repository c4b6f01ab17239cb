import { expect, test } from 'vitest'
import { withoutSaying } from '../staffing-setting.ts'
import { inPostOf, type KeptPost } from './in-post.ts'

const at = new Date('2026-11-20T12:00:00Z')
const early = new Date('2026-08-01T12:00:00Z')
const post = (role: KeptPost['role'], hundredths: number, filled: boolean, isUncertified = false): KeptPost => ({
  ...{ orgCode: '99990305', role, hundredths, fundedAt: early, closedAt: null, isUncertified },
  spells: filled ? [{ from: early, to: null }] : [],
})
const schools = [{ orgCode: '99990305', name: 'Mill Street', onRoster: 500 }]
const nothing = { enrolmentYear: null, staffYear: null, schools: [], staff: [] }
const brief = (lines: ReturnType<typeof inPostOf>) =>
  lines.map(({ role, enrolment, enrolmentFrom, funded, inPost, inPostFrom, needed, short }) => [
    role,
    enrolment,
    enrolmentFrom,
    funded,
    inPost,
    inPostFrom,
    needed,
    short,
  ])

test('people in post beside what the school needs', () => {
  const posts = [post('counselor', 100, true, true), post('counselor', 50, false), post('climate-coach', 100, false)]
  const lines = inPostOf({ schools, posts, state: nothing, setting: withoutSaying, at })
  expect(brief(lines)).toEqual([
    ['counselor', 500, 'roster', 1.5, 1, 'book', 2, 1],
    ['social-worker', 500, 'roster', 0, 0, 'book', 2, 2],
    ['psychologist', 500, 'roster', 0, 0, 'book', 1, 1],
    ['nurse', 500, 'roster', 0, 0, 'book', 1, 1],
    ['climate-coach', 500, 'roster', 1, 0, 'book', null, null],
  ])
  expect(lines.map(({ notCertified }) => notCertified)).toEqual([1, 0, 0, 0, 0])
})

test('the state’s count of students comes before the roster’s, and its people where no position is kept here', () => {
  const state = {
    ...{ enrolmentYear: '2025-26', staffYear: '2025-26' },
    schools: [{ orgCode: '99990305', name: 'MILL STREET', enrolment: 1000 }],
    staff: [
      { orgCode: '99990305', role: 'nurse' as const, fte: 1.25 },
      { orgCode: '99990305', role: 'counselor' as const, fte: 9 },
    ],
  }
  const lines = inPostOf({ schools, posts: [post('counselor', 100, true)], state, setting: withoutSaying, at })
  expect(brief(lines).filter(([role]) => role === 'nurse' || role === 'counselor')).toEqual([
    ['counselor', 1000, 'state', 1, 1, 'book', 4, 3],
    ['nurse', 1000, 'state', 0, 1.3, 'state', 2, 0.7],
  ])
})

test('a school whose students nobody has counted is not said to be short', () => {
  const unknown = [{ orgCode: '99990305', name: 'Mill Street', onRoster: null }]
  expect(brief(inPostOf({ schools: unknown, posts: [post('nurse', 100, true)], state: nothing, setting: withoutSaying, at }))).toEqual([
    ['nurse', null, null, 1, 1, 'book', null, null],
  ])
})
