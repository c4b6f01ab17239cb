import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../src/kernel/ids.ts'
import { importRoster } from '../src/people/commands/roster.ts'
import { openPath } from '../src/people/roster/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/**
 * A student from 14, or in ninth grade and above, reads what is theirs: a restraint, an exclusion that was considered, a call, and who looked. It is
 * asked as they read.
 */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
  await bringRoster(byRoster)
})
afterAll(() => whole.close())

interface Said {
  readonly born: string | null
  readonly grade: string
}
/** The day is 1 October 2026. All are at the school of the principal who signs in as `principal`. */
const byRoster: Readonly<Record<string, Said>> = {
  '02': { born: '2013-08-01', grade: '07' },
  '05': { born: '2012-09-30', grade: '08' },
  '06': { born: '2013-07-15', grade: '09' },
  '12': { born: '2012-10-08', grade: '08' },
  '15': { born: null, grade: '08' },
  '18': { born: '2012-05-01', grade: '08' },
}

/** Harbor Falls' own roster, brought anew with what is said of these students. Whoever is left out of `linked` has no caregiver by it. */
async function bringRoster(said: Readonly<Record<string, Said>>, linked = true): Promise<void> {
  const opened = await openPath('db/demo/harbor-falls')
  if (opened.kind !== 'files') throw new Error(opened.message)
  const files = new Map(opened.files)
  const changed = (file: string, change: (cells: string[], of: Said) => string[] | null): void => {
    const lines = (files.get(file) ?? Buffer.alloc(0)).toString().trimEnd().split('\n')
    const out = lines.flatMap(line => {
      const cells = line.split(',')
      const of = said[/^hf-student-(\d\d)$/.exec(cells[0] ?? '')?.[1] ?? '']
      return of ? (change(cells, of) ?? []).join(',') || [] : line
    })
    files.set(file, Buffer.from(`${out.join('\n')}\n`))
  }
  changed('demographics.csv', ([id = '', ...rest], { born }) => (born === null ? null : [id, ...rest.slice(0, 2), born]))
  changed('users.csv', (cells, { grade }) => cells.with(14, grade).with(13, linked ? (cells[13] ?? '') : ''))
  const asked = { district: falls, by: 'operator', at: whole.clock.now(), deed: freshId(), commit: true } as const
  const done = await importRoster(whole.database, { ...asked, files })
  if ('kind' in done || !done.ok) throw new Error(JSON.stringify(done))
  whole.forget()
}

const get = async (handle: string, url: string): Promise<{ status: number; body: string }> => {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ url, headers })
  return { status: statusCode, body }
}
async function post<Of>(handle: string, url: string, payload: object): Promise<Of> {
  const { headers } = await whole.as(handle)
  const answer = await whole.app.inject({ method: 'POST', url, headers, payload })
  expect([url, answer.statusCode, answer.body.slice(0, 300)]).toEqual([
    url,
    answer.statusCode < 300 ? answer.statusCode : 0,
    expect.anything(),
  ])
  return answer.json<Of>()
}
const idOf = async (handle: string): Promise<string> => (await whole.as(handle)).person.id

interface Of {
  readonly restraint: string
  readonly incident: string
  readonly call: string
}
const held = {
  ...{ kind: 'physical', began: '2026-09-30T10:05:00-04:00', ended: '2026-09-30T10:11:00-04:00', grounds: ['assault'] },
  ...{ tried: ['talked-calmly'], holds: ['standing-hold'], care: ['calm-place'], held: ['responder-1'], witnesses: ['teacher'] },
}
async function recordsOf(student: string, roster: string): Promise<Of> {
  const restraint = (await post<{ id: string }>('responder-1', '/api/restraint', { student })).id
  await post('responder-1', `/api/restraint/${restraint}/describe`, { ...held, student })
  await post('responder-1', `/api/restraint/${restraint}/injuries`, { student: ['bruise'], staff: ['cut'], medical: true })
  const grade = roster === '09' ? '9-12' : '4-8'
  const incident = { student, on: '2026-09-30', ground: 'other', grade, disability: 'none', daysBefore: 0, language: 'en' }
  const { id } = await post<{ id: string }>('principal', '/api/discipline', incident)
  const call = await post<{ id: string }>('teacher', '/api/calls', {
    facts: { what: 'conflict', danger: 'none' },
    student: await idOf(student),
  })
  return { restraint, incident: id, call: call.id }
}

/** What somebody gets of the records of a student: the record of the restraint, of the incident, and who has seen them; over JSON and as pages. */
async function statuses(handle: string, student: string, { restraint, incident }: Of): Promise<number[]> {
  const urls = [
    `/api/restraint/${restraint}`,
    `/restraint/${restraint}`,
    `/restraint/${restraint}/letter/en`,
    `/api/discipline/${incident}`,
  ]
  const found: number[] = []
  for (const url of [...urls, `/discipline/${incident}`, `/my-child/${await idOf(student)}/seen`])
    found.push((await get(handle, url)).status)
  return found
}
const all = [200, 200, 200, 200, 200, 200]
const none = [403, 403, 403, 403, 403, 403]
const listed = async (handle: string): Promise<number[]> =>
  Promise.all(
    ['/api/restraint', '/api/discipline'].map(
      async url => (JSON.parse((await get(handle, url)).body) as { items: unknown[] }).items.length,
    ),
  )

const of: Record<string, Of> = {}
const handleOf = (number: string): string => `student-${number}`

describe('by what the roster says as they read', () => {
  beforeAll(async () => {
    for (const [number, { grade }] of Object.entries(byRoster)) of[number] = await recordsOf(handleOf(number), grade)
  }, 120_000)

  test.each([
    ['of 13 in grade 7', '02', false],
    ['of 14 in grade 8', '05', true],
    ['of 13 in grade 9', '06', true],
    ['who turns 14 next week', '12', false],
    ['without a date of birth, in grade 8', '15', false],
  ])('a student %s', async (_, number, reads) => {
    const handle = handleOf(number)
    expect(await statuses(handle, handle, of[number] as Of)).toEqual(reads ? all : none)
    expect(await listed(handle)).toEqual(reads ? [1, 1] : [0, 0])
  })

  test('of another student nobody reads anything, however old they are', async () => {
    for (const number of ['02', '05', '06', '12', '15'])
      expect(await statuses('student-18', handleOf(number), of[number] as Of)).toEqual(none)
    expect(await listed('student-18')).toEqual([1, 1])
  })

  test('on the page of their own work too a student and a caregiver find it, in both languages, and nobody else does', async () => {
    const work = async (handle: string, lang: string) => {
      const { cookie } = await whole.as(handle)
      const { statusCode, body } = await whole.app.inject({ url: '/me', headers: { cookie: `${cookie}; concord_lang=${lang}` } })
      expect([handle, statusCode]).toEqual([handle, 200])
      return body
    }
    const link = (says: string) => `<a href="/my-child">${says}</a>`
    expect(await work('student-05', 'en')).toContain(link('Your own records'))
    expect(await work('student-05', 'es')).toContain(link('Sus propios registros'))
    expect(await work('caregiver-02', 'en')).toContain(link('Who has seen your child’s records'))
    expect(await work('caregiver-02', 'es')).toContain(link('Quién ha visto los registros de su hijo'))
    expect(await work('nurse', 'en')).not.toContain('/my-child')
  })

  test('they find it from the front page, and read who looked; of hurt staff, and of anybody else’s record, nothing', async () => {
    expect((await get('student-05', '/')).body).toContain('<a href="/my-child">Your own records</a>')
    const door = (await get('student-05', '/my-child')).body
    for (const href of [`/my-child/${await idOf('student-05')}/seen`, '/restraint', '/discipline']) expect(door).toContain(`href="${href}"`)
    for (const url of [`/restraint/${of['05']?.restraint}`, `/discipline/${of['05']?.incident}`]) await get('principal', url)
    const seen = (await get('student-05', `/my-child/${await idOf('student-05')}/seen`)).body
    for (const text of [
      'Who has seen what is written about you',
      `href="/restraint/${of['05']?.restraint}"`,
      `href="/discipline/${of['05']?.incident}"`,
    ])
      expect(seen).toContain(text)
    expect(seen).toContain('They help run the school.')
    // Two records in one go: by which kind each is, the lines are told apart.
    for (const line of ['a restraint: all of the record, on a page', 'sending out of school: all of the record, on a page'])
      expect(seen).toContain(line)
    expect(seen).toMatch(/class="c-off-paper"[^>]*>If somebody at home should not see this/)
    const entry = JSON.parse((await get('student-05', `/api/restraint/${of['05']?.restraint}`)).body) as {
      injuries: object
      next: string[]
    }
    expect([entry.injuries, entry.next]).toEqual([{ student: ['bruise'], staff: [] }, []])
    const others = Object.entries(of).filter(([number]) => number !== '05')
    for (const [, { restraint, incident, call }] of others)
      for (const id of [restraint, incident, call]) expect(seen + door).not.toContain(id)
  })

  test('what the roster does not hold is told, and not guessed', async () => {
    expect((await get('student-15', '/my-child')).body).toContain('The school’s list lacks your date of birth or your grade.')
    expect((await get('student-15', `/my-child/${await idOf('student-15')}/seen`)).body).toContain('lacks your date of birth or your grade')
    expect((await get('student-02', '/my-child')).body).toContain('By the school’s list you are not 14 yet and not in ninth grade.')
    expect((await get('student-02', `/my-child/${await idOf('student-02')}/seen`)).body).not.toContain('lacks your date of birth')
  })

  test('that they read it is itself written down, as their own', async () => {
    const { body } = await get('superintendent', `/who-saw/${of['05']?.restraint}`)
    expect(body).toContain('It is about themselves.')
  })
})

test('a restraint that is held back for a fear of abuse opens to the student, and not to the caregiver', async () => {
  const asked = { facts: { what: 'restraint', danger: 'none', whose: 'student' }, student: await idOf('student-05') }
  const { id } = await post<{ id: string }>('teacher', '/api/calls', asked)
  await post('teacher', `/api/calls/${id}/facts`, { facts: { what: 'abuse-suspected' } })
  await post('teacher', `/api/calls/${id}/facts`, { facts: { what: 'restraint' } })
  await post('teacher', `/api/calls/${id}/report`, { to: 'dcf', by: await idOf('teacher'), at: '2026-10-01T10:00:00-04:00' })
  for (const verb of ['answer', 'there']) await post('responder-1', `/api/calls/${id}/${verb}`, {})
  await post('responder-1', `/api/calls/${id}/close`, { outcome: 'settled' })
  const items = (JSON.parse((await get('principal', '/api/restraint')).body) as { items: { id: string }[] }).items
  const entries = new Set(Object.values(of).map(({ restraint }) => restraint))
  const entry = items.find(each => !entries.has(each.id))?.id ?? ''
  const caregiver = 'caregiver-02'
  const student = await idOf('student-05')
  expect((await get(caregiver, `/api/restraint/${of['05']?.restraint}`)).status).toBe(200)
  expect((await get(caregiver, `/api/restraint/${entry}`)).status).toBe(403)
  expect((await get(caregiver, `/my-child/${student}/seen`)).body).not.toContain(entry)
  const own = await get('student-05', `/restraint/${entry}`)
  expect(own.status).toBe(200)
  expect(own.body).not.toMatch(/abuse|51A|held back/i)
  const seen = (await get('student-05', `/my-child/${student}/seen`)).body
  expect(seen).toContain(entry)
  expect(seen).toContain('If somebody at home should not see this, sign out when you have read it.')
})

describe('on the page of who has seen it', () => {
  const linesOf = (body: string) => body.split('<li>').length - 1
  const pageOf = async (handle: string) => (await get(handle, `/my-child/${await idOf('student-05')}/seen`)).body

  test('what they complained of is answered on their own page, and on no caregiver’s', async () => {
    const student = await idOf('student-05')
    const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' }
    const { id } = await post<{ id: string }>('teacher', '/api/contacts', { facts, student })
    await post('superintendent', `/api/contacts/${id}/facts`, { facts: { 'abuse-by-caregiver': 'no' } })
    await post('superintendent', `/api/contacts/${id}/tell`, {
      ...{ notice: 'caregiver-told', channel: 'phone', outcome: 'told', language: 'en', pointsAtCaregiver: 'no' },
    })
    const complain = (from: string, about: string) =>
      post<{ complaints: { id: string }[] }>('teacher', `/api/contacts/${id}/complain`, { from, about: [about], concerns: [] })
    const [first] = (await complain('student', 'treated-unequally')).complaints
    await complain('family', 'told-late')
    const [said, late] = ['someone was treated worse than others', 'we were told too late']
    expect(await pageOf('student-05')).toContain(`by a student: ${said}.`)
    await post('counsel', `/api/contacts/${id}/answer-complaint`, { complaint: first?.id, answer: 'upheld', steps: ['apology'] })
    expect(await pageOf('student-05')).toMatch(/the complaint is right\. What is done: an apology\./)
    expect(await pageOf('student-05')).not.toContain(late)
    for (const words of [said, late]) expect(await pageOf('caregiver-02')).not.toContain(words)
  })

  test('a call where abuse was feared is on nobody’s page, nor one of a broken order of a court: somebody at home may look on', async () => {
    const student = await idOf('student-05')
    const before = { own: await pageOf('student-05'), caregiver: await pageOf('caregiver-02') }
    for (const what of ['abuse-suspected', 'order-broken'])
      await post('teacher', '/api/calls', { facts: { what, danger: 'none', whose: 'student' }, student })
    expect(await pageOf('student-05')).toBe(before.own)
    expect(await pageOf('caregiver-02')).toBe(before.caregiver)
  })

  test('a call close to them that no caregiver was told of is named to the student, without what it was about', async () => {
    const student = await idOf('student-05')
    const before = { own: await pageOf('student-05'), caregiver: await pageOf('caregiver-02') }
    await post('teacher', '/api/calls', { facts: { what: 'family-dispute', danger: 'none', whose: 'caregiver' }, student })
    const own = await pageOf('student-05')
    expect(linesOf(own)).toBe(linesOf(before.own) + 1)
    expect(own).not.toMatch(/dispute/i)
    expect(await pageOf('caregiver-02')).toBe(before.caregiver)
  })

  test('a request of police that fears abuse at home is on nobody’s page until somebody says otherwise for whom it is, and tells them', async () => {
    const student = await idOf('student-05')
    const facts = {
      requester: 'local-police',
      basis: 'none',
      target: 'student-questioned',
      age: '14-17',
      'abuse-by-caregiver': 'suspected',
    }
    const before = { own: await pageOf('student-05'), caregiver: await pageOf('caregiver-02') }
    // It is not for a teacher to say, and counts until then all the same.
    const { id } = await post<{ id: string }>('teacher', '/api/contacts', { facts, student })
    const both = async () => [await pageOf('student-05'), await pageOf('caregiver-02')]
    expect(await both()).toEqual([before.own, before.caregiver])
    await post('superintendent', `/api/contacts/${id}/facts`, { facts: { 'abuse-by-caregiver': 'no' } })
    expect(await both()).toEqual([before.own, before.caregiver])
    const telling = { notice: 'caregiver-told', channel: 'phone', outcome: 'told', language: 'en', pointsAtCaregiver: 'no' }
    await post('superintendent', `/api/contacts/${id}/tell`, telling)
    expect((await both()).map(linesOf)).toEqual([linesOf(before.own) + 1, linesOf(before.caregiver) + 1])
    await post('superintendent', `/api/contacts/${id}/facts`, { facts: { 'abuse-by-caregiver': 'suspected' } })
    expect(await both()).toEqual([before.own, before.caregiver])
  })
})

describe('on a later day', () => {
  test('whoever turns 14 then reads; on the day before they do not', async () => {
    whole.clock.set(new Date('2026-10-08T03:59:00Z'))
    whole.forget()
    expect(await statuses('student-12', 'student-12', of['12'] as Of)).toEqual(none)
    whole.clock.set(new Date('2026-10-08T04:00:00Z'))
    whole.forget()
    expect(await statuses('student-12', 'student-12', of['12'] as Of)).toEqual(all)
    expect(await listed('student-12')).toEqual([1, 1])
    expect(await statuses('student-02', 'student-02', of['02'] as Of)).toEqual(none)
  })

  test('whoever comes to ninth grade by the roster then reads, and whoever has a date of birth by it; a caregiver that it names no more does not', async () => {
    expect((await get('caregiver-02', `/api/restraint/${of['05']?.restraint}`)).status).toBe(200)
    await bringRoster({ ...byRoster, '02': { born: '2013-08-01', grade: '09' }, '15': { born: '2012-01-01', grade: '08' } }, false)
    for (const number of ['02', '15']) expect(await statuses(handleOf(number), handleOf(number), of[number] as Of)).toEqual(all)
    expect((await get('caregiver-02', `/api/restraint/${of['05']?.restraint}`)).status).toBe(403)
  })
})
