import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPersonByHandle } from '../../people/index.ts'
import { falls, sendForm } from '../../people/testing/open-test-app.ts'
import { ownerClient } from '../../platform/database/testing.ts'
import { hiringWork } from './my-hiring.ts'
import { replayPosts } from './replay.ts'
import { readSelection } from './selection/read-selection.ts'
import { as, begun, checked, daySeconds, type Opened, openPostsApp, plainPosting } from './testing/open-posts-app.ts'

/** Inside before outside, recall, checks and transfer, over HTTP, where the plan sets five days. */
let opened: Opened
type Client = Awaited<ReturnType<typeof as>>
let lead: Client
let coordinator: Client
const day = (n: number) => opened.clock.set(new Date(begun.getTime() + n * daySeconds * 1000))
const signInAnew = async () => {
  lead = await as(opened.app, 'superintendent')
  coordinator = await as(opened.app, 'coordinator')
}
beforeAll(async () => {
  opened = await openPostsApp()
  await opened.adopt('inside-days: 5')
  await signInAnew()
})
afterAll(() => opened.close())

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const fund = async (role: string): Promise<string> => {
  const funded = await lead.post('/api/invest/posts', { posts: [{ orgCode: '99990305', role, fte: 1 }] })
  return funded.json<{ items: { id: string }[] }>().items[0]?.id ?? ''
}
const act = (client: Client, post: string, verb: object) => client.post(`/api/invest/posts/${post}`, verb)
const post = async (id: string, closesOn = plainPosting.closesOn): Promise<string> =>
  (await act(lead, id, { do: 'post', posting: { ...plainPosting, closesOn } })).json<{ opening: string }>().opening
const codeOf = async (answer: ReturnType<Client['post']>) => {
  const { statusCode, json } = await answer
  return statusCode === 200 ? json<{ stage: string }>().stage : json<{ code: string }>().code
}

/** What of hiring stands in somebody’s own work. */
const waits = async (handle: string, lang: 'en' | 'es' = 'en') => {
  const person = await opened.database.transaction('app', falls, tx => findPersonByHandle(tx, handle))
  if (!person) throw new Error(`nobody is ${handle}`)
  return (await hiringWork(opened)({ district: falls, person, lang })).items
}
/** The statements on recall among it. */
const owed = async (handle: string) =>
  (await waits(handle)).filter(({ verb }) => verb === 'Say who may come back').map(({ about, href }) => [about, href])

test('a position is filled through an opening alone: the way round it says where to go', async () => {
  const id = await fund('mediator')
  const over = await act(lead, id, { do: 'fill', handle: 'nurse' })
  expect([over.statusCode, over.json<{ code: string; detail: string }>().code]).toEqual([409, 'through-an-opening'])
  expect(over.json<{ detail: string }>().detail).toBe(
    'Every position is filled through an opening. Post it first. Somebody who works here then moves to it by a transfer, or applies.',
  )
  const form = await lead.send(`/invest/posts/hiring/${id}`, { do: 'fill', handle: 'nurse' })
  expect([form.statusCode, plain(form.body)]).toEqual([409, expect.stringContaining('Every position is filled through an opening.')])
  const page = await lead.get(`/invest/posts/hiring/${id}`)
  expect(page.body).not.toContain('value="fill"')
  expect(plain(page.body)).toContain('moves to it once it is posted')
  expect(await codeOf(act(lead, id, { do: 'transfer', handle: 'nurse' }))).toBe('no-opening')
})

describe('an opening that is posted inside first', () => {
  let id = ''
  let opening = ''
  const fields = { applicantName: 'Ottoline Sprat', reach: '978-555-0190', answer1: 'I listen.' }

  test('takes nobody’s application from outside before the fifth day has passed, and says from when it does', async () => {
    id = await fund('climate-coach')
    const short = await act(lead, id, { do: 'post', posting: { ...plainPosting, closesOn: '2026-09-18' } })
    expect([short.statusCode, short.json<{ code: string }>().code]).toEqual([409, 'closes-inside'])
    opening = await post(id)
    const url = `/invest/posts/openings/${opening}`
    const seen = await opened.app.inject({ url })
    expect(plain(seen.body)).toContain('People who work for the district apply first. Everyone else may apply from September 19, 2026.')
    expect(seen.body).not.toContain('name="applicantName"')
    expect(seen.body).toContain(`href="/sign-in?then=${encodeURIComponent(url)}"`)
    const early = await sendForm(opened.app, url, fields)
    expect([early.statusCode, plain(early.body)]).toEqual([
      409,
      expect.stringContaining('Everyone else may apply from September 19, 2026.'),
    ])
    const student = await as(opened.app, 'student')
    expect((await student.send(url, fields)).statusCode).toBe(409)
    const teacher = await as(opened.app, 'teacher')
    expect((await teacher.get(url)).body).toContain('name="applicantName"')
    expect((await teacher.send(url, { ...fields, applicantName: 'A teacher here' })).statusCode).toBe(303)
    day(4)
    expect((await sendForm(opened.app, url, fields)).statusCode).toBe(409)
    day(5)
    expect((await sendForm(opened.app, url, fields)).statusCode).toBe(303)
    await signInAnew()
    const { items } = (await opened.app.inject({ url: '/api/invest/posts/openings' })).json<{
      items: { id: string; outsideFrom: string }[]
    }>()
    expect(items.map(each => [each.id, each.outsideFrom])).toEqual([[opening, null]])
    const hiring = plain((await lead.get(`/invest/posts/hiring/${id}`)).body)
    expect(hiring).toMatch(
      /Candidate A: A teacher here .* Works for the district yes .* Candidate B: Ottoline Sprat .* Works for the district no/,
    )
  })

  test('that nobody has said who has recall rights waits for the coordinator, with the day of the posting, until it is said', async () => {
    const at = `/invest/posts/hiring/${id}`
    expect(await owed('coordinator')).toEqual([
      ['Posted September 14, 2026. Nobody is offered it until you say who has recall rights.', at],
    ])
    expect((await waits('coordinator', 'es')).map(({ verb }) => verb)).toContain('Decir quién puede volver')
    for (const handle of ['superintendent', 'principal', 'nurse']) expect(await owed(handle), handle).toEqual([])
  })

  test('who has recall rights is the coordinator’s to say, and they are asked one after the other', async () => {
    expect((await act(lead, id, { do: 'recall', people: ['nurse'] })).statusCode).toBe(403)
    const unknown = await act(coordinator, id, { do: 'recall', people: ['nobody-of-this-name'] })
    expect([unknown.statusCode, unknown.body]).toEqual([422, expect.stringContaining('Nobody signs in with this name.')])
    const child = await act(coordinator, id, { do: 'recall', people: ['nurse', 'student'] })
    expect([child.statusCode, child.body]).toEqual([422, expect.stringContaining('students hold no position here')])
    expect((await lead.get(`/invest/posts/hiring/${id}`)).body).not.toContain('id="recall-people"')
    const byForm = await coordinator.send(`/invest/posts/hiring/${id}`, { do: 'recall', people: 'nurse, responder-high' })
    expect(byForm.statusCode).toBe(303)
    expect(await owed('coordinator')).toEqual([])
    expect(await codeOf(act(lead, id, { do: 'recall-offer' }))).toBe('vacant')
    expect(await codeOf(act(lead, id, { do: 'recall-offer' }))).toBe('offer-stands')
    expect(await codeOf(act(lead, id, { do: 'recall-answer', answer: 'declined' }))).toBe('vacant')
    expect(await codeOf(act(lead, id, { do: 'transfer', handle: 'teacher' }))).toBe('recall-first')
    expect(await codeOf(act(lead, id, { do: 'recall-offer' }))).toBe('vacant')
    expect(await codeOf(act(lead, id, { do: 'recall-answer', answer: 'accepted' }))).toBe('vacant')
    const page = plain((await lead.get(`/invest/posts/hiring/${id}`)).body)
    expect(page).toMatch(/1\. [A-Z][^.]* Declined 2\. [A-Z][^.]* Accepted/)
  })

  test('nobody begins before both checks are done; there is no field for what a check found', async () => {
    const none = await act(lead, id, { do: 'recall-hire' })
    expect([none.statusCode, none.json<{ detail: string }>().detail]).toEqual([
      409,
      'Nobody begins before both checks are done. The criminal record check (CORI) and the fingerprint check are missing.',
    ])
    const [, person = ''] = /name="of" value="([0-9a-f-]{36})"/.exec((await lead.get(`/invest/posts/hiring/${id}`)).body) ?? []
    const cori = { do: 'check', of: person, check: 'cori', doneOn: '2026-09-18' }
    expect((await act(lead, id, { ...cori, result: 'clear' })).statusCode).toBe(422)
    expect(await codeOf(act(lead, id, { ...cori, doneOn: '2026-09-20' }))).toBe('check-ahead')
    const wrong = await lead.send(`/invest/posts/hiring/${id}`, { do: 'check', of: person, check: 'cori', doneOn: 'last week' })
    expect([wrong.statusCode, wrong.body.includes('id="cori-done-on-error"')]).toEqual([422, true])
    expect((await lead.send(`/invest/posts/hiring/${id}`, { ...cori })).statusCode).toBe(303)
    const half = await act(lead, id, { do: 'recall-hire' })
    expect(half.json<{ detail: string }>().detail).toBe('Nobody begins before both checks are done. The fingerprint check is missing.')
    expect(plain((await lead.get(`/invest/posts/hiring/${id}`)).body)).toMatch(
      /Criminal record check \(CORI\) Done on September 18, 2026 Fingerprint check Not yet/,
    )
    await checked(lead, id, person, '2026-09-18')
    expect(await codeOf(act(lead, id, { do: 'recall-hire' }))).toBe('filled')
    const facts = await ownerClient(opened.database, client =>
      client.query<{ body: string }>("select body from ledger.fact_body where district_id = $1 and body like '%fingerprints%'", [falls]),
    )
    expect(facts.rows.map(({ body }) => Object.keys(JSON.parse(body)).sort())).toEqual([['check', 'doneOn', 'of', 'opening']])
  })

  test('of those who applied nobody was chosen, so they are not counted among the chosen', async () => {
    const over = { now: new Date('2028-08-01T12:00:00Z'), zone: 'America/New_York' }
    expect(await opened.database.transaction('app', falls, tx => readSelection(tx, over))).toEqual({ counts: [] })
  })
})

test('whoever moves leaves the position they were in, vacant from that day', async () => {
  const [from, to] = [await fund('aide'), await fund('counselor')]
  for (const id of [from, to]) {
    await post(id)
    expect((await owed('coordinator')).map(([, href]) => href)).toEqual([`/invest/posts/hiring/${id}`])
    expect(await codeOf(act(coordinator, id, { do: 'recall', people: [] }))).toBe('vacant')
  }
  expect(await codeOf(act(lead, from, { do: 'transfer', handle: 'clinician' }))).toBe('filled')
  day(8)
  await signInAnew()
  const moved = await act(lead, to, { do: 'transfer', handle: 'clinician' })
  expect(moved.json<{ stage: string; opening: string | null }>()).toMatchObject({ stage: 'filled', opening: null })
  const old = plain((await lead.get(`/invest/posts/hiring/${from}`)).body)
  expect(old).toContain('nobody in post')
  expect(old).toContain('Vacant since September 22, 2026.')
  const spells = await ownerClient(opened.database, client =>
    client.query<{ open: string }>(
      'select count(*) filter (where vacated_at is null) as open from invest.post_spell where post_id = any($1)',
      [[from, to]],
    ),
  )
  expect(Number(spells.rows[0]?.open)).toBe(1)
})

test('once applications have closed a position stands once: who may come back is said before anybody is chosen', async () => {
  const id = await fund('mediator')
  await post(id)
  day(18)
  const verbsOf = async (handle: string) =>
    (await waits(handle)).filter(({ href }) => href === `/invest/posts/hiring/${id}`).map(({ verb }) => verb)
  expect([await verbsOf('coordinator'), await verbsOf('superintendent')]).toEqual([['Say who may come back'], ['Go on with hiring']])
})

const may = (handle: string, enabled: boolean) =>
  ownerClient(opened.database, client =>
    client.query('update people.person set enabled = $3 where district_id = $1 and handle = $2', [falls, handle, enabled]),
  )

test('who is on a panel and leaves before they have scored everyone does not stop it: another takes the place', async () => {
  day(20)
  await signInAnew()
  const id = await fund('clinician')
  const opening = await post(id, '2026-10-20')
  expect(await codeOf(act(lead, id, { do: 'panel', people: ['teacher', 'nurse'] }))).toBe('vacant')
  day(30)
  await signInAnew()
  const answers = Object.fromEntries(plainPosting.questions.map((_, at) => [`answer${at + 1}`, 'I listen.']))
  for (const applicantName of ['Ada Made-up', 'Bo Made-up'])
    await sendForm(opened.app, `/invest/posts/openings/${opening}`, { applicantName, reach: '978-555-0190', ...answers }, {})
  day(40)
  await signInAnew()
  const points = Object.fromEntries(plainPosting.criteria.map((_, at) => [`c${at + 1}`, 3]))
  const url = `/api/invest/posts/openings/${opening}/panel`
  const score = async (handle: string, candidate: string) =>
    (await (await as(opened.app, handle)).post(url, { candidate, points })).statusCode
  expect([await score('teacher', 'A'), await score('teacher', 'B'), await score('nurse', 'A')]).toEqual([200, 200, 200])
  expect(await codeOf(act(lead, id, { do: 'panel', people: ['teacher', 'counselor-brightsail'] }))).toBe('scoring-began')
  await may('nurse', false)
  const page = plain((await lead.get(`/invest/posts/hiring/${id}`)).body)
  expect(page).toMatch(/can be on the panel no longer, and has not scored everyone\./)
  expect(await codeOf(act(lead, id, { do: 'panel', people: ['nurse'] }))).toBe('wrong-value')
  expect(await codeOf(act(lead, id, { do: 'panel', people: ['counselor-brightsail'] }))).toBe('vacant')
  expect([await score('counselor-brightsail', 'A'), await score('counselor-brightsail', 'B')]).toEqual([200, 200])
  const ranking = await lead.get(`/api/invest/posts/openings/${opening}/ranking`)
  expect(ranking.json<{ items: { letter: string }[] }>().items).toHaveLength(2)
  // Who comes to hire sees who applied, and reads nothing as a panel any more.
  const role = (sql: string) => ownerClient(opened.database, client => client.query(sql, [falls]))
  const ofTeacher = `from people.person p where p.district_id = $1 and p.handle = 'teacher'`
  await role(
    `insert into people.person_role (district_id, person_id, role, given_at) select p.district_id, p.person_id, 'principal', now() ${ofTeacher}`,
  )
  expect((await (await as(opened.app, 'teacher')).get(url)).statusCode).toBe(404)
  expect(await score('teacher', 'A')).toBe(404)
  await role(
    `delete from people.person_role r using people.person p where p.district_id = r.district_id and p.person_id = r.person_id and r.district_id = $1 and p.handle = 'teacher' and r.role = 'principal'`,
  )
  expect((await (await as(opened.app, 'teacher')).get(url)).statusCode).toBe(200)
  await may('nurse', true)
})

test('whoever is in a position and has left stands in the work of those who hire there until they say so', async () => {
  const verbs = async () =>
    (await waits('superintendent')).filter(({ verb }) => verb === 'Say whether it is vacant').map(({ href }) => href)
  expect(await verbs()).toEqual([])
  await may('clinician', false)
  const [href = '', ...others] = await verbs()
  expect([href.startsWith('/invest/posts/hiring/'), others]).toEqual([true, []])
  expect(plain((await lead.get(href)).body)).toContain('They have left, or may not sign in.')
  expect(await codeOf(act(lead, href.split('/').at(-1) ?? '', { do: 'vacate', because: 'left' }))).toBe('vacant')
  expect(await verbs()).toEqual([])
  await may('clinician', true)
})

test('who is called back to full time leaves the full-time position they were in: nobody counts twice', async () => {
  const open = () =>
    ownerClient(opened.database, async client => {
      const { rows } = await client.query<{ n: string }>(
        `select count(*) as n from invest.post_spell s join people.person p on p.district_id = s.district_id and p.person_id = s.person_id
          where p.handle = 'teacher' and s.vacated_at is null`,
      )
      return Number(rows[0]?.n)
    })
  const [first, second] = [await fund('aide'), await fund('counselor')]
  for (const id of [first, second]) await post(id, '2026-11-20')
  expect(await codeOf(act(coordinator, first, { do: 'recall', people: [] }))).toBe('vacant')
  expect(await codeOf(act(lead, first, { do: 'transfer', handle: 'teacher' }))).toBe('filled')
  expect(await codeOf(act(coordinator, second, { do: 'recall', people: ['teacher'] }))).toBe('vacant')
  for (const verb of [{ do: 'recall-offer' }, { do: 'recall-answer', answer: 'accepted' }])
    expect(await codeOf(act(lead, second, verb))).toBe('vacant')
  const { id: teacher } = await as(opened.app, 'teacher')
  await checked(lead, second, teacher, '2026-10-23')
  expect(await codeOf(act(lead, second, { do: 'recall-hire' }))).toBe('filled')
  expect(await open()).toBe(1)
  expect(plain((await lead.get(`/invest/posts/hiring/${first}`)).body)).toContain('nobody in post')
})

test('folded afresh from their facts, positions are as the tables have them', async () => {
  const { matters, differences } = await replayPosts(opened.database, falls)
  expect([matters, differences]).toEqual([8, []])
})
