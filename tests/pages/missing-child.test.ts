import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { loadFacts } from '../../src/ledger/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { falls, sendForm, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** A child is missing: what police need of the record goes in minutes, by six tests and one signature, after a refusal too. */
let whole: WholeApp
const signedIn = new Map<string, SignedIn>()
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  for (const handle of ['secretary', 'principal', 'superintendent', 'counsel', 'student', 'caregiver'])
    signedIn.set(handle, await whole.as(handle))
}, 120_000)
afterAll(() => whole.close())

const who = (handle: string): SignedIn => {
  const found = signedIn.get(handle)
  if (!found) throw new Error(`nobody is ${handle}`)
  return found
}
const call = async (handle: string, method: 'GET' | 'POST', url: string, payload?: object) =>
  whole.app.inject({ method, url, headers: { ...who(handle).headers }, ...(payload ? { payload } : {}) })
const see = async (handle: string, id: string) => (await call(handle, 'GET', `/api/contacts/${id}`)).json<Contact>()
const act = (handle: string, id: string, verb: string, body: object = {}) => call(handle, 'POST', `/api/contacts/${id}/${verb}`, body)
const page = async (handle: string, id: string, lang = 'en') =>
  (await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${who(handle).cookie}; concord_lang=${lang}` } })).body

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const forARecord = {
  ...{ requester: 'local-police', basis: 'none', target: 'student-record', age: '12-13', 'acting-for-immigration': 'no' },
  ...{ emergency: 'none', where: 'remote' },
}
const ask = async (facts: Readonly<Record<string, string>>): Promise<string> => {
  const made = await call('superintendent', 'POST', '/api/contacts', {
    facts,
    school: who('principal').person.school,
    student: who('student').person.id,
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<Contact>().id
}
const tests = {
  emergency: 'A child of twelve has not been seen since eight this morning.',
  threat: 'The child is outdoors without a coat and it is freezing.',
  need: 'Officer Doe searches for the child and has to know the face.',
  onlyNeeded: 'A photograph and the timetable show whom to look for and where.',
  thisCase: 'Nobody else is asked about and nothing is sent as a habit.',
  reason: 'Without them the search loses an hour before dark.',
}
const disclosing = {
  ...{ position: 'Superintendent', signature: 'A. Made-Up' },
  recipient: { name: 'Officer Doe', position: 'officer', affiliation: 'Harbor Falls police' },
  ...{ parts: ['photographs', 'schedule'], tests },
}

describe('police ask for a record, are refused, and an hour later the child is missing', () => {
  let id = ''
  test('it is refused, and nobody can let go of it as if it were open', async () => {
    id = await ask(forARecord)
    expect((await act('superintendent', id, 'decline', { reason: 'plan-refuses' })).statusCode).toBe(200)
    expect((await see('superintendent', id)).stage).toBe('declined')
    expect((await act('superintendent', id, 'release', { ...disclosing, tests: undefined, purpose: 'search' })).statusCode).toBe(409)
    expect((await see('superintendent', id)).next).toContain('disclose')
  })

  test('never without all six, each its own sentence; never all parts; never by anyone but who releases records', async () => {
    for (const test of Object.keys(tests))
      for (const instead of [undefined, '', 'yes'])
        expect((await act('superintendent', id, 'disclose', { ...disclosing, tests: { ...tests, [test]: instead } })).statusCode).toBe(422)
    const copied = Object.fromEntries(Object.keys(tests).map(test => [test, tests.reason]))
    expect((await act('superintendent', id, 'disclose', { ...disclosing, tests: copied })).statusCode).toBe(422)
    expect((await act('superintendent', id, 'disclose', { ...disclosing, tests: undefined })).statusCode).toBe(422)
    expect((await act('superintendent', id, 'disclose', { ...disclosing, parts: [] })).statusCode).toBe(422)
    for (const handle of ['secretary', 'principal', 'counsel']) expect((await act(handle, id, 'disclose', disclosing)).statusCode).toBe(403)
    expect((await see('superintendent', id)).disclosed).toEqual([])
  })

  test('the form asks each of the six, and shows what was typed where one is missing', async () => {
    const body = await page('superintendent', id)
    for (const test of Object.keys(tests)) expect(body).toContain(`name="${test}"`)
    expect(await page('superintendent', id, 'es')).toContain('¿Cuál es la emergencia?')
    const { csrf, cookie } = who('superintendent')
    const { recipient, ...flat } = disclosing
    const typed = {
      ...{ _csrf: csrf, position: flat.position, signature: flat.signature, parts: flat.parts, ...tests, threat: '' },
      ...{ recipientName: recipient.name, recipientPosition: recipient.position, recipientAffiliation: recipient.affiliation },
    }
    const wrong = await sendForm(whole.app, `/contacts/${id}/disclose`, typed, { cookie })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Answer each of the six tests with a sentence of its own.')
    expect(wrong.body).toContain(tests.need)
    const right = await sendForm(whole.app, `/contacts/${id}/disclose`, { ...typed, threat: tests.threat }, { cookie })
    expect(right.statusCode).toBe(303)
  })

  test('one signature: it is released and logged, danger is known, and the caregiver is to be told afterwards', async () => {
    const seen = await see('superintendent', id)
    expect(seen).toMatchObject({ stage: 'under-way', facts: { emergency: 'imminent-harm' } })
    expect(seen.disclosed).toMatchObject([{ as: 'superintendent', to: 'local-police', parts: ['photographs', 'schedule'] }])
    expect(seen.released).toMatchObject([{ recipient: disclosing.recipient, purpose: 'Health or safety emergency (34 CFR 99.36)', tests }])
    expect(seen.notices.find(({ notice }) => notice === 'caregiver-told')).toMatchObject({ when: 'after', state: 'owed' })
    const log = await call('superintendent', 'GET', `/api/people/${who('student').person.id}/access-log`)
    expect(log.json<{ items: object[] }>().items).toMatchObject([{ contact: id, parts: ['photographs', 'schedule'] }])
    expect(log.body).not.toContain(tests.threat)
    expect(await page('superintendent', id)).toContain(tests.threat)
    const principals = await page('principal', id)
    expect(principals).toContain('Health or safety emergency')
    expect(principals).not.toContain(tests.threat)
  })

  test('no fact holds a sentence: that each test was answered, who signed, which parts went, and to which body', async () => {
    const facts = await whole.database.transaction('app', falls, tx => loadFacts(tx, id))
    const all = JSON.stringify(facts)
    for (const sentence of Object.values(tests)) expect(all).not.toContain(sentence)
    const body = facts.find(({ type }) => type === 'contact.disclosed')?.body
    expect(body).toMatchObject({ tests: ['emergency', 'threat', 'need', 'only-needed', 'this-case', 'reason'], as: 'superintendent' })
  })

  test('it ends', async () => {
    const ending = {
      ...{ place: 'remote', route: 'not-moved', couldSee: ['nobody'], childrenSaw: 0, force: 'none', action: 'records-taken' },
      ...{ support: 'nobody-to-offer', studentsAround: 'none-around' },
    }
    expect((await act('principal', id, 'end', ending)).statusCode).toBe(200)
    expect(await page('superintendent', id)).toContain('It is over.')
  })
})

test('in danger from the first, ten minutes are enough; a suspected caregiver is not told, and a student of 18 is', async () => {
  const feared = await ask({ ...forARecord, emergency: 'imminent-harm', 'abuse-by-caregiver': 'suspected' })
  const own = await ask({ ...forARecord, emergency: 'imminent-harm', age: '18-or-over' })
  const started = whole.clock.now().getTime()
  for (const id of [feared, own]) expect((await act('superintendent', id, 'disclose', disclosing)).statusCode).toBe(200)
  expect(whole.clock.now().getTime() - started).toBeLessThan(600_000)
  const owed = async (id: string) =>
    (await see('superintendent', id)).notices.flatMap(({ notice, when, state }) => (when === 'after' && state !== 'done' ? [notice] : []))
  expect(await owed(feared)).not.toContain('caregiver-told')
  expect(await owed(own)).toContain('student-told')
  expect(await owed(own)).not.toContain('caregiver-told')
})

test('of a request that names nobody, the one who signs says whose record it is: the line stands in that student’s record', async () => {
  const asked = await call('secretary', 'POST', '/api/contacts', { facts: { ...forARecord, emergency: 'imminent-harm' } })
  const { id } = asked.json<Contact>()
  expect(await page('superintendent', id)).toContain('Whose record it is')
  expect(await page('superintendent', id, 'es')).toContain('De quién es el expediente')
  const { csrf, cookie } = who('superintendent')
  const { recipient, position, signature, parts } = disclosing
  const typed = {
    ...{ _csrf: csrf, position, signature, parts, ...tests, recipientName: recipient.name },
    ...{ recipientPosition: recipient.position, recipientAffiliation: recipient.affiliation },
  }
  const send = (student: string) => sendForm(whole.app, `/contacts/${id}/disclose`, { ...typed, student }, { cookie })
  for (const nobody of ['no-such-name', 'teacher']) {
    const refused = await send(nobody)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('There is no student with this name or sign-in name.')
    expect(refused.body).toContain(tests.need)
  }
  expect((await send('student')).statusCode).toBe(303)
  const log = await call('superintendent', 'GET', `/api/people/${who('student').person.id}/access-log`)
  expect(log.json<{ items: { contact: string }[] }>().items.map(({ contact }) => contact)).toContain(id)
  const named = await ask({ ...forARecord, emergency: 'imminent-harm' })
  expect(await page('superintendent', named)).not.toContain('Whose record it is')
})

describe('nobody knew the name when it went', () => {
  let id = ''
  const seen = async () =>
    plain(
      (await whole.app.inject({ url: `/my-child/${who('student').person.id}/seen`, headers: { cookie: who('caregiver').cookie } })).body,
    )
  const lines = () => call('superintendent', 'GET', `/api/people/${who('student').person.id}/access-log`)
  const name = (handle: string, student: string) =>
    sendForm(whole.app, `/contacts/${id}/name-student`, { _csrf: who(handle).csrf, student }, { cookie: who(handle).cookie })

  test('whoever tells a family names the student afterwards, on the page; the front office does not', async () => {
    const asked = await call('secretary', 'POST', '/api/contacts', { facts: { ...forARecord, emergency: 'imminent-harm' } })
    id = asked.json<Contact>().id
    expect((await act('superintendent', id, 'disclose', disclosing)).statusCode).toBe(200)
    expect((await lines()).body).not.toContain(id)
    expect(plain(await page('principal', id))).toContain('Whom it is about Nobody yet')
    expect(plain(await page('principal', id, 'es'))).toContain('Aquí no se nombra a ningún estudiante.')
    expect(await page('secretary', id)).not.toContain('name-student')
    expect((await name('secretary', 'student')).statusCode).toBe(403)
    for (const nobody of ['no-such-name', 'teacher', '']) expect((await name('principal', nobody)).statusCode).toBe(422)
    const empty = plain((await name('principal', '')).body)
    expect(empty).toContain('Write the student’s name or sign-in name.')
    const other = await whole.as('student-05')
    expect((await name('principal', `  ${other.person.name.toUpperCase()} `)).statusCode).toBe(303)
    expect(plain(await page('principal', id))).toContain(`The student: ${other.person.name}.`)
    expect((await name('principal', who('student').person.name)).statusCode).toBe(303)
    expect(plain(await page('superintendent', id))).toContain(`The student: ${who('student').person.name}.`)
    expect(await page('secretary', id)).not.toContain(who('student').person.name)
  })

  test('no fact holds who it is, and the line in the log stays as it was and is found in the student’s record', async () => {
    const facts = await whole.database.transaction('app', falls, tx => loadFacts(tx, id))
    expect(facts.filter(({ type }) => type === 'contact.student-named').map(({ body }) => body)).toEqual([
      { drill: false },
      { drill: false },
    ])
    expect(JSON.stringify(facts)).not.toContain(who('student').person.id)
    expect((await see('superintendent', id)).released).toMatchObject([{ recipient: disclosing.recipient, tests }])
    expect((await lines()).json<{ items: { contact: string }[] }>().items.map(({ contact }) => contact)).toContain(id)
  })

  test('then their family is told, and reads of it and of what was given; nobody else is named any more', async () => {
    expect(await seen()).not.toContain('Health or safety emergency')
    expect((await see('principal', id)).notices.find(({ notice }) => notice === 'caregiver-told')).toMatchObject({ state: 'owed' })
    const telling = { notice: 'caregiver-told', channel: 'phone', outcome: 'told', language: 'en', pointsAtCaregiver: 'no' }
    // In another request about the same student a caregiver is feared, and whom the caregivers named decides.
    expect((await act('principal', id, 'tell', telling)).json()).toMatchObject({ status: 409, code: 'feared-elsewhere' })
    expect((await act('superintendent', id, 'tell', telling)).statusCode).toBe(200)
    expect(await seen()).toContain('Health or safety emergency (34 CFR 99.36)')
    expect((await act('principal', id, 'name-student', { student: 'student-05' })).json()).toMatchObject({ code: 'told-already' })
  })

  test('whoever says whose record it is has named the student', async () => {
    const asked = await call('secretary', 'POST', '/api/contacts', { facts: { ...forARecord, emergency: 'imminent-harm' } })
    const other = asked.json<Contact>().id
    expect((await act('superintendent', other, 'disclose', { ...disclosing, student: 'student' })).statusCode).toBe(200)
    expect(plain(await page('principal', other))).toContain(`The student: ${who('student').person.name}.`)
  })
})

test('not to whoever cannot show who they are, not to immigration officers, and nothing but a record', async () => {
  const stranger = await ask({ ...forARecord, requester: 'unverified' })
  expect((await act('superintendent', stranger, 'disclose', disclosing)).json()).toMatchObject({ code: 'not-verified' })
  const officers = await ask({ ...forARecord, requester: 'fed-immigration' })
  expect((await act('superintendent', officers, 'disclose', disclosing)).json()).toMatchObject({ code: 'not-for-them' })
  const child = await ask({ ...forARecord, target: 'student-questioned', where: 'building' })
  expect((await act('superintendent', child, 'disclose', disclosing)).json()).toMatchObject({ code: 'wrong-stage' })
})
