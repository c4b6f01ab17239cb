import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { ownerClient } from '../src/platform/database/testing.ts'
import { openTestDatabase } from '../src/platform/database/testing.ts'
import { wallIn } from '../src/kernel/local-time.ts'
import { policeRecords } from '../src/police-records.ts'
import { dispatchCommand } from '../src/reconcile/index.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A month of the list of the police is taken in beside our calls; a coordinator says which is which; everyone reads how far the two differ. */
let whole: WholeApp
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concord-dispatch-'))
  whole = await openWholeApp({ open: openTestDatabase })
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await whole.close()
})

const zone = 'America/New_York'
const mapping = {
  ...{ number: 'Incident Number', received: 'Call Received', format: 'MM/DD/YYYY HH:mm', place: 'Location', nature: 'Type' },
  natures: { Fight: 'disturbance' },
  places: { '12 Made-up Wharf Road': 'Mill Street Middle School' },
}
const heading = 'Incident Number,Call Received,Location,Type,Caller,Narrative'
const secret = ['Wilhelmina Planted', 'she said that her brother hit him']

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
interface Said {
  readonly ok: boolean
  readonly committed: boolean
  readonly events: number
  readonly elsewhere: number
  readonly paired: number
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number; readonly gone: number }
  readonly warnings: readonly string[]
  readonly faults: readonly { readonly line: number | null; readonly column: number | null; readonly message: string }[]
}
async function taken(path: string, more: { commit?: boolean; mapping?: string | null; source?: string } = {}) {
  const { commit = false, mapping: map = null, source = 'made-up-police' } = more
  const told = await dispatchCommand(whole.database, {
    ...{ district: falls, path, source, mapping: map, commit, at: whole.clock.now(), ours: policeRecords },
  })
  return { ...told, said: told.json as Said }
}

/** Every value of every table, as text. */
const everything = (): Promise<string> =>
  ownerClient(whole.database, async client => {
    const tables = await client.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const all: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ line: string | null }>(`select string_agg(t::text, '\n') as line from ${name} t`)
      all.push(rows[0]?.line ?? '')
    }
    return all.join('\n')
  })

/** A call in which police were called, at the school of the demonstration where the teacher works. */
async function policeCalled(minutes: number): Promise<string> {
  whole.clock.set(new Date(whole.clock.now().getTime() + minutes * 60_000))
  const { headers } = await whole.as('teacher')
  const asked = await whole.app.inject({
    method: 'POST',
    url: '/api/calls',
    headers,
    payload: { facts: { what: 'fight', danger: 'now', 'outside-called': 'police' } },
  })
  const { id } = asked.json<{ id: string }>()
  return id
}

const stamp = (at: Date): string => {
  const wall = wallIn(zone, at)
  return `${wall.slice(5, 7)}/${wall.slice(8, 10)}/${wall.slice(0, 4)} ${wall.slice(11)}`
}
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)
const lineOf = (number: string, at: Date, place = 'Mill Stret Midle School') =>
  `${number},${stamp(at)},${place},FIGHT,${secret[0]},"${secret[1]}"`
const get = async <T>(handle: string, url: string): Promise<T> =>
  (await whole.app.inject({ url, headers: (await whole.as(handle)).headers })).json<T>()

interface Month {
  readonly month: string
  readonly items: readonly {
    id: string
    number: string
    standing: string
    ours: string | null
    side: string | null
    probability: number | null
  }[]
  readonly oursOnly: readonly { id: string; side: string }[]
}

test('what cannot be read is said by file, line and column, without a value of it, and nothing is saved', async () => {
  const map = file('mapping.json', JSON.stringify(mapping))
  const at = new Date('2026-10-01T13:00:00Z')
  const unknown = await taken(file('first.csv', `${heading}\n${lineOf('26-1', at)}`), { source: 'nobody-knows' })
  expect([unknown.exit, unknown.text]).toEqual([1, expect.stringContaining('--mapping FILE.json')])
  const noJson = await taken(file('x.csv', heading), { mapping: file('cut.json', '{"number": "No",\n  "received": }') })
  expect([noJson.exit, noJson.text]).toEqual([2, expect.stringContaining('cut.json is no JSON from line 2, column 15 on.')])
  const off = await taken(file('off.csv', `Incident Number,Call Recieved,Location,Type\n26-1,${stamp(at)},x,y`), { mapping: map })
  expect(off.said.faults).toEqual([
    expect.objectContaining({
      line: 1,
      column: 2,
      message: 'There is no column “Call Received”. Column 2 is “Call Recieved”: is it that one?',
    }),
  ])
  const odd = await taken(
    file(
      'odd.csv',
      [
        heading,
        lineOf('26-1', at),
        `26-2,03/08/2026 02:30,Mill Street Middle School,FIGHT,${secret[0]},x`,
        lineOf('26-1', later(at, -800)),
        `${secret[0]},${secret[1]},x,y,z,w`,
        '26-3,10/41/2026 10:00,x,y,z,w',
        '26-4',
      ].join('\r\n'),
    ),
    { mapping: map, commit: true },
  )
  expect(odd.said.faults.map(({ line, column, message }) => [line, column, message.slice(0, 44)])).toEqual([
    [3, 2, 'This time was left out when the clocks were '],
    [4, 1, 'This number stands on line 2 already, more t'],
    [5, 1, 'This is no number of an event: up to 32 lett'],
    [5, 2, 'This is no time: one such as 09/14/2026 07:3'],
    [6, 2, 'This is no time: one such as 09/14/2026 07:3'],
    [7, null, 'This line has 1 cells; at least 4 were expec'],
  ])
  expect(odd.text).not.toContain(secret[0])
  expect([odd.exit, odd.said.committed]).toEqual([1, false])
  expect((await taken(join(folder, 'nothing.csv'))).exit).toBe(2)
  expect((await taken(file('empty.csv', ''), { mapping: map })).said.faults).toHaveLength(1)
  const badMap = await taken(file('first.csv', heading), { mapping: file('bad.json', JSON.stringify({ ...mapping, format: 'YY' })) })
  expect([badMap.exit, badMap.text]).toEqual([2, expect.stringContaining('format')])
  const noSchool = { ...mapping, places: { '1 Nowhere': 'Nowhere School' } }
  const elsewhere = await taken(file('first.csv', `${heading}\n${lineOf('26-1', at)}`), {
    mapping: file('places.json', JSON.stringify(noSchool)),
  })
  expect([elsewhere.exit, elsewhere.text]).toEqual([1, expect.stringContaining('Nowhere School')])
  expect(await get<Month>('coordinator', '/api/reconcile')).toMatchObject({ month: null, items: [] })
})

test('a month: the difference first; committed once; the second time nothing changes; no name and no word is kept', async () => {
  const map = file('mapping.json', JSON.stringify(mapping))
  const calls: { id: string; at: Date }[] = []
  for (const minutes of [10, 90, 90]) calls.push({ id: await policeCalled(minutes), at: whole.clock.now() })
  const [first, second, third] = calls
  if (!first || !second || !third) throw new Error('three calls were made')
  whole.clock.set(later(third.at, 300))
  const text = [
    heading,
    lineOf('26-100', later(first.at, 3)),
    lineOf('26-101', later(second.at, -4), '12 MADE-UP WHARF RD'),
    lineOf('26-102', later(third.at, 200)),
    lineOf('26-103', later(third.at, 240), '999 Turnpike Street'),
  ].join('\n')
  const looked = await taken(file('october.csv', text), { mapping: map })
  expect(looked.said).toMatchObject({
    ok: true,
    committed: false,
    events: 3,
    elsewhere: 1,
    paired: 2,
    counts: { new: 3, changed: 0, same: 0, gone: 0 },
  })
  expect(await get<Month>('coordinator', '/api/reconcile')).toMatchObject({ month: null })
  const saved = await taken(file('october.csv', text), { mapping: map, commit: true })
  expect(saved.said).toMatchObject({ committed: true, paired: 2 })
  const before = await everything()
  // The mapping is saved with its source.
  const again = await taken(file('october.csv', text), { commit: true })
  expect(again.said).toMatchObject({ ok: true, committed: true, counts: { new: 0, changed: 0, same: 3, gone: 0 } })
  const after = await everything()
  expect(after).toEqual(before)
  // The address stands in the mapping that was saved, and nowhere else.
  const kept = after.split('\n').filter(line => !line.includes('Made-up Wharf Road'))
  for (const word of [...secret, 'Wilhelmina', 'Planted', 'brother', 'Turnpike', 'Wharf', 'WHARF', 'Midle'])
    expect(kept.filter(line => line.includes(word))).toEqual([])

  const month = await get<Month>('coordinator', '/api/reconcile?month=2026-10')
  expect(month.items.map(({ number, standing, ours }) => [number, standing, ours])).toEqual([
    ['26-100', 'proposed', expect.any(String)],
    ['26-101', 'proposed', expect.any(String)],
    ['26-102', 'theirs-only', null],
  ])
  expect(month.oursOnly).toHaveLength(1)
})

test('a person says which is which; a pair that was denied is not proposed again; what was confirmed stays', async () => {
  const month = () => get<Month>('coordinator', '/api/reconcile')
  const judge = async (handle: string, id: string, payload: object) => {
    const { headers } = await whole.as(handle)
    const answer = await whole.app.inject({ method: 'POST', url: `/api/reconcile/${id}/judge`, headers, payload })
    return { status: answer.statusCode, body: answer.json<{ code?: string; standing?: string; errors?: { pointer: string }[] }>() }
  }
  const [one, two, three] = (await month()).items
  if (!one || !two || !three) throw new Error('three events are listed')
  expect((await judge('teacher', one.id, { verdict: 'same' })).status).toBe(403)
  expect((await judge('coordinator', one.id, { verdict: 'same' })).body.standing).toBe('confirmed')
  expect((await judge('coordinator', two.id, { verdict: 'not-same' })).body.standing).toBe('theirs-only')
  expect((await judge('coordinator', three.id, { verdict: 'same' })).body.code).toBe('not-proposed')
  expect((await judge('coordinator', three.id, { verdict: 'same', ours: one.ours })).body.code).toBe('taken')
  expect((await judge('coordinator', three.id, { verdict: 'same', ours: three.id })).body.errors).toMatchObject([{ pointer: '/ours' }])
  const free = (await month()).oursOnly.find(({ id }) => id !== two.ours)
  expect((await judge('coordinator', three.id, { verdict: 'same', ours: free?.id })).body.standing).toBe('confirmed')
  await taken(join(folder, 'october.csv'), { commit: true })
  expect((await month()).items.map(({ number, standing, ours }) => [number, standing, ours])).toEqual([
    ['26-100', 'confirmed', one.ours],
    ['26-101', 'theirs-only', null],
    ['26-102', 'confirmed', free?.id],
  ])
  const { headers } = await whole.as('coordinator')
  const page = (await whole.app.inject({ url: `/reconcile/${two.id}`, headers })).body
  expect(page).toContain('26-101')
  expect(page).toContain('Which record of ours is it?')
})

test('what police take out of their list counts no more, unless somebody confirmed it; back in the list, what was said of it stays', async () => {
  const numbers = async () => (await get<Month>('coordinator', '/api/reconcile')).items.map(({ number, standing }) => [number, standing])
  const [head = '', ...lines] = readFileSync(join(folder, 'october.csv'), 'utf8').split('\n')
  const without = (...gone: readonly string[]) => [head, ...lines.filter(line => !gone.some(each => line.startsWith(each)))].join('\n')
  const all = await numbers()
  const fewer = file('fewer.csv', without('26-101', '26-102'))
  const looked = await taken(fewer)
  expect(looked.said).toMatchObject({ committed: false, counts: { new: 0, changed: 0, same: 1, gone: 1 } })
  expect(looked.said.warnings).toEqual(['1 event of these days is no longer in the list: with --commit it counts no more.'])
  expect(await numbers()).toEqual(all)
  const gone = (await get<Month>('coordinator', '/api/reconcile')).items.find(({ number }) => number === '26-101')
  await taken(fewer, { commit: true })
  expect(await numbers()).toEqual(all.filter(([number]) => number !== '26-101'))
  const { headers } = await whole.as('coordinator')
  expect((await whole.app.inject({ url: `/reconcile/${gone?.id}`, headers })).statusCode).toBe(404)
  expect((await taken(fewer, { commit: true })).said).toMatchObject({ counts: { gone: 0 }, warnings: [] })
  expect((await taken(join(folder, 'october.csv'))).said).toMatchObject({ counts: { new: 1, same: 2, gone: 0 } })
  await taken(join(folder, 'october.csv'), { commit: true })
  expect(await numbers()).toEqual(all)
})

test('everyone reads the gap of a whole quarter, small counts hidden; and that nothing is known where no list covers it', async () => {
  const gap = async () => (await whole.app.inject({ url: '/api/gap' })).json<{ items: object[] }>().items
  expect(await gap()).toEqual([])
  const heading = async () => /<h1>(.*?)<\/h1>/.exec((await whole.app.inject({ url: '/gap' })).body)?.[1]
  expect((await whole.app.inject({ url: '/gap' })).body).toContain('None on file is not the same as no gap')
  expect(await heading()).toBe('Nothing can be said about the gap yet.')
  whole.clock.set(new Date('2027-01-20T15:00:00Z'))
  whole.forget()
  const few = await gap()
  expect(few).toMatchObject([{ first: '2026-10-01', last: '2026-12-31', theirs: 'hidden', missingOf100: null }])
  expect(await heading()).toBe('There are too few events to say.')
  const lines = Array.from({ length: 20 }, (_, at) => lineOf(`26-2${at}`, new Date(Date.UTC(2026, 10, 2 + at, 16, 0))))
  await taken(file('november.csv', [heading, ...lines].join('\n')), { commit: true })
  expect(await gap()).toMatchObject([{ theirsOnly: 'hidden', both: 'hidden', theirs: 'hidden', missingOf100: null }])
})

test('forty calls with danger and no 911, and twenty-five to 911 with no danger, are found, owed by a person within five school days, and counted', async () => {
  const closed = async (facts: Record<string, string>): Promise<string> => {
    const { headers } = await whole.as('teacher')
    const asked = await whole.app.inject({ method: 'POST', url: '/api/calls', headers, payload: { facts } })
    const { id } = asked.json<{ id: string }>()
    const payload = { nobodyCame: 'handled-in-room' }
    const done = await whole.app.inject({ method: 'POST', url: `/api/calls/${id}/close`, headers, payload })
    expect([done.statusCode, done.body.slice(0, 120)]).toEqual([200, expect.anything()])
    return id
  }
  const danger: string[] = []
  for (let at = 0; at < 40; at += 1) danger.push(await closed({ what: 'fight', danger: 'now', 'outside-called': 'none' }))
  for (let at = 0; at < 25; at += 1) await closed({ what: 'disruption', danger: 'none', 'outside-called': at % 2 === 0 ? 'police' : 'ems' })
  for (let at = 0; at < 9; at += 1) await closed({ what: 'fight', danger: 'now', 'outside-called': 'police' })
  for (let at = 0; at < 9; at += 1) await closed({ what: 'conflict', danger: 'possible' })

  interface FollowUp {
    readonly id: string
    readonly kind: string | null
    readonly dueOn: string
    readonly owner: string
  }
  const principal = await whole.as('principal')
  for (const call of danger.slice(0, 10)) {
    const { followUps } = await get<{ followUps: FollowUp[] }>('principal', `/api/calls/${call}`)
    const one = followUps.find(({ kind }) => kind === 'danger-without-911')
    expect(one).toMatchObject({ owner: principal.person.id, dueOn: '2027-01-27' })
    const url = `/api/calls/${call}/follow-ups/${one?.id}/done`
    const { headers } = await whole.as('principal')
    expect((await whole.app.inject({ method: 'POST', url, headers, payload: {} })).statusCode).toBe(200)
  }
  whole.clock.set(new Date('2027-04-20T15:00:00Z'))
  whole.forget()
  const { reviews } = (await whole.app.inject({ url: '/api/gap' })).json<{ reviews: { first: string }[] }>()
  expect(reviews.filter(({ first }) => first === '2027-01-01')).toEqual([
    { first: '2027-01-01', last: '2027-03-31', danger: { reviewed: 10, open: 30 }, calm: { reviewed: 0, open: 25 } },
  ])
  expect((await whole.app.inject({ url: '/gap' })).body).toContain('Danger, and nobody called 911')
}, 120_000)

test('what a list would make everyone believe by a mistake of its own is told before it is kept', async () => {
  const map = file('mapping.json', JSON.stringify(mapping))
  whole.clock.set(later(whole.clock.now(), 3 * 24 * 60))
  const made: Date[] = []
  for (const _ of [1, 2, 3, 4, 5, 6]) {
    await policeCalled(130)
    made.push(whole.clock.now())
  }
  whole.clock.set(later(whole.clock.now(), 600))
  const listed = (minutes: number, place?: string) =>
    [
      heading,
      ...made.map((at, n) => lineOf(`26-5${n}`, later(at, minutes + n), place)),
      lineOf('26-60', later(made.at(-1) ?? whole.clock.now(), 300), '999 Turnpike Street'),
    ].join('\n')
  const asked = { mapping: map, source: 'another-clock' }
  // The list’s clock keeps no daylight saving time: none is lost, and all of them would be.
  const { said: off, text } = await taken(file('off-by-one.csv', listed(-60)), asked)
  expect([off.ok, off.paired]).toEqual([true, 0])
  const doubt =
    'Of 6 events without a record of ours 6 would have one if the times of the list were 60 minutes later. Are they the time of another zone, or without daylight saving time?'
  expect(off.warnings).toEqual([doubt])
  expect(text).toContain(doubt)
  expect((await taken(file('right.csv', listed(0)), asked)).said).toMatchObject({ paired: 6, warnings: [] })
  const [first] = made
  if (!first) throw new Error('calls were made')
  const early = lineOf('26-40', later(first, -30 * 24 * 60), '999 Turnpike Street')
  expect((await taken(file('silent.csv', `${listed(0)}\n${early}`), asked)).said.warnings).toEqual([
    expect.stringMatching(/^The list has no line at all from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d, 29 days, and they count as covered\. /),
  ])
  const elsewhere = await taken(file('elsewhere.csv', listed(0, '77 Unmapped Street')), asked)
  expect(elsewhere.said.warnings).toEqual([
    expect.stringMatching(/^The list has no event at Mill Street Middle School, and we have \d records? there of those days\. /),
  ])
})

test('a number that is held of another time stays as it is: a time put right is the same event, and numbers that begin anew are refused', async () => {
  const source = 'begins-anew'
  const map = file('mapping.json', JSON.stringify(mapping))
  await policeCalled(60)
  const at = whole.clock.now()
  whole.clock.set(later(at, 60 * 24 * 20))
  const far = '999 Turnpike Street'
  const first = [heading, lineOf('17', later(at, 2)), lineOf('18', later(at, 40), far)].join('\n')
  await taken(file('year-one.csv', first), { source, mapping: map, commit: true })
  const month = async () => (await get<Month>('coordinator', `/api/reconcile?month=${wallIn(zone, at).slice(0, 7)}`)).items
  const seventeen = (await month()).find(({ number }) => number === '17')
  const { headers } = await whole.as('coordinator')
  const url = `/api/reconcile/${seventeen?.id}/judge`
  const judged = await whole.app.inject({ method: 'POST', url, headers, payload: { verdict: 'same' } })
  expect(judged.json()).toMatchObject({ standing: 'confirmed' })
  // The time is put right by a day, in a file that begins after the time that was held.
  const right = [heading, lineOf('17', later(at, 1442)), lineOf('18', later(at, 1450), far)].join('\n')
  expect((await taken(file('right-time.csv', right), { source, commit: true })).said.counts).toEqual({
    new: 0,
    changed: 1,
    same: 0,
    gone: 0,
  })
  expect((await month()).find(({ number }) => number === '17')).toMatchObject({ standing: 'confirmed', ours: seventeen?.ours })
  const renamed = (await taken(join(folder, 'right-time.csv'), { source: 'beginsanew', mapping: map })).said.warnings
  expect(renamed).toEqual([
    '1 of 1 events are held already under the source “begins-anew”, with the same number, time and school: they would count twice. Is it the same list under another name?',
  ])
  // The next year the numbers begin anew.
  whole.clock.set(later(at, 60 * 24 * 400))
  whole.forget()
  const anew = [heading, lineOf('16', later(at, 60 * 24 * 360)), lineOf('17', later(at, 60 * 24 * 365))].join('\n')
  const refused = await taken(file('year-two.csv', anew), { source, commit: true })
  expect([refused.exit, refused.said.committed]).toEqual([1, false])
  expect(refused.said.faults).toEqual([
    expect.objectContaining({
      ...{ line: 3, column: 1 },
      message:
        'This number is held of an event more than 31 days away. If the source begins its numbers anew, give the lines from there on a name of their own with --source, so that what is held stays.',
    }),
  ])
  expect((await month()).find(({ number }) => number === '17')).toMatchObject({ standing: 'confirmed' })
  const named = await taken(join(folder, 'year-two.csv'), { source: 'begins-anew-2', mapping: map, commit: true })
  expect(named.said).toMatchObject({ committed: true, counts: { new: 2 } })
})

test('an incident to which two agencies came stands in both lists, may be confirmed in each, and counts once', async () => {
  const map = file('mapping.json', JSON.stringify(mapping))
  whole.clock.set(new Date('2028-08-03T13:00:00Z'))
  whole.forget()
  const made: Date[] = []
  for (const _ of [1, 2, 3, 4, 5, 6, 7]) {
    await policeCalled(1440)
    made.push(whole.clock.now())
  }
  whole.clock.set(later(whole.clock.now(), 600))
  const listed = (letter: string, minutes: number) =>
    [heading, ...made.map((at, n) => lineOf(`${letter}-${n}`, later(at, minutes)))].join('\n')
  await taken(file('town.csv', listed('T', 1)), { source: 'town', mapping: map, commit: true })
  const county = await taken(file('county.csv', listed('C', 3)), { source: 'county', mapping: map, commit: true })
  expect(county.said.warnings).toEqual([
    '7 of 7 events are within half an hour of one at the same school in the list “town”. What two agencies list counts once where a record of ours stands beside it, and twice where none does.',
  ])
  interface Listed {
    readonly items: readonly { id: string; number: string; source: string; ours: string }[]
  }
  const { items } = await get<Listed>('coordinator', '/api/reconcile?month=2028-08')
  expect(items.slice(0, 2).map(({ number, source }) => [number, source])).toEqual([
    ['T-0', 'town'],
    ['C-0', 'county'],
  ])
  const { headers } = await whole.as('coordinator')
  for (const { id } of items.slice(0, 2)) {
    const judged = await whole.app.inject({ method: 'POST', url: `/api/reconcile/${id}/judge`, headers, payload: { verdict: 'same' } })
    expect(judged.json()).toMatchObject({ standing: 'confirmed', ours: items[0]?.ours })
  }
  const page = (await whole.app.inject({ url: '/reconcile?month=2028-08', headers })).body
  expect(page).toContain('<h1>We have 7 of 7 police events.</h1>')
  expect(page).toContain('Police list 7 events at our schools. We have a record of 7.')
  expect(page).toContain('county</td>')
  whole.clock.set(new Date('2028-10-20T15:00:00Z'))
  const { items: quarters } = (await whole.app.inject({ url: '/api/gap' })).json<{
    items: { first: string; both: unknown; theirs: unknown }[]
  }>()
  expect(quarters.find(({ first }) => first === '2028-07-01')).toMatchObject({ both: 7, theirs: 7, missingOf100: 0 })
  expect((await whole.app.inject({ url: '/gap' })).body).toContain('<h1>0 of 100 events have no record here.</h1>')
})

test('two calls for one matter, of which one is closed as the same as the other, are one record of ours, also beside an event', async () => {
  const map = file('mapping.json', JSON.stringify(mapping))
  whole.clock.set(new Date('2029-02-06T15:00:00Z'))
  whole.forget()
  await policeCalled(0)
  const at = whole.clock.now()
  const second = await policeCalled(4)
  whole.clock.set(later(at, 300))
  const list = [heading, lineOf('D-1', later(at, 5)), lineOf('D-2', later(at, 200))].join('\n')
  await taken(file('twice-called.csv', list), { source: 'twice-called', mapping: map, commit: true })
  const month = () => get<Month>('coordinator', '/api/reconcile?month=2029-02')
  const [event] = (await month()).items
  // Each call has its request at the gate. The event stands beside that of the second, which is nearer.
  const [first] = (await month()).oursOnly
  expect(Object.keys(first ?? {})).toEqual(['side', 'id', 'school', 'at'])
  const { headers } = await whole.as('coordinator')
  const judged = await whole.app.inject({ method: 'POST', url: `/api/reconcile/${event?.id}/judge`, headers, payload: { verdict: 'same' } })
  expect(judged.json()).toMatchObject({ standing: 'confirmed', side: 'request' })
  expect(event?.ours === first?.id).toBe(false)
  const close = { method: 'POST', url: `/api/calls/${second}/close`, payload: { nobodyCame: 'duplicate' } } as const
  expect((await whole.app.inject({ ...close, headers: (await whole.as('teacher')).headers })).statusCode).toBe(200)
  const { items, oursOnly } = await month()
  expect(items.map(({ number, standing, ours }) => [number, standing, ours])).toEqual([
    ['D-1', 'confirmed', first?.id],
    ['D-2', 'theirs-only', null],
  ])
  expect(oursOnly).toEqual([])
})
