import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openTestDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { batch, setForgetting } from '../src/platform/lifetimes/index.ts'
import { lifetimes } from '../src/lifetimes.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What is kept for a time goes when its time is over and not an hour before, in every table that has a line, and nothing of the record goes with it. */
let whole: WholeApp
let began: Date
beforeAll(async () => {
  whole = await openWholeApp({ open: openTestDatabase })
  began = whole.clock.now()
}, 120_000)
afterAll(() => whole.close())

type Row = Readonly<Record<string, unknown>>
const call = randomUUID()
const [left, back] = [randomUUID(), randomUUID()]

/** A row of each line that is over, or could be used no more, at this instant. */
const rows: Readonly<Record<string, (at: Date) => Row>> = {
  sessions: at => ({ digest: randomBytes(32), person_id: randomUUID(), started_at: at, lapses_at: at, ended_at: at }),
  links: at => ({ digest: randomBytes(32), person_id: randomUUID(), made_at: at, lapses_at: at }),
  'wrong-codes': at => ({ wrong_id: randomUUID(), person_id: randomUUID(), at }),
  'sign-ins-begun': at => ({ digest: randomBytes(32), browser: randomBytes(32), issuer: 'made-up', lapses_at: at }),
  'call-links': at => ({ digest: randomBytes(32), call_id: call, person_id: randomUUID(), made_at: at }),
  'deadline-feeds': at => ({
    feed_id: randomUUID(),
    digest: randomBytes(32),
    person_id: randomUUID(),
    lang: 'en',
    made_at: at,
    taken_back_at: at,
  }),
  'way-codes': at => ({ code_id: randomUUID(), way_id: randomUUID(), digest: randomBytes(32), made_at: at, lapses_at: at }),
  ways: at => ({
    way_id: randomUUID(),
    person_id: randomUUID(),
    kind: 'email',
    address: 'made@up.example',
    rank: 1,
    made_at: at,
    removed_at: at,
  }),
  'ways-left': at => ({
    way_id: randomUUID(),
    person_id: left,
    kind: 'email',
    address: 'own@up.example',
    rank: 1,
    made_at: at,
    verified_at: at,
  }),
  'steps-left': at => ({ step_id: randomUUID(), person_id: left, kind: 'code', added_at: at, confirmed_at: at, secret: 'sealed' }),
  'quiet-left': () => ({ person_id: left, begins: '21:00', ends: '06:00' }),
  'recovery-left': at => ({ person_id: left, salt: 'salt', digest: 'digest', made_at: at }),
  'own-devices': at => ({
    device_id: randomUUID(),
    person_id: randomUUID(),
    digest: randomBytes(32),
    session: randomBytes(32),
    known_at: at,
    lapses_at: at,
  }),
  'answers-heard': at => ({ carrier: 'made-up', reference: randomUUID(), heard_at: at }),
  carried: at => ({ message_id: randomUUID(), at, channel: 'sms', person_id: randomUUID(), text: 'words', subject_id: randomUUID() }),
  'turned-away': at => ({ turned_away_id: randomUUID(), at, person_id: randomUUID(), address: 'GET /people' }),
  'office-changes': at => ({
    change_id: randomUUID(),
    person_id: randomUUID(),
    kind: 'leave',
    what: '{}',
    asked_at: at,
    ended_at: at,
    ended: 'refused',
  }),
  'duty-told': at => ({ told_id: randomUUID(), person_id: randomUUID(), begins_at: at, lead: 'day', told_at: at }),
  'staged-rosters': at => ({ import_id: randomUUID(), revision: 1, staged_at: at, difference: '{}' }),
  'committed-rosters': at => ({ import_id: randomUUID(), revision: 1, staged_at: at, committed_at: at, difference: '{}' }),
  'roster-work': at => ({ import_id: randomUUID(), format: 'aspen', began_at: at, stage: 'ready', done: 0, total: 0, heard_at: at }),
  'budget-uploads': at => ({
    ...{ upload_id: randomUUID(), sent_at: at, sent_by: randomUUID(), year: 2027, source: 'made-up', name: 'a.csv' },
    bytes: Buffer.from('a'),
  }),
  uploads: at => ({ upload_id: randomUUID(), sent_at: at, stage: 'ready', done: 0, total: 0, heard_at: at }),
  drafts: at => ({ draft_id: randomUUID(), made_at: at, made_by: randomUUID(), starts: 'now', proposal: 'words' }),
}
const message = (at: Date): Row => ({
  ...{
    message_id: randomUUID(),
    topic: 'made-up',
    subject_id: randomUUID(),
    channel: 'sms',
    person_id: randomUUID(),
    address: '+19785550199',
  },
  ...{ text: 'words', due_at: at, sent_at: at, carrier: 'made-up', lang: 'en' },
})

/** Past every wall and every key: only the clock's work is tried here. */
const asOwner = (work: (query: (sql: string, values?: unknown[]) => Promise<Row[]>) => Promise<void>) =>
  ownerClient(whole.database, async client => {
    await client.query("set session_replication_role = 'replica'")
    await work(async (sql, values = []) => (await client.query<Row>(sql, values)).rows)
    await client.query("set session_replication_role = 'origin'")
  })
const insert = (table: string, row: Row): [string, unknown[]] => {
  const all = { district_id: falls, ...row }
  return [
    `insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all)
      .map((_, at) => `$${at + 1}`)
      .join(', ')})`,
    Object.values(all),
  ]
}
async function counts(): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  await asOwner(async query => {
    const tables = [...lifetimes.map(({ table }) => table), 'ledger.fact', 'ledger.fact_body', 'people.person', 'respond.call']
    for (const table of new Set(tables)) {
      const [row] = await query(`select count(*)::int as n from ${table} where district_id = $1`, [falls])
      found.set(table, Number(row?.n))
    }
    const [row] = await query(`select count(*)::int as n from platform.message where district_id = $1 and text <> ''`, [falls])
    found.set('words', Number(row?.n))
  })
  return found
}
async function at(days: number, hours: number) {
  whole.clock.set(new Date(began.getTime() + days * 86_400_000 + hours * 3_600_000))
  await whole.database.transaction('app', falls, async tx => setForgetting(tx, whole.clock.now()))
  await whole.clockwork.settle()
  return counts()
}

/** Over with an opening, which stands in the record alone: tried in `invest/posts/selection/selection.test.ts`. */
const elsewhere = ['voluntary']

test('every line has its row here, or its own test', () => {
  expect([...Object.keys(rows), 'message-words', ...elsewhere].sort()).toEqual(lifetimes.map(({ id }) => id).sort())
})

test('each goes when its days are over and not before, more than one batch at once; a message stays without its words', async () => {
  const before = await counts()
  const many = batch * 2 + 7
  await asOwner(async query => {
    const [school] = await query(`select org_id from people.org where district_id = $1 limit 1`, [falls])
    await query(
      ...insert('respond.call', {
        ...{
          call_id: call,
          school_id: school?.org_id,
          asked_by: randomUUID(),
          asked_at: began,
          drill: true,
          stage: 'closed',
          closed_at: began,
        },
        ...{ what: 'fight', danger: 'no', coming: '{}' },
      }),
    )
    const person = { handle: 'made-up-left', given_name: 'Made', family_name: 'Up', grades: [], agents: [], enabled: true, active: false }
    await query(...insert('people.person', { ...person, person_id: left, left_seen_at: began }))
    await query(...insert('people.person', { ...person, person_id: back, handle: 'made-up-back', left_seen_at: began }))
    await query(...insert('people.way', { ...rows['ways-left']?.(began), person_id: back }))
    for (const { id, table } of lifetimes) {
      const made = rows[id]
      const times = id === 'turned-away' ? many : 1
      for (let n = 0; n < times; n++) if (made) await query(...insert(table, made(began)))
    }
    await query(...insert('platform.message', message(began)))
    await query(...insert('people.session', { ...rows.sessions?.(began), ended_at: null, digest: randomBytes(32) }))
  })
  const added = await counts()
  expect(added.get('platform.turned_away')).toBe((before.get('platform.turned_away') ?? 0) + many)

  const gone: Record<string, number> = {}
  let stands = added
  for (const days of [1, 7, 30, 90, 120, 400]) {
    // Who is back within the year keeps what they had.
    if (days === 120)
      await asOwner(async query => void (await query('update people.person set active = true where person_id = $1', [back])))
    const early = await at(days, -1)
    for (const [table, n] of early) expect([days, table, n]).toEqual([days, table, stands.get(table)])
    const late = await at(days, 1)
    for (const [table, n] of late) if (n !== early.get(table)) gone[`${days} ${table}`] = (early.get(table) ?? 0) - n
    stands = late
  }
  expect(gone).toEqual({
    '1 people.sign_in_begun': 1,
    '1 people.import': 1,
    '1 people.import_work': 1,
    '1 invest.money_upload': 1,
    '1 invest.state_upload': 1,
    '7 plan.draft': 1,
    '30 people.wrong_code': 1,
    '30 people.link': 1,
    '30 respond.call_link': 1,
    '30 people.way_code': 1,
    '30 people.duty_told': 1,
    '90 people.own_device': 1,
    '90 people.session': 1,
    '90 people.way': 1,
    '90 deadlines.feed': 1,
    '90 words': 1,
    '90 platform.answer_heard': 1,
    // Nobody ended it: it was over thirty days after it lapsed.
    '120 people.session': 1,
    '400 people.way': 1,
    '400 people.second_step': 1,
    '400 people.recovery_code': 1,
    '400 people.quiet_hours': 1,
    '400 platform.carried': 1,
    '400 platform.turned_away': many,
    '400 people.office_change': 1,
    '400 people.import': 1 + (before.get('people.import') ?? 0),
  })
  for (const table of ['ledger.fact', 'ledger.fact_body', 'people.person', 'platform.message', 'respond.call'])
    expect([table, stands.get(table)]).toEqual([table, added.get(table)])
  await asOwner(async query => {
    const [row] = await query(
      `select address, went_to, carrier, person_id is not null as whom from platform.message where district_id = $1 and topic = 'made-up'`,
      [falls],
    )
    expect(row).toEqual({ address: null, went_to: null, carrier: 'made-up', whom: true })
  })
})

test('that somebody has left is seen by the clock, and seen no more once they are back', async () => {
  const person = randomUUID()
  const seen = async (active: boolean) => {
    let at: unknown
    await asOwner(async query => void (await query('update people.person set active = $2 where person_id = $1', [person, active])))
    await whole.database.transaction('app', falls, async tx => setForgetting(tx, whole.clock.now()))
    await whole.clockwork.settle()
    await asOwner(async query => {
      const [row] = await query('select left_seen_at as at from people.person where person_id = $1', [person])
      at = row?.at
    })
    return at
  }
  await asOwner(async query => {
    const made = { handle: 'made-up-third', given_name: 'Made', family_name: 'Up', grades: [], agents: [], enabled: true, active: true }
    await query(...insert('people.person', { ...made, person_id: person }))
    await query(...insert('people.way', { ...rows['ways-left']?.(began), person_id: person }))
  })
  expect(await seen(true)).toBe(null)
  const first = await seen(false)
  expect(first).toBeInstanceOf(Date)
  whole.clock.set(new Date(whole.clock.now().getTime() + 86_400_000))
  expect(await seen(false)).toEqual(first)
  expect(await seen(true)).toBe(null)
})

test('the clock comes again the next day, and one at work is never more than a batch', async () => {
  const due = await whole.clockwork
    .settle()
    .then(() =>
      ownerClient(whole.database, client =>
        client.query<{ dueAt: Date }>(`select due_at as "dueAt" from platform.job where district_id = $1 and kind = 'platform.forget'`, [
          falls,
        ]),
      ),
    )
  expect(due.rows).toEqual([{ dueAt: new Date(whole.clock.now().getTime() + 86_400_000) }])
  const taken: number[] = []
  await asOwner(async query => {
    for (let n = 0; n < batch + 1; n++) await query(...insert('platform.turned_away', rows['turned-away']?.(began) ?? {}))
  })
  const line = lifetimes.find(({ id }) => id === 'turned-away')
  for (const _ of [1, 2])
    taken.push(
      (await whole.database.transaction(
        'app',
        falls,
        tx => line?.forget(tx, { before: whole.clock.now(), atMost: batch }) ?? Promise.resolve(-1),
      )) ?? 0,
    )
  expect(taken[0]).toBe(batch)
})
