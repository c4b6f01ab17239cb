import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../platform/database/index.ts'
import { bringIn, openRegister } from '../testing/open-register.ts'
import { sampleBundle, sampleTexts } from '../testing/sample-bundle.ts'

/** Whoever may not sign in is asked nothing: a file that turns that off for those who work here is looked at as one in which they leave. */
let database: Database
beforeAll(async () => {
  database = await openRegister()
})
afterAll(() => database.close())

const [head = '', ada = '', bo = '', cy = ''] = (sampleTexts('1.1')['users.csv'] ?? '').split('\n')
const off = (line: string) => line.replace(',true,', ',false,')
const aides = Array.from({ length: 19 }, (_, n) =>
  ada
    .replace('p1,', `a${n},`)
    .replace(',teacher,ada,', `,aide,aide-${n},`)
    .replace(/ada@[^,]*/, ''),
)
const students = Array.from({ length: 80 }, (_, n) => bo.replace('p2,', `s${n},`).replace(',bo,', `,s${n},`))
const files = (disabled: number, studentsOff = false) =>
  sampleBundle('1.1', {
    'users.csv': `${[head, ada, ...aides.map((line, n) => (n < disabled ? off(line) : line)), bo, cy, ...students.map(line => (studentsOff ? off(line) : line))].join('\n')}\n`,
  })
const caution = async (disabled: number, studentsOff = false) =>
  (await bringIn(database, files(disabled, studentsOff), { commit: false })).manyLeave

test('where more than a quarter of those who work here may not sign in any more, it is said before it is saved', async () => {
  expect(await bringIn(database, files(0))).toMatchObject({ committed: true, counts: { people: { new: 102 } } })
  expect(await caution(5)).toBeNull()
  expect(await caution(6)).toEqual({ gone: 6, of: 102, schools: [] })
  expect(await caution(19)).toEqual({ gone: 19, of: 102, schools: [] })
  // Students are asked to come to nothing, whether they may sign in or not.
  expect(await caution(0, true)).toBeNull()
})
