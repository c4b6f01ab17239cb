import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { faultsIn } from '../../design/testing.ts'
import { listSchools } from '../../people/index.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import { langs } from '../../words/lang.ts'
import { dollars as inDollars } from '../../words/numbers.ts'
import type { Money } from './contract.ts'
import { replayBooks } from './replay.ts'
import { madeUpBudget, madeUpMapping } from './testing/made-up-budget.ts'
import { openMoneyApp } from './testing/open-money-app.ts'

let opened: Awaited<ReturnType<typeof openMoneyApp>>
let names: readonly string[]
beforeAll(async () => {
  opened = await openMoneyApp([])
  names = (await opened.database.transaction('app', falls, listSchools)).map(({ name }) => name)
})
afterAll(async () => {
  await opened.close()
})

const get = (url: string) => opened.app.inject({ method: 'GET', url })
const post = async (url: string, payload: object, who: string) =>
  opened.app.inject({ method: 'POST', url, payload, headers: await opened.headersOf(who) })
const books = async (year = 2027) => (await get(`/api/invest/money?year=${year}`)).json<Money>()

/** A form with a file, as a browser sends it. */
async function bring(
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly bytes: Buffer | string },
  who = 'finance',
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new Blob([new Uint8Array(Buffer.from(file.bytes))]), file.name)
  const sent = new Response(form)
  const type = sent.headers.get('content-type') ?? ''
  const payload = Buffer.from(await sent.arrayBuffer())
  return opened.app.inject({
    method: 'POST',
    url: '/invest/money/import',
    payload,
    headers: { ...(await opened.headersOf(who)), 'content-type': type },
  })
}
const boxes = (({ kinds: _, funds: __, schools: ___, ...columns }) => columns)(madeUpMapping)
const fields = (deed: string) => ({
  deed,
  source: 'town-ledger',
  year: '2027',
  ...boxes,
  funds: '2100 = grant',
  kinds: '3600 = police, 2710 = support',
})

/** A workbook with one sheet of these rows. */
function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const sheet = `<worksheet><sheetData>${rows.map(row => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('<workbook><sheets><sheet name="Budget" r:id="rId1"/></sheets></workbook>'), 'xl/workbook.xml')
  zip.addBuffer(
    Buffer.from('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/_rels/workbook.xml.rels',
  )
  zip.addBuffer(Buffer.from(sheet), 'xl/worksheets/sheet1.xml')
  zip.end()
  return new Promise(resolve => {
    const parts: Buffer[] = []
    zip.outputStream.on('data', (part: Buffer) => parts.push(part))
    zip.outputStream.on('end', () => resolve(Buffer.concat(parts)))
  })
}

describe('a budget is brought in by a page', () => {
  test('the difference first, then all of it; the totals stand on a page for everyone', async () => {
    const { csv, sums } = madeUpBudget(400, names)
    const read = await bring(fields('a'), { name: 'fy27.csv', bytes: csv })
    expect(read.statusCode).toBe(303)
    const where = read.headers.location ?? ''
    const shown = await opened.app.inject({ url: where, headers: await opened.headersOf('finance') })
    expect(shown.body).toContain('400 lines')
    expect(shown.body).toContain('400 new, 0 changed, 0 the same, 0 gone.')
    expect((await books()).lines).toEqual([])
    const save = new URLSearchParams({ save: where.split('=')[1] ?? '', deed: 'save' }).toString()
    const saved = await opened.app.inject({
      ...{ method: 'POST', url: '/invest/money/import', payload: save },
      headers: { ...(await opened.headersOf('finance')), 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([saved.statusCode, saved.headers.location]).toEqual([303, '/invest/money/budget?year=2027'])
    const dollars = (cents: number) =>
      `$${Math.floor(cents / 100).toLocaleString('en-US')}${cents % 100 === 0 ? '' : `.${String(cents % 100).padStart(2, '0')}`}`
    const page = (await get('/invest/money/budget?year=2027')).body
    expect(page).toContain(`${dollars(sums.all)} by what it is for`)
    for (const [code, cents] of sums.function) expect(page).toMatch(new RegExp(`${code} .*${dollars(cents).replaceAll(/[$.]/g, '\\$&')}`))
    const [school, cents] = [...sums.school][0] ?? ['', 0]
    expect((await get('/invest/money/budget?year=2027&by=school')).body).toMatch(
      new RegExp(`${school}.*${dollars(cents).replaceAll(/[$.]/g, '\\$&')}`),
    )
  })

  test('an XLSX is read by the mapping that was kept, and asked as an amendment', async () => {
    const rows = [
      ['Account', 'Function', 'Object', 'School', 'Fund', 'Description', 'FY27 Adopted', 'Grant from', 'Grant to', 'Fringe %'],
      ['x-1', '2305', '1', '', '2100', 'From a sheet', 1234.1, 46_204, 46_660, 31.5],
    ]
    const read = await bring({ deed: 'x', source: 'town-ledger', year: '2028' }, { name: 'fy28.xlsx', bytes: await workbook(rows) })
    const shown = await opened.app.inject({ url: read.headers.location ?? '', headers: await opened.headersOf('finance') })
    expect(shown.body).toContain('1 line, $1,234.10 in all')
  })

  test('bad input is told by line and column, in the page’s words, and nothing is half done', async () => {
    const before = await books()
    const read = await bring(fields('b'), { name: 'bad.csv', bytes: madeUpBudget(3, []).csv.replace(',1110,', ',11x0,') })
    const shown = await opened.app.inject({ url: `${read.headers.location}&lang=es`, headers: await opened.headersOf('finance') })
    expect([shown.statusCode, shown.body]).toEqual([422, expect.stringContaining('Línea 2, columna 2')])
    expect(shown.body).not.toContain('name="save"')
    const boxesWrong = await bring(
      { deed: 'c', source: 'Town', year: '27', account: 'A', kinds: '3600 = tanks' },
      { name: 'a.csv', bytes: 'x' },
    )
    expect(boxesWrong.statusCode).toBe(422)
    for (const box of ['source', 'year', 'title', 'amount', 'kinds']) expect(boxesWrong.body).toContain(`href="#${box}"`)
    expect((await bring(fields('d'), { name: 'a.csv', bytes: '' })).statusCode).toBe(422)
    expect((await bring(fields('e'), { name: 'a.csv', bytes: 'x' }, 'teacher')).statusCode).toBe(403)
    expect((await bring(fields('e'), { name: 'a.csv', bytes: 'x' }, 'city-treasurer')).statusCode).toBe(403)
    expect(await books()).toEqual(before)
  })
})

describe('an amendment over JSON', () => {
  test('down below what is spent: refused with the shortfall; voted by two of its side; a made thing answers with its address', async () => {
    const line = (await books()).lines.find(({ owner, opened: cents }) => owner === 'district' && cents > 10_000_00)
    const { id = '', opened: had = 0 } = line ?? {}
    const spent = await post('/api/invest/spend', { line: id, cents: had - 1_000_00, year: 2027 }, 'finance')
    expect([spent.statusCode, spent.headers.location]).toEqual([201, `/api/invest/money/${spent.json<Money>().id}`])
    expect((await get(String(spent.headers.location))).json()).toMatchObject({ kind: 'entry', year: 2027, is: { kind: 'spent' } })
    const amend = (cents: number) => post('/api/invest/amendments', { year: 2027, changes: [{ line: id, cents }] }, 'finance')
    expect((await amend(-1_000_01)).json()).toMatchObject({
      ...{ status: 409, code: 'below-spent' },
      detail: 'The line has $1,000 that is neither spent nor promised, and would go down by $1,000.01. It is $0.01 short: ask for less.',
    })
    const asked = await amend(-400_00)
    expect((await get(String(asked.headers.location))).json()).toMatchObject({
      kind: 'amendment',
      is: { state: 'asked', waitsFor: ['district'] },
    })
    const vote = await post(
      `/api/invest/amendments/${asked.json<Money>().id}/vote`,
      { owner: 'district', vote: 'for', body: 'School Committee' },
      'finance',
    )
    const confirm = (sent: object, who: string) => post(`/api/invest/votes/${vote.json<Money>().id}/confirm`, sent, who)
    expect((await confirm({ minutes: 'p. 2' }, 'finance')).json()).toMatchObject({ code: 'same-person' })
    expect((await confirm({ minutes: 'p. 2' }, 'city-treasurer')).json()).toMatchObject({ code: 'not-your-side' })
    expect((await confirm({}, 'coordinator')).json()).toMatchObject({ code: 'no-minutes' })
    const done = (await confirm({ minutes: 'November 24, page 2' }, 'coordinator')).json<Money>()
    expect(done.lines.find(each => each.id === id)).toMatchObject({ opened: had - 400_00, available: 600_00 })
    expect(done.votes).toMatchObject([{ body: 'School Committee', minutes: 'November 24, page 2', state: 'confirmed' }])
    expect(JSON.stringify(done.votes)).not.toMatch(/"by"|confirmedBy/)
    expect((await replayBooks(opened.database, falls)).differences).toEqual([])
  })

  test('nothing has an address that was never made', async () => {
    expect((await get('/api/invest/money/00000000-0000-4000-8000-000000000001')).statusCode).toBe(404)
  })
})

test('the books of a year are taken along as a Data Package: what each column is, and the digest of each file', async () => {
  const pack = (await get('/invest/money/export/2027/datapackage.json')).json<{
    resources: { name: string; path: string; bytes: number; hash: string; schema: { fields: { name: string }[] } }[]
  }>()
  expect(pack.resources.map(({ path }) => path)).toEqual(['lines.csv', 'entries.csv'])
  const money = await books()
  for (const { path, bytes, hash, schema } of pack.resources) {
    const file = await get(`/invest/money/export/2027/${path}`)
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect([file.rawPayload.length, `sha256:${createHash('sha256').update(file.rawPayload).digest('hex')}`]).toEqual([bytes, hash])
    const [head = '', ...rows] = file.body.trimEnd().split('\r\n')
    expect(head.split(',')).toEqual(schema.fields.map(({ name }) => name))
    expect(rows).toHaveLength(path === 'lines.csv' ? money.lines.length : money.transactions.flatMap(({ entries }) => entries).length)
  }
  const entries = (await get('/invest/money/export/2027/entries.csv')).body.trimEnd().split('\r\n').slice(1)
  expect(entries.reduce((sum, row) => sum + Math.round(Number(row.split(',').at(-1)) * 100), 0)).toBe(0)
  expect((await get('/invest/money/export/2031/lines.csv')).statusCode).toBe(404)
})

test('a year is closed by a form once it is over, and what is promised goes on', async () => {
  const { lines } = await books()
  const line = lines.find(({ owner, available, account }) => owner === 'district' && available > 5_000_00 && account !== null)
  const promised = await post('/api/invest/encumbrances', { line: line?.id, cents: 5_000_00, year: 2027 }, 'finance')
  expect(promised.json<Money>().encumbrances).toMatchObject([{ left: 5_000_00, from: null }])
  const paid = await post(`/api/invest/encumbrances/${promised.json<Money>().id}/settle`, { how: 'paid', cents: 1_999_99 }, 'finance')
  expect(paid.json<Money>().encumbrances).toMatchObject([{ left: 3_000_01 }])
  const close = async (deed: string) =>
    opened.app.inject({
      ...{
        method: 'POST',
        url: '/invest/money/keep',
        payload: new URLSearchParams({ step: 'close', year: '2027', sure: 'yes', deed }).toString(),
      },
      headers: { ...(await opened.headersOf('finance')), 'content-type': 'application/x-www-form-urlencoded' },
    })
  expect((await close('early')).body).toContain('Fiscal year 2027 ends on June 30, 2027.')
  opened.clock.set(new Date('2027-07-06T15:00:00Z'))
  opened.forget()
  expect((await close('late')).statusCode).toBe(303)
  const [before, next] = [await books(2027), await books(2028)]
  expect(before.closedOn).toBe('2027-06-30')
  // What a closed year had adds up on its pages: nothing is left, and what was not spent is told.
  const settled = before.lines.reduce((sum, each) => sum + each.carriedOut + each.lapsed, 0)
  const added = (await get('/invest/money/budget?year=2027')).body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(settled).toBeGreaterThan(0)
  expect(added).toContain(
    `The year is closed: ${inDollars(settled, 'en')} that was not spent went on into the next year or back to where it came from.`,
  )
  const shown = (await get('/invest/money?year=2027')).body
  const heads = shown.replaceAll(/<(?!th|\/th)[^>]+>/g, '')
  for (const head of ['Into the next year', 'Gone back']) expect(heads).toContain(`>${head}</th>`)
  for (const head of ['Promised', 'Left']) expect(heads).not.toContain(`>${head}</th>`)
  const grants = lines.filter(({ fund }) => fund === '2100')
  expect(next.lines.reduce((sum, { broughtIn }) => sum + broughtIn, 0)).toBe(
    3_000_01 + grants.reduce((sum, { available }) => sum + available, 0),
  )
  expect(before.lines.reduce((sum, { carriedOut }) => sum + carriedOut, 0)).toBe(
    next.lines.reduce((sum, { broughtIn }) => sum + broughtIn, 0),
  )
  expect(next.encumbrances).toMatchObject([{ left: 3_000_01, from: promised.json<Money>().id }])
  const late = await post('/api/invest/spend', { line: line?.id, cents: 1, year: 2027, on: '2027-06-01' }, 'finance')
  expect(late.json()).toMatchObject({ code: 'year-closed' })
  expect((await close('late')).statusCode).toBe(303)
  expect((await replayBooks(opened.database, falls)).differences).toEqual([])
})

describe.each(langs)('pages of a whole budget in %s', lang => {
  test.each([
    '/invest/money?year=2027',
    '/invest/money/budget?year=2027',
    '/invest/money/budget?year=2027&by=fund&of=0100&part=1',
    '/invest/money/budget?year=2027&by=object',
    '/invest/money/import',
    '/invest/money/keep?year=2027',
    '/invest/money/keep?year=2028',
    '/invest/money/try?year=2027',
  ])('%s is sound', async url => {
    const headers = { ...(await opened.headersOf('finance')), 'accept-language': lang }
    const { statusCode, body } = await opened.app.inject({ url: `${url}${url.includes('?') ? '&' : '?'}lang=${lang}`, headers })
    expect(statusCode).toBe(200)
    expect(faultsIn(body)).toEqual([])
  })
})

test('of thousands of lines a page shows a few, with totals before them; the rest is part by part, and whole in the file', async () => {
  const fresh = await openMoneyApp([])
  const { csv } = madeUpBudget(4_000, names)
  const payload = { year: 2027, source: 'town-ledger', mapping: madeUpMapping, csv }
  const headers = await fresh.headersOf('finance')
  const read = await fresh.app.inject({ method: 'POST', url: '/api/invest/money/imports', headers, payload })
  const { id, difference } = read.json<{ id: string; difference: string }>()
  const url = `/api/invest/money/imports/${id}/commit`
  expect((await fresh.app.inject({ method: 'POST', url, headers, payload: { difference } })).statusCode).toBe(200)
  const page = async (address: string) => {
    const { body } = await fresh.app.inject({ url: address })
    const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(body) ?? []
    return { main, words: main.replaceAll(/<[^>]+>/g, ' ').split(/\s+/).length }
  }
  const money = await page('/invest/money?year=2027')
  expect(new Set([...money.main.matchAll(/Line \d+, made up/g)].map(([title]) => title)).size).toBeLessThan(20)
  expect(money.main).toContain('href="/invest/money/budget?year=2027"')
  const addresses = ['/invest/money/budget?year=2027', '/invest/money/budget?year=2027&by=fund&of=0100&part=60']
  for (const address of addresses) expect((await page(address)).words, address).toBeLessThan(600)
  const { main } = await page(addresses[1] ?? '')
  const ofFund = csv.split('\r\n').filter(line => /,0100,"Line/.test(line)).length
  expect(main.match(/<tr/g)).toHaveLength(26)
  expect([...main.matchAll(/part=(\d+)/g)].map(([, at]) => Number(at))).toEqual([0, 59, 60, 61, Math.ceil(ofFund / 25) - 1])
  const whole = (await fresh.app.inject({ url: '/invest/money/export/2027/lines.csv' })).body
  expect(whole.trim().split(/\r?\n/)).toHaveLength(4_001)
  await fresh.close()
})
