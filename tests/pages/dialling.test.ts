import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addSeconds } from '../../src/kernel/time.ts'
import { falls, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import { type Channel, channelsFromEnvironment } from '../../src/platform/channels/index.ts'
import type { Calling, DialledCall } from '../../src/platform/channels/testing/fake-provider.ts'
import { statement } from '../../src/platform/database/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { readRefusedCallbacks } from '../../src/platform/outbox/index.ts'
import { silenceSeconds } from '../../src/respond/dialled.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { providers, publicUrl } from '../telephone-providers.ts'

/** Somebody dials the district's number: from a telephone we know that is a call for support, with both providers. */
const [teacherPhone, secretaryPhone, superintendentPhone] = ['+19785550107', '+19785550106', '+19785550101']

const setNumber = statement({
  name: 'people.set-number-of-dialling-test',
  sql: 'update people.person set sms = $2, phone = $2 where district_id = $1 and handle = $3',
})
const setEnabled = statement({
  name: 'people.set-enabled-of-dialling-test',
  sql: 'update people.person set enabled = $2 where district_id = $1 and handle = $3',
})

const listTexts = statement({
  name: 'platform.list-texts-of-dialling-test',
  sql: 'select text, spoken from platform.message where district_id = $1 and subject_id = $2',
  row: z.object({ text: z.string(), spoken: z.string().nullable() }),
})

describe.each(providers)('$name', ({ name, shape, envOf }) => {
  let whole: WholeApp
  let channel: Channel
  let coordinator: SignedIn
  beforeAll(async () => {
    const { channels, faults } = channelsFromEnvironment(envOf('http://127.0.0.1:9'))
    expect(faults).toEqual([])
    channel = channels.find(({ kind }) => kind === 'voice')!
    whole = await openWholeApp({ open: openAnyDatabase, channels })
    coordinator = await whole.as('coordinator')
    // The plan is compiled once, by the first call.
    await whole.app.inject({ method: 'POST', url: '/api/calls', headers: coordinator.headers, payload: {} })
    await endAll()
  }, 120_000)
  afterAll(() => whole?.close())
  afterEach(() => endAll())

  const endAll = async () => {
    for (const { id, stage } of await calls()) {
      if (stage !== 'closed')
        await whole.app.inject({
          ...{ method: 'POST', url: `/api/calls/${id}/close`, headers: coordinator.headers, payload: { nobodyCame: 'handled-in-room' } },
        })
    }
    await whole.clockwork.settle()
    before = (await calls()).length
  }

  let before = 0
  const calls = async (): Promise<Call[]> =>
    (await whole.app.inject({ url: '/api/calls', headers: coordinator.headers })).json<{ items: Call[] }>().items
  const fresh = async (): Promise<Call[]> => (await calls()).filter(({ stage }) => stage !== 'closed')
  const dialled = (from: string): DialledCall => ({ id: `CA${randomUUID()}`, from })
  const address = `${publicUrl}/api/carriers/${name}/voice`
  const post = async ({ url, headers, body }: Calling, alter: (body: string) => string = text => text) => {
    const { pathname, search } = new URL(url)
    return whole.app.inject({ method: 'POST', url: `${pathname}${search}`, headers, payload: alter(body) })
  }
  /** The whole of a conversation: what is said at each step, until it ends or the keys do. '' is silence. */
  const conversation = async (call: DialledCall, keys: readonly string[]) => {
    let calling = shape.dials(address, call, whole.clock.now())
    const said: string[] = []
    const posted: Calling[] = []
    const heard = async () => {
      const answer = await post(calling)
      expect(answer.statusCode).toBe(200)
      return shape.led(answer.body, call)
    }
    for (const key of [...keys, null]) {
      let { said: text, next } = await heard()
      // A busy machine may take longer than a caller is kept waiting without a word.
      while (next && text.startsWith('One moment.')) {
        calling = next('', whole.clock.now())
        ;({ said: text, next } = await heard())
      }
      posted.push(calling)
      said.push(text)
      if (!next) return { said, posted, ended: true, next }
      if (key === null) return { said, posted, ended: false, next }
      calling = next(key, whole.clock.now())
    }
    throw new Error('the last step is the end')
  }
  const refusedSoFar = async (): Promise<number> => (await readRefusedCallbacks(whole.database)).howMany

  test('two keys after 911 are a call, with its school and decision', async () => {
    const teacher = await whole.as('teacher')
    const { said, ended } = await conversation(dialled(teacherPhone), ['', '1', '1'])
    expect(said[0]).toMatch(/^If anyone is in danger of their life, hang up and dial 911 now\..*911/)
    expect(said[1]).toBe('Press 1: send someone. Press 2: someone is being hurt.')
    expect(said[2]).toMatch(/Press 1 for Mill Street Middle School\. Press 2 for Harbor Falls High School\. Press 3 for Tidewater/)
    expect(said[3]).toMatch(/^Your call is in, for Mill Street Middle School\. We are asking people to come: .*911.*978-555-0142\.$/)
    expect(ended).toBe(true)
    const [call, other] = await fresh()
    expect(other).toBeUndefined()
    expect(call).toMatchObject({ askedBy: teacher.person.id, school: teacher.person.school, unconfirmed: ['telephone'], drill: false })
    expect(call?.facts).toMatchObject({ what: 'unsaid', danger: 'possible' })
    expect(call?.decision['answer']).toBeTruthy()
    expect(call?.pages.length).toBeGreaterThan(0)
    expect(call?.history[0]?.says).toBe(`Someone asked for support from a telephone of ${teacher.person.name}.`)
    const page = async (handle: string) =>
      (await whole.app.inject({ url: `/calls/${call?.id}`, headers: { cookie: (await whole.as(handle)).cookie } })).body
    for (const handle of ['teacher', 'coordinator']) expect(await page(handle)).toContain('who called is not confirmed')
    expect(await page('teacher')).not.toContain('could not be read')
    expect(await page('responder-1')).toContain(`Asked from a telephone of ${teacher.person.name}.`)
    const texts = await whole.database.transaction('app', falls, tx => tx.many(listTexts, [falls, call?.id]))
    expect(texts.length).toBeGreaterThan(0)
    for (const { text, spoken } of texts)
      for (const each of [text, spoken ?? text]) expect(each).toContain('Called by telephone: who called is not confirmed.')
  })

  test('someone is being hurt, at another school: 911 is said again, and nothing that was not said is in the record', async () => {
    const teacher = await whole.as('teacher')
    const { said } = await conversation(dialled(teacherPhone), ['2', '2'])
    expect(said.at(-1)).toMatch(/^This did not call 911\. If nobody has, hang up and dial 911 now\. Your call is in, for Harbor Falls High/)
    const [call] = await fresh()
    expect(call?.facts).toMatchObject({ what: 'unsaid', danger: 'now', weapon: 'none', 'outside-called': 'none' })
    expect(call?.school).not.toBe(teacher.person.school)
    expect(call?.decision['answer']).toBe('call-911')
  })

  test('a step that is brought again changes nothing, and is answered the same', async () => {
    const { posted, said } = await conversation(dialled(teacherPhone), ['', '1', '1'])
    for (const [at, calling] of posted.entries()) expect(shape.led((await post(calling)).body, dialled('')).said).toBe(said[at])
    await whole.clockwork.settle()
    expect((await calls()).length).toBe(before + 1)
    const [call] = await fresh()
    expect(call?.history.filter(({ type }) => type === 'call.asked')).toHaveLength(1)
  })

  test('a telephone that nobody knows hears 911, the crisis lines and the office, in both languages, and is not a call', async () => {
    for (const from of ['+16175550188', 'anonymous', '']) {
      const { said, ended } = await conversation(dialled(from), ['', '1', '1', '1'])
      expect([said.length, ended]).toEqual([2, true])
      expect(said[1]).toMatch(/not known here.*911.*833-773-2445.*877-382-1609.*978-555-0142.*marque el 911/)
    }
    expect((await calls()).length).toBe(before)
  })

  test('a student, and staff who have left, are led as somebody unknown', async () => {
    await whole.database.transaction('app', falls, tx => tx.run(setNumber, [falls, '+19785550177', 'student']))
    await whole.database.transaction('app', falls, tx => tx.run(setEnabled, [falls, false, 'teacher-fernside']))
    for (const from of ['+19785550177', '+19785550108']) {
      const { said } = await conversation(dialled(from), ['', '1', '1'])
      expect(said[1]).toContain('This telephone is not known here')
    }
    expect((await calls()).length).toBe(before)
  })

  test('whoever has no school of their own chooses one; in silence there is nothing to choose for them', async () => {
    const { said } = await conversation(dialled(superintendentPhone), ['', '1', '3'])
    expect(said[2]).toMatch(/Press 1 for Harbor Falls High School\..*Press 3 for Tidewater/)
    expect(said[3]).toContain('for Tidewater Elementary School')
    expect((await calls()).length).toBe(before + 1)
    const silent = await conversation(dialled(superintendentPhone), ['', '2', '', '', ''])
    expect(silent.said.at(-1)).toMatch(/^No key was understood, so nobody was asked to come\. In danger, dial 911\..*978-555-0142/)
    expect((await calls()).length).toBe(before + 1)
  })

  test('three misses before anything was said end the call with 911 and the office', async () => {
    const { said, ended } = await conversation(dialled(teacherPhone), ['', '', '7', '*'])
    expect(said.slice(2, 4)).toEqual(Array(2).fill('Please choose a key. Press 1: send someone. Press 2: someone is being hurt.'))
    expect([said.at(-1), ended]).toEqual([expect.stringMatching(/911.*978-555-0142/), true])
    expect((await calls()).length).toBe(before)
  })

  test('who said what they need and then fell silent has called, for their own school, and that is marked', async () => {
    const { said } = await conversation(dialled(teacherPhone), ['', '2', '', '', ''])
    expect(said.at(-1)).toContain('No key was pressed for a school, so your own was taken.')
    const [call] = await fresh()
    expect(call).toMatchObject({ unconfirmed: ['telephone', 'school'], school: (await whole.as('teacher')).person.school })
  })

  test('whose line is cut after that has called too: at once where the provider says so, else a little later', async () => {
    const cut = dialled(teacherPhone)
    await conversation(cut, ['', '2'])
    expect((await calls()).length).toBe(before)
    expect((await post(shape.hangsUp(address, cut, whole.clock.now()))).statusCode).toBe(204)
    await whole.clockwork.settle()
    expect((await fresh()).map(({ unconfirmed }) => unconfirmed)).toEqual([['telephone', 'school']])
    const later = dialled(secretaryPhone)
    await conversation(later, ['', '1'])
    whole.clock.set(addSeconds(whole.clock.now(), silenceSeconds + 1))
    await whole.clockwork.settle()
    expect((await calls()).length).toBe(before + 2)
    const finished = dialled(teacherPhone)
    await conversation(finished, ['', '1', '1'])
    await post(shape.hangsUp(address, finished, whole.clock.now()))
    whole.clock.set(addSeconds(whole.clock.now(), silenceSeconds + 1))
    await whole.clockwork.settle()
    expect((await calls()).length).toBe(before + 3)
  })

  test('a number that several have is taken, in the name of who answers the office’s telephone, and marked', async () => {
    for (const handle of ['teacher', 'secretary'])
      await whole.database.transaction('app', falls, tx => tx.run(setNumber, [falls, '978-555-0160', handle]))
    const { said } = await conversation(dialled('+19785550160'), ['', '1', '1'])
    expect(said.at(-1)).toContain('Your call is in, for Mill Street Middle School')
    const secretary = await whole.as('secretary')
    expect((await fresh())[0]).toMatchObject({ askedBy: secretary.person.id, unconfirmed: ['telephone', 'caller'] })
    for (const [handle, number] of [
      ['teacher', teacherPhone],
      ['secretary', secretaryPhone],
    ] as const)
      await whole.database.transaction('app', falls, tx => tx.run(setNumber, [falls, number, handle]))
  })

  test('it speaks the language of whoever calls', async () => {
    const cookie = `${(await whole.as('teacher')).cookie}; lang=es`
    await whole.app.inject({ url: '/me/pages?lang=es', headers: { cookie } })
    const { said } = await conversation(dialled(teacherPhone), ['', '1', '1'])
    expect(said[1]).toBe('Oprima 1: que venga alguien. Oprima 2: están lastimando a alguien.')
    expect(said[3]).toMatch(/^Recibimos su llamada, para Mill Street Middle School\./)
    await whole.app.inject({ url: '/me/pages?lang=en', headers: { cookie } })
  })

  test('what is unsigned, altered or old is refused and counted', async () => {
    const [call, refused] = [dialled(teacherPhone), await refusedSoFar()]
    const start = shape.dials(address, call, whole.clock.now())
    expect((await post({ ...start, headers: { 'content-type': start.headers['content-type'] ?? '' } })).statusCode).toBe(403)
    expect((await post(start, body => body.replace('9785550107', '9785550106'))).statusCode).toBe(403)
    const { next, posted } = await conversation(call, ['', '1'])
    const step = next!('1', whole.clock.now())
    // What was pressed before is no one else's to say.
    const elsewhere = new URL(step.url)
    const carried = elsewhere.searchParams.get('dialled') ?? ''
    elsewhere.searchParams.set('dialled', name === 'twilio' ? '-2' : `A${carried.slice(1, -1)}B`)
    expect((await post({ ...step, url: elsewhere.href })).statusCode).toBe(403)
    const { next: other } = await conversation(dialled(secretaryPhone), ['', '2'])
    const stolen = new URL(other!('1', whole.clock.now()).url)
    expect((await post({ ...step, url: stolen.href })).statusCode).toBe(403)
    expect((await calls()).length).toBe(before)
    whole.clock.set(addSeconds(whole.clock.now(), 301))
    expect((await post(posted[2]!)).statusCode).toBe(403)
    await expect.poll(refusedSoFar).toBe(refused + 5)
  })

  test('junk that is signed is no call and no error', async () => {
    const junk = name === 'twilio' ? '?dialled=%27%3B+drop+table' : '?dialled='
    for (const from of ['+1978555010', 'sip:a@b', 'x'.repeat(5_000), '+52 55 5555 0100', '🙂']) {
      const answer = await post(shape.dials(`${address}${junk}`, dialled(from), whole.clock.now()))
      expect([204, 200, 403]).toContain(answer.statusCode)
      expect((await post(shape.dials(address, dialled(from), whole.clock.now()))).statusCode).toBeLessThan(400)
    }
    expect((await calls()).length).toBe(before)
  })

  test('911 is said before anything is looked up, and where nothing can be', async () => {
    const closed = await openWholeApp({ channels: [channel] })
    const ask = async ({ url, headers, body }: Calling) => {
      const { pathname, search } = new URL(url)
      return closed.app.inject({ method: 'POST', url: `${pathname}${search}`, headers, payload: body })
    }
    const call = dialled(teacherPhone)
    const first = await ask(shape.dials(address, call, closed.clock.now()))
    await closed.database.close()
    const again = await ask(shape.dials(address, call, closed.clock.now()))
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    let { next } = shape.led(first.body, call)
    const said: string[] = []
    while (next) {
      const answer = await ask(next('1', closed.clock.now()))
      expect(answer.statusCode).toBe(200)
      const led = shape.led(answer.body, call)
      said.push(led.said)
      next = led.next
    }
    expect(said).toHaveLength(4)
    for (const each of said) expect(each).toMatch(/dial 911.*marque el 911/)
    expect(said.at(-1)).toContain('We cannot say whether your call was taken.')
    await closed.app.close()
  })
})
