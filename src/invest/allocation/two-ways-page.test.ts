import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import { block, district, everyone, section } from '../../plan/core/testing/plans.ts'
import { visit } from '../../plan/core/testing/visit.ts'
import { adoptPlan, planOver } from '../../plan/index.ts'
import { seedDemoNeed } from '../need/demo.ts'
import { seedDemoStateData } from '../state-data/demo.ts'
import { placingSetting } from './placing-setting.ts'
import { solveHere } from './solving.ts'
import { openStaffingApp } from './testing/open-staffing-app.ts'

const plan = '/invest/staffing/plan'
const plans = planOver([{ ...visit, settings: [...(visit.settings ?? []), placingSetting] }])
let opened: Awaited<ReturnType<typeof openStaffingApp>>
beforeAll(async () => {
  opened = await openStaffingApp(solveHere, plans)
})
afterAll(() => opened.close())

const plainOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const page = async (query = '') => (await opened.get(`${plan}${query}`, 'superintendent')).text
const settled = async (): Promise<string> => {
  for (let looks = 0; looks < 200; looks++) {
    const text = await page()
    if (!text.includes('data-searching') && !text.includes('not finished')) return text
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('the search does not end')
}
const send = (form: Record<string, string>) => opened.post(plan, 'superintendent', { ...form, deed: freshId() })
const draftIn = (html: string) => /name="draft" value="([^"]+)"/.exec(html)?.[1] ?? ''

const asked = (role: object) =>
  JSON.stringify({
    schools: [
      { orgCode: '99990305', need: 10, enrolment: 40 },
      { orgCode: '99990505', need: 9, enrolment: 1_500 },
    ],
    roles: [{ role: 'counselor', posts: 1, weight: 1, steps: [1], ...role }],
  })

test('without a number of students to one position the page says what is missing, and has no button', async () => {
  await send({ do: 'file', file: asked({}) })
  const text = await settled()
  expect(plainOf(text)).toContain(
    'This can be set beside counting by the students a position reaches once each role says how many students there are to one. It is missing for: counselor.',
  )
  expect(plainOf((await opened.get(`${plan}?lang=es`, 'superintendent')).text)).not.toContain('counselor')
  expect(text).not.toContain('Place them both ways')
  expect((await send({ do: 'compare', draft: draftIn(text) })).status).toBe(409)
})

test('both ways stand side by side before a district chooses: who gains, who loses, students reached, what each counts', async () => {
  await send({ do: 'file', file: asked({ ratio: 250 }) })
  const text = await settled()
  expect(text).toContain('Place them both ways')
  expect((await send({ do: 'compare', draft: freshId() })).status).toBe(409)
  expect((await send({ do: 'compare', draft: draftIn(text) })).status).toBe(303)
  const said = plainOf(await settled())
  expect(said).toContain('Counted by students, 1 school has more positions and 1 school has fewer.')
  expect(said).toContain('Students reached 40 250')
  expect(said).toContain('What it counts, by positions 10 9')
  expect(said).toContain('What it counts, by students 400 2,250')
  expect(said).toMatch(/Schools that gain .* 99990505 9 1,500 0 1 250 .*Schools that lose .* 99990305 10 40 1 0 -40/)
  expect(plainOf(await page('?lang=es'))).toContain('Contando por estudiantes, 1 escuela tiene más puestos y 1 escuela tiene menos.')
})

test('the plan chooses by a setting: then the form counts students, and what is published says so', async () => {
  await seedDemoStateData(opened.database, { district: falls, clock: opened.clock })
  await seedDemoNeed(opened.database, { district: falls, clock: opened.clock, plans, countCalls: async () => new Map() })
  expect(plainOf(await page())).toContain('The plan counts each position by itself, wherever it is.')
  const text = district(section('all', everyone) + section('placing', block('setting placing', 'then: { reach: students }')))
  const bundle = {
    main: { file: 'town.md', text },
    floors: [],
    documents: () => undefined,
    translationOf: () => undefined,
    casesOf: () => undefined,
  }
  await opened.database.transaction('app', falls, async tx => {
    const done = await adoptPlan(tx, plans, { bundle, by: 'operator', at: opened.clock.now(), deed: freshId() })
    if (done.kind !== 'adopted') throw new Error(JSON.stringify(done))
  })
  expect(plainOf(await page())).toContain('The plan counts a position by the students it reaches.')
  const form = { do: 'place', steps: '1, 0.5', 'posts-counselor': '2' }
  const refused = await send(form)
  expect([refused.status, plainOf(refused.text)]).toEqual([422, expect.stringContaining('so “counselor” needs its “ratio”')])
  expect((await send({ ...form, 'ratio-counselor': '250' })).status).toBe(303)
  const draft = draftIn(await settled())
  expect((await send({ do: 'publish', draft })).status).toBe(303)
  const read = plainOf((await opened.get('/invest/staffing')).text)
  expect(read).toContain('times the students it reaches')
  expect(read).toContain('(one reaches 250 students)')
  const { posts } = JSON.parse((await opened.get('/api/invest/staffing')).text)
  expect(plainOf((await opened.get(`/invest/staffing/${posts[0].orgCode}`)).text)).toContain('Positions count by the students they reach.')
})

test('a value that is none of the two is refused with what was expected', () => {
  expect(placingSetting.misfit({ reach: 'families' })).toBe('largest-gap, a number of percent from 0 to 100; reach, positions or students')
  expect(placingSetting.misfit({ reach: 'students' })).toBeNull()
})
