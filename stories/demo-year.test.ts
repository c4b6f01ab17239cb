import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../src/contact/request/view.ts'
import type { Call } from '../src/respond/view.ts'
import { certificatesOf, circlesHeld, restraintsLogged, suspensionsDecided } from './lived-year.ts'
import { command, request, type Running, signIn, startServer, temporaryFolder } from './concord.ts'

/** A school year of the demonstration, lived through the ordinary commands; one seed, one record. Always on the embedded store. */
interface Lived {
  readonly ok: boolean
  readonly district: string
  readonly seed: number
  readonly calls: number
  readonly days: number
  readonly facts: number
  readonly root: string
  readonly seconds: number
  readonly already: boolean
}

const folder = temporaryFolder()
const dataOf = (name: string) => ({ CONCORD_DATA: join(folder.path, name) })
const live = (name: string, ...args: string[]) => command<Lived & { error?: string }>(['demo', 'year', ...args], dataOf(name))
afterAll(() => folder.remove())

describe('one seed', () => {
  let first: Lived

  test('twice, in two empty directories, gives one record; another seed another', async () => {
    const [one, again, other] = await Promise.all([
      live('one', '--seed', '7', '--days', '12'),
      live('again', '--seed', '7', '--days', '12'),
      live('other', '--seed', '8', '--days', '12'),
    ])
    expect(one, one.err).toMatchObject({ exit: 0, json: { ok: true, district: 'harbor-falls', seed: 7, days: 12, already: false } })
    first = one.json
    expect(first.root).toMatch(/^[0-9a-f]{64}$/)
    expect(first.facts).toBeGreaterThan(50)
    expect({ ...again.json, seconds: 0 }).toEqual({ ...first, seconds: 0 })
    expect(other.json.root).not.toBe(first.root)
    expect(one.err).toContain('Living 2026-09')
  }, 300_000)

  test('the record is sound, has that root, and the tables are what it says', async () => {
    const verified = await command(['ledger', 'verify'], { ...dataOf('again'), CONCORD_CLOCK: 'manual' })
    expect(verified).toMatchObject({ exit: 0, json: { ok: true, facts: first.facts, size: first.facts, root: first.root } })
    expect(await command(['replay'], { ...dataOf('again'), CONCORD_CLOCK: 'manual' })).toMatchObject({
      exit: 0,
      json: { ok: true, differences: [] },
    })
  }, 120_000)

  test('lived once more in its own directory, does nothing and says so; another seed is refused there', async () => {
    const again = await live('one', '--seed', '7', '--days', '12')
    expect(again).toMatchObject({ exit: 0, json: { ...first, already: true } })
    const other = await live('one', '--seed', '8', '--days', '12')
    expect([other.exit, other.json.error]).toEqual([1, expect.stringContaining('has been lived')])
  })
})

describe('where it is refused', () => {
  test.each([
    ['no seed', [], 2, '--seed is left out'],
    ['a seed that is none', ['--seed', '-3'], 2, '“-3” is no seed'],
    ['more days than there are', ['--seed', '1', '--days', '400'], 2, '“400” is no number of school days'],
    ['another district', ['--seed', '1', '--district', 'oat'], 1, 'is not the demonstration district'],
  ] as const)('%s', async (_, args, exit, says) => {
    const refused = await live('refused', ...args)
    expect([refused.exit, refused.json.error]).toEqual([exit, expect.stringContaining(says)])
    expect(existsSync(dataOf('refused').CONCORD_DATA)).toBe(false)
  })

  test('in production, and on PostgreSQL', async () => {
    for (const [env, says] of [
      [{ NODE_ENV: 'production' }, 'NODE_ENV=production'],
      [{ DATABASE_URL: 'postgres://concord@nowhere.invalid/concord' }, 'concord move'],
    ] as const) {
      const refused = await command<{ error: string }>(['demo', 'year', '--seed', '1'], { ...dataOf('refused'), ...env })
      expect([refused.exit, refused.json.error]).toEqual([2, expect.stringContaining(says)])
    }
  })

  test('in a directory that holds something, or a year that was cut short: what to do is said, and nothing is touched', async () => {
    mkdirSync(dataOf('full').CONCORD_DATA)
    writeFileSync(join(dataOf('full').CONCORD_DATA, 'diary.txt'), 'mine')
    const full = await live('full', '--seed', '1')
    expect([full.exit, full.json.error]).toEqual([1, expect.stringContaining('begins in an empty directory')])
    mkdirSync(dataOf('cut').CONCORD_DATA)
    writeFileSync(join(dataOf('cut').CONCORD_DATA, 'demo-year.json'), JSON.stringify({ state: 'begun', seed: 4 }))
    const cut = await live('cut', '--seed', '4')
    expect([cut.exit, cut.json.error]).toEqual([1, expect.stringMatching(/seed 4 was begun.*remove .*cut/)])
    expect(readFileSync(join(dataOf('full').CONCORD_DATA, 'diary.txt'), 'utf8')).toBe('mine')
  })
})

describe('a whole year', () => {
  let server: Running
  let lived: Lived

  beforeAll(async () => {
    const whole = await live('whole', '--seed', '1')
    expect(whole.exit, whole.err).toBe(0)
    lived = whole.json
    server = await startServer({ ...dataOf('whole'), CONCORD_CLOCK: 'manual' })
  }, 660_000)
  afterAll(() => server?.stop())

  test('is 20 calls a school a semester, on every school day there is, in ten minutes at most', () => {
    expect(lived).toMatchObject({ calls: 20 * 2 * 3, days: 183 })
    expect(lived.seconds).toBeLessThan(600)
  })

  test('every call began in school hours and is closed; some were drills; somebody was late, somebody could not come, nobody was needed', async () => {
    const lead = await signIn(server.url, 'superintendent')
    const calls: Call[] = []
    for (let after = ''; ; ) {
      const { body } = await lead.get<{ items: Call[]; next: string | null }>(`/api/calls${after}`)
      calls.push(...body.items)
      if (body.next === null) break
      after = `?after=${body.next}`
    }
    expect(calls.filter(call => !call.drill)).toHaveLength(lived.calls)
    expect(calls.filter(call => call.drill)).toHaveLength(6)
    expect(calls.filter(call => call.stage !== 'closed')).toEqual([])
    const wall = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', weekday: 'short', hour: '2-digit', hourCycle: 'h23' })
    for (const { askedAt } of calls) expect(wall.format(new Date(askedAt))).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? (08|09|10|11|12|13)$/)
    const happened = new Set(calls.flatMap(call => call.history.map(entry => entry.type)))
    for (const type of ['call.declined', 'call.page-unanswered', 'call.handed-over', 'call.facts-added', 'call.follow-up-done'])
      expect(happened, type).toContain(type)
    expect(new Set(calls.map(call => call.outcome ?? call.nobodyCame)).size).toBeGreaterThan(5)
    const followUps = calls.flatMap(call => call.followUps)
    const due = followUps.filter(each => each.dueOn < '2027-06-01')
    expect(due.some(each => each.doneAt === null)).toBe(true)
    // What a section wants after a call is mostly kept, and a few are left late, so that pages have something to show.
    const bySection = due.filter(each => each.kind !== null && each.notOwedAt === null)
    const open = bySection.filter(each => each.doneAt === null).length
    expect(bySection.length).toBeGreaterThan(20)
    expect(open).toBeGreaterThan(0)
    expect(open / bySection.length).toBeLessThan(0.15)
    expect(due.some(each => each.doneAt !== null && each.doneAt.slice(0, 10) > each.dueOn)).toBe(true)
  })

  test('police and agencies came to every school: some were turned away, some reached nobody, and what was opened was looked back on', async () => {
    const lead = await signIn(server.url, 'superintendent')
    const contacts: Contact[] = []
    for (let after = ''; ; ) {
      const { body } = await lead.get<{ items: Contact[]; next: string | null }>(`/api/contacts${after}`)
      contacts.push(...body.items)
      if (body.next === null) break
      after = `?after=${body.next}`
    }
    const asked = contacts.filter(({ call }) => call === null)
    expect(asked.filter(({ drill }) => !drill)).toHaveLength(4 * 2 * 3)
    expect(asked.filter(({ drill }) => drill)).toHaveLength(6)
    expect(asked.filter(({ stage }) => stage === 'asked' || stage === 'under-way' || stage === 'opened')).toEqual([])
    expect(asked.filter(({ stage }) => stage === 'reviewed').length).toBeGreaterThan(15)
    expect(new Set(asked.flatMap(({ reason }) => reason ?? [])).size).toBeGreaterThan(2)
    expect(new Set(asked.map(({ decision }) => decision.answer)).size).toBeGreaterThan(2)
  })

  test('money was spent month by month, and a vote of the district that two people wrote down moved some of it', async () => {
    const lead = await signIn(server.url, 'superintendent')
    const { body } = await lead.get<{
      lines: { spent: number }[]
      moves: { state: string; owners: string[]; waitsFor: string[] }[]
      transactions: { kind: string; on: string }[]
    }>('/api/invest/money?year=2027')
    // Nobody in the demonstration keeps the city's books, so what waits for it waits still.
    expect(body.moves.filter(({ state, waitsFor }) => state === 'asked' && waitsFor.join() !== 'city')).toEqual([])
    expect(body.moves.filter(({ state, owners }) => state === 'appropriated' && owners.join() === 'district').length).toBeGreaterThan(0)
    const months = new Set(body.transactions.filter(({ kind }) => kind === 'spent').map(({ on }) => on.slice(0, 7)))
    expect([...months].filter(month => month >= '2026-09')).toHaveLength(10)
  })

  test('circles were held to their ends, three suspensions decided with every support on its day, the log of restraints complete', async () => {
    await circlesHeld(server.url)
    await suspensionsDecided(server.url)
    await restraintsLogged(server.url)
  })

  test('a responder earned a certificate, a counselor leads circles by one, and one lapses within thirty days', () =>
    certificatesOf(server.url))

  test('the figures have what to show, each person sees what is theirs, and a call that follows goes its way', async () => {
    const page = async (handle: string, path: string) => {
      const { token } = await signIn(server.url, handle)
      const answer = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } })
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
    }
    const whole = await page('coordinator', '/figures')
    expect(whole.text).toContain(`<h1>${lived.calls} calls for support</h1>`)
    expect(whole.text).toContain('Mill Street Middle School')
    expect(whole.text).toContain('<svg ')
    const own = await page('principal', '/figures')
    expect(own.text).toContain('<h1>40 calls for support</h1>')
    expect(own.text).not.toContain('Tidewater')
    expect((await page('superintendent', '/figures?period=last-school-year')).text).toContain('<h1>No calls for support</h1>')
    expect((await page('superintendent', '/figures?period=banana')).status).toBe(422)
    expect((await page('teacher', '/figures')).text).toContain('<h1>Why police were called</h1>')

    const teacher = await signIn(server.url, 'teacher')
    const called = await teacher.post<Call>('/api/calls', {})
    expect(called.status).toBe(201)
    expect(called.body.pages).toHaveLength(1)
    expect(
      (await request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: 'PT0S' } })).body.now,
    ).toMatch(/^2027-06-18T/)
  })

  test('400 days later nothing was sent about what was over, and who still owes something was reminded', async () => {
    const lead = await signIn(server.url, 'superintendent')
    const all = async <Item>(path: string): Promise<Item[]> => {
      const items: Item[] = []
      for (let after: string | null = ''; after !== null; ) {
        const { body }: { body: { items: Item[]; next: string | null } } = await lead.get(`${path}${after}`)
        items.push(...body.items)
        after = body.next === null ? null : `?after=${encodeURIComponent(body.next)}`
      }
      return items
    }
    const teacher = await signIn(server.url, 'teacher')
    for (const { id, stage } of await all<Call>('/api/calls'))
      if (stage !== 'closed') expect((await teacher.post(`/api/calls/${id}/close`, { nobodyCame: 'duplicate' })).status).toBe(200)
    const calls = (await all<Call>('/api/calls')).map(({ id, followUps }) => ({
      id,
      isOver: followUps.every(each => each.doneAt !== null || each.notOwedAt !== null),
    }))
    const contacts = (await all<Contact>('/api/contacts')).map(({ id, stage }) => ({ id, isOver: stage === 'reviewed' }))
    const over = new Set([...calls, ...contacts].filter(({ isOver }) => isOver).map(({ id }) => id))
    const owed = new Set(calls.filter(({ isOver }) => !isOver).map(({ id }) => id))
    expect(over.size).toBeGreaterThan(100)
    expect(owed.size).toBeGreaterThan(0)
    const sent = () => all<{ id: string; call: string }>('/api/demo/messages')
    const before = new Set((await sent()).map(({ id }) => id))
    expect((await request(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: 'P400D' } })).status).toBe(200)
    const after = (await sent()).filter(({ id }) => !before.has(id))
    expect(after.filter(({ call }) => over.has(call))).toEqual([])
    expect(after.some(({ call }) => owed.has(call))).toBe(true)
  }, 600_000)
})
