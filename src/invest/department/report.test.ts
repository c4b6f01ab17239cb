import { expect, test } from 'vitest'
import type { LineShown } from '../money/read-money.ts'
import { reportOf } from './report.ts'
import { departmentFrom, departmentSetting } from './setting.ts'

const line = (id: string, unit: LineShown['unit'], cents: readonly [number, number, number, number, number]): LineShown => {
  const [opened, movedIn, movedOut, spent, available] = cents
  return {
    ...{ id, title: id, titleEs: null, owner: 'district', kind: 'posts', unit, unitCents: 1 },
    ...{ account: null, function: null, object: null, school: null, fund: null, grantFrom: null, grantTo: null, fringe: null },
    ...{ broughtIn: 0, encumbered: 0, carriedOut: 0, lapsed: 0 },
    opened,
    movedIn,
    movedOut,
    spent,
    available,
  }
}

test('its lines and positions alone, each once, and the sum of each column to the cent', () => {
  const report = reportOf(
    { posts: ['culture-keeper', 'mediator'], lines: ['culture-keeper', 'mediator'] },
    [
      { role: 'nurse', funded: 300, filled: 300 },
      { role: 'culture-keeper', funded: 250, filled: 150 },
      { role: 'mediator', funded: 60, filled: 60 },
    ],
    [
      line('keepers', 'culture-keeper', [100_01, 50_02, 0, 149_99, 4]),
      line('nurses', 'nurse', [900_00, 0, 0, 0, 900_00]),
      line('mediators', 'mediator', [10, 0, 3, 8, -1]),
      line('of no unit', null, [7, 0, 0, 0, 7]),
    ],
  )
  expect(report.posts).toEqual([
    { role: 'culture-keeper', funded: 250, filled: 150, vacant: 100 },
    { role: 'mediator', funded: 60, filled: 60, vacant: 0 },
  ])
  expect(report.allPosts).toEqual({ funded: 310, filled: 210, vacant: 100 })
  expect(report.lines.map(({ id }) => id)).toEqual(['keepers', 'mediators'])
  expect(report.all).toEqual({
    ...{ opened: 100_11, broughtIn: 0, movedIn: 50_02, movedOut: 3, spent: 150_07, encumbered: 0, carriedOut: 0, lapsed: 0, available: 3 },
  })
})

test('a plan that has none has no department, and a mistake is told by its key', () => {
  const said = { name: 'culture-and-climate', lead: 'coordinator', posts: ['culture-keeper'], lines: ['culture-keeper'] }
  expect(departmentFrom(undefined)).toBeNull()
  expect(departmentFrom(said)).toEqual(said)
  expect(departmentSetting.misfit(said)).toBeNull()
  expect(departmentSetting.misfit({ ...said, lead: 'student' })).toContain('student')
  expect(departmentSetting.misfit({ ...said, posts: ['officer'] })).toContain('officer')
  expect(departmentSetting.misfit({ ...said, budget: 5 })).toContain('budget')
})
