import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSeconds } from '../../../kernel/time.ts'
import { falls, sendForm } from '../../../people/testing/open-test-app.ts'
import { ownerClient } from '../../../platform/database/testing.ts'
import { as, begun, daySeconds, nobodyRecalled, type Opened, openPostsApp } from '../testing/open-posts-app.ts'
import { forgetVoluntaryOver } from './forget-voluntary.ts'
import { readSelection } from './read-selection.ts'
import type { SelectionView } from './selection-view.ts'

/** What applicants say of themselves, from the form to the count; and who is shown nothing of it. */
let opened: Opened
let post = ''
let opening = ''
let applications: string[] = []
beforeAll(async () => {
  opened = await openPostsApp()
})
afterAll(() => opened.close())

const posting = {
  ...{
    closesOn: '2026-10-01',
    pay: { low: 5_800_000, high: 6_600_000 },
    languages: [],
    duties: 'Holds circles.',
    questions: ['How you begin'],
  },
  ...{ criteria: [{ says: 'Calms people down', weight: 1, at: 'answers' }], residents: { points: 0, places: [] } },
}
const said = [...Array(12).fill('white'), ...Array(8).fill('black'), ...Array(4).fill('native'), ...Array(7).fill('')].map(String)
const selection = async (handle = 'superintendent') => (await as(opened.app, handle)).get('/api/invest/posts/selection')
/** As it is read once the second school year is over, in which nobody else began. */
const twoYearsOn = () =>
  opened.database.transaction('app', falls, tx => readSelection(tx, { now: new Date('2028-07-01T12:00:00Z'), zone: 'America/New_York' }))
const racesOf = ({ counts: [first] }: SelectionView) => first?.by.find(({ about }) => about === 'race')?.groups ?? []

test('anybody may say it or leave it empty; what is none of the answers is refused in a sentence', async () => {
  const lead = await as(opened.app, 'superintendent')
  const funded = await lead.post('/api/invest/posts', { posts: [{ orgCode: '99990305', role: 'mediator', fte: 1 }] })
  post = funded.json<{ items: { id: string }[] }>().items[0]?.id ?? ''
  opening = (await lead.post(`/api/invest/posts/${post}`, { do: 'post', posting })).json<{ opening: string }>().opening
  const url = `/invest/posts/openings/${opening}`
  expect((await opened.app.inject({ url })).body).toContain('Nobody who chooses among applicants sees them')
  for (const [at, race] of said.entries()) {
    const fields = { applicantName: `Made Up ${at}`, reach: '978-555-0190', answer1: 'I listen.', race, sex: at % 2 === 0 ? 'female' : '' }
    expect((await sendForm(opened.app, url, fields)).statusCode).toBe(303)
  }
  const wrong = await sendForm(opened.app, url, { applicantName: 'Made Up', reach: '978-555-0190', answer1: 'I listen.', race: 'none' })
  expect(wrong.statusCode).toBe(422)
  const rows = await ownerClient(opened.database, client =>
    client.query('select race, sex from invest.voluntary where district_id = $1', [falls]),
  )
  // Whoever said neither has no row at all.
  expect(rows.rows).toHaveLength(said.filter((race, at) => race !== '' || at % 2 === 0).length)
})

test('while an opening runs nothing is counted', async () => {
  expect((await selection()).json()).toEqual({ counts: [] })
  expect(await twoYearsOn()).toEqual({ counts: [] })
})

test('nobody who hires or scores is shown a word of it', async () => {
  const lead = await as(opened.app, 'superintendent')
  expect((await lead.post(`/api/invest/posts/${post}`, { do: 'panel', people: ['teacher', 'nurse'] })).statusCode).toBe(200)
  const [panelist] = [await as(opened.app, 'teacher')]
  const bodies = [
    await lead.get(`/invest/posts/hiring/${post}`),
    await lead.get(`/api/invest/posts/openings/${opening}/ranking`),
    await panelist.get(`/api/invest/posts/openings/${opening}/panel`),
    await panelist.get(`/invest/posts/panel/${opening}`),
  ]
  for (const { statusCode, body } of bodies) {
    expect(statusCode).toBe(200)
    expect(body).not.toMatch(/native|female|hispanic|American Indian/i)
  }
  const facts = await ownerClient(opened.database, client =>
    client.query<{ body: string }>("select body from ledger.fact_body where district_id = $1 and body ~ 'native|female'", [falls]),
  )
  expect(facts.rows).toEqual([])
})

test('once somebody began it is counted: of four nothing is shown, and nothing that would tell them', async () => {
  opened.clock.set(new Date(begun.getTime() + 20 * daySeconds * 1000))
  for (const handle of ['teacher', 'nurse']) {
    const panelist = await as(opened.app, handle)
    const url = `/api/invest/posts/openings/${opening}/panel`
    const { candidates } = (await panelist.get(url)).json<{ candidates: { letter: string }[] }>()
    expect(candidates).toHaveLength(said.length)
    for (const { letter } of candidates)
      expect((await panelist.post(url, { candidate: letter, points: { c1: letter === 'A' ? 4 : 2 } })).statusCode).toBe(200)
  }
  const lead = await as(opened.app, 'superintendent')
  const hiring = await lead.get(`/invest/posts/hiring/${post}`)
  applications = [...new Set([...hiring.body.matchAll(/name="application" value="([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? []))]
  const [first] = applications
  await nobodyRecalled(opened.app, post)
  for (const verb of [
    { do: 'offer', application: first },
    { do: 'answer', application: first, answer: 'accepted' },
    { do: 'check', of: first, check: 'cori', doneOn: '2026-10-03' },
    { do: 'check', of: first, check: 'fingerprints', doneOn: '2026-10-03' },
    { do: 'hire', application: first, handle: 'made-up-one' },
  ])
    expect((await lead.post(`/api/invest/posts/${post}`, verb)).statusCode).toBe(200)
  // Not while its school year runs: whoever read the table before and after an opening could subtract.
  expect((await selection()).json()).toEqual({ counts: [] })
  const view = await twoYearsOn()
  expect(view.counts.map(({ from, to }) => [from, to])).toEqual([['2026-07-01', '2027-06-30']])
  const groups = racesOf(view)
  const of = (group: string) => groups.find(each => each.group === group)
  expect(of('native')).toEqual({ group: 'native', applied: 'hidden', passages: [null, null, null] })
  expect(of('asian')?.applied).toBe(0)
  // One of twelve began: it is not told of which group they are, and no stage of theirs is.
  expect(groups.filter(({ passages }) => passages[2] !== null)).toEqual([])
  const page = await lead.get('/invest/posts/selection')
  expect(page.body).toContain('It is a reason to look, and no finding.')
  expect(page.body).not.toMatch(/Made Up/)
})

test('whoever writes down that one applicant withdraws after somebody began does not see a count change', async () => {
  const lead = await as(opened.app, 'superintendent')
  const before = await twoYearsOn()
  expect(applications).toHaveLength(said.length)
  for (const application of applications.slice(1, 4)) {
    expect((await lead.post(`/api/invest/posts/${post}`, { do: 'withdraw', application })).statusCode).toBe(200)
    expect(await twoYearsOn()).toEqual(before)
  }
})

test('deleting what applicants sent leaves the counts, and whoever does not look at figures reads none', async () => {
  const lead = await as(opened.app, 'superintendent')
  const before = await twoYearsOn()
  expect((await lead.post(`/api/invest/posts/${post}`, { do: 'erase' })).statusCode).toBe(200)
  expect(await twoYearsOn()).toEqual(before)
  for (const handle of ['teacher', 'student']) expect((await selection(handle)).statusCode).toBe(403)
})

test('what was sent to an opening that was posted again is deleted with the rest', async () => {
  const lead = await as(opened.app, 'superintendent')
  const funded = await lead.post('/api/invest/posts', { posts: [{ orgCode: '99990305', role: 'nurse', fte: 1 }] })
  const again = funded.json<{ items: { id: string }[] }>().items[0]?.id ?? ''
  for (const name of ['Made Up First', 'Made Up Second']) {
    const posted = await lead.post(`/api/invest/posts/${again}`, { do: 'post', posting: { ...posting, closesOn: '2026-12-01' } })
    const url = `/invest/posts/openings/${posted.json<{ opening: string }>().opening}`
    const fields = { applicantName: name, reach: '978-555-0190', answer1: 'I listen.', race: 'several' }
    expect((await sendForm(opened.app, url, fields)).statusCode).toBe(303)
    expect((await lead.post(`/api/invest/posts/${again}`, { do: 'take-down' })).statusCode).toBe(200)
  }
  const kept = () =>
    ownerClient(opened.database, client =>
      client.query("select applicant_name from invest.application where applicant_name in ('Made Up First', 'Made Up Second')"),
    )
  expect((await kept()).rows).toHaveLength(2)
  expect((await lead.post(`/api/invest/posts/${again}`, { do: 'erase' })).statusCode).toBe(200)
  expect((await kept()).rows).toEqual([])
})

test('once the years are over the page tells them by their days', async () => {
  const today = opened.clock.now()
  opened.clock.set(new Date('2028-07-01T12:00:00Z'))
  const page = await (await as(opened.app, 'superintendent')).get('/invest/posts/selection')
  opened.clock.set(today)
  expect(page.body).toContain('From July 1, 2026 to June 30, 2027')
  expect(page.body).toContain('By race and ethnicity')
})

test('the clock deletes what they said three years after the opening ended, and leaves what is counted', async () => {
  const kept = async () =>
    (await ownerClient(opened.database, client => client.query('select 1 from invest.voluntary where district_id = $1', [falls]))).rows
      .length
  const forgetAt = (days: number) =>
    opened.database.transaction('app', falls, tx =>
      forgetVoluntaryOver(tx, { before: addSeconds(opened.clock.now(), (days - 1_096) * daySeconds), atMost: 200 }),
    )
  const all = await kept()
  expect(all).toBeGreaterThan(20)
  expect(await forgetAt(0)).toBe(0)
  expect(await forgetAt(1_097)).toBe(all)
  expect(await kept()).toBe(0)
})
