import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayAgreements } from '../src/contact/index.ts'
import type { AgreementView } from '../src/contact/agreements/view.ts'
import { listSchools } from '../src/people/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** An agreement for one school: what the desk and the gate say there, and at the school beside it. */
let whole: WholeApp
let covered: { readonly id: string; readonly name: string }
let other: { readonly id: string; readonly name: string }

async function send<Body>(handle: string | null, method: 'GET' | 'POST', url: string, payload?: object) {
  const headers = handle === null ? {} : (await whole.as(handle)).headers
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const read: Body & { readonly errors?: readonly { pointer: string; detail: string }[]; readonly code?: string } = JSON.parse(body)
  return { status: statusCode, body: read }
}
const page = async (handle: string | null, url: string): Promise<string> => {
  const headers = handle === null ? {} : (await whole.as(handle)).headers
  return (await whole.app.inject({ url, headers })).body
}
async function act(id: string, verb: string, body: object = {}): Promise<AgreementView> {
  const done = await send<AgreementView>('superintendent', 'POST', `/api/agreements/${id}/${verb}`, body)
  expect([verb, done.status, done.body.errors ?? done.body.code]).toEqual([verb, 200, undefined])
  return done.body
}
const enter = async (kind: string, schools?: readonly string[]): Promise<string> => {
  const sent = { kind, party: 'An office on the other side', ...(schools ? { schools } : {}) }
  const { status, body } = await send<{ id: string }>('superintendent', 'POST', '/api/agreements', sent)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.id
}
const elements = [
  ...['reporting-duties', 'officer-selection', 'roles-in-misbehavior', 'information-sharing', 'officer-training'],
  ...['mission', 'goals', 'cost-and-funding', 'annual-review'],
]
const sign = async (id: string, other: 'chief-of-police' | 'director'): Promise<AgreementView> => {
  await act(id, 'sign', { as: 'superintendent', on: '2026-10-01' })
  return act(id, 'sign', { as: other, on: '2026-10-01' })
}
async function agreed(schools?: readonly string[]): Promise<string> {
  const id = await enter('police-mou', schools)
  await act(id, 'version', { from: '2026-10-01', until: '2027-06-30', elements })
  await sign(id, 'chief-of-police')
  await act(id, 'request')
  expect((await act(id, 'procedures', { on: '2026-10-01', elements: [] })).officers?.under).toBe(true)
  return id
}
interface Request {
  readonly id: string
  readonly facts: Readonly<Record<string, string>>
  readonly decision: { readonly answer: string }
}
const wants = { emergency: 'none', basis: 'none', target: 'student-questioned', 'acting-for-immigration': 'no', where: 'building' }
/** An officer posted at a school asks to question a student there: the word of the record, and the answer of the plan. */
async function askedAt(school: string, target = 'student-questioned') {
  const facts = { ...wants, age: '14-17', target, requester: 'sro' }
  const { status, body } = await send<Request>('superintendent', 'POST', '/api/contacts', { school, facts })
  expect(status, JSON.stringify(body)).toBe(201)
  return { id: body.id, says: [body.facts.requester, body.decision.answer] }
}

beforeAll(async () => {
  whole = await openWholeApp()
  const { person } = await whole.as('secretary')
  const schools = await whole.database.transaction('app', falls, listSchools)
  const [here, beside] = [schools.find(({ id }) => id === person.school), schools.find(({ id }) => id !== person.school)]
  if (!here || !beside) throw new Error('the demonstration has two schools')
  ;[covered, other] = [here, beside]
})
afterAll(() => whole.close())

test('an officer counts as under it at its school and at no other, at the gate and at the desk', async () => {
  const id = await agreed([covered.id])
  expect((await askedAt(covered.id)).says).toEqual(['sro-under-agreement', 'hold'])
  expect((await askedAt(other.id)).says).toEqual(['sro', 'refuse'])
  const desk = '/door?requester=sro'
  const here = `The register says: officers posted at ${covered.name} count as under an agreement. This holds until July 1, 2027, 12:00 am.`
  const elsewhere = `only at ${covered.name} does an officer count as posted under an agreement now. This page answers for any other school.`
  expect(await page('secretary', desk)).toContain(here)
  for (const reader of [null, 'superintendent']) expect(await page(reader, desk)).toContain(elsewhere)
  const covers = `It covers ${covered.name}, and no other school.`
  for (const url of ['/agreements', `/agreements/${id}`]) expect(await page(null, url)).toContain(covers)
  expect(await page(null, '/agreements')).toContain(`Officers posted at ${covered.name} count as under an agreement, until July 1, 2027`)

  // Withdrawn, nothing that waits at the school is opened on it any more.
  const waits = await askedAt(covered.id, 'adult-staff')
  expect(waits.says[0]).toBe('sro-under-agreement')
  await act(id, 'withdraw', { signer: 'Ana Example', isRead: 'yes' })
  expect((await askedAt(covered.id)).says).toEqual(['sro', 'refuse'])
  const open = await send('principal', 'POST', `/api/contacts/${waits.id}/open`)
  expect([open.status, open.body.code]).toEqual([409, 'agreement-over'])
  expect(await page('secretary', desk)).toContain('no officer counts as posted at a school under an agreement now')
})

test('one for the other school changes nothing here; one for the whole district counts at both', async () => {
  const beside = await agreed([other.id])
  expect([(await askedAt(covered.id)).says, (await askedAt(other.id)).says]).toEqual([
    ['sro', 'refuse'],
    ['sro-under-agreement', 'hold'],
  ])
  await act(beside, 'end', { why: 'both-agreed' })
  const whole = await agreed()
  for (const { id } of [covered, other]) expect((await askedAt(id)).says).toEqual(['sro-under-agreement', 'hold'])
  expect(await page(null, '/door?requester=sro')).toContain('officers posted at schools count as under an agreement')
  expect(await page(null, `/agreements/${whole}`)).toContain('It covers the whole district.')
  await act(whole, 'end', { why: 'both-agreed' })
})

test('the defender of the school is called there, the one for the whole district elsewhere', async () => {
  const defends = async (phone: string, schools?: readonly string[]) => {
    const id = await enter('defender', schools)
    await act(id, 'version', { from: '2026-10-01', hours: 'School days', phone, languages: ['en'], identity: 'no-name' })
    await sign(id, 'director')
  }
  const numbersAt = async (school: string) => {
    const facts = { ...wants, age: '14-17', requester: 'local-police' }
    const { id } = (await send<Request>('superintendent', 'POST', '/api/contacts', { school, facts })).body
    return [...(await page('superintendent', `/contacts/${id}`)).matchAll(/978-555-77\d\d/g)].map(([number]) => number)
  }
  await defends('978-555-7701', [covered.id])
  expect([new Set(await numbersAt(covered.id)), await numbersAt(other.id)]).toEqual([new Set(['978-555-7701']), []])
  expect(await page(null, '/agreements')).toContain('No agreement with a public defender that is in force covers every school.')
  await defends('978-555-7702')
  expect([new Set(await numbersAt(covered.id)), new Set(await numbersAt(other.id))]).toEqual([
    new Set(['978-555-7701']),
    new Set(['978-555-7702']),
  ])
})

test('a school that is none of ours is named by its place; by the form the schools are ticked', async () => {
  const strange = '00000000-0000-4000-8000-00000000dead'
  const sent = { kind: 'defender', party: 'An office', schools: [covered.id, strange] }
  const wrong = await send('superintendent', 'POST', '/api/agreements', sent)
  expect([wrong.status, wrong.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/schools/1']])
  const form = await page('superintendent', '/agreements')
  expect(form).toContain(`name="schools" value="${covered.id}"`)
  expect(await page(null, '/agreements')).not.toContain('name="schools"')
})

test('every agreement folds afresh to what the tables say', async () => {
  expect(await replayAgreements(whole.database, falls)).toMatchObject({ matters: 5, differences: [] })
})
