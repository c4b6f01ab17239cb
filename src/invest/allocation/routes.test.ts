import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { planOver } from '../../plan/index.ts'
import { seedDemoNeed } from '../need/demo.ts'
import { seedDemoStateData } from '../state-data/demo.ts'
import { solveHere } from './solving.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import { statement } from '../../platform/database/index.ts'
import { addStaffing, findLastStaffing } from './store.ts'
import { openStaffingApp } from './testing/open-staffing-app.ts'

let opened: Awaited<ReturnType<typeof openStaffingApp>>
beforeAll(async () => {
  opened = await openStaffingApp(solveHere)
})
afterAll(() => opened.close())

const plan = '/invest/staffing/plan'
const problem = {
  schools: [
    { orgCode: '99990305', need: 9, region: 'north' },
    { orgCode: '99990310', need: 5, region: 'north' },
    { orgCode: '99990315', need: 1, region: 'south' },
  ],
  roles: [
    { role: 'climate-coach', posts: 2, weight: 1, steps: [1, 0.6] },
    { role: 'nurse', posts: 1, weight: 1, steps: [1] },
  ],
  minPerRegion: { south: 1 },
}
const plainOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&amp;', '&')
/** The plan's page once no search goes on. */
const settled = async (): Promise<string> => {
  for (let tries = 0; tries < 200; tries++) {
    const { text } = await opened.get(plan, 'superintendent')
    if (!text.includes('data-searching')) return text
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('the search does not end')
}
const countPublished = statement({
  name: 'test.count-staffing-publications',
  sql: 'select publication_id from invest.staffing_publication where district_id = $1',
})
const draftIn = (html: string) => /name="draft" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('before anything is published', () => {
  test('the public page says so, and a school has no reasons', async () => {
    expect(plainOf((await opened.get('/invest/staffing')).text)).toContain('No positions have been published yet.')
    expect((await opened.get('/invest/staffing/99990305')).status).toBe(404)
    expect(JSON.parse((await opened.get('/api/invest/staffing')).text)).toMatchObject({ publishedAt: null, posts: [] })
  })

  test('only those who may plan see the page where positions are placed', async () => {
    expect((await opened.get(plan)).status).toBe(303)
    expect((await opened.get(plan, 'teacher')).status).toBe(403)
    const { status, text } = await opened.get(plan, 'superintendent')
    expect(status).toBe(200)
    expect(plainOf(text)).toContain('No need index is published yet.')
    expect(text.match(/<h1/g)).toHaveLength(1)
  })
})

describe('a file', () => {
  test('what is wrong with it is said at its box, with the text still in it', async () => {
    const { status, text } = await opened.post(plan, 'superintendent', { do: 'file', file: '{"schools": []}', deed: freshId() })
    expect(status).toBe(422)
    expect(plainOf(text)).toContain('/schools This may not be empty.')
    expect(text).toContain('{&quot;schools&quot;: []}')
  })

  test('demands that contradict each other are named in words, in both languages', async () => {
    const broken = { ...problem, minPerRegion: { south: 3 }, maxPerSchool: 2 }
    expect(await opened.post(plan, 'superintendent', { do: 'file', file: JSON.stringify(broken), deed: freshId() })).toMatchObject({
      status: 303,
      to: plan,
    })
    expect(plainOf(await settled())).toContain(
      'These cannot all be kept. Change one of them: At any school: at most 2, all roles together. In the group south: at least 3, of any role.',
    )
    expect(plainOf((await opened.get(`${plan}?lang=es`, 'superintendent')).text)).toContain('No se puede cumplir todo esto a la vez.')
    expect(await opened.post(plan, 'superintendent', { do: 'publish', draft: 'x', deed: freshId() })).toMatchObject({ status: 409 })
  })

  test('is placed, published once, and read by everyone with the reasons', async () => {
    await opened.post(plan, 'superintendent', { do: 'file', file: JSON.stringify(problem), deed: freshId() })
    const page = await settled()
    expect(plainOf(page)).toContain('3 positions are placed at 2 schools.')
    const publish = { do: 'publish', draft: draftIn(page), deed: freshId() }
    expect(await opened.post(plan, 'superintendent', publish)).toMatchObject({ status: 303, to: `${plan}?published` })
    expect(await opened.post(plan, 'superintendent', publish)).toMatchObject({ status: 303 })
    // Two people at the same moment, each with a page of their own: it is the same result, and was published once.
    const others = ['superintendent', 'coordinator'].map(handle => opened.post(plan, handle, { ...publish, deed: freshId() }))
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([303, 303])
    expect(await opened.database.transaction('app', falls, tx => tx.run(countPublished, [falls]))).toBe(1)
    const facts = await opened.app.inject({ url: '/invest/staffing' })
    expect(plainOf(facts.body)).toContain('3 positions at 2 schools.')
    expect(plainOf(facts.body)).toContain('No other way of placing them that keeps what was asked for counts for more. This is proven.')
    expect(plainOf(facts.body)).toContain('In the group south: at least 1, of any role.')
    expect(JSON.parse((await opened.get('/api/invest/staffing')).text)).toMatchObject({
      objective: expect.closeTo(9 + 9 + 1, 6),
      posts: expect.arrayContaining([expect.objectContaining({ orgCode: '99990315' })]),
    })
  })

  test('sorted by link, and in Spanish', async () => {
    const { text } = await opened.get('/invest/staffing?sort=need&all=&lang=es')
    expect(text).toContain('aria-sort="descending"')
    const codes = [...text.matchAll(/\/invest\/staffing\/(\d{8})/g)].map(([, code]) => code)
    expect(codes).toEqual(['99990305', '99990310', '99990315'])
    expect(plainOf(text)).toContain('3 puestos en 2 escuelas.')
  })

  test('why: what it got, its need and rank, what one more would count, and where the last went', async () => {
    const { text } = await opened.get('/invest/staffing/99990310')
    const said = plainOf(text)
    expect(said).toContain('Its need is 5. By need it is number 2 of 3 schools.')
    expect(said).toContain('Every position of this role is placed. There are no more.')
    expect(said).toContain('A nurse here would help less than at that school, where need is greater.')
    expect(said).not.toContain('would count')
    expect(plainOf((await opened.get('/invest/staffing/99990315')).text)).toContain(
      'It is in the group south, which was promised at least 1 position.',
    )
    expect(await opened.get('/invest/staffing/12345678')).toMatchObject({ status: 404 })
  })

  test('where nothing can be placed, nobody reads that each position went where it counts most', async () => {
    const roles = problem.roles.map(role => ({ ...role, costCents: 9_000_000 }))
    const file = JSON.stringify({ ...problem, roles, minPerRegion: {}, budgetCents: 0 })
    opened.clock.set(new Date(opened.clock.now().getTime() + 1_000))
    await opened.post(plan, 'superintendent', { do: 'file', file, deed: freshId() })
    const page = await settled()
    expect(plainOf(page)).toContain('No position is placed. 2 are left over: climate coach. 1 is left over: nurse. No other way')
    await opened.post(plan, 'superintendent', { do: 'publish', draft: draftIn(page), deed: freshId() })
    const said = plainOf((await opened.get('/invest/staffing')).text)
    expect(said).toContain('No position is placed. With what was asked for, no position can be placed that would count for anything')
    expect(said).not.toMatch(/went where it counts most|Together they cost/)
  })
})

test('a position set by hand at a school without need stands as set, and nobody reads that it counts most there', async () => {
  const schools = problem.schools.map(school => (school.orgCode === '99990315' ? { ...school, need: 0 } : school))
  const pins = [{ orgCode: '99990315', role: 'nurse', fte: 1 }]
  opened.clock.set(new Date(opened.clock.now().getTime() + 1_000))
  await opened.post(plan, 'superintendent', {
    do: 'file',
    file: JSON.stringify({ ...problem, schools, minPerRegion: {}, pins }),
    deed: freshId(),
  })
  const page = await settled()
  expect(plainOf(page)).toContain('No other way of placing them that keeps what was asked for counts for more.')
  await opened.post(plan, 'superintendent', { do: 'publish', draft: draftIn(page), deed: freshId() })
  const said = plainOf((await opened.get('/invest/staffing')).text)
  expect(said).toContain(
    'The positions that were set by hand stand as set. Each of the others went where it counts most, within what was asked for.',
  )
  expect(said).not.toContain('Each position went where it counts most')
})

describe('the form over the published need index', () => {
  beforeAll(async () => {
    const { database, clock } = opened
    await seedDemoStateData(database, { district: falls, clock })
    await seedDemoNeed(database, { district: falls, clock, plans: planOver([]), countCalls: async () => new Map() })
  })

  test('wrong boxes are told at their boxes, with what was typed', async () => {
    const { status, text } = await opened.post(plan, 'superintendent', {
      do: 'place',
      steps: '1',
      'posts-nurse': 'two',
      pins: '1 nurse 1',
      regions: 'north',
      deed: freshId(),
    })
    expect(status).toBe(422)
    expect(text).toContain('value="two"')
    expect(plainOf(text)).toContain('Type a number, 0 or more, such as 0.8 or 1,250.')
    expect(plainOf(text)).toContain('“1 nurse 1” is not read.')
    expect(plainOf(text)).toContain('“north” is not read.')
    expect(await opened.post(plan, 'superintendent', { do: 'place', steps: '1', deed: freshId() })).toMatchObject({ status: 422 })
    expect(await opened.post(plan, 'superintendent', { do: 'place', steps: '1', live: 'yes', deed: freshId() })).toMatchObject({
      status: 204,
    })
  })

  test('what was typed before the button was pressed, and comes after it, is not what was asked for', async () => {
    const pressed = freshId()
    const form = { do: 'place', steps: '1', 'posts-nurse': '1', deed: pressed }
    const stale = { ...form, 'posts-nurse': '3', live: 'yes', page: pressed, deed: freshId() }
    expect(await opened.post(plan, 'superintendent', form)).toMatchObject({ status: 303 })
    expect(await opened.post(plan, 'superintendent', stale)).toMatchObject({ status: 204 })
    expect(plainOf(await settled())).toContain('1 position is placed at 1 school.')
    expect(await opened.post(plan, 'superintendent', { ...stale, page: freshId(), deed: freshId() })).toMatchObject({ status: 303 })
    expect(plainOf(await settled())).toContain('3 positions are placed at 3 schools.')
  })

  test('is placed by need, with the names of the schools, and rests on that index', async () => {
    const form = {
      do: 'place',
      steps: '1, 0.4',
      'posts-nurse': '1',
      'posts-counselor': '2',
      'weight-nurse': '0.5',
      'weight-counselor': '1',
      guaranteed: '2',
      most: '2',
      deed: freshId(),
    }
    expect(await opened.post(plan, 'coordinator', form)).toMatchObject({ status: 303 })
    const page = await settled()
    const said = plainOf(page)
    expect(said).toContain('3 positions are placed at 2 schools.')
    expect(said).toMatch(/Mill Street Middle School [\d.]+ 1 1 2/)
    expect(said).toMatch(/Harbor Falls High School [\d.]+ 1 0 1/)
    opened.clock.set(new Date('2026-11-25T15:05:00Z'))
    await opened.post(plan, 'coordinator', { do: 'publish', draft: draftIn(page), deed: freshId() })
    const why = plainOf((await opened.get('/invest/staffing/99990505')).text)
    expect(why).toMatch(/(?<!- )Harbor Falls High School got 1 position\. Placed there: counselor \(1\)\./)
    expect(why).toMatch(/The last one went to Harbor Falls - Mill Street Middle School, where need is [\d.]+\./)
    expect(why).toContain('How that need was worked out')
    const none = plainOf((await opened.get('/invest/staffing/99990010?lang=es')).text)
    expect(none).toContain('Tidewater Elementary School no recibió ningún puesto.')
  })

  test('says which schools have closed, which had no part in it and whose need has moved since, and that nobody placed again', async () => {
    const url = '/invest/staffing'
    expect((await opened.get(url)).text).not.toContain('What has changed since then')
    const last = await opened.database.transaction('app', falls, tx => tx.maybe(findLastStaffing, [tx.district]))
    if (!last) throw new Error('nothing is published')
    const schools = last.problem.schools.flatMap(({ orgCode, need }) =>
      orgCode === '99990010' ? [] : [{ orgCode, need: orgCode === '99990505' ? need + 11.5 : need }],
    )
    await opened.database.transaction('app', falls, async tx => {
      await tx.run(addStaffing, {
        ...{ id: tx.random.id(), at: new Date('2026-11-25T15:06:00Z'), by: null, needIndex: freshId<string>() },
        ...{ problemDigest: 'a'.repeat(64), resultDigest: 'b'.repeat(64) },
        ...{ problem: JSON.stringify({ ...last.problem, schools, guaranteed: [] }), names: JSON.stringify(last.names) },
        answer: JSON.stringify(last.answer),
      })
      await tx.run({ name: 'people.test-close', sql: 'update people.org set active = false where district_id = $1 and identifier = $2' }, [
        tx.district,
        '99990305',
      ])
    })
    const said = plainOf((await opened.get(url)).text)
    expect(said).toContain('The positions have not been placed again. What stands below is as it was on November 25, 2026.')
    expect(said).toContain('Mill Street Middle School is not on the roster any more. 2 positions were placed there.')
    expect(said).toContain('Tidewater Elementary School had no part in it: positions were not weighed there.')
    expect(said).toMatch(/It differs for 1 of 2 schools: Harbor Falls - Harbor Falls High School: [\d.]+, now [\d.]+/)
    expect(plainOf((await opened.get(`${url}/99990305`)).text)).toContain('This school is not on the roster any more.')
    expect(plainOf((await opened.get(`${url}?lang=es`)).text)).toContain('Lo que ha cambiado desde entonces')
    expect(JSON.parse((await opened.get('/api/invest/staffing')).text)).toMatchObject({
      since: { closed: [{ orgCode: '99990305', fte: 2 }] },
    })
    await opened.database.transaction('app', falls, tx =>
      tx.run({ name: 'people.test-open', sql: 'update people.org set active = true where district_id = $1 and identifier = $2' }, [
        tx.district,
        '99990305',
      ]),
    )
  })
})

test('one search at a time for a district: a new one takes the place of the last, whose answer is not kept', async () => {
  const big = { ...problem, roles: [{ ...problem.roles[0], posts: 3 }] }
  const [first, second] = await Promise.all([
    opened.post(plan, 'superintendent', { do: 'file', file: JSON.stringify(problem), deed: freshId() }),
    opened.post(plan, 'superintendent', { do: 'file', file: JSON.stringify(big), deed: freshId() }),
  ])
  expect([first.status, second.status]).toEqual([303, 303])
  expect(plainOf(await settled())).toMatch(/3 positions are placed at [23] schools\./)
  expect(await opened.post(plan, 'superintendent', { do: 'stop', deed: freshId() })).toMatchObject({ status: 303 })
})
