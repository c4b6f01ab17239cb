import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { loadFacts } from '../../src/ledger/index.ts'
import { statement } from '../../src/platform/database/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import type { Carrier } from '../../src/platform/outbox/index.ts'
import { taken } from '../../src/platform/outbox/testing.ts'
import { falls, sendForm, signIn, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** A request comes to an end that is true: nobody claims what did not happen, and no paper of a court stays unanswered. */
let whole: WholeApp
/** What the carrier says to the next message: that it has it, that it never will, or nothing just now. */
const carrying: { answer: 'taken' | 'refused' | 'late' } = { answer: 'taken' }
const carrier: Carrier = {
  send: async (_, message) => {
    if (carrying.answer === 'late') throw new Error('no answer just now')
    return carrying.answer === 'refused' ? { is: 'refused', why: 'no-channel' } : taken(message)
  },
}
const signedIn = new Map<string, SignedIn>()
const handles = ['teacher', 'secretary', 'principal', 'superintendent', 'counsel', 'coordinator', 'student']
const signAllIn = async () => {
  for (const handle of handles) signedIn.set(handle, await signIn(whole.app, handle))
}
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
  await signAllIn()
}, 120_000)
afterAll(() => whole.close())

const who = (handle: string): SignedIn => {
  const found = signedIn.get(handle)
  if (!found) throw new Error(`nobody is ${handle}`)
  return found
}
const call = async (handle: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  whole.app.inject({ method, url, headers: { ...who(handle).headers }, ...(payload ? { payload } : {}) })
const see = async (handle: string, id: string) => {
  const answer = await call(handle, 'GET', `/api/contacts/${id}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Contact>()
}
const act = async (handle: string, id: string, verb: string, body: object = {}) => {
  const answer = await call(handle, 'POST', `/api/contacts/${id}/${verb}`, body)
  return { status: answer.statusCode, body: answer.json<Contact & { code?: string; detail?: string }>() }
}
const done = async (handle: string, id: string, verb: string, body: object = {}): Promise<Contact> => {
  const answer = await act(handle, id, verb, body)
  expect(answer.status, `${verb}: ${JSON.stringify(answer.body)}`).toBe(200)
  return answer.body
}
const page = async (handle: string, id: string, lang = 'en') =>
  (await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${who(handle).cookie}; concord_lang=${lang}` } })).body
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const ask = async (handle: string, facts: Readonly<Record<string, string>>, more: object = {}): Promise<string> => {
  const made = await call(handle, 'POST', '/api/contacts', { facts, school: who('principal').person.school, ...more })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<Contact>().id
}
const noticeOf = (contact: Contact, notice: string) => contact.notices.find(each => each.notice === notice)
const toDay = async (day: string) => {
  await whole.clockwork.advanceTo(whole.clock, new Date(`${day}T14:00:00Z`))
  await signAllIn()
}

const setActive = statement({
  name: 'people.set-active-of-teacher-test',
  sql: "update people.person set active = $2::boolean where district_id = $1 and handle = 'teacher'",
})

const waitsUntil = ({ history }: Contact): string => {
  const said = history.findLast(({ type }) => type === 'contact.waits-until')?.says ?? ''
  return new Date(`${/until (.*)\.$/.exec(said)?.[1] ?? ''} UTC`).toISOString().slice(0, 10)
}
const tomorrow = (): string => new Date(whole.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10)

const calm = { 'acting-for-immigration': 'no', emergency: 'none', where: 'building' }
const witness = { ...calm, requester: 'local-police', basis: 'none', target: 'student-witness', age: '14-17' }
const subpoena = { ...calm, requester: 'court-officer', basis: 'unread', target: 'student-record', where: 'remote', age: 'under-12' }
const inEnglish = { notice: 'caregiver-told', channel: 'phone', language: 'en' }
const ending = {
  ...{ place: 'lobby', route: 'not-moved', couldSee: ['staff'], childrenSaw: 0, force: 'none', action: 'none' },
  ...{ support: 'nobody-to-offer', studentsAround: 'none-around' },
}
const account = { force: 'none', couldSee: ['staff'], childrenSaw: 0, noticesKept: 'all', unionOffered: 'yes' }
const handedOver = {
  ...{ position: 'Superintendent', parts: ['attendance'], purpose: 'a subpoena' },
  recipient: { name: 'A clerk', position: 'clerk', affiliation: 'a court' },
}

test('whom a message of ours tells is told once a carrier has it, and the page says so; whom none reaches is told by a person', async () => {
  carrying.answer = 'late'
  const late = await ask('secretary', witness)
  expect(plain(await page('principal', late))).toContain('The superintendent is told A message is on its way')
  expect(noticeOf(await see('principal', late), 'superintendent-told')).toMatchObject({ state: 'owed', sentAt: null })
  carrying.answer = 'refused'
  const silent = await ask('secretary', witness)
  expect(plain(await page('principal', silent))).toContain('The superintendent is told Not yet told')
  for (const notice of ['superintendent-told', 'counsel-told'])
    expect(noticeOf(await see('principal', silent), notice)).toMatchObject({ state: 'owed', at: null })
  expect((await see('principal', silent)).history.map(({ type }) => type)).not.toContain('contact.sent')
  const told = await done('principal', silent, 'tell', { notice: 'superintendent-told', channel: 'phone' })
  expect(noticeOf(told, 'superintendent-told')).toMatchObject({ state: 'done', channel: 'phone' })
  carrying.answer = 'taken'
  const id = await ask('secretary', witness)
  expect(plain(await page('principal', id))).toContain('The superintendent is told A message went out')
  expect(noticeOf(await see('principal', id), 'superintendent-told')?.sentAt).toBe('2026-10-01T14:00:00.000Z')
})

describe('before a caregiver is told', () => {
  test('whoever tells is asked first, by name of who asks; without an answer nobody is told', async () => {
    const id = await ask('secretary', witness)
    const refused = await act('principal', id, 'tell', inEnglish)
    expect(refused).toMatchObject({ status: 409, body: { code: 'ask-first' } })
    expect(refused.body.detail).toContain('pointsAtCaregiver')
    const asked = plain(await page('principal', id))
    expect(asked).toContain('by them (local police) and by staff')
    expect(asked).not.toContain('What to say, in English')
    expect(plain(await page('principal', id, 'es'))).toContain('Primero: ¿algo apunta a un familiar o cuidador?')
    expect(await page('secretary', id)).not.toContain('pointsAtCaregiver')
    const { csrf, cookie } = who('principal')
    const form = { _csrf: csrf, notice: 'caregiver-told', outcome: 'not-yet' }
    const open = await sendForm(whole.app, `/contacts/${id}/tell`, { ...form, pointsAtCaregiver: '' }, { cookie })
    expect([open.statusCode, plain(open.body).includes('Say yes or no')]).toEqual([422, true])
    expect((await sendForm(whole.app, `/contacts/${id}/tell`, { ...form, pointsAtCaregiver: 'no' }, { cookie })).statusCode).toBe(303)
    expect(await see('principal', id)).toMatchObject({ pointed: { points: 'no', by: who('principal').person.id } })
    expect(noticeOf(await done('principal', id, 'tell', inEnglish), 'caregiver-told')?.state).toBe('done')
  })

  test('whoever tells of one request hears that a caregiver is feared in another about the same child, and does not decide it alone', async () => {
    const student = { student: who('student').person.id }
    const feared = await ask('superintendent', { ...witness, 'abuse-by-caregiver': 'suspected' }, { ...student, drill: true })
    const id = await ask('secretary', witness, { ...student, drill: true })
    expect(feared).not.toBe(id)
    const refused = await act('principal', id, 'tell', { ...inEnglish, pointsAtCaregiver: 'no' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'feared-elsewhere' } })
    expect(plain(await page('principal', id))).toContain(
      'In another request or call about this student, abuse is suspected, perhaps by a caregiver.',
    )
    expect(plain(await page('principal', id, 'es'))).toContain('En otra petición o llamada sobre este estudiante se sospecha maltrato')
    expect(await page('secretary', id)).not.toContain('In another request or call about this student')
    expect((await act('principal', id, 'tell', { ...inEnglish, outcome: 'not-yet', pointsAtCaregiver: 'no' })).status).toBe(409)
    // Those whom R2 names decide it; of another child, and of what was no drill, nothing is said.
    expect((await act('superintendent', id, 'tell', { ...inEnglish, pointsAtCaregiver: 'no' })).status).toBe(200)
    const real = await ask('secretary', witness, student)
    expect((await act('principal', real, 'tell', { ...inEnglish, pointsAtCaregiver: 'no' })).status).toBe(200)
  })

  test('a fear that a teacher said in a call for support reaches a request about the same child, also once the call says something else', async () => {
    const about = { student: who('student').person.id }
    const made = await call('teacher', 'POST', '/api/calls', { facts: { what: 'abuse-suspected', danger: 'none' }, ...about })
    expect(made.statusCode, made.body).toBe(201)
    const id = await ask('secretary', witness, about)
    const refused = await act('principal', id, 'tell', { ...inEnglish, pointsAtCaregiver: 'no' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'feared-elsewhere' } })
    expect(plain(await page('principal', id))).toContain('In another request or call about this student, abuse is suspected')
    const url = `/api/calls/${made.json<{ id: string }>().id}`
    const more = await call('teacher', 'POST', `${url}/facts`, { facts: { what: 'wellbeing' } })
    expect(more.statusCode, more.body).toBe(200)
    expect((await act('principal', id, 'tell', { ...inEnglish, pointsAtCaregiver: 'no' })).status).toBe(409)
    expect((await act('superintendent', id, 'tell', { ...inEnglish, pointsAtCaregiver: 'no' })).status).toBe(200)
    // A call that stays open asks people again for as long as the clock is moved on.
    const closed = await call('teacher', 'POST', `${url}/close`, { nobodyCame: 'duplicate', reportNotOwed: 'in-another-call' })
    expect(closed.statusCode, closed.body).toBe(200)
  })

  test('yes turns the notices off, names the way that helps, and is never shown at the desk', async () => {
    const id = await ask('secretary', witness)
    const feared = await done('principal', id, 'tell', { ...inEnglish, pointsAtCaregiver: 'yes' })
    expect(feared.facts['abuse-by-caregiver']).toBe('suspected')
    expect(feared.notices.map(({ notice }) => notice).filter(notice => notice.startsWith('caregiver-'))).toEqual([])
    expect(plain(await page('principal', id))).toContain('Call the Department of Children and Families now: 800-792-5200')
    expect((await act('principal', id, 'tell', { ...inEnglish, pointsAtCaregiver: 'no' })).body.code).toBe('not-owed')
    const desk = await see('secretary', id)
    expect(JSON.stringify(desk)).not.toMatch(/suspected"|"points"|contact\.pointed/)
    expect(plain(await page('secretary', id))).not.toMatch(/points at|may have hurt/)
    const facts = await whole.database.transaction('app', falls, tx => loadFacts(tx, id))
    expect(facts.map(({ type }) => type)).toEqual(expect.arrayContaining(['contact.pointed', 'contact.facts-added', 'contact.decided']))
    expect(facts.filter(({ type, body }) => type === 'contact.told' && JSON.stringify(body).includes('caregiver'))).toEqual([])
  })
})

describe('a try for which no interpreter was found', () => {
  test('is written down as what it was, tells nobody, and counts toward the tries', async () => {
    const id = await ask('secretary', witness)
    const alone = { notice: 'caregiver-told', language: 'ht', pointsAtCaregiver: 'no' }
    expect((await act('principal', id, 'tell', { ...alone, channel: 'phone', outcome: 'told' })).body.code).toBe('no-interpreter')
    expect((await act('principal', id, 'tell', { ...alone, interpreter: 'none-reached', outcome: 'told' })).body.code).toBe(
      'no-interpreter',
    )
    const tries = [
      ['phone', 'no-answer'],
      ['text', 'message-left'],
      ['in-person', 'no-interpreter'],
    ] as const
    for (const [channel, outcome] of tries) await done('principal', id, 'tell', { ...alone, channel, outcome })
    const tried = noticeOf(await see('principal', id), 'caregiver-told')
    expect(tried).toMatchObject({ state: 'tried', at: null })
    expect(tried?.attempts.map(({ interpreter, outcome }) => [interpreter, outcome])).toEqual(
      tries.map(([, outcome]) => ['none-reached', outcome]),
    )
    expect(plain(await page('principal', id))).toContain('interpreter: no interpreter could be reached')
    await whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + 31 * 60_000))
    expect(noticeOf(await see('principal', id), 'caregiver-told')?.state).toBe('unreachable')
  })
})

describe('a paper of which nothing was seen', () => {
  test('stays unread; a warrant whose kind was only said opens on no signature until it is looked at', async () => {
    const read = await ask('secretary', { ...witness, basis: 'unread', target: 'student-taken' })
    const refused = await act('superintendent', read, 'read-paper', { basis: 'judicial-arrest-warrant' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'nothing-seen' } })
    expect((await see('superintendent', read)).facts.basis).toBe('unread')
    const said = await ask('superintendent', { ...witness, basis: 'judicial-arrest-warrant', target: 'student-taken' })
    expect((await see('superintendent', said)).next).toEqual(expect.arrayContaining(['read-paper']))
    expect((await see('superintendent', said)).next).not.toContain('comply')
    expect((await act('superintendent', said, 'comply')).body.code).toBe('nothing-seen')
    await done('superintendent', said, 'read-paper', { basis: 'judicial-arrest-warrant', seen: ['court-named', 'judge-signed'] })
    expect((await see('superintendent', said)).next).toContain('comply')
  })
})

test('a chase with no student: no caregiver and no defender is owed, and the record closes on what is true', async () => {
  const id = await ask('secretary', {
    ...calm,
    requester: 'local-police',
    basis: 'none',
    target: 'entry-nonpublic',
    emergency: 'imminent-harm',
  })
  await done('principal', id, 'begin', { place: 'hallway' })
  expect(await page('principal', id)).toContain('Was a student spoken with, searched or taken?')
  expect((await see('principal', id)).notices.map(({ notice }) => notice).filter(notice => /caregiver|defender/.test(notice))).toEqual([])
  await done('principal', id, 'end', { ...ending, studentInvolved: 'no' })
  await done('principal', id, 'statement', account)
  expect((await done('superintendent', id, 'review', { finding: 'as-the-plan-says' })).stage).toBe('reviewed')
})

test('whoever was there and has left owes no account, and the record closes without one', async () => {
  const id = await ask('secretary', {
    ...calm,
    ...{ requester: 'local-police', basis: 'none' },
    target: 'entry-nonpublic',
    emergency: 'imminent-harm',
  })
  await done('teacher', id, 'begin', { place: 'hallway' })
  await done('principal', id, 'end', { ...ending, studentInvolved: 'no' })
  expect((await act('superintendent', id, 'review', { finding: 'as-the-plan-says' })).body.code).toBe('still-owes')
  const teacherIs = (active: boolean) => whole.database.transaction('app', falls, tx => tx.run(setActive, [falls, active]))
  await teacherIs(false)
  expect(plain(await page('superintendent', id))).toContain('Has left or may not sign in. Nothing more is owed by them.')
  expect(plain(await page('superintendent', id))).not.toContain('One account is still owed.')
  const { items } = (await call('superintendent', 'GET', '/api/me/work')).json<{ items: { id: string; verb: string }[] }>()
  expect(items.find(item => item.id === id)?.verb).toBe('Look back on it')
  await done('superintendent', id, 'review', { finding: 'as-the-plan-says' })
  await teacherIs(true)
  await signAllIn()
})

test('the same chase in which a student was stopped: then both are owed', async () => {
  const id = await ask('secretary', {
    ...calm,
    requester: 'local-police',
    basis: 'none',
    target: 'entry-nonpublic',
    emergency: 'imminent-harm',
  })
  await done('principal', id, 'begin', { place: 'hallway' })
  const over = await done('principal', id, 'end', { ...ending, studentInvolved: 'yes' })
  expect(over.notices.filter(({ state }) => state === 'owed').map(({ notice }) => notice)).toEqual(
    expect.arrayContaining(['caregiver-told', 'defender-told']),
  )
})

test('a notice that cannot be given is excused with a reason that is so, and blocks no review', async () => {
  const id = await ask('secretary', { ...witness, emergency: 'imminent-harm' })
  await done('principal', id, 'begin', { place: 'office' })
  await done('principal', id, 'end', ending)
  await done('principal', id, 'statement', account)
  const excusing = { notice: 'caregiver-told', reason: 'nobody-involved' }
  expect((await act('principal', id, 'excuse', excusing)).status).toBe(403)
  expect((await act('superintendent', id, 'excuse', { notice: 'caregiver-told' })).status).toBe(403)
  expect((await act('superintendent', id, 'excuse', { ...excusing, reason: 'not-reached' })).body.code).toBe('not-tried')
  const excused = await done('superintendent', id, 'excuse', excusing)
  expect(noticeOf(excused, 'caregiver-told')).toMatchObject({ state: 'excused', reason: 'nobody-involved' })
  expect(plain(await page('superintendent', id))).toContain('Excused: no student was involved')
})

describe('a subpoena for the record of a child whose caregiver may not be told', () => {
  test('the days run from the decision, and it is answered by the return date', async () => {
    const id = await ask('principal', { ...subpoena, 'abuse-by-caregiver': 'suspected' })
    await done('counsel', id, 'read-paper', { basis: 'subpoena', seen: ['court-named', 'scope-read'], returnOn: '2026-10-30' })
    const waits = await see('counsel', id)
    expect(waits.notices.map(({ notice }) => notice)).not.toContain('caregiver-told')
    expect(plain(await page('counsel', id))).toContain('The record waits until October 8, 2026.')
    for (const handle of ['counsel', 'superintendent']) expect((await act(handle, id, 'open')).body.code).toBe('still-waits')
    await toDay('2026-10-08')
    for (const handle of ['counsel', 'superintendent']) await done(handle, id, 'open')
    await done('superintendent', id, 'release', handedOver)
  })

  test('six days past its date: nobody waits any longer, and counsel excuses whom nobody reached', async () => {
    const id = await ask('principal', { ...subpoena, age: '14-17' })
    await done('counsel', id, 'read-paper', { basis: 'subpoena', seen: ['court-named'], returnOn: '2026-10-02' })
    expect(plain(await page('counsel', id))).toContain('and that day is over. Counsel speaks with whoever asks for it.')
    const ahead = await ask('principal', subpoena)
    await done('counsel', ahead, 'read-paper', { basis: 'subpoena', seen: ['court-named'], returnOn: '2027-01-29' })
    expect(plain(await page('counsel', ahead, 'es'))).toContain('El documento pide una respuesta a más tardar el 29 de enero de 2027.')
    expect((await act('superintendent', id, 'excuse', { notice: 'caregiver-told', reason: 'counsel-advises' })).status).toBe(403)
    expect((await act('counsel', id, 'excuse', { notice: 'superintendent-told', reason: 'counsel-advises' })).body.code).toBe('not-owed')
    await done('counsel', id, 'excuse', { notice: 'caregiver-told', reason: 'counsel-advises' })
    await whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + 60_000))
    expect(noticeOf(await see('counsel', id), 'waiting-days-passed')?.state).toBe('done')
    for (const handle of ['counsel', 'superintendent']) await done(handle, id, 'open')
    await done('superintendent', id, 'release', handedOver)
    await done('superintendent', id, 'end', { ...ending, place: 'remote', action: 'records-taken' })
    const owed = (await see('superintendent', id)).notices.filter(({ when, state }) => when === 'after' && state === 'owed')
    expect(owed.map(({ notice }) => notice)).toEqual([])
    expect((await done('superintendent', id, 'review', { finding: 'departed-with-reason' })).stage).toBe('reviewed')
  })

  test('counsel may set days of their own', async () => {
    const id = await ask('principal', subpoena)
    await done('counsel', id, 'read-paper', { basis: 'subpoena', seen: ['court-named'] })
    await done('counsel', id, 'excuse', { notice: 'caregiver-told', reason: 'counsel-advises' })
    await done('counsel', id, 'excuse', { notice: 'waiting-days-passed', reason: 'counsel-advises', until: '2026-10-20' })
    expect(plain(await page('counsel', id))).toContain('October 20')
    expect((await act('superintendent', id, 'open')).body.code).toBe('still-waits')
  })
})

describe('a complaint about a contact', () => {
  const complaint = { from: 'family', about: ['not-told', 'force-used'] }
  let id = ''
  test('is written down for a family by the office, and by nobody from outside; no field holds a story', async () => {
    id = await ask('secretary', { ...witness, emergency: 'imminent-harm' })
    await done('principal', id, 'begin', { place: 'office' })
    expect((await act('student', id, 'complain', complaint)).status).toBe(403)
    expect((await act('secretary', id, 'complain', { ...complaint, about: [] })).status).toBe(422)
    expect((await act('secretary', id, 'complain', { ...complaint, said: 'he said' })).status).toBe(422)
    const { csrf, cookie } = who('secretary')
    const form = { _csrf: csrf, from: 'family', about: ['not-told', 'force-used'], concerns: [who('principal').person.id] }
    const open = await sendForm(whole.app, `/contacts/${id}/complain`, { ...form, from: '' }, { cookie })
    expect([open.statusCode, plain(open.body).includes('Say who complains.')]).toEqual([422, true])
    expect((await sendForm(whole.app, `/contacts/${id}/complain`, form, { cookie })).statusCode).toBe(303)
    const [made] = (await see('superintendent', id)).complaints
    expect(made).toMatchObject({
      from: 'family',
      about: ['not-told', 'force-used'],
      concerns: [who('principal').person.id],
      answered: null,
    })
    expect(plain(await page('secretary', id))).toContain('a family: nobody told us and force was used')
    expect(plain(await page('secretary', id, 'es'))).toContain('nadie nos avisó')
  })

  test('a body of a megabyte is refused in a sentence, and nothing is lost', async () => {
    for (const long of ['x'.repeat(1_100_000), 'x'.repeat(1_000_000)]) {
      const answer = await call('secretary', 'POST', `/api/contacts/${id}/complain`, { from: long, about: ['other'] })
      expect([413, 422]).toContain(answer.statusCode)
      const { detail, errors } = answer.json<{ detail: string; errors: { pointer: string }[] }>()
      expect(errors.map(({ pointer }) => pointer)).toEqual([answer.statusCode === 413 ? '' : '/from'])
      expect(detail).toContain(answer.statusCode === 413 ? 'Expected 1,024 KB at most.' : 'from')
      expect(answer.body.length).toBeLessThan(2_000)
    }
    expect((await see('superintendent', id)).complaints).toHaveLength(1)
  })

  test('is late after ten school days, is shown so in the list, and is answered by somebody it is not about', async () => {
    const [made] = (await see('superintendent', id)).complaints
    const answer = { complaint: made?.id ?? '', answer: 'upheld-in-part', steps: ['apology', 'staff-trained'] }
    expect(made?.answerOn).toBe('2026-10-23')
    await toDay('2026-10-26')
    const list = (await whole.app.inject({ url: '/contacts', headers: { cookie: who('superintendent').cookie } })).body
    expect(plain(list)).toContain('Late: it was to be answered by October 23, 2026')
    expect((await see('superintendent', id)).history.some(({ type }) => type === 'contact.reminded')).toBe(true)
    expect((await act('principal', id, 'answer-complaint', answer)).body.code).toBe('about-you')
    expect((await act('secretary', id, 'answer-complaint', answer)).status).toBe(403)
    const answered = await done('superintendent', id, 'answer-complaint', answer)
    expect(answered.complaints[0]?.answered).toMatchObject({ answer: 'upheld-in-part', by: who('superintendent').person.id })
    expect((await act('counsel', id, 'answer-complaint', answer)).body.code).toBe('already-answered')
  })

  test('of nobody in particular is about those who decided and were there', async () => {
    const other = await ask('secretary', witness)
    await done('superintendent', other, 'decline', { reason: 'counsel-advises' })
    await done('secretary', other, 'complain', { from: 'staff', about: ['plan-not-followed'] })
    const [made] = (await see('counsel', other)).complaints
    const answer = { complaint: made?.id ?? '', answer: 'not-upheld', steps: ['nothing'] }
    expect((await act('superintendent', other, 'answer-complaint', answer)).body.code).toBe('about-you')
    await done('counsel', other, 'answer-complaint', answer)
  })
})

test('a day on which school is called off afterwards is none of the days that a family has', async () => {
  const id = await ask('principal', { ...subpoena, age: '14-17' })
  await done('counsel', id, 'read-paper', { basis: 'subpoena', seen: ['court-named'], returnOn: '2026-12-18' })
  await done('principal', id, 'tell', { ...inEnglish, outcome: 'told', pointsAtCaregiver: 'no' })
  const day = waitsUntil(await see('counsel', id))
  const { years, closed } = (await call('coordinator', 'GET', '/api/calendar')).json<{ years: object[]; closed: object[] }>()
  const snow = { day: tomorrow(), why: 'weather' }
  const saved = await call('coordinator', 'PUT', '/api/calendar', { years, closed: [...closed, snow] })
  expect(saved.statusCode, saved.body).toBe(200)
  await toDay(day)
  const longer = await see('counsel', id)
  expect(noticeOf(longer, 'waiting-days-passed')?.state).toBe('owed')
  expect(waitsUntil(longer) > day).toBe(true)
  expect((await act('counsel', id, 'open')).body.code).toBe('still-waits')
  await toDay(waitsUntil(longer))
  expect(noticeOf(await see('counsel', id), 'waiting-days-passed')?.state).toBe('done')
  await call('coordinator', 'PUT', '/api/calendar', { years, closed })
})
