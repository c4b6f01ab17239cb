import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routesOfApp } from '../e2e/route-table.ts'
import { sampleTexts } from '../src/people/testing/sample-bundle.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { createTestDatabase } from '../src/platform/database/testing.ts'
import { need, postgresUrl } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { clientWith, command, type Env, type Running, startServer, temporaryFolder } from './concord.ts'

/** An empty database in production: nothing stands open, one page makes the district, and then a call goes its way. */
describe.skipIf(need('postgres', 'a first district'))('a first district', () => {
  const folder = temporaryFolder()
  const stores: Awaited<ReturnType<typeof createTestDatabase>>[] = []
  const running: Running[] = []
  let server: Running
  let env: Env

  const emptyStore = async (): Promise<Env> => {
    const store = await createTestDatabase(postgresUrl() ?? '')
    stores.push(store)
    return {
      NODE_ENV: 'production',
      DATABASE_URL: store.appUrl,
      DATABASE_OWNER_URL: store.ownerUrl,
      CONCORD_DATA: folder.path,
      LOG_LEVEL: 'info',
    }
  }
  const served = async (own: Env): Promise<Running> => {
    const begun = await startServer(own)
    running.push(begun)
    return begun
  }
  beforeAll(async () => {
    env = await emptyStore()
    server = await served(env)
  }, 240_000)
  afterAll(async () => {
    await Promise.all(running.map(each => each.stop()))
    await Promise.all(stores.map(each => each.drop()))
    folder.remove()
  }, 60_000)

  const asked = {
    name: 'Tern Bay',
    slug: 'tern-bay',
    officePhone: '978-555-0150',
    superintendent: 'Made Up',
    reach: 'made.up@tern-bay.example',
    plan: 'harbor-falls',
  }
  const setUp = async (own: Running, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${own.url}/setup`, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' })
    return { status: answer.status, body: await answer.text(), headers: answer.headers }
  }
  const enter = async (own: Running, link: string) => {
    const entered = await fetch(`${own.url}/sign-in`, { method: 'POST', body: new URL(link).searchParams, redirect: 'manual' })
    const token = /concord_session=([^;]+)/.exec(entered.headers.getSetCookie().join(';'))?.[1] ?? ''
    return clientWith(own.url, token)
  }

  test('before, every route by everybody gives the set-up page with 911, or 503, and no data', async () => {
    expect(server.setUpCode).toMatch(/^\w{5}-\w{5}$/)
    const routes = await routesOfApp()
    expect(routes.length).toBeGreaterThan(200)
    const open: string[] = []
    for (const { method, url } of routes) {
      if (['/livez', '/readyz'].includes(url)) continue
      const path = url.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000').replace('*', 'x')
      if (path.startsWith('/assets/') || method === 'HEAD') continue
      const answer = await fetch(server.url + path, { method, redirect: 'manual' })
      const text = await answer.text()
      const isShut =
        answer.status === 503 &&
        (path.startsWith('/api') ? text.includes('"not-set-up"') : text.includes('Set up Concord') && text.includes('tel:911'))
      if (!isShut) open.push(`${method} ${path} ${answer.status}`)
    }
    expect(open).toEqual([])
    for (const path of ['/livez', '/readyz']) expect((await fetch(server.url + path)).status).toBe(200)
    expect((await fetch(`${server.url}/setup?lang=es`)).status).toBe(200)
  }, 120_000)

  test('a wrong code opens nothing, another site’s form neither; what is wrong with the form is said beside it, and nothing is made', async () => {
    expect(await setUp(server, { ...asked, make: 'yes', code: 'AAAAA-AAAAA' })).toMatchObject({
      status: 403,
      body: expect.stringContaining('This is not the code.'),
    })
    expect((await setUp(server, { ...asked, make: 'yes', code: server.setUpCode }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const form = await setUp(server, { code: server.setUpCode.toLowerCase() })
    expect(form).toMatchObject({ status: 200, body: expect.stringContaining('name="superintendent"') })
    expect(form.body).toContain('SMTP_URL and SMTP_FROM')
    const wrong = await setUp(server, { ...asked, make: 'yes', code: server.setUpCode, officePhone: '911', plan: '/etc/passwd' })
    expect(wrong.status).toBe(422)
    for (const href of ['#officePhone', '#plan']) expect(wrong.body).toContain(`href="${href}"`)
    expect(wrong.body).toContain('value="Tern Bay"')
    expect((await fetch(`${server.url}/plan`)).status).toBe(503)
    expect(server.log()).not.toContain(server.setUpCode)
  })

  test('after five wrong codes even the right one waits', async () => {
    const own = await served(await emptyStore())
    const said = []
    for (const _ of [1, 2, 3, 4, 5]) said.push((await setUp(own, { code: 'AAAAA-AAAAA' })).status)
    expect(said).toEqual([403, 403, 403, 403, 429])
    const right = await setUp(own, { code: own.setUpCode })
    expect([right.status, Number(right.headers.get('retry-after')) > 0, right.body.includes('tel:911')]).toEqual([429, true, true])
  }, 120_000)

  test('of two set-ups at once one makes the district; its superintendent signs in, takes in a roster, and a call goes its way', async () => {
    const twice = await Promise.all([
      setUp(server, { ...asked, make: 'yes', code: server.setUpCode }),
      setUp(server, { ...asked, make: 'yes', code: server.setUpCode, slug: 'other-bay' }),
    ])
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409])
    const late = twice.find(({ status }) => status === 409)?.body ?? ''
    expect(late).toContain('A district is set up here already.')
    for (const untrue of ['No district is set up here yet', 'name="superintendent"']) expect(late).not.toContain(untrue)
    const done = twice.find(({ status }) => status === 201)?.body ?? ''
    const link = /href="([^"]+\/sign-in\?link=[^"]+)"/.exec(done)?.[1] ?? ''
    expect(link).not.toBe('')
    for (const method of ['GET', 'POST']) expect((await fetch(`${server.url}/setup`, { method })).status).toBe(404)
    expect(
      await command(
        ['setup', '--name', 'X', '--slug', 'x', '--office-phone', '978-555-0150', '--superintendent', 'A B', '--reach', 'a@b.example'],
        env,
      ),
    ).toMatchObject({
      exit: 1,
      json: { ok: false, code: 'set-up-already' },
    })

    const lead = await enter(server, link)
    expect((await lead.get<{ person: { roles: string[]; name: string } }>('/api/session')).body.person).toMatchObject({
      name: 'Made Up',
      roles: ['superintendent'],
    })
    expect((await enter(server, link)).token).toBe('')

    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(await zipOf(sampleTexts('1.2')))]), 'roster.zip')
    const staged = await fetch(`${server.url}/api/imports/roster`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${lead.token}` },
    })
    expect(staged.status).toBe(201)
    const { id } = (await staged.json()) as { id: string }
    expect((await lead.post(`/api/imports/${id}/commit`)).status).toBe(200)

    const { json } = await command<{ link: string }>(
      ['user', 'link', 'ada', '--district', done.includes('other-bay') ? 'other-bay' : 'tern-bay'],
      env,
    )
    const teacher = await enter(server, json.link)
    const called = await teacher.post<Call>('/api/calls', { facts: { what: 'fight' } })
    expect(called.status).toBe(201)
    for (const verb of ['answer', 'on-the-way', 'there'])
      expect([verb, (await lead.post(`/api/calls/${called.body.id}/${verb}`)).status]).toEqual([verb, 200])
    const closed = await lead.post<Call>(`/api/calls/${called.body.id}/close`, { outcome: 'settled' })
    expect([closed.status, closed.body.stage]).toEqual([200, 'closed'])
  }, 180_000)

  test('the command asks the same, makes it once, and says what is left out', async () => {
    const own = await emptyStore()
    const flags = ['--name', 'Reef Town', '--slug', 'reef-town', '--office-phone', '978-555-0151', '--superintendent', 'Made Up']
    const left = await command<{ error: string }>(['setup', ...flags], own)
    expect([left.exit, left.json.error]).toEqual([2, expect.stringContaining('Left out: --reach')])
    const wrong = await command<{ error: string }>(['setup', ...flags, '--reach', 'nowhere'], own)
    expect([wrong.exit, wrong.json.error]).toEqual([1, 'An e-mail address or a mobile number of ten digits was expected.'])
    const made = await command(['setup', ...flags, '--reach', '978-555-0199'], own)
    expect(made).toMatchObject({
      exit: 0,
      json: { ok: true, district: { slug: 'reef-town', name: 'Reef Town' }, superintendent: { handle: 'superintendent' } },
    })
    expect((await command(['setup', ...flags, '--reach', '978-555-0199'], own)).exit).toBe(1)
  }, 120_000)
})
