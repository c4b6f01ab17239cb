import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaffing } from '../allocation/store.ts'
import { seedDemoStateData } from '../state-data/demo.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import { as, begun, daySeconds, type Opened, openPostsApp } from './testing/open-posts-app.ts'

/** Positions added by form: one at a time, from a pasted result, and from the last one published. */
let opened: Opened
let lead: Awaited<ReturnType<typeof as>>
const url = '/invest/posts/hiring'
beforeAll(async () => {
  opened = await openPostsApp()
  await seedDemoStateData(opened.database, { district: falls, clock: opened.clock })
  lead = await as(opened.app, 'superintendent')
})
afterAll(async () => {
  await opened.close()
})

interface Line {
  orgCode: string
  role: string
  enrolment: number | null
  enrolmentFrom: string | null
  funded: number
  inPost: number
  inPostFrom: string
  needed: number | null
  short: number | null
  mark: string | null
}
const lineOf = async (orgCode: string, role: string) => {
  const { items } = (await opened.app.inject({ method: 'GET', url: '/api/invest/posts' })).json<{ items: Line[] }>()
  return items.find(each => each.orgCode === orgCode && each.role === role)
}

test('a role without positions is counted from the state’s staff files, beside the state’s count of students', async () => {
  expect(await lineOf('99990505', 'nurse')).toMatchObject({
    ...{ enrolment: 618, enrolmentFrom: 'state', funded: 0, inPost: 1, inPostFrom: 'state', needed: 1.2, short: 0.2, mark: 'verified' },
  })
  expect(await lineOf('99990505', 'counselor')).toMatchObject({ inPost: 2, inPostFrom: 'state', needed: 2.5, short: 0.5 })
  expect(await lineOf('99990505', 'social-worker')).toMatchObject({
    inPost: 0,
    inPostFrom: 'book',
    needed: 2.5,
    short: 2.5,
    mark: 'unverified',
  })
})

test('one at a time; what is wrong is said, and what was chosen stays', async () => {
  const wrong = await lead.send(url, { orgCode: '', role: 'mediator', fte: '0.5', otherCode: '' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Choose a school, a role and how many.')
  expect(wrong.body).toContain('<option value="mediator" selected>')
  const done = await lead.send(url, { orgCode: '99990305', role: 'mediator', fte: '0.5', otherCode: '' })
  expect([done.statusCode, done.headers.location]).toEqual([303, url])
  expect(await lineOf('99990305', 'mediator')).toMatchObject({ funded: 0.5, inPost: 0, needed: null, short: null })
})

test('a result pasted whole, for a school that is on no roster; another text is not one', async () => {
  const paste = (published: string) => lead.send(url, { published, role: 'counselor', fte: '1' })
  const broken = await paste('{"posts":')
  expect(broken.statusCode).toBe(422)
  expect(broken.body).toContain('{&quot;posts&quot;:')
  const sent = { objective: 2, bound: 2, gap: 0, seconds: 1, posts: [{ orgCode: '99010010', role: 'nurse', fte: 1.5 }] }
  expect((await paste(JSON.stringify(sent))).statusCode).toBe(303)
  expect(await lineOf('99010010', 'nurse')).toMatchObject({ funded: 1.5 })
  expect((await lead.get('/invest/posts')).body).toContain('Reedbed Elementary School')
})

test('the last published result makes its positions once, whoever asks and however often', async () => {
  const posts = [
    { orgCode: '99990010', role: 'climate-coach', fte: 1 },
    { orgCode: '99990305', role: 'climate-coach', fte: 0.5 },
  ]
  const answer = { kind: 'placed', objective: 1, bound: 1, gap: 0, seconds: 0, posts, prices: [] }
  const problem = { schools: [{ orgCode: '99990010', need: 1 }], roles: [{ role: 'climate-coach', posts: 2, weight: 1, steps: [1] }] }
  const digest = 'd'.repeat(64)
  await opened.database.transaction('app', falls, tx =>
    tx.run(addStaffing, {
      ...{ id: tx.random.id(), at: begun, by: lead.id, needIndex: null, problemDigest: 'a'.repeat(64), resultDigest: digest },
      ...{ problem: JSON.stringify(problem), names: '{}', answer: JSON.stringify(answer) },
    }),
  )
  expect((await lead.get(url)).body).toContain('The result published on September 14, 2026 has 1.5 positions at 2 schools.')
  expect((await lead.send(url, { from: 'e'.repeat(64) })).statusCode).toBe(422)
  expect((await lead.send(url, { from: digest, deed: 'one' })).statusCode).toBe(303)
  expect((await (await as(opened.app, 'coordinator')).send(url, { from: digest, deed: 'two' })).statusCode).toBe(303)
  expect(await lineOf('99990010', 'climate-coach')).toMatchObject({ funded: 1 })
  expect(await lineOf('99990305', 'climate-coach')).toMatchObject({ funded: 0.5 })
  expect((await lead.get(url)).body).not.toContain('The result published on')
})

test('a closed position is counted no longer, and an earlier month still has it', async () => {
  const list = await lead.get(url)
  const ids = [...new Set([...list.body.matchAll(/hiring\/([0-9a-f-]{36})/g)].map(([, id = '']) => id))]
  opened.clock.set(new Date(begun.getTime() + 30 * daySeconds * 1000))
  const later = await as(opened.app, 'superintendent')
  for (const id of ids) expect((await later.send(`${url}/${id}`, { do: 'close', because: 'made-by-mistake' })).statusCode).toBe(303)
  const of = async (month: string) =>
    (await opened.app.inject({ method: 'GET', url: `/api/invest/posts?month=${month}` })).json<{
      items: Line[]
      months: { month: string; funded: number }[]
    }>()
  expect((await of('2026-10')).items.filter(({ funded }) => funded > 0)).toEqual([])
  expect((await of('2026-09')).items.find(({ role, orgCode }) => role === 'mediator' && orgCode === '99990305')).toMatchObject({
    funded: 0.5,
  })
  expect((await of('2026-09')).months.slice(0, 2).map(({ month, funded }) => [month, funded])).toEqual([
    ['2026-10', 0],
    ['2026-09', 3.5],
  ])
})
