import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { falls, type SignedIn, signIn } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** The board as it changes is told to nobody any more who may not read it any more, and no number of open pages keeps a call waiting. */
let whole: WholeApp
let url = ''
const open: AbortController[] = []
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  url = await whole.app.listen({ port: 0, host: '127.0.0.1' })
}, 120_000)
afterAll(async () => {
  for (const each of open) each.abort()
  await whole.close()
})

interface Heard {
  readonly status: number
  text: string
  readonly ended: Promise<void>
}

async function listen({ headers }: Pick<SignedIn, 'headers'>): Promise<Heard> {
  const stop = new AbortController()
  open.push(stop)
  const answer = await fetch(`${url}/api/board/events`, { headers, signal: stop.signal })
  const heard = { status: answer.status, text: '' }
  const read = async () => {
    const text = new TextDecoder()
    for await (const part of answer.body ?? []) heard.text += text.decode(part, { stream: true })
  }
  return Object.assign(heard, { ended: read().catch(() => undefined) })
}

const call = ({ headers }: SignedIn, room: string) =>
  fetch(`${url}/api/calls`, {
    ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ room }) },
  })
const change = (sql: string) => ownerClient(whole.database, client => client.query(sql, [falls]))

let teacher: SignedIn
let responder: SignedIn
beforeEach(async () => {
  teacher = await signIn(whole.app, 'teacher')
  responder = await signIn(whole.app, 'responder-1')
})

describe('an open stream ends with the first event after', () => {
  const over: Readonly<Record<string, () => Promise<unknown>>> = {
    'signing out': () => whole.app.inject({ method: 'DELETE', url: '/api/session', headers: responder.headers }),
    'being disabled': () => change("update people.person set enabled = false where district_id = $1 and handle = 'responder-1'"),
    'losing the roles': async () => {
      await change(
        "delete from people.person_role r using people.person p where r.district_id = $1 and p.district_id = $1 and p.person_id = r.person_id and p.handle = 'responder-1'",
      )
      await change(
        "update people.position t set active = false from people.person p where t.district_id = $1 and p.district_id = $1 and p.source_id = t.person_source_id and p.handle = 'responder-1'",
      )
    },
    'the time of the session': async () => whole.clock.set(new Date(whole.clock.now().getTime() + 13 * 3_600_000)),
  }
  test.each(['signing out', 'being disabled', 'the time of the session', 'losing the roles'])('%s', async how => {
    const heard = await listen(responder)
    await call(teacher, `Annex before ${how}`)
    await expect.poll(() => heard.text, { timeout: 20_000 }).toContain(`Annex before ${how}`)
    await over[how]?.()
    const other = await listen(await signIn(whole.app, 'superintendent'))
    expect((await call(await signIn(whole.app, 'teacher'), `Annex after ${how}`)).status).toBe(201)
    await expect.poll(() => other.text, { timeout: 20_000 }).toContain(`Annex after ${how}`)
    await heard.ended
    expect(heard.text).not.toContain(`Annex after ${how}`)
    await change("update people.person set enabled = true where district_id = $1 and handle = 'responder-1'")
  })
})

test('150 streams of one person: six stay, the oldest are told that they are over, and a call is taken within a second', async () => {
  const lead = await signIn(whole.app, 'superintendent')
  const streams = await Promise.all(Array.from({ length: 150 }, () => listen(lead)))
  expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]))
  const began = performance.now()
  const answer = await call(teacher, 'Annex of many')
  const took = performance.now() - began
  expect([answer.status, took < 1_000 ? 'within a second' : `${took} ms`]).toEqual([201, 'within a second'])
  await expect.poll(() => streams.filter(({ text }) => text.includes('event: over')).length, { timeout: 20_000 }).toBe(144)
  await expect.poll(() => streams.filter(({ text }) => text.includes('Annex of many')).length, { timeout: 20_000 }).toBe(6)
}, 120_000)
