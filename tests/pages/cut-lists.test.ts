import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ownerClient } from '../../src/platform/database/testing.ts'
import { falls, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import { transitionsShown } from '../../src/training/transition/reads.ts'
import { familyReads } from '../../src/looks/read-seen.ts'
import { looksShown } from '../../src/looks/who-saw.ts'
import { whoSawCommand } from '../../src/looks/index.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

const answered = z.object({ items: z.array(z.object({ id: z.string() })), olderThan: z.string().nullable() })

/** A list that does not fit says so and leads to the rest, and no sentence is made of a part of it. */
describe('lists that are longer than a page', () => {
  let whole: WholeApp
  let lead: SignedIn
  beforeAll(async () => {
    whole = await openWholeApp()
    lead = await whole.as('superintendent')
  })
  afterAll(() => whole.close())

  const get = async (who: SignedIn, url: string, lang = 'en') =>
    (await whole.app.inject({ url, headers: { cookie: `${who.cookie}; concord_lang=${lang}` } })).body
  const items = async <Item>(url: string) =>
    (await whole.app.inject({ url, headers: lead.headers })).json<{ items: Item[]; next: string | null }>()
  const enter = async (url: string, payload: object) => {
    const answer = await whole.app.inject({ method: 'POST', url, headers: lead.headers, payload })
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json<{ id: string }>().id
  }
  const asOwner = (sql: string, values: unknown[]) => ownerClient(whole.database, client => client.query(sql, values))

  test('the 201st agreement stands in the register', async () => {
    const ids: string[] = []
    for (let n = 0; n <= 200; n++) ids.push(await enter('/api/agreements', { kind: 'defender', party: `Office ${n}` }))
    const listed = await items<{ id: string }>('/api/agreements')
    expect(new Set(listed.items.map(({ id }) => id))).toEqual(new Set(ids))
    expect(await get(lead, '/agreements')).toContain('Office 200')
  })

  test('of a long list of standing accesses the one in force is not passed over', async () => {
    // Lines whose facts are missing are shown to nobody; these come before the one of which a sentence is made.
    await asOwner(
      `insert into contact.standing_access (district_id, access_id, entered_at)
       select $1, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, $2 from generate_series(1, 501) n`,
      [falls, new Date('2026-09-01T12:00:00Z')],
    )
    await enter('/api/standing-access', { who: 'local-police', what: 'live-video' })
    const listed = (await whole.app.inject({ url: '/api/standing-access' })).json<{ items: { stands: string }[]; onFile: string }>()
    expect(listed.onFile).toBe('some-on-file')
    expect(listed.items.map(({ stands }) => stands)).toEqual(['in-force'])
  })

  test('the 1,001st device stands in the register, and its last day comes', async () => {
    await asOwner(
      `insert into devices.device (district_id, device_id, measure, school_id, dollars, line_id, access, reviewed_on, review_by, sunset, voted_on, entered_at, taken_out_on)
       select $1, gen_random_uuid(), 'door-lock', null, 0, null, 'none', '2026-09-01', '2027-09-01', null, null, $2::timestamptz + n * interval '1 second', null
         from generate_series(1, 1000) n`,
      [falls, new Date('2026-08-01T12:00:00Z')],
    )
    const id = await enter('/api/devices', {
      measure: 'camera',
      place: 'The long corridor',
      dollars: 100,
      access: 'none',
      reviewBy: '2027-06-01',
    })
    const listed = (await whole.app.inject({ url: '/api/devices' })).json<{ items: { id: string }[] }>()
    expect(listed.items.map(each => each.id)).toContain(id)
    expect(await get(lead, '/devices')).toContain('The long corridor')
    const due = (await whole.app.inject({ url: '/api/deadlines' })).json<{ items: { href: string }[] }>()
    expect(due.items.map(({ href }) => href)).toContain(`/devices/${id}`)
  })

  test('the changes of duty go on after a page', async () => {
    await asOwner(
      `insert into training.transition (district_id, transition_id, person_id, school_id, opened_at, stopped)
       select $1, gen_random_uuid(), gen_random_uuid(), null, $2::timestamptz + n * interval '1 second', false from generate_series(1, $3::int) n`,
      [falls, new Date('2026-09-01T12:00:00Z'), transitionsShown + 1],
    )
    const first = await items<{ id: string }>('/api/training/transitions')
    expect(first.items).toHaveLength(transitionsShown)
    expect(first.next).toBe(first.items.at(-1)?.id)
    const rest = await items<{ id: string }>(`/api/training/transitions?after=${first.next}`)
    expect([rest.items.length, rest.next]).toEqual([1, null])
    const page = await get(lead, '/training/transitions')
    expect(page).toContain(`href="/training/transitions?after=${first.next}"`)
    expect(await get(lead, `/training/transitions?after=${first.next}`)).not.toContain(
      'usa-button usa-button--outline" href="/training/transitions?after=',
    )
  })

  test('what a process waits for from whoever leads it is in their work, however many wait before it', async () => {
    const leader = await whole.as('teacher')
    await asOwner(
      `insert into repair.process (district_id, process_id, school_id, kind, asked_by, asked_at, stage, facilitator_id, parties, families, duty, whose, due_on)
       select $1, gen_random_uuid(), $2, 'circle', $3, $5, 'asked', case when n > 60 then $4::uuid end, '{}', '{}', 'close',
              case when n > 60 then 'facilitator' else 'coordinator' end, '2026-10-01'::date + n
         from generate_series(1, 61) n`,
      [falls, leader.person.school, lead.person.id, leader.person.id, new Date('2026-09-01T12:00:00Z')],
    )
    const { items: mine } = (await whole.app.inject({ url: '/api/me/work', headers: leader.headers })).json<{ items: { kind: string }[] }>()
    expect(mine.filter(({ kind }) => kind === 'repair')).toHaveLength(1)
  })

  /** Looks at a matter of the student, or at one of which their family is not told; three at each second, so that a page also ends between looks of one instant. */
  const look = (
    student: SignedIn,
    at: string,
    many: number,
    { matter, through = 'district' }: { matter: string | null; through?: string },
  ) =>
    asOwner(
      `insert into looks.look (district_id, look_id, at, quarter, person_id, position, through, kind, matter_id, student_id, part, medium)
       select $1, gen_random_uuid(), at, at + n * interval '1 microsecond', $2, 'superintendent', $7, 'call', coalesce($6::uuid, gen_random_uuid()), $3, 'record', 'page'
         from generate_series(1, $5::int) n, lateral (select $4::timestamptz + (n / 3) * interval '1 second') x(at)`,
      [falls, lead.person.id, student.person.id, new Date(at), many, matter, through],
    )
  const more = 'There are more looks than one page shows.'

  test('who has seen a record says that there are older looks, and leads to them', async () => {
    const student = await whole.as('student')
    const all = `/who-saw/${student.person.id}`
    await look(student, '2026-09-20T12:00:00Z', 1, { matter: null })
    expect(await get(lead, all)).not.toContain(more)
    await look(student, '2026-09-18T12:00:00Z', looksShown, { matter: null })
    const page = await get(lead, all)
    expect(page).toContain(more)
    expect(page).toContain(`href="${all}?from=&amp;to=&amp;older-than=`)
    expect(await get(lead, `${all}?from=&to=2026-09-17`)).not.toContain(more)
  })

  test('a family reads each look at what they are told of once, and of other looks not even that there are any', async () => {
    const [student, caregiver, teacher] = [await whole.as('student'), await whole.as('caregiver'), await whole.as('teacher')]
    const payload = { facts: { what: 'conflict', danger: 'possible' }, student: student.person.id }
    const called = await whole.app.inject({ method: 'POST', url: '/api/calls', payload, headers: teacher.headers })
    const { id: matter } = called.json<{ id: string }>()
    const own = `/my-child/${student.person.id}/seen`
    await look(student, '2026-09-21T12:00:00Z', familyReads + 1, { matter: null })
    await look(student, '2026-09-21T12:00:00Z', familyReads + 1, { matter, through: 'child' })
    await look(student, '2026-09-20T12:00:00Z', familyReads, { matter })
    const first = await get(caregiver, own)
    expect([first.includes(more), first.split(lead.person.name).length - 1]).toEqual([false, familyReads])
    await look(student, '2026-09-20T11:00:00Z', familyReads + 2, { matter })
    expect(await get(caregiver, own, 'es')).toContain('Ver lo anterior, hasta el 20 de septiembre de 2026')
    let [rows, pages] = [0, 0]
    for (let address: string | undefined = own; address !== undefined && pages < 5; pages++) {
      const page: string = await get(caregiver, address)
      rows += page.split(lead.person.name).length - 1
      address = /href="([^"]*)">See the older ones/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([rows, pages]).toEqual([2 * familyReads + 2, 3])
    expect(await get(caregiver, `${own}?to=2026-09-19`)).not.toContain(more)
  })

  test('a day with more looks than a page or an answer shows is read to its end, each look once', async () => {
    const [counsel, other] = [await whole.as('counsel'), await whole.as('student')]
    const day = '2026-08-20'
    // Three at each second, so that a page also ends between looks of one instant.
    await asOwner(
      `insert into looks.look (district_id, look_id, at, quarter, person_id, position, through, kind, matter_id, student_id, part, medium)
       select $1, gen_random_uuid(), at, at, $2, 'counsel', 'counsel', 'call', gen_random_uuid(), null, 'line', 'page'
         from generate_series(1, $4::int) n, lateral (select $3::timestamptz + (n / 3) * interval '1 second') x(at)`,
      [falls, counsel.person.id, new Date(`${day}T12:00:00Z`), 2 * looksShown + 2],
    )
    let [rows, pages] = [0, 0]
    let address: string | undefined = `/who-saw/${counsel.person.id}?from=${day}&to=${day}`
    while (address !== undefined && pages < 5) {
      const page = await get(lead, address)
      rows += page.split('role="rowheader"').length - 1
      pages++
      address = /href="([^"]*)">See the older ones/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([rows, pages]).toEqual([2 * looksShown + 2, 3])

    const seen = new Set<string>()
    let [items, answers] = [0, 0]
    let olderThan: string | null = ''
    while (olderThan !== null && answers < 5) {
      const asked = { district: falls, of: counsel.person.id, from: day, to: day, olderThan, at: whole.clock.now() }
      const { json } = await whoSawCommand(whole.database, asked)
      const told = answered.parse(json)
      for (const { id } of told.items) seen.add(id)
      items += told.items.length
      answers++
      olderThan = told.olderThan
    }
    expect([items, seen.size, answers]).toEqual([2 * looksShown + 2, 2 * looksShown + 2, 3])
    const wrong = { district: falls, of: counsel.person.id, from: '', to: '', olderThan: other.person.id, at: whole.clock.now() }
    expect((await whoSawCommand(whole.database, wrong)).exit).toBe(1)
  })
})
