import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsIn } from '../../design/testing.ts'
import { loadFacts } from '../../ledger/index.ts'
import { listSchoolSizes } from '../../people/index.ts'
import { ownerClient } from '../../platform/database/testing.ts'
import { indexCommand } from './command-line.ts'
import { replayNeed } from './replay.ts'
import { compareCommand } from './compare-file.ts'
import { findLastPublication, listDepartures } from './store.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import { openNeedApp } from './testing/open-need-app.ts'

let opened: Awaited<ReturnType<typeof openNeedApp>>
beforeAll(async () => {
  opened = await openNeedApp()
}, 120_000)
afterAll(async () => {
  await opened.close()
})

async function browser(handle: string) {
  const { app } = opened
  const { token } = (await app.inject({ method: 'POST', url: '/api/session', payload: { handle } })).json<{ token: string }>()
  const cookie = `concord_session=${token}`
  const { csrf } = (await app.inject({ url: '/api/session', headers: { cookie } })).json<{ csrf: string }>()
  const get = (url: string) => app.inject({ url, headers: { cookie } })
  const post = (url: string, fields: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams({ _csrf: csrf, ...fields }).toString() },
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    })
  return { get, post }
}
const stranger = (url: string) => opened.app.inject({ url })

test('before anything is published a stranger reads what the figures of the state come to, and that it is a draft', async () => {
  for (const url of ['/invest/need', '/invest/need?draft', '/invest/need?lang=es', '/invest/need/audit', '/invest/need/audit?draft']) {
    const { statusCode, body } = await stranger(url)
    expect([statusCode, faultsIn(body)]).toEqual([200, []])
  }
  const { body } = await stranger('/invest/need')
  expect(body).toContain('<h1>Our 3 schools, greatest need first</h1>')
  expect(body).toContain('This is a draft. It is worked out from the state’s figures, and the district has not published it.')
  expect((await stranger('/invest/need/99990305')).body).toContain('This is a draft.')
  expect(body).toContain('. Mill Street')
  expect((await stranger('/invest/need/audit?draft')).body).not.toContain('Who goes there, and who is harmed')
  expect((await stranger('/api/invest/need')).json()).toEqual({ publishedAt: null, years: [], schools: [] })
})

test('a draft: whoever may publish sees the three schools first, and says in words that it is one', async () => {
  const { get } = await browser('superintendent')
  const { body } = await get('/invest/need?draft')
  expect(faultsIn(body)).toEqual([])
  expect(body).toContain('<h1>Our 3 schools, greatest need first</h1>')
  expect(body).toContain('This is a draft.')
  expect((await get('/invest/need?draft&all')).body).toContain('<h1>15 schools')
})

test('the audit of a draft counts the calls of a year by school, and no school with fewer than six', async () => {
  const { get } = await browser('superintendent')
  const calledOn = async () => {
    const { body } = await get('/invest/need/audit?draft')
    expect(faultsIn(body)).toEqual([])
    expect(body).toContain('from November 25, 2025 to November 25, 2026, drills left out')
    const [, table = ''] = body.split('Who goes there, and who is harmed</caption>')
    return [...table.matchAll(/<tr role.*?<\/tr>/gs)].map(([line]) => [...line.matchAll(/<td[^>]*>([^<]*)/g)].map(([, cell]) => cell)[3])
  }
  expect((await get('/invest/need/audit?draft')).body).not.toContain('Of calls for support')
  const sizes = await opened.database.transaction('app', falls, listSchoolSizes)
  const [first, second] = sizes.filter(({ code }) => code?.startsWith('9999'))
  if (!first || !second) throw new Error('Harbor Falls has fewer than two schools with a code')
  opened.calls.set(first.id, 60)
  const alone = await calledOn()
  expect((await get('/invest/need/audit?draft')).body).toContain('Of calls for support')
  opened.calls.set(second.id, 5)
  expect(await calledOn()).toEqual(alone)
  opened.calls.set(second.id, 60)
  expect(await calledOn()).not.toEqual(alone)
  opened.calls.delete(second.id)
})

test('a teacher publishes nothing; a year that was not read is said beside its box', async () => {
  const teacher = await browser('teacher')
  expect((await teacher.post('/invest/need', {})).statusCode).toBe(403)
  const { post } = await browser('superintendent')
  const wrong = await post('/invest/need', { years: '1999-00' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('One of these years has not been read in.')
  expect(faultsIn(wrong.body)).toEqual([])
})

test('published: one fact with digests, the page of the district, of all, and of one school', async () => {
  const { post } = await browser('superintendent')
  const sent = { deed: 'published-once' }
  expect((await post('/invest/need', sent)).headers['location']).toBe('/invest/need?saved')
  expect((await post('/invest/need', sent)).statusCode).toBe(303)
  const { last, facts } = await opened.database.transaction('app', falls, async tx => {
    const last = await tx.one(findLastPublication, [tx.district])
    return { last, facts: await loadFacts(tx, last.id) }
  })
  const [published] = facts
  const { result, inputs, setting } = last
  expect(published).toMatchObject({
    type: 'index.published',
    body: { schools: 15, years: ['2024-25', '2025-26'], result, inputs, setting },
  })
  expect(facts.filter(({ type }) => type === 'index.published')).toHaveLength(1)

  const page = (await stranger('/invest/need')).body
  expect(faultsIn(page)).toEqual([])
  expect(page).toContain('Published on November 25, 2026.')
  const codes = [...page.matchAll(/href="\/invest\/need\/(\d{8})"/g)].map(([, code]) => code)
  expect(codes.toSorted()).toEqual(['99990010', '99990305', '99990505'])
  for (const code of codes)
    for (const lang of ['en', 'es']) {
      const { statusCode, body } = await stranger(`/invest/need/${code}?lang=${lang}`)
      expect([statusCode, faultsIn(body)]).toEqual([200, []])
      expect(body).toContain(lang === 'en' ? '4. Points, and the sum' : '4. Los puntos, y la suma')
    }
  const byName = (await stranger('/invest/need?all&sort=name')).body
  expect(faultsIn(byName)).toEqual([])
  expect([...byName.matchAll(/href="\/invest\/need\/(\d{8})"/g)]).toHaveLength(15)
})

test('over JSON and on the command line: the same order, the same keys', async () => {
  const { schools } = (await stranger('/api/invest/need?all')).json<{
    schools: { orgCode: string; rank: number; rankLow: number; rankHigh: number }[]
  }>()
  expect(schools.map(({ rank }) => rank)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
  expect(schools.every(({ rank, rankLow, rankHigh }) => rankLow <= rank && rank <= rankHigh)).toBe(true)
  const warned: string[] = []
  const asked = { district: falls, clock: opened.clock, plans: opened.plans, warn: (sentence: string) => warned.push(sentence) }
  const told = await indexCommand(opened.database, { ...asked, year: '2024-25,2025-26', indicators: null })
  expect(told.exit).toBe(0)
  expect(told.json).toEqual({ schools })
  expect(Object.keys(schools[0] ?? {})).toEqual([
    ...['orgCode', 'name', 'need', 'rank', 'rankLow', 'rankHigh', 'indicators', 'level'],
    ...['levelRank', 'levelOf', 'levelRankLow', 'levelRankHigh', 'nextLow', 'nextHigh', 'nextNeed'],
  ])
  expect(await indexCommand(opened.database, { ...asked, year: '2024-2025, 2025-2026', indicators: null })).toEqual(told)
  expect(await indexCommand(opened.database, { ...asked, year: '2025-26', indicators: 'achievement=1,low-income=1' })).toMatchObject({
    exit: 0,
  })
  expect(warned).toContain(
    'No school has the figure “Met what the state expects” in these years. Its weight is spread over the other figures.',
  )
  for (const [year, indicators, exit, error] of [
    ['2025-26', 'race=1', 2, /“race” is no figure/],
    ['2025-26', 'low-income=0', 2, /no weight/],
    ['2025-26', 'low-income=1,low-income=2', 2, /twice/],
    ['2025', null, 2, /no school year/],
    ['1999-00', null, 1, /no school year that was read in/],
  ] as const)
    expect(await indexCommand(opened.database, { ...asked, year, indicators })).toMatchObject({
      exit,
      json: { ok: false, error: expect.stringMatching(error) },
    })
})

test('the picture: one dot a school on each of its drawings, for the district and for all', async () => {
  for (const [url, schools] of [
    ['/invest/need', 3],
    ['/invest/need?all', 15],
  ] as const)
    expect([...(await stranger(url)).body.matchAll(/<circle/g)]).toHaveLength(2 * schools)
})

test('the audit: who owes an answer by when, overdue in words, answered once, in the record by its digest', async () => {
  const { post: postToday } = await browser('coordinator')
  const page = (await stranger('/invest/need/audit')).body
  expect(faultsIn(page)).toEqual([])
  expect(page).toContain('Black Student Achievement Plan')
  const { last, due } = await opened.database.transaction('app', falls, async tx => {
    const last = await tx.one(findLastPublication, [tx.district])
    return { last, due: await tx.many(listDepartures, [tx.district, last.id]) }
  })
  expect(due.map(({ measure }) => measure)).toContain('called-less')
  expect(page).toContain('a smaller part of calls for support than of those harmed')
  const [first] = due
  if (!first) throw new Error('the made-up data has no departure')
  expect(first.dueOn).toBe('2026-12-25')
  const short = await postToday('/invest/need/audit', { departure: first.id, answer: 'Because.' })
  expect([short.statusCode, faultsIn(short.body)]).toEqual([422, []])
  expect(short.body).toContain('Because.</textarea>')
  const answer = 'The high school has most of these students and comes second on the list; a coach is added there in March.'
  const teacher = await browser('teacher')
  expect((await teacher.post('/invest/need/audit', { departure: first.id, answer })).statusCode).toBe(403)
  opened.clock.set(new Date('2027-01-05T15:00:00Z'))
  // Forty days on everybody has to sign in again.
  const { post, get } = await browser('coordinator')
  expect((await stranger('/invest/need/audit')).body).toContain('Overdue: the day has passed and nobody has answered')
  expect((await post('/invest/need/audit', { departure: first.id, answer, deed: 'a' })).statusCode).toBe(303)
  expect((await get('/invest/need/audit')).body).toContain('a coach is added there in March.')
  expect((await post('/invest/need/audit', { departure: first.id, answer, deed: 'b' })).statusCode).toBe(409)
  const facts = await opened.database.transaction('app', falls, tx => loadFacts(tx, last.id))
  const answered = facts.filter(({ type }) => type === 'audit.departure-answered')
  expect(answered).toHaveLength(1)
  expect(JSON.stringify(facts)).not.toContain('coach')
})

test('the tables agree with the record, and one that was changed does not', async () => {
  expect(await replayNeed(opened.database, falls)).toEqual({ matters: 1, differences: [] })
  const change = (need: string) =>
    ownerClient(opened.database, client =>
      client.query(`update invest.need_school set need = need + $1 where org_code = '99990010'`, [need]),
    )
  await change('1')
  const { differences } = await replayNeed(opened.database, falls)
  expect(differences.map(({ field }) => field)).toEqual(['result'])
  await change('-1')
})

test('another index of the same schools is compared by name and number, and the page says how alike they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-need-'))
  const path = join(folder, 'other.csv')
  writeFileSync(path, 'School Name,Score\nMill Street Middle School,0.9\n99990505,0.7\n"Tidewater Elementary",0.2\nNowhere,0.5\n')
  const asked = {
    district: falls,
    path,
    title: 'Made-up index',
    school: 'School Name',
    score: 'Score',
    at: opened.clock.now(),
    commit: true,
  }
  const told = await compareCommand(opened.database, asked)
  expect(told.json).toEqual({ ok: true, schools: 4, joined: 3, likeness: 1 })
  expect((await stranger('/invest/need')).body).toContain('Compared with “Made-up index” over 3 schools, the two orders are alike by 1.00.')
  expect(await compareCommand(opened.database, { ...asked, score: 'Rank' })).toMatchObject({ exit: 1 })
  expect(await compareCommand(opened.database, { ...asked, path: join(folder, 'none.csv') })).toMatchObject({ exit: 2 })
  rmSync(folder, { recursive: true })
})
