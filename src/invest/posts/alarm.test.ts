import { afterAll, beforeAll, expect, test } from 'vitest'
import { setJob } from '../../platform/jobs/index.ts'
import { ownerClient } from '../../platform/database/testing.ts'
import { publishedStaffing } from '../allocation/read-published.ts'
import { seedDemoStaffing } from '../allocation/demo.ts'
import { seedDemoNeed } from '../need/demo.ts'
import { seedDemoStateData } from '../state-data/demo.ts'
import { seedDemoPosts } from './demo.ts'
import { publishedPosts } from './published.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import { as, begun, daySeconds, nobodyRecalled, type Opened, openPostsApp, plainPosting } from './testing/open-posts-app.ts'

/** A position that nobody is in for sixty days is told of once, whatever restarts; the next vacancy of the same one is another. */
let opened: Opened
let post = ''
beforeAll(async () => {
  opened = await openPostsApp()
  const lead = await as(opened.app, 'superintendent')
  const funded = await lead.post('/api/invest/posts', { posts: [{ orgCode: '99990505', role: 'climate-coach', fte: 1 }] })
  post = funded.json<{ items: { id: string }[] }>().items[0]?.id ?? ''
})
afterAll(async () => {
  await opened.close()
})

const after = (days: number, seconds = 0) => opened.clock.set(new Date(begun.getTime() + (days * daySeconds + seconds) * 1000))
/** Everything that is due is run by a process that has just been started. Returns whom it told what. */
async function runDue(): Promise<string[]> {
  const { jobs, outbox, carried } = opened.openClockwork()
  await jobs.runDue()
  await outbox.deliver()
  return carried.map(({ text }) => text)
}
const alarms = async (): Promise<number> =>
  ownerClient(opened.database, async client => {
    const { rows } = await client.query("select 1 from ledger.fact where district_id = $1 and kind = 'post.alarmed' and matter_id = $2", [
      falls,
      post,
    ])
    return rows.length
  })

test('quiet until sixty days have passed; then the superintendent and the coordinator are told, once', async () => {
  after(60, -1)
  expect(await runDue()).toEqual([])
  after(60)
  const told = await runDue()
  expect(told).toEqual([
    'A position has been vacant for 60 days: climate coach, Harbor Falls High School. Who is missing: http://made-up.example/invest/posts',
    'A position has been vacant for 60 days: climate coach, Harbor Falls High School. Who is missing: http://made-up.example/invest/posts',
  ])
  expect(await alarms()).toBe(1)
  expect(await runDue()).toEqual([])
  after(200)
  expect(await runDue()).toEqual([])
  expect(await alarms()).toBe(1)
  const page = await opened.app.inject({ method: 'GET', url: '/invest/posts' })
  expect(page.body).toContain('A message was begun on November 13, 2026')
})

test('a job that is run again tells nobody twice', async () => {
  await opened.database.transaction('app', falls, async tx => {
    setJob(tx, { kind: 'invest.post-alarm', payload: { post }, dueAt: opened.clock.now(), dedupe: post })
  })
  expect(await runDue()).toEqual([])
  expect(await alarms()).toBe(1)
})

test('filled it is quiet, and vacant again it is another vacancy with its own sixty days', async () => {
  const lead = await as(opened.app, 'superintendent')
  const posting = { ...plainPosting, closesOn: '2027-12-01' }
  expect((await lead.post(`/api/invest/posts/${post}`, { do: 'post', posting })).statusCode).toBe(200)
  await nobodyRecalled(opened.app, post)
  for (const handle of ['student', 'caregiver'])
    expect((await lead.post(`/api/invest/posts/${post}`, { do: 'transfer', handle })).statusCode, handle).toBe(422)
  expect((await lead.post(`/api/invest/posts/${post}`, { do: 'transfer', handle: 'responder-high' })).statusCode).toBe(200)
  after(300)
  expect(await runDue()).toEqual([])
  const again = await as(opened.app, 'superintendent')
  expect((await again.post(`/api/invest/posts/${post}`, { do: 'vacate', because: 'left' })).statusCode).toBe(200)
  after(359)
  expect(await runDue()).toEqual([])
  after(360)
  expect(await runDue()).toHaveLength(2)
  expect(await runDue()).toEqual([])
  expect(await alarms()).toBe(2)
})

test('the months say what was vacant, and for how long', async () => {
  const { months } = (await opened.app.inject({ method: 'GET', url: '/api/invest/posts' })).json<{
    months: { month: string; funded: number; inPost: number; vacant: number; vacantLong: number }[]
  }>()
  const of = (month: string) => months.find(each => each.month === month)
  expect(of('2026-10')).toEqual({ month: '2026-10', funded: 1, inPost: 0, vacant: 1, vacantLong: 0 })
  expect(of('2026-11')).toEqual({ month: '2026-11', funded: 1, inPost: 0, vacant: 1, vacantLong: 1 })
  expect(of('2027-05')).toEqual({ month: '2027-05', funded: 1, inPost: 1, vacant: 0, vacantLong: 0 })
  expect(of('2027-08')).toEqual({ month: '2027-08', funded: 1, inPost: 0, vacant: 1, vacantLong: 0 })
})

test('the demonstration has a vacancy of seventy days and an opening with three applicants, and one that a panel decides', async () => {
  const fresh = await openPostsApp()
  const parts = { district: falls, clock: fresh.clock, plans: fresh.plans }
  await seedDemoStateData(fresh.database, parts)
  await seedDemoNeed(fresh.database, { ...parts, countCalls: async () => new Map() })
  await seedDemoStaffing(fresh.database, parts)
  await seedDemoPosts(fresh.database, parts)
  await seedDemoPosts(fresh.database, parts)
  const { vacancies, items } = (await fresh.app.inject({ method: 'GET', url: '/api/invest/posts' })).json<{
    vacancies: { role: string; days: number; school: string }[]
    items: { orgCode: string; role: string; funded: number }[]
  }>()
  expect(vacancies.map(({ role, days, school }) => [role, days, school])).toEqual([
    ['climate-coach', 70, 'Mill Street Middle School'],
    ['restorative-adviser', 30, 'Mill Street Middle School'],
    ['restorative-adviser', 12, 'Harbor Falls High School'],
    ['social-worker', 12, 'Harbor Falls High School'],
    ['counselor', 12, 'Tidewater Elementary School'],
  ])
  const placed = await fresh.database.transaction('app', falls, publishedStaffing)
  const inBook = items.flatMap(({ orgCode, role, funded }) => (funded > 0 ? [`${orgCode} ${role} ${funded}`] : []))
  expect(inBook.sort(), 'the positions that have money are those of the published placing').toEqual(
    placed?.answer.posts.map(({ orgCode, role, fte }) => `${orgCode} ${role} ${fte}`).sort(),
  )
  expect(await fresh.database.transaction('app', falls, publishedPosts), 'all of them are made').toBeNull()
  const { jobs, outbox, carried } = fresh.openClockwork()
  await jobs.runDue()
  await outbox.deliver()
  expect(carried).toHaveLength(2)
  const applications = await ownerClient(fresh.database, client => client.query('select 1 from invest.application'))
  expect(applications.rows).toHaveLength(5)
  const openings = (await fresh.app.inject({ method: 'GET', url: '/api/invest/posts/openings' })).json<{
    items: { role: string; stage: string }[]
  }>()
  expect(openings.items.map(({ role, stage }) => [role, stage])).toEqual([
    ['climate-coach', 'deciding'],
    ['restorative-adviser', 'open'],
  ])
  await fresh.app.close()
  await fresh.database.close()
})
