import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkItem } from '../../src/work/index.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { sendForm, type SignedIn, signIn } from '../../src/people/testing/open-test-app.ts'

/** What waits for whom, from the tap of a teacher to the follow-up that is done. */
describe('my work', () => {
  let whole: WholeApp
  const people: Record<string, SignedIn> = {}
  beforeAll(async () => {
    whole = await openWholeApp()
    for (const handle of ['teacher', 'responder-1', 'responder-2', 'superintendent', 'caregiver', 'counsel'])
      people[handle] = await whole.as(handle)
  })
  afterAll(() => whole.close())

  const of = (handle: string): SignedIn => {
    const found = people[handle]
    if (!found) throw new Error(`${handle} is not signed in`)
    return found
  }
  const page = async (handle: string, lang = 'en') =>
    (await whole.app.inject({ url: '/me', headers: { cookie: `${of(handle).cookie}; concord_lang=${lang}` } })).body
  const work = async (handle: string) =>
    (await whole.app.inject({ url: '/api/me/work', headers: { cookie: of(handle).cookie } })).json<{ items: WorkItem[]; closed: number }>()
  const post = (handle: string, url: string, fields: Record<string, string>) =>
    sendForm(whole.app, url, { _csrf: of(handle).csrf, ...fields }, { cookie: of(handle).cookie })

  test('signing in leads there, and a family to the front page', async () => {
    const to = async (handle: string) => (await sendForm(whole.app, '/sign-in', { handle }, {})).headers.location
    expect(await to('responder-1')).toBe('/me')
    expect(await to('caregiver')).toBe('/')
    expect((await whole.app.inject({ url: '/me' })).headers.location).toContain('/sign-in')
  })

  test('nothing waits: 911 and the tap for support stand there all the same', async () => {
    const html = await page('teacher')
    expect(html).toContain('Nothing waits for you.')
    expect(html).toContain('action="/call"')
    expect(html).toContain('href="tel:911"')
    expect(html).toMatch(/people are on duty at [^<]* now|person is on duty at [^<]* now/)
  })

  test('a call stands with who made it and who is asked, then with who comes, and when it is closed with neither', async () => {
    const call = String((await post('teacher', '/call', { danger: 'possible', what: 'fight', room: '214' })).headers['location'])
    const asked = await work('responder-1')
    expect(asked.items).toMatchObject([{ kind: 'asks-me', title: 'A fight, 214', href: call, verb: 'Answer', stands: { is: 'waiting' } }])
    expect(await page('responder-1')).toContain('One person is waiting for you.')
    expect(await page('responder-1', 'es')).toContain('Una persona le espera.')
    expect((await work('teacher')).items).toMatchObject([
      { kind: 'my-call', href: call, about: expect.stringMatching(/School\. Nobody has answered yet\.$/) },
    ])
    expect((await work('counsel')).items).toEqual([])

    await post('responder-1', `${call}/answer`, {})
    await post('responder-1', `${call}/there`, {})
    expect((await work('responder-1')).items).toMatchObject([{ kind: 'my-call', verb: 'Write how it ended', stands: { is: 'there' } }])
    await post('responder-1', `${call}/close`, {
      ...{ outcome: 'settled', 'followUp.what': 'Meet both again', 'followUp.owner': of('responder-1').person.id },
      ...{ 'followUp.dueOn': '2026-10-03' },
    })
    expect((await work('teacher')).items).toMatchObject([{ kind: 'closed-call', href: call }])
    expect(await page('teacher')).toContain('My closed calls: one this school year')
    const owed = (await work('responder-1')).items.filter(({ kind }) => kind === 'owed')
    expect(owed.map(({ title }) => title)).toContain('Meet both again')
    expect((await work('responder-2')).items).toEqual([])
  })

  test('a drill leaves nothing that anybody owes: not in their work, on the board, in the list of calls or in a reminder', async () => {
    const call = String(
      (await post('teacher', '/call', { danger: 'possible', what: 'fight', room: 'Drill room', drill: 'yes' })).headers['location'],
    )
    await post('responder-1', `${call}/answer`, {})
    expect((await work('responder-1')).items).toContainEqual(expect.objectContaining({ kind: 'my-call', href: call, drill: true }))
    await post('responder-1', `${call}/there`, {})
    await post('responder-1', `${call}/close`, {
      ...{ outcome: 'settled', 'followUp.what': 'Practise it once more', 'followUp.owner': of('responder-1').person.id },
      ...{ 'followUp.dueOn': '2026-10-03' },
    })
    const get = async (url: string) => (await whole.app.inject({ url, headers: { cookie: of('superintendent').cookie } })).body
    expect(await get(call)).toContain('Practise it once more')
    for (const handle of ['teacher', 'responder-1', 'superintendent'])
      expect(JSON.stringify(await work(handle))).not.toContain('Practise it once more')
    for (const url of ['/board', '/calls', '/calls?state=owed', '/api/calls/owed'])
      expect(await get(url), url).not.toContain('Practise it once more')
    const owing = await get('/calls?state=owed')
    expect(owing).toContain('Meet both again')
    expect(owing).not.toContain('Drill room')
  })

  test('a request of a drill stands with nobody once it is over', async () => {
    const made = await whole.app.inject({
      ...{ method: 'POST', url: '/api/contacts', headers: { cookie: of('teacher').cookie, 'x-csrf-token': of('teacher').csrf } },
      payload: {
        drill: true,
        facts: { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', 'acting-for-immigration': 'no' },
      },
    })
    const { id } = made.json<{ id: string }>()
    const waiting = async () => (await work('superintendent')).items.filter(item => item.id === id)
    expect(await waiting()).toMatchObject([{ kind: 'request', drill: true }])
    const headers = { cookie: of('superintendent').cookie, 'x-csrf-token': of('superintendent').csrf }
    const declined = await whole.app.inject({
      method: 'POST',
      url: `/api/contacts/${id}/decline`,
      headers,
      payload: { reason: 'withdrawn' },
    })
    expect(declined.statusCode).toBe(200)
    expect(await waiting()).toEqual([])
  })

  test('a request stands with whoever it waits for, with what is theirs to do, and with nobody else', async () => {
    const asked = await whole.app.inject({
      ...{ method: 'POST', url: '/api/contacts', headers: { cookie: of('teacher').cookie, 'x-csrf-token': of('teacher').csrf } },
      payload: {
        facts: { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', 'acting-for-immigration': 'no' },
      },
    })
    const contact = asked.json<{ id: string }>().id
    const lead = (await work('superintendent')).items.filter(({ kind }) => kind === 'request')
    expect(lead).toMatchObject([{ id: contact, href: `/contacts/${contact}`, stands: { is: 'waiting', says: 'Waits for you' } }])
    for (const handle of ['teacher', 'responder-2', 'caregiver'])
      expect(
        (await work(handle)).items.filter(({ kind }) => kind === 'request'),
        handle,
      ).toEqual([])
  })

  test('who no longer counts is not said to come: others are asked again, or it was handed over', async () => {
    const call = String((await post('teacher', '/call', { danger: 'possible', what: 'medical', room: '12' })).headers['location'])
    const about = async (handle: string) => (await work(handle)).items.find(({ href }) => href === call)?.about
    await post('responder-1', `${call}/answer`, {})
    expect(await about('teacher')).toMatch(/ is coming\.$/)
    await post('teacher', `${call}/ask-again`, {})
    expect(await about('teacher')).toMatch(/School\. Nobody has answered yet\.$/)
    expect(await about('responder-1')).toMatch(/School\. You are not there yet, so others are being asked\.$/)
    await post('responder-1', `${call}/there`, {})
    await post('responder-1', `${call}/hand-over`, { to: 'mobile-crisis' })
    expect(await about('teacher')).toMatch(/School\. Whoever came has handed it over\.$/)
    await post('teacher', `${call}/close`, { outcome: 'settled' })
  })

  test('what the section about fights wants stands with who owes it, is reminded of, becomes late, and is done', async () => {
    const ofTheFight = (await work('responder-1')).items.filter(({ about }) => about.endsWith('A fight, 214'))
    const caregiver = ofTheFight.find(({ title }) => title === 'Tell a caregiver what happened')
    expect(caregiver).toMatchObject({
      kind: 'owed',
      stands: { is: 'due', says: 'Due today' },
      verb: 'Write that it is done',
    })
    expect(caregiver?.about).toBe('After the call of October 1, 2026: A fight, 214')
    const call = String(caregiver?.href).split('#')[0] ?? ''
    const reminders = async () => {
      await whole.clockwork.settle()
      const { history } = (await whole.app.inject({ url: `/api${call}`, headers: { cookie: of('responder-1').cookie } })).json<{
        history: { type: string; says: string }[]
      }>()
      return history.filter(({ type }) => type === 'call.follow-up-reminded').map(({ says }) => says)
    }
    whole.clock.set(new Date('2026-10-01T15:59:00Z'))
    expect(await reminders()).toEqual([])
    whole.clock.set(new Date('2026-10-01T16:00:00Z'))
    expect(await reminders()).toContainEqual(expect.stringContaining('Tell a caregiver what happened'))
    whole.clock.set(new Date('2026-10-04T16:00:00Z'))
    people['responder-1'] = await signIn(whole.app, 'responder-1')
    expect((await reminders()).filter(says => says.includes('Tell a caregiver what happened'))).toHaveLength(2)
    expect((await work('responder-1')).items.find(({ id }) => id === caregiver?.id)?.stands).toEqual({ is: 'late', says: 'Late by 3 days' })

    await post('responder-1', `${call}/follow-ups/${caregiver?.id}/done`, {})
    expect((await work('responder-1')).items.map(({ id }) => id)).not.toContain(caregiver?.id)
  })
})
