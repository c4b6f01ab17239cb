import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/**
 * A line that breaks makes a device send a deed again, and a second tap sends it twice in one instant. Whatever slice it is of, it is done
 * once: each deed is sent three times at once and once more under one key, all four are answered alike, and the record has it once.
 */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

interface Told {
  readonly id: string
}
const deedsBy = (person: string): Promise<readonly string[]> =>
  ownerClient(whole.database, async client => {
    const { rows } = await client.query<{ what: string }>('select deed_id as what from ledger.deed where district_id = $1 and by = $2', [
      falls,
      person,
    ])
    return rows.map(({ what }) => what)
  })

/** `deeds`: how many the record has more: one, and one for each other matter that it begins. */
async function often(handle: string, url: string, payload: object = {}, deeds = 1): Promise<Told> {
  const { person, headers } = await whole.as(handle)
  const before = await deedsBy(person.id)
  const key = { ...headers, 'idempotency-key': `made-up ${url} ${JSON.stringify(payload)}` }
  const send = async () => {
    const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers: key, payload })
    const said: Partial<Told> = body === '' ? {} : JSON.parse(body)
    return { statusCode, id: said.id, body }
  }
  const answers = [...(await Promise.all([send(), send(), send()])), await send()]
  const [first] = answers
  expect([url, ...answers.map(({ statusCode }) => statusCode)], answers.map(({ body }) => body.slice(0, 300)).join('\n')).toEqual([
    url,
    ...Array.from({ length: 4 }, () => first?.statusCode),
  ])
  expect([200, 201, 204], `${url} ${first?.body}`).toContain(first?.statusCode)
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  const added = (await deedsBy(person.id)).filter(each => !before.includes(each))
  expect([url, added.length]).toEqual([url, deeds])
  return { id: first?.id ?? '' }
}

test('a call, from the asking to its close', async () => {
  const { id } = await often('teacher', '/api/calls', { facts: { what: 'disruption', danger: 'none', by: 'adult', whose: 'adult' } })
  for (const verb of ['answer', 'on-the-way', 'there']) await often('responder-1', `/api/calls/${id}/${verb}`)
  await often('responder-1', `/api/calls/${id}/close`, { outcome: 'settled' })
})

test('a request of the police, from the desk to its end', async () => {
  const facts = {
    ...{ requester: 'local-police', basis: 'none', target: 'student-witness', 'acting-for-immigration': 'no' },
    ...{ age: '14-17', emergency: 'none', where: 'building' },
  }
  const { id } = await often('secretary', '/api/contacts', { facts })
  await often('superintendent', `/api/contacts/${id}/decline`, { reason: 'counsel-advises' })
})

test('an incident, from its opening to what was tried', async () => {
  const incident = {
    student: 'student',
    on: '2026-09-30',
    ground: 'other',
    grade: '4-8',
    disability: 'none',
    daysBefore: 0,
    language: 'es',
  }
  const { id } = await often('principal', '/api/discipline', incident)
  await often('principal', `/api/discipline/${id}/note-model`, { model: 'pbis' })
  await often('principal', `/api/discipline/${id}/begin`, { kind: 'collaborative-problem-solving' })
  await often('principal', `/api/discipline/${id}/begin`, { kind: 'mediation' }, 2)
  await often('principal', `/api/discipline/${id}/propose`, { kind: 'short-term', from: '2026-10-05', days: 3 })
})

test('a conference, from the asking to what is planned', async () => {
  const { id } = await often('teacher', '/api/repair', { kind: 'conference' })
  const at = (verb: string) => `/api/repair/${id}/${verb}`
  const persons = await Promise.all(['student-03', 'student-04'].map(async handle => (await whole.as(handle)).person.id))
  const [harmed = '', other = ''] = persons
  await often('coordinator', at('name-party'), { person: harmed, side: 'harmed' })
  await often('coordinator', at('name-party'), { person: other, side: 'did-harm', language: 'en' })
  await often('coordinator', at('screen'), { person: harmed, alone: true, wants: true })
  await often('coordinator', at('facilitate'), { person: 'mediator-quayside', speaks: ['en'] })
  for (const of of ['party', 'caregiver']) await often('mediator-quayside', at('consent'), { person: harmed, stage: 'prepare', of })
  await often('mediator-quayside', at('prepare'), { person: harmed })
})

test('an entry of the restraint log', async () => {
  const call = await often('teacher', '/api/calls', { facts: { what: 'restraint', whose: 'student', danger: 'none' } })
  for (const verb of ['answer', 'there']) await often('responder-1', `/api/calls/${call.id}/${verb}`)
  await often('responder-1', `/api/calls/${call.id}/close`, { outcome: 'settled' }, 2)
  const { headers } = await whole.as('principal')
  const { items } = (await whole.app.inject({ url: '/api/restraint', headers })).json<{ items: Told[] }>()
  const at = (verb: string) => `/api/restraint/${items[0]?.id}/${verb}`
  await often('responder-1', at('tell-leader'), { leader: 'principal' })
  await often('principal', at('none-happened'))
})

test('training, a week of presence, a device, a standing access and an agreement', async () => {
  const path = await often('coordinator', '/api/training', { track: 'bias', person: 'teacher' })
  await often('coordinator', `/api/training/${path.id}/enter`, { from: '2026-09-01', until: '2027-08-31', evidence: 'paper-seen' })
  const counts = { classroomMinutes: 60, greetings: 1, checkIns: 4 }
  await often('responder-2', '/api/training/week/plan', { week: '2026-10-01', ...counts })
  await often('responder-2', '/api/training/week/count', { on: '2026-09-30', ...counts })
  const access = await often('superintendent', '/api/standing-access', { who: 'sheriff', what: 'alarm' })
  await often('superintendent', `/api/standing-access/${access.id}/end`, { why: 'taken-away' })
  const agreement = await often('superintendent', '/api/agreements', { kind: 'police-mou', party: 'Harbor Falls Police' })
  await often('superintendent', `/api/agreements/${agreement.id}/request`)
})

test('a line of the books, and money that is promised from it', async () => {
  const line = { title: 'Culture keepers', owner: 'district', kind: 'posts', unit: 'culture-keeper', unitCents: 61_000_00, year: 2027 }
  await often('superintendent', '/api/invest/lines', { ...line, cents: 300_000_00 })
  const { lines } = (await whole.app.inject('/api/invest/money?year=2027')).json<{ lines: { id: string; title: string }[] }>()
  const of = lines.find(({ title }) => title === line.title)?.id
  await often('superintendent', '/api/invest/encumbrances', { line: of, year: 2027, cents: 61_000_00 })
})
