import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownerClient } from '../src/platform/database/testing.ts'
import type { VoiceView } from '../src/voice/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Thursday, October 1, 2026, at ten in the morning. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

interface Answered {
  id: string
  items: { number: number; path: string; side: string }[]
  code: string
  errors?: { pointer: string }[]
}

async function send(handle: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const read: Answered = JSON.parse(body)
  return { status: statusCode, body: read, wrong: read.errors?.map(({ pointer }) => pointer).join() }
}
const voiceOf = async (handle: string): Promise<VoiceView> => {
  const { headers } = await whole.as(handle)
  return (await whole.app.inject({ url: '/api/voice', headers })).json<VoiceView>()
}
const page = async (handle: string, url: string) => (await whole.app.inject({ url, headers: (await whole.as(handle)).headers })).body

/** On a later day everybody signs in anew. */
function on(day: string): void {
  whole.forget()
  whole.clock.set(new Date(`${day}T15:00:00Z`))
}

/** Nobody is signed in who answers. */
const look = (path: string, method: 'GET' | 'HEAD' = 'GET') => whole.app.inject({ method, url: path })
const press = (path: string, fields: Record<string, string>, headers = {}) =>
  whole.app.inject({
    method: 'POST',
    url: path.split('?')[0] ?? '',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })

/** A call that somebody came to, closed. */
async function aCall(): Promise<string> {
  const { id } = (
    await send('teacher', 'POST', '/api/calls', { facts: { what: 'disruption', danger: 'none', by: 'adult', whose: 'adult' } })
  ).body
  for (const verb of ['answer', 'there']) await send('responder-1', 'POST', `/api/calls/${id}/${verb}`)
  expect((await send('responder-1', 'POST', `/api/calls/${id}/close`, { outcome: 'settled' })).status).toBe(200)
  return id
}
const ask = async (of: string) => (await send('superintendent', 'POST', '/api/voice/ask', { about: 'response', of })).body.items
const good = { 'came-in-time': 'yes', 'with-respect': 'mostly', 'call-again': 'yes' }
const shownOf = (view: VoiceView, about: string, side: string) =>
  view.sums
    .find(each => each.about === about)
    ?.groups.find(group => group.side === side)
    ?.questions.map(({ shown }) => shown)

describe('after a call', () => {
  test('each side is asked once; a link followed ten times by a scanner is still good, and its button uses it up', async () => {
    const call = await aCall()
    const sheets = await ask(call)
    expect(sheets.map(({ side }) => side)).toEqual(['asked', 'came'])
    const path = sheets[0]?.path ?? ''
    for (let at = 0; at < 10; at++) {
      const { statusCode, body } = await look(path)
      expect([statusCode, body.includes('Help came in time.')]).toEqual([200, true])
      expect((await look(path, 'HEAD')).statusCode).toBe(200)
    }
    expect((await press(path, {})).statusCode).toBe(422)
    expect((await press(path, { 'came-in-time': 'often' })).statusCode).toBe(422)
    const elsewhere = await press(path, good, { 'sec-fetch-site': 'cross-site' })
    expect([elsewhere.statusCode, elsewhere.body.includes('Send my answers')]).toEqual([200, true])
    expect((await press(path, good)).body).toContain('Your answers are in the count')
    for (const again of [await press(path, good), await look(path)]) expect(again.statusCode).toBe(410)
    // The same sheet on paper, and one more click: neither counts.
    const typed = await send('coordinator', 'POST', '/api/voice/paper', { number: String(sheets[0]?.number), answers: good })
    expect([typed.status, typed.body.code]).toEqual([409, 'answered-already'])
    expect(await countOf('response')).toBe(3)
  })

  test('made again, whoever has not answered has a new link under the same number; the old one opens nothing', async () => {
    const call = await aCall()
    const [first, again] = [await ask(call), await ask(call)]
    expect(again.map(({ number }) => number).toSorted()).toEqual(first.map(({ number }) => number).toSorted())
    expect((await look(first[0]?.path ?? '')).statusCode).toBe(404)
    for (const { path } of again) expect((await look(path)).statusCode).toBe(200)
  })

  test('a paper answer that is typed in counts once, whatever its number is typed like; then its link counts no more', async () => {
    const [sheet, second] = await ask(await aCall())
    const spaced = String(sheet?.number).replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2-$3')
    const before = await countOf('response')
    expect((await send('coordinator', 'POST', '/api/voice/paper', { number: spaced, answers: good })).status).toBe(200)
    expect((await send('coordinator', 'POST', '/api/voice/paper', { number: spaced, answers: good })).body.code).toBe('answered-already')
    expect((await press(sheet?.path ?? '', good)).statusCode).toBe(410)
    expect(await countOf('response')).toBe(before + 3)
    const none = await send('coordinator', 'POST', '/api/voice/paper', { number: '999999999', answers: good })
    expect(none.status).toBe(404)
    const wholly = { 'came-in-time': 'yes', belong: 'yes' }
    const unasked = await send('coordinator', 'POST', '/api/voice/paper', { number: second?.number, answers: wholly })
    expect([unasked.status, unasked.wrong]).toEqual([422, '/answers/belong'])
    // Nothing was counted, and the sheet is still to be answered.
    expect((await look(second?.path ?? '')).statusCode).toBe(200)
    expect((await send('coordinator', 'POST', '/api/voice/paper', { number: '12', answers: good })).wrong).toBe('/number')
    expect((await send('coordinator', 'POST', '/api/voice/paper', { number: spaced, answers: {} })).wrong).toBe('/answers')
    expect((await send('teacher', 'POST', '/api/voice/paper', { number: spaced, answers: good })).status).toBe(403)
  })

  test('nine answers of a side are hidden, ten are shown, and a question that all answered alike is hidden', async () => {
    const asked: string[] = []
    for (let at = 0; at < 10; at++) {
      const sheets = await ask(await aCall())
      asked.push(sheets.find(({ side }) => side === 'came')?.path ?? '')
    }
    const answered = (at: number) => ({ 'came-in-time': 'yes', 'with-respect': at < 4 ? 'no' : 'yes', 'call-again': 'mostly' })
    for (const [at, path] of asked.slice(0, 9).entries()) expect((await press(path, answered(at))).statusCode).toBe(200)
    expect(shownOf(await voiceOf('superintendent'), 'response', 'came')).toEqual([{ is: 'few' }, { is: 'few' }, { is: 'few' }])
    expect(await page('superintendent', '/voice')).toContain('hidden: fewer than 10 answers')
    expect((await press(asked[9] ?? '', answered(9))).statusCode).toBe(200)
    expect(shownOf(await voiceOf('superintendent'), 'response', 'came')).toEqual([
      { is: 'alike' },
      { is: 'shown', counts: [6, 0, 0, 4] },
      { is: 'alike' },
    ])
    expect(await page('superintendent', '/voice')).toContain('hidden: all gave the same answer')
  })

  test('a call in which whoever came handed it over has nobody to ask, and is not offered', async () => {
    const { id } = (
      await send('teacher', 'POST', '/api/calls', { facts: { what: 'disruption', danger: 'none', by: 'adult', whose: 'adult' } })
    ).body
    for (const verb of ['answer', 'there']) await send('responder-1', 'POST', `/api/calls/${id}/${verb}`)
    expect((await send('responder-1', 'POST', `/api/calls/${id}/hand-over`, { to: 'mobile-crisis' })).status).toBe(200)
    expect((await send('responder-1', 'POST', `/api/calls/${id}/close`, { outcome: 'settled' })).status).toBe(200)
    expect((await send('superintendent', 'POST', '/api/voice/ask', { about: 'response', of: id })).status).toBe(404)
    const offered = await page('superintendent', '/voice')
    expect([offered.includes('name="of"'), offered.includes(String(id))]).toEqual([true, false])
  })

  test('nobody is asked of what is not over, nor of a drill, and a teacher asks nobody', async () => {
    const { id } = (
      await send('teacher', 'POST', '/api/calls', { facts: { what: 'disruption', danger: 'none', by: 'adult', whose: 'adult' } })
    ).body
    expect((await send('superintendent', 'POST', '/api/voice/ask', { about: 'response', of: id })).status).toBe(404)
    expect((await send('teacher', 'POST', '/api/voice/ask', { about: 'response', of: id })).status).toBe(403)
  })
})

describe('the survey of a school', () => {
  let school = ''
  let survey = ''
  const open = (payload: object) => send('coordinator', 'POST', '/api/voice/surveys', payload)

  test('families are told fourteen days before; one a year', async () => {
    school = (await whole.as('student')).person.school ?? ''
    // Twelve of the eighth grade, as a larger school has.
    await ownerClient(whole.database, client =>
      client.query(
        `update people.person p set grades = '{08}' where person_id in
           (select x.person_id from people.person x where x.source_id like 'hf-student-%' and x.grades && '{07}'
             and x.primary_org = 'hf-mill-street' order by x.source_id limit 4)`,
      ),
    )
    const days = { toldOn: '2026-09-20', closesOn: '2026-10-16' }
    expect((await open({ school, ...days, opensOn: '2026-10-02' })).wrong).toBe('/opensOn')
    expect((await open({ school: survey, ...days, opensOn: '2026-10-05' })).wrong).toBe('/school')
    const done = await open({ school, ...days, opensOn: '2026-10-05' })
    expect(done.status).toBe(200)
    survey = done.body.id
    const notice = (await whole.app.inject({ url: '/voice/questions' })).body
    expect(notice).toContain(
      'Mill Street Middle School: from October 5, 2026 to October 16, 2026. You may say no until October 16, 2026. Families were told on September 20, 2026.',
    )
    expect(notice).toContain('To say no, call the office:')
    expect((await open({ school, ...days, opensOn: '2026-10-06' })).body.code).toBe('asked-this-year')
    expect((await send('principal', 'POST', '/api/voice/surveys', { school, ...days, opensOn: '2026-10-06' })).status).toBe(403)
  })

  test('a sheet for each student of the grades, less who would rather not; which is whose is nowhere', async () => {
    expect((await send('coordinator', 'POST', `/api/voice/surveys/${survey}/opt-out`, { student: 'teacher' })).wrong).toBe('/student')
    const back = await whole.app.inject({
      ...{ method: 'POST', url: `/voice/surveys/${survey}/opt-out`, payload: 'student=nobody-here' },
      headers: { ...(await whole.as('coordinator')).headers, 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([
      back.statusCode,
      back.body.includes('value="nobody-here"'),
      /<details[^>]* open[^>]* id="survey"|id="survey"[^>]* open/.test(back.body),
    ]).toEqual([422, true, false])
    expect((await send('coordinator', 'POST', `/api/voice/surveys/${survey}/opt-out`, { student: 'student-03' })).status).toBe(200)
    const { items } = (await send('coordinator', 'POST', `/api/voice/surveys/${survey}/sheets`, {})).body
    expect(items).toHaveLength(11)
    expect((await look(items[0]?.path ?? '')).statusCode).toBe(409)
    // Who says no after the sheets were made: made again they are one fewer, and no earlier link opens anything.
    expect((await send('coordinator', 'POST', `/api/voice/surveys/${survey}/opt-out`, { student: 'student-06' })).status).toBe(200)
    const { items: again } = (await send('coordinator', 'POST', `/api/voice/surveys/${survey}/sheets`, {})).body
    expect(again).toHaveLength(10)
    for (const { path } of items) expect((await look(path)).statusCode).toBe(404)
    items.splice(0, items.length, ...again)
    on('2026-10-05')
    for (const [at, { path }] of items.entries())
      expect((await press(path, { belong: at < 6 ? 'yes' : 'no', 'take-part': 'yes', 'feel-safe': at < 9 ? 'yes' : '' })).statusCode).toBe(
        200,
      )
    // While it is open its figures would say who has just answered.
    expect((await voiceOf('superintendent')).sums.find(({ about }) => about === 'climate')?.groups).toEqual([])
    on('2026-10-17')
    expect((await look(items[0]?.path ?? '')).statusCode).toBe(410)
    expect((await send('coordinator', 'POST', `/api/voice/surveys/${survey}/opt-out`, { student: 'student-09' })).body.code).toBe(
      'survey-over',
    )
    expect((await whole.app.inject({ url: '/voice/questions' })).body).toContain('No school has such a survey now, or one that is to come.')
    const shown = shownOf(await voiceOf('principal'), 'climate', school)
    expect(shown?.slice(0, 3)).toEqual([{ is: 'shown', counts: [6, 0, 0, 4] }, { is: 'alike' }, { is: 'few' }])
    const people = await ownerClient(whole.database, client =>
      client.query(`select person_id from voice.invitation where about = 'climate'`),
    )
    expect(people.rows.filter(({ person_id: person }) => person !== null)).toEqual([])
  })
})

describe('the wall', () => {
  test('of what is asked after a process nobody reads who decides about exclusion or speaks with police', async () => {
    for (const handle of ['superintendent', 'principal', 'counsel', 'secretary', 'teacher'])
      expect([handle, (await voiceOf(handle)).sums.map(({ about }) => about)]).toEqual([handle, ['response', 'climate']])
    expect((await voiceOf('coordinator')).sums.map(({ about }) => about)).toEqual(['repair', 'response', 'climate'])
    expect(
      (await send('superintendent', 'POST', '/api/voice/ask', { about: 'repair', of: '00000000-0000-4000-8000-000000000000' })).status,
    ).toBe(403)
  })

  test('no column leads from an answer to anybody, and every row of a form is written with every answer', async () => {
    const columns = await ownerClient(whole.database, client =>
      client.query<{ table: string; column: string; type: string }>(
        `select table_name as "table", column_name as "column", udt_name as type from information_schema.columns
          where table_schema = 'voice' order by table_name, ordinal_position`,
      ),
    )
    const of = (table: string) => columns.rows.filter(row => row.table === table).map(({ column, type }) => `${column} ${type}`)
    expect(of('tally')).toEqual([
      ...['district_id uuid', 'about text', 'year int4', 'side text', 'question text', 'answer text', 'given int4', 'shown int4'],
    ])
    // Of the other tables none has an answer, a question, or a time.
    const others = columns.rows.filter(({ table }) => table !== 'tally')
    expect(others.filter(({ column, type }) => /answer|question|given/.test(column) || type === 'timestamptz')).toEqual([])
    const writers = await ownerClient(whole.database, client =>
      client.query<{ form: string; writers: number }>(
        `select about || ' ' || side as form, count(distinct xmin::text)::int as writers from voice.tally group by 1 order by 1`,
      ),
    )
    expect(writers.rows.filter(({ writers: n }) => n !== 1)).toEqual([])
    expect(writers.rows.length).toBeGreaterThan(2)
  })
})

const countOf = async (about: string): Promise<number> => {
  const { rows } = await ownerClient(whole.database, client =>
    client.query<{ n: number }>('select coalesce(sum(given), 0)::int as n from voice.tally where about = $1', [about]),
  )
  return rows[0]?.n ?? 0
}
