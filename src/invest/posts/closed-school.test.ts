import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaffing } from '../allocation/store.ts'
import { findPersonByHandle } from '../../people/index.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import { as, begun, daySeconds, type Opened, openPostsApp, plainPosting } from './testing/open-posts-app.ts'
import { hiringWork } from './my-hiring.ts'
import { readPosts } from './read-hiring.ts'

/** A school closes while positions stand there: nobody comes to them, whoever hires hears that they are to be closed, and no more are added. */
let opened: Opened
let lead: Awaited<ReturnType<typeof as>>
const url = '/invest/posts/hiring'
const mill = '99990305'
beforeAll(async () => {
  opened = await openPostsApp()
  lead = await as(opened.app, 'superintendent')
})
afterAll(() => opened.close())

const lines = () => opened.database.transaction('app', falls, async tx => (await readPosts(tx, opened.clock.now(), 'operator')).lines)
const setActive = (isActive: boolean) =>
  opened.database.transaction('app', falls, tx =>
    tx.run({ name: 'people.test-close', sql: 'update people.org set active = $3 where district_id = $1 and identifier = $2' }, [
      ...[tx.district, mill],
      isActive,
    ]),
  )

test('nobody comes to a position at a school that has closed; it is in the work of those who hire until it is closed', async () => {
  const add = () => lead.post('/api/invest/posts', { posts: [{ orgCode: mill, role: 'nurse', fte: 0.5 }], allocation: null })
  expect((await add()).statusCode).toBe(201)
  const [post] = await lines()
  if (!post) throw new Error('no position is there')
  await setActive(false)
  const act = (asked: object) => lead.post(`/api/invest/posts/${post.id}`, asked)
  const no = await act({ do: 'post', posting: plainPosting })
  expect(no.statusCode).toBe(409)
  expect(no.json()).toMatchObject({ detail: expect.stringContaining('Mill Street Middle School is on the roster no more') })
  expect((await act({ do: 'transfer', handle: 'nurse' })).statusCode).toBe(409)
  expect((await add()).statusCode).toBe(422)
  expect(await lines()).toMatchObject([{ school: expect.stringContaining('Mill Street Middle School'), state: 'vacant' }])
  const page = (await lead.get(`${url}/${post.id}`)).body
  expect(page).toContain('The school is on the roster no more')
  expect(page).not.toContain('name="closesOn"')
  expect((await lead.get(url)).body).not.toContain(`value="${mill}"`)
  const work = await workOf()
  expect(work).toMatchObject([{ about: expect.stringContaining('The school is on the roster no more.'), verb: 'Close the position' }])
  expect((await act({ do: 'close', because: 'moved-to-another-school' })).statusCode).toBe(200)
  expect(await workOf()).toEqual([])
  await setActive(true)
})

test('a result that places somebody at a school that has closed since adds no position, and says which school', async () => {
  const posts = [
    { orgCode: '99990505', role: 'nurse', fte: 1 },
    { orgCode: mill, role: 'nurse', fte: 1 },
  ]
  const answer = { kind: 'placed', objective: 1, bound: 1, gap: 0, seconds: 0, posts, prices: [] }
  const problem = { schools: [{ orgCode: mill, need: 1 }], roles: [{ role: 'nurse', posts: 2, weight: 1, steps: [1] }] }
  const digest = 'c'.repeat(64)
  await opened.database.transaction('app', falls, tx =>
    tx.run(addStaffing, {
      ...{ id: tx.random.id(), at: begun, by: lead.id, needIndex: null, problemDigest: 'a'.repeat(64), resultDigest: digest },
      ...{ problem: JSON.stringify(problem), names: '{}', answer: JSON.stringify(answer) },
    }),
  )
  await setActive(false)
  const sent = await lead.send(url, { from: digest, deed: 'one' })
  expect(sent.statusCode).toBe(422)
  expect(sent.body).toContain('Mill Street Middle School is on the roster no more, so no position is added there.')
  expect((await lines()).filter(({ state }) => state !== 'closed')).toEqual([])
  await setActive(true)
  expect((await lead.send(url, { from: digest, deed: 'two' })).statusCode).toBe(303)
})

test('nobody is told that a position at a school that has closed has been vacant for long; once the school is back they are, within a week', async () => {
  await lead.post('/api/invest/posts', { posts: [{ orgCode: mill, role: 'counselor', fte: 1 }] })
  const told = async (days: number) => {
    opened.clock.set(new Date(begun.getTime() + days * daySeconds * 1000))
    const { jobs, outbox, carried } = opened.openClockwork()
    await jobs.runDue()
    await outbox.deliver()
    return carried.filter(({ text }) => text.includes('counselor')).length
  }
  await setActive(false)
  expect([await told(61), await told(66)]).toEqual([0, 0])
  await setActive(true)
  expect([await told(67), await told(75)]).toEqual([0, 2])
})

async function workOf() {
  const person = await opened.database.transaction('app', falls, tx => findPersonByHandle(tx, 'superintendent'))
  if (!person) throw new Error('no superintendent')
  const { items } = await hiringWork(opened)({ district: falls, person, lang: 'en' })
  return items
}
