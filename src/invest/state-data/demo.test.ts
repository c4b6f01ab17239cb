import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../platform/database/index.ts'
import { seedDemoStateData } from './demo.ts'
import { listFigureYears, listSchoolFigures } from './read-figures.ts'
import { listStaffFte } from './staff-fte.ts'
import { listHeldReports } from './store.ts'
import { at, cove, openState } from './testing/open-state.ts'

let database: Database
beforeAll(async () => {
  database = await openState()
})
afterAll(() => database.close())
const clock = { now: () => at }

test('Harbor Falls and its neighbors have three years of every report, once', async () => {
  await seedDemoStateData(database, { district: cove, clock })
  await seedDemoStateData(database, { district: cove, clock })
  const held = await database.transaction('app', cove, listHeldReports)
  expect(held).toHaveLength(33)
  expect(held.every(({ unjoined }) => unjoined?.length === 0)).toBe(true)
  expect(await database.transaction('app', cove, listFigureYears)).toEqual(['2023-24', '2024-25', '2025-26'])
  const figures = await database.transaction('app', cove, tx => listSchoolFigures(tx, ['2025-26']))
  expect(figures).toHaveLength(15)
  expect(figures.find(({ orgCode }) => orgCode === '99990305')).toMatchObject({
    ...{ distCode: '99990000', name: 'Harbor Falls - Mill Street Middle School', year: '2025-26' },
    figures: { 'out-of-school-suspension': { withheld: false }, 'chronic-absence': { withheld: false } },
  })
  expect(figures.some(({ figures }) => figures['out-of-school-suspension']?.withheld)).toBe(true)
  const staff = await database.transaction('app', cove, tx => listStaffFte(tx, '2025-26'))
  expect(new Set(staff.map(({ jobClass }) => jobClass)).size).toBe(5)
})

test('none of the codes is one that the state gives: all begin with 99', async () => {
  const figures = await database.transaction('app', cove, tx => listSchoolFigures(tx, ['2023-24']))
  expect(figures.filter(({ orgCode }) => !orgCode.startsWith('99'))).toEqual([])
})
