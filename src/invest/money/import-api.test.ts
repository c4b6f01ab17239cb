import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSchools } from '../../people/index.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import type { Money } from './contract.ts'
import { replayBooks } from './replay.ts'
import { madeUpBudget, madeUpMapping } from './testing/made-up-budget.ts'
import { openMoneyApp } from './testing/open-money-app.ts'

/** A budget that a program brings in: the difference first, then all of it or nothing. */
let opened: Awaited<ReturnType<typeof openMoneyApp>>
let budget: ReturnType<typeof madeUpBudget>
let changed: ReturnType<typeof madeUpBudget>
const url = '/api/invest/money/imports'
beforeAll(async () => {
  opened = await openMoneyApp([])
  const names = (await opened.database.transaction('app', falls, listSchools)).map(({ name }) => name)
  budget = madeUpBudget(600, names)
  changed = madeUpBudget(600, names, (cents, at) => (at === 3 ? cents + 250_00 : cents))
})
afterAll(() => opened.close())

interface Answer {
  readonly id: string
  readonly ok: boolean
  readonly committed: boolean
  readonly lines: number
  readonly cents: number
  readonly counts: object
  readonly difference: string
  readonly changed: readonly { readonly title: string; readonly was: number | null; readonly is: number }[]
  readonly changedLeftOut: number
  readonly asAmendment: boolean
  readonly amendment: string | null
  readonly faults: readonly { readonly file: string; readonly line: number; readonly column: number | null; readonly message: string }[]
}
const post = async (address: string, payload: object, who = 'finance') =>
  opened.app.inject({ method: 'POST', url: address, payload, headers: await opened.headersOf(who) })
const file = (csv: string) => ({ year: 2027, source: 'town-ledger', name: 'fy27.csv', mapping: madeUpMapping, csv })
const send = async (csv: string) => {
  const answer = await post(url, file(csv))
  expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([201, expect.any(String)])
  return answer.json<Answer>()
}
const commit = (id: string, difference: string, who = 'finance') => post(`${url}/${id}/commit`, { difference }, who)
const books = async () => (await opened.app.inject({ url: '/api/invest/money?year=2027' })).json<Money>()

test('only those who keep the books send or save one', async () => {
  for (const who of ['teacher', 'principal', 'city-treasurer']) {
    expect((await post(url, file(budget.csv), who)).statusCode, who).toBe(403)
    expect((await commit('00000000-0000-4000-8000-000000000001', '0'.repeat(64), who)).statusCode, who).toBe(403)
  }
  expect((await opened.app.inject({ method: 'POST', url, payload: file(budget.csv) })).statusCode).toBe(401)
})

test('what would change is told and nothing is saved; then all of it is, once', async () => {
  const read = await send(budget.csv)
  expect(read).toMatchObject({
    ...{ ok: true, committed: false, lines: 600, cents: budget.sums.all, asAmendment: false },
    ...{ counts: { new: 600, changed: 0, same: 0, gone: 0 }, changedLeftOut: 100 },
  })
  expect(read.changed).toHaveLength(500)
  expect((await books()).lines).toEqual([])
  const page = await opened.app.inject({ url: `/invest/money/import?upload=${read.id}`, headers: await opened.headersOf('finance') })
  expect(page.statusCode).toBe(200)
  const unseen = await commit(read.id, 'f'.repeat(64))
  expect([unseen.statusCode, unseen.json<{ code: string }>().code]).toEqual([409, 'budget-moved'])
  expect((await books()).lines).toEqual([])
  const done = await commit(read.id, read.difference)
  expect([done.statusCode, done.json<Answer>().committed]).toEqual([200, true])
  const { lines } = await books()
  expect([lines.length, lines.reduce((sum, { opened }) => sum + opened, 0)]).toEqual([600, budget.sums.all])
  expect((await commit(read.id, read.difference)).statusCode).toBe(404)
})

test('a later file is asked as an amendment; one that was read before the books changed is refused', async () => {
  const [first, second] = [await send(changed.csv), await send(changed.csv)]
  expect(first.changed.map(({ was, is }) => is - (was ?? 0))).toEqual([250_00])
  expect(first).toMatchObject({ asAmendment: true, counts: { new: 0, changed: 1, same: 599, gone: 0 } })
  const fresh = await post('/api/invest/lines', { title: 'By hand', owner: 'district', kind: 'other', year: 2027, cents: 5 })
  expect(fresh.statusCode).toBe(201)
  const asked = (await commit(first.id, first.difference)).json<Answer>()
  expect(asked).toMatchObject({ committed: true, amendment: expect.any(String) })
  expect((await commit(second.id, 'a'.repeat(64))).json<{ code: string }>().code).toBe('budget-moved')
})

test('what is wrong is named by line and column, and nothing of it is saved', async () => {
  const before = (await books()).lines.length
  const wrong = await send(budget.csv.replace(/"Line 5, made up","[^"]*"/, '"Line 5, made up","plenty"'))
  expect([wrong.ok, wrong.faults[0]?.file, wrong.faults[0]?.line, wrong.faults[0]?.column]).toEqual([false, 'fy27.csv', 7, 7])
  const refused = await commit(wrong.id, wrong.difference)
  expect([refused.statusCode, refused.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer]).toEqual([422, '/lines/7/columns/7'])
  expect((await books()).lines).toHaveLength(before)
  const both = await post(url, { ...file(budget.csv), xlsx: 'UEsDBA==' })
  expect([both.statusCode, both.body]).toEqual([422, expect.stringContaining('either csv, as text, or xlsx, in base64')])
  const noMapping = await post(url, { year: 2027, source: 'never-seen', csv: budget.csv })
  expect([noMapping.statusCode, noMapping.json<{ code: string }>().code]).toEqual([409, 'no-mapping'])
  const notAWorkbook = await post(url, { year: 2027, source: 'town-ledger', xlsx: Buffer.from('no zip at all').toString('base64') })
  expect([notAWorkbook.statusCode, notAWorkbook.json<Answer>().ok]).toEqual([201, false])
})

test('the books are as the record has them', async () => {
  expect((await replayBooks(opened.database, falls)).differences).toEqual([])
})
