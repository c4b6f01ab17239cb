import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../platform/database/index.ts'
import type { Files } from '../roster/index.ts'
import { listSchoolSizes } from '../store/school-sizes.ts'
import { bringIn, cove, openRegister } from '../testing/open-register.ts'
import { edited, sampleBundle, sampleTexts } from '../testing/sample-bundle.ts'

let database: Database
beforeAll(async () => {
  database = await openRegister()
})
afterAll(() => database.close())

test('a school’s students are counted when a roster is brought in: not who has left, and once who has two places there', async () => {
  const studentsAfter = async (files: Files) => {
    expect(await bringIn(database, files)).toMatchObject({ committed: true })
    const sizes = await database.transaction('app', cove, listSchoolSizes)
    return sizes.map(({ name, students }) => `${name} ${students}`)
  }
  const [head = '', ada = '', bo = '', cy = ''] = (sampleTexts('1.1')['users.csv'] ?? '').split('\n')
  const withUsers = (...students: string[]) => sampleBundle('1.1', { 'users.csv': `${[head, ada, ...students, cy].join('\n')}\n` })
  const moved = bo.replace('true,s1,', 'true,s2,')
  expect(await studentsAfter(withUsers(bo))).toEqual(['Whale Cove High 0', 'Whale Cove Middle 1'])
  expect(await studentsAfter(withUsers(bo, bo.replace('p2,', 'p7,').replace(',bo,', ',mo,')))).toEqual([
    'Whale Cove High 0',
    'Whale Cove Middle 2',
  ])
  expect(await studentsAfter(withUsers(bo))).toEqual(['Whale Cove High 0', 'Whale Cove Middle 1'])
  expect(await studentsAfter(withUsers(moved))).toEqual(['Whale Cove High 1', 'Whale Cove Middle 0'])
  const twice = edited('1.2', 'roles.csv', 'r3,,,p3', 'r4,,,p2,secondary,student,,,s1,\nr3,,,p3')
  expect(await studentsAfter(sampleBundle('1.2', twice))).toEqual(['Whale Cove High 0', 'Whale Cove Middle 1'])
})
