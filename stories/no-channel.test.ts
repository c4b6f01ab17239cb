import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/config/index.ts'
import { openFakeMail } from '../src/platform/channels/testing/fake-mail.ts'
import { openFakeProvider } from '../src/platform/channels/testing/fake-provider.ts'
import { twilioShape } from '../src/platform/channels/testing/twilio-shape.ts'
import { createTestDatabase } from '../src/platform/database/testing.ts'
import { need, postgresUrl } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { clientWith, command, type Env, type Running, startServer, temporaryFolder } from './concord.ts'

/** A district of real people: nobody of the demonstration carries its messages. First it has no channel, then one. */
type Signed = ReturnType<typeof clientWith>
const twilio = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'a-token-that-is-never-shown' }

describe.skipIf(need('postgres', 'a district in production'))('a district in production', () => {
  const folder = temporaryFolder()
  let env: Env
  let database: Awaited<ReturnType<typeof createTestDatabase>>
  let provider: Awaited<ReturnType<typeof openFakeProvider>>
  const running: Running[] = []

  beforeAll(async () => {
    database = await createTestDatabase(postgresUrl() ?? '')
    provider = await openFakeProvider(twilioShape(twilio))
    env = { NODE_ENV: 'production', DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, CONCORD_DATA: folder.path }
    await did('migrate')
    await did(
      'district',
      'add',
      'tern-bay',
      '--name',
      'Tern Bay',
      '--plan',
      join(projectRoot, 'plans', 'harbor-falls.md'),
      '--office-phone',
      '978-555-0150',
    )
    await did('import', 'roster', join(projectRoot, 'db', 'demo', 'harbor-falls'), '--commit', ...own)
    for (const [handle, role] of [
      ['responder-1', 'responder'],
      ['counselor-brightsail', 'counselor'],
      ['coordinator', 'coordinator'],
      ['superintendent', 'superintendent'],
    ] as const)
      await did('user', 'role', handle, role, ...own)
    writeFileSync(join(folder.path, 'duty.json'), JSON.stringify({ items: duty }))
    await did('duty', 'set', join(folder.path, 'duty.json'), ...own)
  }, 240_000)
  afterAll(async () => {
    await Promise.all(running.map(server => server.stop()))
    await provider?.close()
    await database?.drop()
    folder.remove()
  })

  const own = ['--district', 'tern-bay']
  const shift = { school: 'hf-mill-street', from: '2020-09-01T00:00:00Z', to: '2090-06-30T00:00:00Z' }
  const duty = [
    { ...shift, person: 'responder-1', role: 'responder', order: 1 },
    { ...shift, person: 'counselor-brightsail', role: 'counselor', order: 2 },
  ]
  async function did(...args: readonly string[]) {
    const { exit, json, err } = await command<{ link?: string }>(args, env)
    expect([args[0], exit, exit === 0 ? '' : `${JSON.stringify(json)} ${err}`]).toEqual([args[0], 0, ''])
    return json
  }
  const served = async (more: Env = {}): Promise<Running> => {
    const server = await startServer({ ...env, ...more })
    running.push(server)
    return server
  }
  /** By the link that the operator prints. */
  async function enter(server: Running, handle: string): Promise<Signed> {
    const { link = '' } = await did('user', 'link', handle, ...own)
    const entered = await fetch(`${server.url}/sign-in`, {
      method: 'POST',
      body: new URL(link).searchParams,
      redirect: 'manual',
    })
    const token = /concord_session=([^;]+)/.exec(entered.headers.getSetCookie().join(';'))?.[1] ?? ''
    return clientWith(server.url, token)
  }
  const eventually = async (client: Signed, call: string, is: (call: Call) => boolean): Promise<Call> => {
    for (let tries = 0; ; tries++) {
      const { body } = await client.get<Call>(`/api/calls/${call}`)
      if (is(body) || tries > 100) return body
      await new Promise(resume => setTimeout(resume, 100))
    }
  }
  const pageOf = async (server: Running, client: Signed, path: string): Promise<string> => {
    const answer = await fetch(server.url + path, { headers: { cookie: `concord_session=${client.token}` } })
    return (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  }

  test('without a channel a call is taken, everyone is tried, and the page says whom to telephone', async () => {
    const server = await served()
    const teacher = await enter(server, 'teacher')
    const asked = await teacher.post<Call>('/api/calls', { facts: { what: 'fight' } })
    expect(asked.status).toBe(201)
    const call = await eventually(
      teacher,
      asked.body.id,
      ({ pages, history }) => pages.length > 2 && history.some(({ type }) => type === 'call.nobody-to-ask'),
    )
    expect(new Set(call.pages.map(({ state }) => state))).toEqual(new Set(['failed']))
    expect(call.pages.map(({ sentAt }) => sentAt)).toEqual(call.pages.map(() => null))
    const roles = call.pages.map(({ role }) => role)
    for (const role of ['responder', 'principal', 'coordinator']) expect(roles).toContain(role)
    expect(new Set(call.pages.map(({ person }) => person)).size).toBe(call.pages.length)
    expect(call.history.map(({ type }) => type)).not.toContain('call.page-carried')
    for (const { says } of call.history) expect(says).not.toMatch(/\b(sent|went out|on its way|took)\b/)

    const page = await pageOf(server, teacher, `/calls/${call.id}`)
    expect(page).toContain('Nobody could be reached.')
    expect(page).toContain('call the office, 978-555-0150 , or 911')
    const silent = 'No message leaves this system yet: telephone.'
    for (const path of ['/call', '/']) expect(await pageOf(server, teacher, path)).toContain(silent)
    const leader = await enter(server, 'superintendent')
    for (const path of ['/duty', '/settings']) expect([path, (await pageOf(server, leader, path)).includes(silent)]).toEqual([path, true])
    await server.stop()
    const tried = await command<{ error: string }>(['reach', 'test', 'responder-1', ...own], env)
    expect([tried.exit, tried.json.error]).toEqual([1, expect.stringContaining('No channel is set up')])
  }, 120_000)

  test('with one channel the same call ends with somebody there', async () => {
    const oneChannel = {
      ...{ TWILIO_ACCOUNT_SID: twilio.accountSid, TWILIO_AUTH_TOKEN: twilio.authToken, TWILIO_FROM: '978-555-0199' },
      ...{ TWILIO_BASE_URL: provider.url },
    }
    const tried = await command<{ tried: object[] }>(['reach', 'test', 'responder-1', ...own], { ...env, ...oneChannel })
    expect([tried.exit, tried.json.tried]).toMatchObject([
      0,
      [
        { kind: 'text', is: 'taken', way: 'number of the roster that ends in 0111' },
        { kind: 'voice', is: 'taken', way: 'number of the roster that ends in 0111' },
      ],
    ])
    expect(provider.taken.map(({ to, text }) => [to, text.includes('TEST. Tern Bay tries out')])).toEqual([
      ['+19785550111', true],
      ['+19785550111', true],
    ])
    const server = await served(oneChannel)
    const [teacher, responder] = [await enter(server, 'teacher'), await enter(server, 'responder-1')]
    expect(await pageOf(server, teacher, '/call')).not.toContain('No message leaves this system yet')
    const asked = await teacher.post<Call>('/api/calls', { facts: { what: 'fight' } })
    const call = await eventually(teacher, asked.body.id, ({ pages }) => pages.some(({ sentAt }) => sentAt !== null))
    expect(call.history.map(({ says }) => says)).toContainEqual(expect.stringMatching(/^The message to .+ went out by Twilio\.$/))
    expect(provider.taken.some(({ to }) => to === '+19785550111')).toBe(true)
    expect((await responder.post(`/api/calls/${call.id}/answer`)).status).toBe(200)
    expect((await responder.post(`/api/calls/${call.id}/there`)).status).toBe(200)
    expect(await pageOf(server, teacher, `/calls/${call.id}`)).toContain('is there.')
    expect((await responder.post(`/api/calls/${call.id}/close`, { outcome: 'settled' })).status).toBe(200)
  }, 120_000)

  test('a watcher from outside makes a drill each morning; where nobody answers, or nothing does, an alarm goes by e-mail', async () => {
    const mail = await openFakeMail()
    const twoChannels = {
      ...{ TWILIO_ACCOUNT_SID: twilio.accountSid, TWILIO_AUTH_TOKEN: twilio.authToken, TWILIO_FROM: '978-555-0199' },
      ...{ TWILIO_BASE_URL: provider.url, SMTP_URL: mail.url, SMTP_FROM: 'concord@tern-bay.example' },
    }
    const server = await served(twoChannels)
    const responder = await enter(server, 'responder-1')
    const watch = (within: number, ...more: string[]) =>
      command<{ is: string; call: string; alarm?: object[]; error: string }>(
        [
          'reach',
          'watch',
          'teacher',
          '--alarm',
          'watch@tern-bay.example',
          '--within',
          String(within),
          '--url',
          server.url,
          ...more,
          ...own,
        ],
        { ...env, ...twoChannels },
      )
    const drills = async () =>
      (await responder.get<{ items: Call[] }>('/api/calls')).body.items.filter(({ drill, stage }) => drill && stage !== 'closed')

    let isOver = false
    const watching = watch(60, '--any-day').finally(() => (isOver = true))
    while (!isOver) {
      const [drill] = await drills()
      if (drill?.stage === 'paged') await responder.post(`/api/calls/${drill.id}/answer`)
      await new Promise(resume => setTimeout(resume, 200))
    }
    const answered = await watching
    expect([answered.exit, answered.json]).toMatchObject([0, { ok: true, is: 'answered' }])
    expect(mail.taken.filter(({ to }) => to === 'watch@tern-bay.example')).toEqual([])
    expect(await drills()).toEqual([])

    const unanswered = await watch(10, '--any-day')
    expect([unanswered.exit, unanswered.json]).toMatchObject([
      1,
      { ok: false, is: 'unanswered', alarm: [{ channel: 'smtp', kind: 'email', is: 'taken' }] },
    ])
    const { body: missed } = await responder.get<Call>(`/api/calls/${unanswered.json.call}`)
    expect(missed).toMatchObject({ drill: true, stage: 'closed', nobodyCame: 'nobody-answered' })
    const alarms = () =>
      mail.taken.filter(({ to }) => to === 'watch@tern-bay.example').map(({ message }) => message.replaceAll(/=?\r\n/g, ' '))
    expect(alarms()).toEqual([expect.stringContaining('a test call for support had no answer')])

    await server.stop()
    const silent = await watch(10, '--any-day')
    expect([silent.exit, silent.json]).toMatchObject([1, { ok: false, is: 'silent', why: 'no connection (ECONNREFUSED)' }])
    expect(alarms()).toEqual([expect.anything(), expect.stringContaining('no test call for support could be made')])
    const noStore = await command<{ is: string }>(
      ['reach', 'watch', 'teacher', '--alarm', 'watch@tern-bay.example', '--url', server.url, ...own],
      { ...env, ...twoChannels, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    )
    expect([noStore.exit, noStore.json]).toMatchObject([1, { is: 'silent', why: expect.stringContaining('its database does not answer') }])
    expect(alarms()).toHaveLength(3)
    await mail.close()
  }, 180_000)
})
