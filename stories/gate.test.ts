import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../src/contact/request/view.ts'
import type { Call } from '../src/respond/view.ts'
import { type Client, type Env, request, type Running, signIn, startServer, storyStore } from './concord.ts'

/** Police and agency requests through HTTP alone, under the plan of Harbor Falls, with the clock moved. */
let store: Awaited<ReturnType<typeof storyStore>>
let env: Env
let server: Running
const clients = new Map<string, Client>()
const as = async (handle: string): Promise<Client> => {
  const found = clients.get(handle) ?? (await signIn(server.url, handle))
  clients.set(handle, found)
  return found
}
const advance = async (duration: string) =>
  request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: duration } })
const toClock = async (to: string) => request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body: { to } })
const messages = async () =>
  (await request<{ items: { id: string; to: string; text: string }[] }>(`${server.url}/api/demo/messages`)).body.items

const ask = async (handle: string, facts: Readonly<Record<string, string>>, more: object = {}): Promise<Contact> => {
  const { status, body } = await (await as(handle)).post<Contact>('/api/contacts', { facts, ...more })
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}
/** One deed; what it answers, and with which status. */
const act = async (handle: string, contact: Contact, verb: string, body?: object) =>
  (await as(handle)).post<Contact & { code?: string; detail?: string }>(`/api/contacts/${contact.id}/${verb}`, body ?? {})
const done = async (handle: string, contact: Contact, verb: string, body?: object): Promise<Contact> => {
  const answer = await act(handle, contact, verb, body)
  expect(answer.status, `${verb}: ${JSON.stringify(answer.body)}`).toBe(200)
  return answer.body
}
const see = async (handle: string, contact: Contact): Promise<Contact> =>
  (await (await as(handle)).get<Contact>(`/api/contacts/${contact.id}`)).body
const noticeOf = (contact: Contact, notice: string) => contact.notices.find(each => each.notice === notice)

const witness = {
  requester: 'local-police',
  basis: 'none',
  target: 'student-witness',
  'acting-for-immigration': 'no',
  age: '14-17',
  emergency: 'none',
  where: 'building',
}
const kreyol = { notice: 'caregiver-told', language: 'ht', interpreter: 'by-phone', pointsAtCaregiver: 'no' }
const ending = {
  ...{ place: 'private-room', route: 'out-of-sight', couldSee: ['staff'], childrenSaw: 0, force: 'none', action: 'none' },
  ...{ support: 'offered-and-taken', studentsAround: 'kept-in-class' },
}
const account = { force: 'none', couldSee: ['staff'], childrenSaw: 0, noticesKept: 'all', unionOffered: 'yes' }

beforeAll(async () => {
  store = await storyStore()
  env = { ...store.env, CONCORD_CLOCK: 'manual' }
  server = await startServer(env)
})
afterAll(async () => {
  await server.stop()
  await store.remove()
})

describe('a detective wants a witness', () => {
  let contact: Contact

  test('the desk writes it down, and it is held by the section that says so; superintendent and counsel hear at once', async () => {
    contact = await ask('secretary', witness)
    expect(contact).toMatchObject({ stage: 'held', facts: witness, drill: false })
    expect(contact.decision.answer).toBe('hold')
    expect(contact.decision.because.length).toBeGreaterThan(0)
    expect(contact.notices.map(({ notice }) => notice)).not.toContain('caregiver-told')
    expect(contact.next).not.toContain('open')
    await advance('PT1S')
    const superintendent = await as('superintendent')
    expect((await messages()).some(({ to, text }) => to === superintendent.person.id && text.includes(contact.id))).toBe(true)
  })

  test('the desk calls no caregiver, and decides nothing', async () => {
    expect((await act('secretary', contact, 'tell', { ...kreyol, outcome: 'told' })).status).toBe(403)
    for (const verb of ['open', 'comply']) expect((await act('secretary', contact, verb)).status).toBe(403)
    expect((await act('principal', contact, 'open')).status).toBe(403)
    expect((await act('superintendent', contact, 'open')).body.code).toBe('still-waits')
  })

  test('the caregiver is reached on the fourth try, in Haitian Creole, by an interpreter', async () => {
    for (const [channel, outcome] of [
      ['phone', 'no-answer'],
      ['text', 'message-left'],
      ['phone', 'line-busy'],
    ] as const) {
      contact = await done('principal', contact, 'tell', { ...kreyol, channel, outcome })
      expect(noticeOf(contact, 'caregiver-told')).toMatchObject({ state: 'tried' })
      await advance('PT5M')
    }
    const without = await act('principal', contact, 'tell', { ...kreyol, interpreter: 'none', channel: 'phone', outcome: 'told' })
    expect(without).toMatchObject({ status: 409, body: { code: 'no-interpreter' } })
    contact = await done('principal', contact, 'tell', { ...kreyol, channel: 'phone', outcome: 'told' })
    expect(noticeOf(contact, 'caregiver-told')).toMatchObject({ state: 'done', channel: 'phone', language: 'ht', interpreter: 'by-phone' })
    expect(noticeOf(contact, 'caregiver-told')?.attempts.map(each => each.outcome)).toEqual(['no-answer', 'message-left', 'line-busy'])
    expect(noticeOf(contact, 'caregiver-consented')).toMatchObject({ state: 'owed' })
    expect(contact.stage).toBe('notices')
  })

  test('told is not agreed: it opens only once the caregiver has, and the defender is told', async () => {
    expect((await act('superintendent', contact, 'open')).body.code).toBe('still-waits')
    contact = await done('principal', contact, 'consent', { notice: 'caregiver-consented', consent: 'agreed' })
    expect((await act('superintendent', contact, 'open')).body.code).toBe('still-waits')
    contact = await done('superintendent', contact, 'tell', { notice: 'defender-told', channel: 'phone' })
    expect((await see('superintendent', contact)).next).toContain('open')
    expect((await act('principal', contact, 'open')).status).toBe(403)
  })

  test('the process dies between the notices and the opening: nothing is lost, and it opens afterwards', async () => {
    await server.kill()
    server = await startServer(env)
    clients.clear()
    const again = await see('superintendent', contact)
    expect(again.notices).toEqual(contact.notices)
    contact = await done('superintendent', again, 'open')
    expect(contact.stage).toBe('opened')
  })

  test('it begins, ends with place and who could see, each adult records how it went, notices follow, it is reviewed', async () => {
    contact = await done('principal', contact, 'begin', { place: 'private-room' })
    expect(contact.stage).toBe('under-way')
    expect((await act('principal', contact, 'end', { ...ending, support: undefined })).status).toBe(422)
    contact = await done('principal', contact, 'end', ending)
    expect(contact).toMatchObject({ stage: 'ended', ending: { place: 'private-room', support: 'offered-and-taken', childrenSaw: 0 } })
    expect((await act('superintendent', contact, 'review', { finding: 'as-the-plan-says' })).body.code).toBe('still-owes')
    contact = await done('principal', contact, 'statement', account)
    for (const { notice, state } of (await see('superintendent', contact)).notices)
      if (state !== 'done')
        await done('superintendent', contact, 'tell', { notice, channel: 'letter', language: 'ht', interpreter: 'by-phone' })
    contact = await done('superintendent', contact, 'review', { finding: 'as-the-plan-says' })
    expect(contact.stage).toBe('reviewed')
  })
})

test('two people decide on one request at once: one decision, and the second is told so', async () => {
  const contact = await ask('secretary', {
    ...witness,
    requester: 'fed-immigration',
    'acting-for-immigration': 'yes',
    target: 'student-taken',
  })
  expect(contact.decision.answer).toBe('refuse')
  const reason = { reason: 'plan-refuses' }
  const answers = await Promise.all([act('superintendent', contact, 'decline', reason), act('counsel', contact, 'decline', reason)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const after = await see('superintendent', contact)
  expect(after).toMatchObject({ stage: 'declined', reason: 'plan-refuses' })
  expect(after.history.filter(({ type }) => type === 'contact.declined')).toHaveLength(1)
  expect((await act('superintendent', contact, 'decline', reason)).status).toBe(409)
  const left = await Promise.all([act('superintendent', contact, 'end', ending), act('counsel', contact, 'end', ending)])
  expect(left.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a caregiver who cannot be reached: nobody waits longer than the plan says, also over the night the clocks go back, and nothing opens', async () => {
  await toClock('2026-11-01T05:40:00Z')
  let contact = await ask('secretary', witness)
  for (const channel of ['phone', 'text', 'email'])
    contact = await done('principal', contact, 'tell', { ...kreyol, channel, outcome: 'no-answer' })
  expect(noticeOf(contact, 'caregiver-told')).toMatchObject({ state: 'tried' })
  await advance('PT29M')
  expect(noticeOf(await see('principal', contact), 'caregiver-told')).toMatchObject({ state: 'tried' })
  await advance('PT2M')
  expect(noticeOf(await see('principal', contact), 'caregiver-told')).toMatchObject({ state: 'unreachable' })
  expect((await act('superintendent', contact, 'open')).body.code).toBe('still-waits')
  contact = await done('superintendent', contact, 'decline', { reason: 'caregiver-unreachable' })
  expect(contact.stage).toBe('declined')
})

test('officers come to our own 911 call: nobody holds, refuses or asks for a paper, and a student is asked for anew', async () => {
  const teacher = await as('teacher')
  const principal = await as('principal')
  const earlier = new Set((await messages()).map(({ id }) => id))
  const texts = async () => (await messages()).filter(({ id, to }) => to === principal.person.id && !earlier.has(id))
  const call = await teacher.post<Call>('/api/calls', { facts: { what: 'fight', danger: 'now' } })
  expect(call.status).toBe(201)
  // The call and the record that it makes are two texts; none says that somebody asks something or called the police, for nobody may have.
  await advance('PT1S')
  expect((await texts()).map(({ text }) => text).sort()).toEqual([
    expect.stringMatching(/^DANGER NOW\. .*Someone called for support/),
    expect.stringMatching(/^Police or a rescue crew may be on the way to a call for support at a school\. /),
  ])
  expect((await messages()).filter(({ id, text }) => !earlier.has(id) && text.includes('Police or an agency asks'))).toEqual([])
  const contact = await ask('secretary', { ...witness, basis: 'school-called', target: 'entry-nonpublic' })
  expect(contact).toMatchObject({ stage: 'emergency', decision: { answer: 'permit', before: [] }, matched: { call: call.body.id } })
  await advance('PT1S')
  const [ofDoor] = (await texts()).filter(({ text }) => text.includes(contact.id))
  expect(ofDoor?.text).toContain('says that the school called them, and its own open call was found')
  const begun = await done('teacher', contact, 'begin', { place: 'hallway' })
  expect(begun.stage).toBe('under-way')
  expect((await act('secretary', contact, 'facts', { facts: { target: 'student-questioned' } })).status).toBe(409)
  const anew = { ...witness, basis: 'school-called', target: 'student-questioned' }
  const second = await ask('secretary', anew, { first: contact.id })
  expect(second).toMatchObject({ stage: 'held', first: contact.id, decision: { answer: 'hold' } })
  expect((await act('secretary', second, 'begin', { place: 'lobby' })).status).toBe(409)
  // One of the students was stopped and spoken with: it is said at the end, and then their caregiver and a defender are told.
  const over = await done('principal', contact, 'end', { ...ending, studentInvolved: 'yes' })
  const owed = over.notices.filter(({ when, state }) => when === 'after' && state === 'owed')
  expect(owed.map(({ notice }) => notice)).toEqual(expect.arrayContaining(['caregiver-told', 'defender-told']))
  expect(owed.every(({ dueAt }) => dueAt !== null)).toBe(true)
})

test('no call of the school: the principal hears of it in the same minute, says later that there was none, or which it was', async () => {
  const other = { ...witness, basis: 'school-called', target: 'entry-nonpublic', requester: 'state-police' }
  const drill = await ask('secretary', other, { drill: true })
  expect(drill.matched).toMatchObject({ call: null, by: null })
  await advance('PT1S')
  const principal = await as('principal')
  const told = (await messages()).filter(({ to, text }) => to === principal.person.id && text.includes(drill.id))
  expect(told.some(({ text }) => text.startsWith('THIS IS A DRILL.') && text.includes('No open call of the school was found'))).toBe(true)
  expect((await act('secretary', drill, 'match', { call: null })).status).toBe(403)
  expect((await act('principal', drill, 'match', { call: drill.id })).status).toBe(422)
  const denied = await done('principal', drill, 'match', { call: null })
  expect(denied.matched).toMatchObject({ call: null, by: principal.person.id })
})

test('an impersonator on the phone: held until a published number says who they are, and no word on who is here', async () => {
  let contact = await ask('secretary', {
    requester: 'unverified',
    basis: 'none',
    target: 'student-record',
    where: 'remote',
    emergency: 'none',
  })
  expect(['hold', 'refuse', 'counsel']).toContain(contact.decision.answer)
  expect(contact.next).not.toContain('release')
  expect((await act('secretary', contact, 'facts', { facts: { requester: 'local-police' } })).body.code).toBe('not-verified')
  contact = await done('principal', contact, 'verify', { requester: 'local-police' })
  expect(contact.decision.answer).toBe('refuse')
})

test('a student asks to speak: a support person is offered, and nobody can answer no', async () => {
  const contact = await ask('teacher', { ...witness, basis: 'student-asks', target: 'student-victim' })
  expect(contact.decision).toMatchObject({ answer: 'permit', conditions: expect.arrayContaining(['support-person-offered']) })
  expect((await act('superintendent', contact, 'decline', { reason: 'counsel-advises' })).status).toBe(409)
  expect((await done('superintendent', contact, 'open')).stage).toBe('opened')
})

test('what the desk may not say is not taken from there, and the request is written down all the same', async () => {
  const contact = await ask('secretary', { ...witness, basis: 'judicial-arrest-warrant', 'abuse-by-caregiver': 'suspected' })
  expect(contact).toMatchObject({ facts: { basis: 'unread' }, unconfirmed: ['basis', 'abuse-by-caregiver'], decision: { answer: 'hold' } })
  expect(JSON.stringify(contact)).not.toContain('suspected"')
  expect((await act('secretary', contact, 'read-paper', { basis: 'judicial-arrest-warrant' })).status).toBe(403)
  const read = await done('superintendent', contact, 'read-paper', { basis: 'judicial-arrest-warrant', seen: ['judge-named'] })
  expect(read.facts.basis).toBe('judicial-arrest-warrant')
})
