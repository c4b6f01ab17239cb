import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownerClient } from '../../platform/database/testing.ts'
import { findPersonByHandle } from '../../people/index.ts'
import { hiringWork } from './my-hiring.ts'
import { replayPosts } from './replay.ts'
import { falls, sendForm } from '../../people/testing/open-test-app.ts'
import { as, begun, checked, daySeconds, nobodyRecalled, type Opened, openPostsApp } from './testing/open-posts-app.ts'

/** From money to somebody in post, over HTTP; and what a panel may not see, searched for in every byte it is sent. */
let opened: Opened
type Client = Awaited<ReturnType<typeof as>>
let lead: Client
let panelist: Client
let second: Client
let post = ''
let opening = ''

const planted = {
  applicantName: 'Zebulon Quayle-Marsh',
  reach: 'zebulon.qm@made-up.example',
  languages: 'Volapük',
  certificate: 'License 4471-QX',
  area: 'Eelgrass Point',
}
const answers = {
  answer1: 'I am Zebulon Quayle-Marsh of Eelgrass Point, with License 4471-QX. I led a circle after a fight. Call 978-555-0188.',
  answer2: 'Write to zebulon.qm@made-up.example. I ask first.',
}
const posting = {
  closesOn: '2026-10-01',
  pay: { low: 5_800_000, high: 6_600_000 },
  languages: ['Spanish'],
  duties: 'Holds circles where harm was done.',
  questions: ['A conflict you helped to settle', 'How you begin'],
  criteria: [
    { says: 'Calms people down', weight: 2, at: 'interview' },
    { says: 'Keeps confidence', weight: 1, at: 'answers' },
  ],
  residents: { points: 3, places: ['Eelgrass Point', 'Harbor Falls'] },
}

/** What of hiring stands in somebody’s own work. */
const waits = async (handle: string): Promise<string[]> => {
  const person = await opened.database.transaction('app', falls, tx => findPersonByHandle(tx, handle))
  if (!person) throw new Error(`nobody is ${handle}`)
  return (await hiringWork(opened)({ district: falls, person, lang: 'en' })).items.map(({ href }) => href)
}

beforeAll(async () => {
  opened = await openPostsApp()
  lead = await as(opened.app, 'superintendent')
  panelist = await as(opened.app, 'teacher')
  second = await as(opened.app, 'nurse')
})
afterAll(async () => {
  await opened.close()
})

test('positions come of a published allocation, each full-time post and each part by itself; twice sent is once done', async () => {
  const payload = { posts: [{ orgCode: '99990305', role: 'Psychiatric Social Worker', fte: 1.5 }] }
  const headers = { 'idempotency-key': 'once' }
  const lead2 = await opened.app.inject({ method: 'POST', url: '/api/session', payload: { handle: 'superintendent' } })
  const send = () =>
    opened.app.inject({
      ...{ method: 'POST', url: '/api/invest/posts', payload },
      headers: { ...headers, authorization: `Bearer ${lead2.json<{ token: string }>().token}` },
    })
  const [first, again] = [await send(), await send()]
  expect(first.statusCode).toBe(201)
  expect(first.json<{ items: { role: string; fte: number }[] }>().items.map(({ role, fte }) => [role, fte])).toEqual([
    ['social-worker', 1],
    ['social-worker', 0.5],
  ])
  expect(again.json()).toEqual(first.json())
  const page = await opened.app.inject({ method: 'GET', url: '/invest/posts' })
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Mill Street Middle School')
  expect(page.body).toContain('2 positions have money and nobody in them.')
})

test('who may not plan staffing adds nothing, and a role nobody knows is said to be unknown', async () => {
  const payload = { posts: [{ orgCode: '99990305', role: 'nurse', fte: 1 }] }
  expect((await (await as(opened.app, 'principal')).post('/api/invest/posts', payload)).statusCode).toBe(403)
  expect((await opened.app.inject({ method: 'POST', url: '/api/invest/posts', payload })).statusCode).toBe(401)
  const unknown = await lead.post('/api/invest/posts', { posts: [{ orgCode: '99990305', role: 'police officer', fte: 1 }] })
  expect([unknown.statusCode, unknown.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer]).toEqual([422, '/posts/0/role'])
})

describe('an opening', () => {
  test('is posted by form, and everybody reads what counts for how much', async () => {
    const funded = await lead.post('/api/invest/posts', { posts: [{ orgCode: '99990010', role: 'restorative-adviser', fte: 1 }] })
    post = funded.json<{ items: { id: string }[] }>().items[0]?.id ?? ''
    const form = {
      ...{ do: 'post', duties: posting.duties, closesOn: posting.closesOn, low: '$58,000', high: '66000', languages: 'Spanish' },
      ...{
        questions: posting.questions.join('\r\n'),
        criteria: '2 interview: Calms people down\r\nKeeps confidence',
        points: '3',
        places: 'Eelgrass Point, Harbor Falls',
      },
    }
    const wrong = await lead.send(`/invest/posts/hiring/${post}`, { ...form, low: 'plenty', duties: 'Short but my own' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Short but my own')
    expect(wrong.body).toContain('id="low-error"')
    const done = await lead.send(`/invest/posts/hiring/${post}`, form)
    expect([done.statusCode, done.headers.location]).toEqual([303, `/invest/posts/hiring/${post}`])
    const list = await opened.app.inject({ method: 'GET', url: '/invest/posts/openings' })
    opening = /\/invest\/posts\/openings\/([0-9a-f-]{36})/.exec(list.body)?.[1] ?? ''
    const page = await opened.app.inject({ method: 'GET', url: `/invest/posts/openings/${opening}` })
    expect(page.body).toContain('Whoever lives in one of these places has 3 points added: Eelgrass Point and Harbor Falls.')
    expect(page.body).toContain('The most is 12.')
    expect(page.body).toContain('$58,000 to $66,000')
    expect(page.body).toContain('Not verified')
  })

  test('is a principal’s to decide at the schools they run alone', async () => {
    const [own, other] = [await as(opened.app, 'principal-tidewater'), await as(opened.app, 'principal-high')]
    expect((await own.get(`/invest/posts/hiring/${post}`)).statusCode).toBe(200)
    expect((await other.get(`/invest/posts/hiring/${post}`)).statusCode).toBe(403)
    expect((await other.post(`/api/invest/posts/${post}`, { do: 'take-down' })).statusCode).toBe(403)
    expect((await panelist.get('/invest/posts/hiring')).statusCode).toBe(403)
    const alsoThere = (sql: string) =>
      ownerClient(opened.database, client => client.query(`${sql} and b.handle = 'principal-high' and o.name like 'Tidewater%'`, [falls]))
    const of = 'from people.person b, people.org o where b.district_id = $1 and o.district_id = $1'
    await alsoThere(
      `insert into people.office_school (district_id, person_id, school_id, given_at, of_roster) select $1, b.person_id, o.org_id, now(), false ${of}`,
    )
    expect((await other.get(`/invest/posts/hiring/${post}`)).statusCode).toBe(200)
    await ownerClient(opened.database, client => client.query('delete from people.office_school where district_id = $1', [falls]))
    expect((await other.get(`/invest/posts/hiring/${post}`)).statusCode).toBe(403)
  })

  test('anybody applies without an account; what is missing is said beside its field, and what was typed stays', async () => {
    const url = `/invest/posts/openings/${opening}`
    const short = await sendForm(opened.app, url, { ...planted, ...answers, answer2: '', reach: '' })
    expect(short.statusCode).toBe(422)
    expect(short.body).toContain('Zebulon Quayle-Marsh')
    expect(short.body).toContain('id="reach-error"')
    expect(short.body).toContain('id="answer2-error"')
    const fields = { ...planted, ...answers, deed: 'one-form' }
    const sent = await sendForm(opened.app, url, fields)
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${url}?sent=yes`])
    expect((await sendForm(opened.app, url, fields)).statusCode).toBe(303)
    await sendForm(opened.app, url, { applicantName: 'Ottoline Sprat', reach: '978-555-0190', answer1: 'I listened.', answer2: 'I wait.' })
    const hiring = await lead.get(`/invest/posts/hiring/${post}`)
    expect(hiring.body.match(/<h3>Candidate [A-Z]/g)).toEqual(['<h3>Candidate A', '<h3>Candidate B'])
    const buttons = [...hiring.body.matchAll(/<button[^>]*>([^<]+)<\/button>/g)].map(([, says]) => says)
    expect(new Set(buttons).size).toBe(buttons.length)
  })

  test('says what the points for residents rest on and whether counsel read it; where nobody said, that too', async () => {
    const pageOf = async () => (await opened.app.inject({ url: `/invest/posts/openings/${opening}` })).body.replaceAll(/<[^>]+>/g, ' ')
    const silent = await pageOf()
    expect(silent).toContain('The district has not said what the points rest on.')
    expect(silent).toContain('Whether the law allows this preference: counsel has not said.')
    const again = async (residents: object) => {
      const funded = await lead.post('/api/invest/posts', { posts: [{ orgCode: '99990305', role: 'mediator', fte: 1 }] })
      const [{ id } = { id: '' }] = funded.json<{ items: { id: string }[] }>().items
      return lead.post(`/api/invest/posts/${id}`, {
        do: 'post',
        posting: { ...posting, residents: { ...posting.residents, ...residents } },
      })
    }
    const basis = 'Vote of the school committee of 12 May 2026, policy GCA'
    const posted = await again({ basis, counselReadOn: '2026-06-01' })
    expect(posted.statusCode).toBe(200)
    const said = (await opened.app.inject({ url: `/invest/posts/openings/${posted.json<{ opening: string }>().opening}` })).body
    expect(said).toContain(`What the points rest on, as the district says: ${basis}`)
    expect(said).toContain('The district says that its counsel read this preference on')
    expect(said).not.toContain('counsel has not said')
    const ahead = await again({ basis, counselReadOn: '2031-01-01' })
    expect([ahead.statusCode, ahead.body]).toEqual([409, expect.stringContaining('The day on which counsel read this has not come yet.')])
    const short = await again({ basis: 'vote' })
    expect([short.statusCode, short.body]).toEqual([422, expect.stringContaining('/posting/residents/basis')])
  })

  test('names its panel; to anybody else there is nothing at the panel’s addresses', async () => {
    const addresses = [`/invest/posts/panel/${opening}`, `/api/invest/posts/openings/${opening}/panel`]
    for (const url of addresses) expect((await panelist.get(url)).statusCode).toBe(404)
    expect((await lead.post(`/api/invest/posts/${post}`, { do: 'panel', people: ['student'] })).statusCode).toBe(422)
    for (const who of ['superintendent', 'principal-tidewater', 'principal-high']) {
      const seesTooMuch = await lead.post(`/api/invest/posts/${post}`, { do: 'panel', people: ['teacher', who] })
      expect([seesTooMuch.statusCode, seesTooMuch.body], who).toEqual([422, expect.stringContaining('Whoever hires or reads the record')])
    }
    expect((await lead.post(`/api/invest/posts/${post}`, { do: 'panel', people: ['teacher', 'nurse'] })).statusCode).toBe(200)
    for (const url of addresses) expect((await panelist.get(url)).statusCode).toBe(200)
    for (const url of addresses) expect((await lead.get(url)).statusCode).toBe(404)
    for (const url of addresses) expect((await opened.app.inject({ method: 'GET', url })).statusCode).not.toBe(200)
  })

  test('its panel gets a letter, the answers and the criteria, and not one byte more of whoever applied', async () => {
    const json = await panelist.get(`/api/invest/posts/openings/${opening}/panel`)
    const view = json.json<{ candidates: object[]; criteria: { code: string; at: string }[] }>()
    expect(Object.keys(view).sort()).toEqual(['candidates', 'criteria', 'questions', 'role', 'scoring'])
    expect(view.criteria.map(({ code, at }) => [code, at])).toEqual([
      ['c1', 'interview'],
      ['c2', 'answers'],
    ])
    for (const candidate of view.candidates) expect(Object.keys(candidate).sort()).toEqual(['answers', 'letter', 'others', 'own'])
    const page = await panelist.get(`/invest/posts/panel/${opening}`)
    const list = await panelist.get('/invest/posts/panel')
    const given = [
      ...Object.values(planted),
      'Zebulon',
      'Quayle',
      'Eelgrass',
      '4471',
      '978-555-0188',
      'made-up.example',
      'Ottoline',
      'Sprat',
      '978-555-0190',
    ]
    for (const body of [json.body, page.body, list.body].map(text => text.toLowerCase()))
      for (const text of given) expect(body, text).not.toContain(text.toLowerCase())
    for (const body of [json.body, page.body]) {
      expect(body).toContain('I led a circle after a fight.')
      expect(body).not.toContain('Tidewater Elementary')
      expect(body).not.toMatch(/2026-09-14|September 14/)
    }
  })

  test('each of the panel scores alone, from the day after it closes; then everyone’s points are seen, and stand', async () => {
    const url = `/api/invest/posts/openings/${opening}/panel`
    const points = { c1: 2, c2: 3 }
    const early = await panelist.post(url, { candidate: 'A', points })
    expect([early.statusCode, early.json<{ code: string }>().code]).toEqual([409, 'still-open'])
    opened.clock.set(new Date(begun.getTime() + 20 * daySeconds * 1000))
    panelist = await as(opened.app, 'teacher')
    second = await as(opened.app, 'nurse')
    lead = await as(opened.app, 'superintendent')
    expect(await waits('teacher')).toEqual([`/invest/posts/panel/${opening}`])
    expect(await waits('student')).toEqual([])
    expect(await waits('superintendent')).toContain(`/invest/posts/hiring/${post}`)
    expect((await panelist.post(url, { candidate: 'A', points })).statusCode).toBe(200)
    // The nurse is ill and has given nothing: whoever hires reads who is owed, leaves her out by the form, and names her again.
    const owed = (await lead.get(`/invest/posts/hiring/${post}`)).body
    const [, ill = ''] = /<option value="([0-9a-f-]{36})">/.exec(owed.slice(owed.indexOf('name="without"'))) ?? []
    expect(owed).toMatch(/Points are still to come from [^.]+ and [^.]+\./)
    expect(ill).toBe(second.id)
    const out = await lead.send(`/invest/posts/hiring/${post}`, { do: 'panel', people: 'counselor-high', without: ill })
    expect(out.statusCode).toBe(303)
    expect((await second.post(url, { candidate: 'A', points })).statusCode).toBe(404)
    const third = await as(opened.app, 'counselor-high')
    expect((await third.get(url)).statusCode).toBe(200)
    const again = { do: 'panel', people: ['nurse'], without: third.id }
    expect((await lead.post(`/api/invest/posts/${post}`, again)).statusCode).toBe(200)
    const has = await lead.post(`/api/invest/posts/${post}`, { do: 'panel', people: ['counselor-high'], without: panelist.id })
    expect(has.json<{ code: string }>().code).toBe('scoring-began')
    await second.post(url, { candidate: 'A', points: { c1: 4, c2: 4 } })
    const before = await panelist.get(url)
    expect(before.json<{ candidates: { own: unknown; others: unknown[] }[] }>().candidates.map(({ own, others }) => [own, others])).toEqual(
      [
        [points, []],
        [null, []],
      ],
    )
    const byForm = await panelist.send(`/invest/posts/panel/${opening}`, { candidate: 'B', c1: '3', c2: '3' })
    expect(byForm.statusCode).toBe(303)
    expect(await waits('teacher')).toEqual([])
    expect(await waits('nurse')).toEqual([`/invest/posts/panel/${opening}`])
    const after = await panelist.get(url)
    expect(after.json<{ candidates: { others: unknown[] }[] }>().candidates.map(({ others }) => others)).toEqual([[{ c1: 4, c2: 4 }], []])
    expect((await panelist.post(url, { candidate: 'A', points })).json<{ code: string }>().code).toBe('scores-stand')
    expect((await lead.get(`/api/invest/posts/openings/${opening}/ranking`)).json<{ items: unknown[] }>().items).toEqual([])
    await second.post(url, { candidate: 'B', points: { c1: 3, c2: 4 } })
  })

  test('the points for residents move ranks as posted, once a paper was seen; the ranking says which', async () => {
    const hiring = await lead.get(`/invest/posts/hiring/${post}`)
    const applications = [...new Set([...hiring.body.matchAll(/name="application" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id))]
    const ranking = async () =>
      (await lead.get(`/api/invest/posts/openings/${opening}/ranking`))
        .json<{ items: { letter: string; withPreference: number; rank: number; rankWithout: number; moved: number }[] }>()
        .items.map(({ letter, withPreference, rank, rankWithout, moved }) => [letter, withPreference, rankWithout, rank, moved])
    // A: (2·2+3 + 2·4+4) / 2 = 9.5; B: (2·3+3 + 2·3+4) / 2 = 9.5
    expect(await ranking()).toEqual([
      ['A', 9.5, 1, 1, 0],
      ['B', 9.5, 1, 1, 0],
    ])
    await lead.send(`/invest/posts/hiring/${post}`, { do: 'residence', application: applications[1] ?? '', seen: 'yes' })
    expect(await ranking()).toEqual([
      ['B', 12.5, 1, 1, 0],
      ['A', 9.5, 1, 2, -1],
    ])
    const page = await lead.get(`/invest/posts/hiring/${post}`)
    expect(page.body).toContain('The posting adds 3 for residents. It moves 1 rank.')
    const offer = (application: string) => lead.post(`/api/invest/posts/${post}`, { do: 'offer', application })
    expect((await offer(applications[1] ?? '')).json<{ code: string }>().code).toBe('recall-not-stated')
    await nobodyRecalled(opened.app, post)
    expect((await offer(applications[0] ?? '')).json<{ code: string }>().code).toBe('not-first')
    // Asked for the reason, the form still names whom it was sent for, not the first of the list.
    const refused = await lead.send(`/invest/posts/hiring/${post}`, { do: 'offer', application: applications[0] ?? '', because: '' })
    expect([refused.statusCode, refused.body.includes(`<option value="${applications[0]}" selected>`)]).toEqual([409, true])
    expect((await offer(applications[1] ?? '')).statusCode).toBe(200)
    await checked(lead, post, applications[1] ?? '')
    const answer = await lead.post(`/api/invest/posts/${post}`, { do: 'answer', application: applications[1], answer: 'accepted' })
    expect(answer.statusCode).toBe(200)
    const principal = await as(opened.app, 'principal-tidewater')
    const hire = { do: 'hire', application: applications[1], handle: 'ottoline' }
    expect((await principal.post(`/api/invest/posts/${post}`, hire)).statusCode).toBe(403)
    expect((await lead.post(`/api/invest/posts/${post}`, { ...hire, handle: 'student' })).statusCode).toBe(422)
    expect((await lead.post(`/api/invest/posts/${post}`, hire)).json<{ stage: string }>().stage).toBe('filled')
  })

  test('whoever is hired is on the list of people with the role, not yet certified', async () => {
    const hired = await as(opened.app, 'ottoline')
    expect(hired.id).toMatch(/^[0-9a-f-]{36}$/)
    const staff = await lead.get(`/invest/posts/hiring/${post}`)
    expect(staff.body).toContain('Ottoline Sprat')
    expect(staff.body).toContain('Not yet certified for this role')
    expect((await opened.app.inject({ method: 'GET', url: '/invest/posts' })).body).toContain('1 person not yet certified')
    const people = await opened.app.inject({ method: 'GET', url: '/api/demo/people' })
    const found = people.json<{ items: { handle: string; roles: string[] }[] }>().items.find(({ handle }) => handle === 'ottoline')
    expect(found?.roles).toEqual(['restorative-adviser'])
  })

  test('what applicants sent stands in no fact, and is gone once it is deleted', async () => {
    const texts = [...Object.values(planted), 'Ottoline Sprat', 'I listened.', 'I led a circle']
    const inFacts = await ownerClient(opened.database, async client => {
      const { rows } = await client.query<{ body: string }>('select body from ledger.fact_body where district_id = $1', [falls])
      expect(rows.length).toBeGreaterThan(20)
      return rows.filter(({ body }) => texts.some(text => body.includes(text)))
    })
    expect(inFacts).toEqual([])
    expect((await lead.post(`/api/invest/posts/${post}`, { do: 'erase' })).statusCode).toBe(200)
    const left = await ownerClient(opened.database, client =>
      client.query('select 1 from invest.application where district_id = $1', [falls]),
    )
    expect(left.rows).toEqual([])
    expect((await lead.get(`/invest/posts/hiring/${post}`)).body).not.toContain('Zebulon')
  })

  test('it no longer takes applications, and says so', async () => {
    const late = await sendForm(opened.app, `/invest/posts/openings/${opening}`, { ...planted, ...answers })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('This opening no longer takes applications.')
  })
})

test('folded afresh from their facts, positions are as the tables have them', async () => {
  const replayed = await replayPosts(opened.database, falls)
  expect([replayed.matters, replayed.differences]).toEqual([6, []])
  await ownerClient(opened.database, client => client.query("update invest.post set stage = 'vacant' where post_id = $1", [post]))
  expect((await replayPosts(opened.database, falls)).differences.map(({ field, table, record }) => [field, table, record])).toEqual([
    ['stage', 'vacant', 'filled'],
  ])
})
