import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayAgreements } from '../src/contact/index.ts'
import { seedDemoMoney } from '../src/invest/index.ts'
import type { AgreementView } from '../src/contact/agreements/view.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

interface Answered<Body> {
  readonly status: number
  readonly body: Body & { readonly errors?: readonly { pointer: string; detail: string }[]; readonly code?: string }
}
async function send<Body = AgreementView>(
  handle: string | null,
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
): Promise<Answered<Body>> {
  const headers = handle === null ? {} : (await whole.as(handle)).headers
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: statusCode, body: JSON.parse(body) }
}
const page = async (handle: string | null, url: string) => {
  const headers = handle === null ? {} : (await whole.as(handle)).headers
  return (await whole.app.inject({ url, headers })).body
}
interface Request {
  readonly id: string
  readonly facts: Readonly<Record<string, string>>
  readonly decision: { readonly answer: string }
  readonly code?: string
}
const posted = {
  emergency: 'none',
  basis: 'none',
  target: 'student-questioned',
  'acting-for-immigration': 'no',
  where: 'building',
  age: '14-17',
}
/** An officer posted at a school asks to question a student: which word the record has, and what the plan answers. */
async function atTheDesk(requester = 'sro'): Promise<readonly [string | undefined, string]> {
  const { status, body } = await send<Request>('secretary', 'POST', '/api/contacts', { facts: { ...posted, requester } })
  expect(status, JSON.stringify(body)).toBe(201)
  return [body.facts.requester, body.decision.answer]
}
const at = (iso: string) => {
  whole.forget()
  whole.clock.set(new Date(iso))
}
const elements = [
  ...['reporting-duties', 'officer-selection', 'roles-in-misbehavior', 'information-sharing', 'officer-training'],
  ...['mission', 'goals', 'cost-and-funding', 'annual-review'],
]
async function enter(kind: string, party: string): Promise<string> {
  const { status, body } = await send<{ id: string }>('superintendent', 'POST', '/api/agreements', { kind, party })
  expect(status).toBe(201)
  return body.id
}
async function act(id: string, verb: string, body: object = {}, handle = 'superintendent') {
  const done = await send(handle, 'POST', `/api/agreements/${id}/${verb}`, body)
  expect([verb, done.status, done.body.errors ?? done.body.code]).toEqual([verb, 200, undefined])
  return done.body
}
const signed = async (id: string) => {
  await act(id, 'sign', { as: 'superintendent', on: '2026-10-01' })
  return act(id, 'sign', { as: 'chief-of-police', on: '2026-10-01' }, 'counsel')
}
const unsure = 'The register says: no officer counts as posted at a school under an agreement now'
const sure = 'The register says: officers posted at schools count as under an agreement'

test('the register and nobody at the desk says whether an officer is under an agreement; it ends at the midnight after its last day', async () => {
  expect(await atTheDesk('sro')).toEqual(['sro', 'refuse'])
  expect(await atTheDesk('sro-under-agreement')).toEqual(['sro', 'refuse'])
  const id = await enter('police-mou', 'Harbor Falls Police Department')
  await act(id, 'version', { from: '2026-10-01', until: '2026-11-01', elements })
  const lacking = await signed(id)
  expect(lacking.officers).toEqual({ under: false, until: null, why: ['no-request', 'procedures-not-filed'] })
  await act(id, 'request')
  expect(await atTheDesk()).toEqual(['sro', 'refuse'])
  const complete = await act(id, 'procedures', { on: '2026-10-01', elements: [] })
  expect(complete.officers).toEqual({ under: true, until: '2026-11-02T05:00:00.000Z', why: [] })
  expect(complete.procedures[0]?.missing).toHaveLength(7)
  expect(await atTheDesk('sro')).toEqual(['sro-under-agreement', 'hold'])
  expect(await atTheDesk('sro-under-agreement')).toEqual(['sro-under-agreement', 'hold'])
  expect(await page(null, '/door?requester=sro')).toContain(sure)
  expect(await page(null, '/agreements')).toContain('14 studies of police at schools are on our list, whichever way they point.')

  // The clocks go back on November 1: the day has 25 hours.
  at('2026-11-02T04:59:59.999Z')
  expect(await atTheDesk()).toEqual(['sro-under-agreement', 'hold'])
  at('2026-11-02T05:00:00Z')
  expect(await atTheDesk()).toEqual(['sro', 'refuse'])
  expect(await page(null, '/door?requester=sro')).toContain(unsure)
  expect((await send(null, 'GET', `/api/agreements/${id}`)).body).toMatchObject({ stands: 'expired', phone: null, next: [] })
})

test('a request that is withdrawn turns an officer away from that instant, also one who waits already; the letter is kept as it was signed', async () => {
  const id = await enter('police-mou', 'Harbor Falls Police Department')
  await act(id, 'version', { from: '2026-11-02', until: '2027-06-30', elements })
  await signed(id)
  await act(id, 'request')
  await act(id, 'procedures', { on: '2026-11-02', elements: [] })
  const asked = await send<Request>('secretary', 'POST', '/api/contacts', {
    facts: { ...posted, target: 'adult-staff', requester: 'sro' },
  })
  expect(asked.body.facts.requester).toBe('sro-under-agreement')

  const unsigned = await send('superintendent', 'POST', `/api/agreements/${id}/withdraw`, { signer: 'Ana Example' })
  expect([unsigned.status, unsigned.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/isRead']])
  expect((await send('counsel', 'POST', `/api/agreements/${id}/withdraw`, { signer: 'Ana Example', isRead: 'yes' })).status).toBe(403)
  const announced = await act(id, 'withdraw', { signer: 'Ana Example', isRead: 'yes', from: '2027-01-15' })
  expect([announced.officers?.until, announced.next.includes('withdraw')]).toEqual(['2027-01-15T05:00:00.000Z', true])
  const laterStill = { signer: 'Ana Example', isRead: 'yes', from: '2027-02-01' }
  expect((await send('superintendent', 'POST', `/api/agreements/${id}/withdraw`, laterStill)).body.code).toBe('no-request')
  const done = await act(id, 'withdraw', { signer: 'Ana Example', isRead: 'yes' })
  expect(done.officers).toEqual({ under: false, until: null, why: ['request-withdrawn'] })
  expect(done.letters.map(({ about, signer }) => [about, signer])).toEqual([
    ['request-withdrawn', 'Ana Example'],
    ['request-withdrawn', 'Ana Example'],
  ])
  expect(done.letters.map(({ text }) => text).join(' ')).toContain(
    'I withdraw my request for Harbor Falls Public Schools from November 2, 2026.',
  )
  expect(await atTheDesk()).toEqual(['sro', 'refuse'])

  const open = await send<Request>('principal', 'POST', `/api/contacts/${asked.body.id}/open`)
  expect([open.status, open.body.code]).toEqual([409, 'agreement-over'])
  const more = await send<Request>('principal', 'POST', `/api/contacts/${asked.body.id}/facts`, { facts: { requester: 'sro' } })
  expect([more.body.facts.requester, more.body.decision.answer]).toEqual(['sro', 'refuse'])
})

test('of two agreements in force, to withdraw the request of one leaves the officers of the other, and its page and letter say no more', async () => {
  const ids = [await enter('police-mou', 'Harbor Falls Police Department'), await enter('police-mou', 'Bay County Sheriff')] as const
  for (const id of ids) {
    await act(id, 'version', { from: '2026-11-02', until: '2027-06-30', elements })
    await signed(id)
    await act(id, 'request')
    await act(id, 'procedures', { on: '2026-11-02', elements: [] })
  }
  const [withdrawn, other] = ids
  const done = await act(withdrawn, 'withdraw', { signer: 'Ana Example', isRead: 'yes' })
  expect(done.officers?.under).toBe(false)
  expect(done.alsoUnder.map(({ id, party }) => [id, party])).toEqual([[other, 'Bay County Sheriff']])
  expect(done.letters[0]?.text).toContain('From then on no officer is assigned to our schools under the agreement between us.')
  expect(await atTheDesk()).toEqual(['sro-under-agreement', 'hold'])
  const says = await page('superintendent', `/agreements/${withdrawn}`)
  expect(says).toContain('Another agreement is in force beside this one.')
  expect(says).toContain(`<a href="/agreements/${other}">Bay County Sheriff: officers count as under it until July 1, 2027`)
  expect((await act(other, 'end', { why: 'both-agreed' })).alsoUnder).toEqual([])
  expect(await page('superintendent', `/agreements/${withdrawn}`)).not.toContain('Another agreement is in force')
  expect(await atTheDesk()).toEqual(['sro', 'refuse'])
  await act(withdrawn, 'end', { why: 'both-agreed' })
})

test('a version that follows goes on without a gap; notice that it is not renewed is a letter, and then nothing follows', async () => {
  const id = await enter('police-mou', 'Harbor Falls Police Department')
  await act(id, 'version', { from: '2026-11-02', until: '2026-11-30', elements: elements.slice(1) })
  expect((await signed(id)).terms?.missing).toEqual(['reporting-duties'])
  await act(id, 'request', { from: '2026-11-02' })
  expect((await act(id, 'procedures', { on: '2026-11-02', elements: [] })).officers?.why).toEqual(['element-missing'])
  // A version that follows and that nobody signed changes nothing of the notice: it is of what holds, and of its last day.
  await act(id, 'version', { from: '2026-12-01', until: '2027-06-30', elements })
  const noticed = await act(id, 'not-renew', { signer: 'Ana Example', isRead: 'yes' })
  expect(noticed.letters[0]?.text).toContain('It holds through its last day, November 30, 2026, and no longer.')
  const next = await send('superintendent', 'POST', `/api/agreements/${id}/version`, { from: '2026-12-01', elements })
  expect([next.status, next.body.code]).toEqual([409, 'not-renewed'])
})

test('nobody gives notice of an agreement that is not signed, or that has no last day; a day out of all reason is told by its field', async () => {
  const id = await enter('police-response', 'Harbor Falls Police Department')
  const notice = async () => {
    const { status, body } = await send('superintendent', 'POST', `/api/agreements/${id}/not-renew`, {
      signer: 'Ana Example',
      isRead: 'yes',
    })
    return [status, body.code]
  }
  await act(id, 'version', { from: '2026-11-02' })
  expect(await notice()).toEqual([409, 'not-signed'])
  expect(await page('superintendent', `/agreements/${id}`)).not.toContain('id="not-renew"')
  await signed(id)
  expect(await notice()).toEqual([409, 'no-last-day'])
  for (const until of ['9999-12-31', '1026-10-01', '0000-01-01', '2200-01-01']) {
    const wrong = await send('superintendent', 'POST', `/api/agreements/${id}/version`, { from: '2026-11-02', until })
    expect([until, wrong.status, wrong.body.errors?.map(({ pointer }) => pointer)]).toEqual([until, 422, ['/until']])
  }
})

test('the defender of the register is called, else the one of the plan', async () => {
  const defender = async () => {
    const { body } = await send<Request>('secretary', 'POST', '/api/contacts', {
      facts: { ...posted, requester: 'local-police' },
    })
    return (await page('superintendent', `/contacts/${body.id}`)).match(/978-555-\d{4}/g) ?? []
  }
  expect(await defender()).not.toContain('978-555-7788')
  const id = await enter('defender', 'Youth Advocacy Division')
  const empty = await act(id, 'version', { from: '2026-11-01' })
  expect(empty.terms?.missing).toEqual(['hours', 'languages', 'telephone', 'name-given'])
  const terms = {
    from: '2026-11-01',
    until: '2027-06-30',
    hours: 'School days, 7 am to 5 pm',
    phone: '978-555-7788',
    languages: ['en', 'es'],
    identity: 'no-name',
  }
  await act(id, 'version', terms)
  expect(await defender()).not.toContain('978-555-7788')
  await act(id, 'sign', { as: 'superintendent', on: '2026-11-01' })
  const view = await act(id, 'sign', { as: 'director', on: '2026-11-01' })
  expect([view.stands, view.phone, view.terms?.missing]).toEqual(['in-force', '978-555-7788', []])
  expect(await defender()).toContain('978-555-7788')
  expect(await page(null, `/agreements/${id}`)).not.toContain('978-555-7788')
})

test('who may do what, and what is wrong is said by its field; nothing is half done', async () => {
  expect((await send('principal', 'POST', '/api/agreements', { kind: 'defender', party: 'An office' })).status).toBe(403)
  const wrong = async (url: string, payload: object, handle = 'superintendent') => {
    const { status, body } = await send(handle, 'POST', url, payload)
    return [status, body.errors?.map(({ pointer }) => pointer) ?? body.code]
  }
  expect(await wrong('/api/agreements', { kind: 'treaty', party: 'An office' })).toEqual([422, ['/kind']])
  expect(await wrong('/api/agreements', { kind: 'defender', party: '  ' })).toEqual([422, ['/party']])
  const id = await enter('interpreters', 'An office of interpreters')
  const to = (verb: string) => `/api/agreements/${id}/${verb}`
  expect(await wrong(to('sign'), { as: 'director', on: '2026-11-02' })).toEqual([409, 'no-version'])
  expect(await wrong(to('version'), { from: '2026-11-02', until: '2026-11-01' })).toEqual([422, ['/until']])
  expect(await wrong(to('version'), { from: '2026-02-30' })).toEqual([422, ['/from']])
  expect(await wrong(to('version'), { from: '2026-11-02', languages: ['xx'] })).toEqual([422, ['/languages/0']])
  expect(await wrong(to('version'), { from: '2026-11-02', phone: 'call us' })).toEqual([422, ['/phone']])
  expect(await wrong(to('request'), {})).toEqual([409, 'not-with-police'])
  await act(id, 'version', { from: '2026-11-02' })
  expect(await wrong(to('sign'), { as: 'director', on: '2026-11-03' })).toEqual([422, ['/on']])
  expect(await wrong(to('sign'), { as: 'superintendent', on: '2026-11-02' }, 'counsel')).toEqual([403, 'not-permitted'])
  const row = async () => new RegExp(`<tr[^>]*>(?:(?!</tr>).)*agreements/${id}.*?</tr>`, 's').exec(await page(null, '/agreements'))?.[0]
  expect(await row()).toMatch(/parts? (is|are) missing/)
  expect(await act(id, 'end', { why: 'entered-in-error' })).toMatchObject({ stands: 'ended', endedWhy: 'entered-in-error' })
  const says = await page(null, `/agreements/${id}`)
  for (const words of ['Entered in error', 'It was entered in error.']) expect(says).toContain(words)
  // What it lacks was never owed.
  expect(await row()).toContain('Entered in error')
  expect(await row()).not.toMatch(/missing/)
  expect(await wrong(to('version'), { from: '2026-11-02' })).toEqual([409, 'ended'])
  expect((await send(null, 'GET', `/api/agreements/${id}`)).body.versions).toHaveLength(1)
})

test('the budget is owed with no officers too, and is not signed where there are no books', async () => {
  const { body } = await send<{ filing: object }>(null, 'GET', '/api/agreements')
  expect(body.filing).toEqual({ year: 2026, signedAt: null, filedOn: null, support: null, police: null, inBooks: null })
  const none = await send('superintendent', 'POST', '/api/agreements/filing', { signer: 'Ana Example', isRead: 'yes' })
  expect([none.status, none.body.code]).toEqual([409, 'no-books'])
})

test('signed, the budget filed with the state is what the books have, to the cent, once for each school year', async () => {
  const booked = await openWholeApp({ seed: [seedDemoMoney] })
  try {
    const { headers } = await booked.as('superintendent')
    const ask = async <Body>(url: string, payload?: object) =>
      (await booked.app.inject({ method: payload ? 'POST' : 'GET', url, headers, ...(payload ? { payload } : {}) })).json<Body>()
    interface Line {
      readonly kind: string
      readonly opened: number
      readonly movedIn: number
      readonly movedOut: number
    }
    const { lines } = await ask<{ lines: readonly Line[] }>('/api/invest/money?year=2027')
    const has = (...kinds: string[]) =>
      lines.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { opened, movedIn, movedOut }) => sum + opened + movedIn - movedOut, 0)
    const amounts = { support: has('people', 'support', 'wellness', 'posts'), police: has('police') }
    expect([amounts.support > 0, amounts.police > 0]).toEqual([true, true])
    const { filing } = await ask<{ filing: object }>('/api/agreements')
    expect(filing).toEqual({ year: 2026, signedAt: null, filedOn: null, ...amounts, inBooks: amounts })
    const unread = await ask<{ errors: { pointer: string }[] }>('/api/agreements/filing', { signer: 'Ana Example' })
    expect(unread.errors.map(({ pointer }) => pointer)).toEqual(['/isRead'])
    const signed = { signer: 'Ana Example', isRead: 'yes' }
    expect(await ask('/api/agreements/filing', signed)).toEqual({
      ...{ year: 2026, signedAt: booked.clock.now().toISOString(), filedOn: null, ...amounts, inBooks: amounts },
    })
    expect(await ask<{ code: string }>('/api/agreements/filing', signed)).toMatchObject({ code: 'filed-already' })
  } finally {
    await booked.close()
  }
})

test('a letter that was read before the books changed is not signed, and the page says where they changed after it was', async () => {
  const booked = await openWholeApp({ seed: [seedDemoMoney] })
  try {
    const ask = async <Body>(handle: string, url: string, payload?: object) => {
      const { headers } = await booked.as(handle)
      const { statusCode, body } = await booked.app.inject({
        method: payload ? 'POST' : 'GET',
        url,
        headers,
        ...(payload ? { payload } : {}),
      })
      return { status: statusCode, text: body, json: (): Body => JSON.parse(body) }
    }
    const addCents = async (title: string, cents: number) => {
      const line = { title, owner: 'district', kind: 'support', year: 2027, cents }
      expect((await ask('superintendent', '/api/invest/lines', line)).status).toBe(201)
    }
    const [, draft = ''] = /<textarea[^>]*>([^<]*)</.exec((await ask('superintendent', '/agreements')).text) ?? []
    expect(draft).toContain('Department of Elementary and Secondary Education')
    await addCents('Crisis teams', 1_07)
    const sign = (text?: string) =>
      ask<{ errors: { pointer: string; detail: string }[]; support: number; inBooks: object }>('superintendent', '/api/agreements/filing', {
        ...{ signer: 'Ana Example', isRead: 'yes', ...(text === undefined ? {} : { text }) },
      })
    const old = await sign(draft)
    expect([old.status, old.json().errors.map(({ pointer }) => pointer)]).toEqual([422, ['/text']])
    const [said = ''] = /\$[\d,]+\.07/.exec(old.json().errors[0]?.detail ?? '') ?? []
    const done = await sign(draft.replace(/\$[\d,.]*\d/, said))
    expect([done.status, done.json().support % 100]).toEqual([200, 7])
    expect((await ask('superintendent', '/agreements')).text).not.toContain('The books have other amounts by now')
    await addCents('Counselors', 2_00)
    expect((await ask('caregiver', '/agreements')).text).toContain('The books have other amounts by now')
    const { filing } = (await ask<{ filing: { support: number; inBooks: { support: number } } }>('caregiver', '/api/agreements')).json()
    expect(filing.inBooks.support - filing.support).toBe(2_00)
  } finally {
    await booked.close()
  }
})

test('the last day of an agreement falls due, whatever is in preparation, and once it is over until somebody acts', async () => {
  interface Due {
    readonly href: string
    readonly code: string
    readonly due: string
    readonly stands: string
  }
  const due = async (id: string) => {
    const { body } = await send<{ items: Due[] }>('superintendent', 'GET', '/api/deadlines')
    return body.items.flatMap(each => (each.href === `/agreements/${id}` && each.code === 'agreement-end' ? [[each.due, each.stands]] : []))
  }
  const id = await enter('defender', 'Harbor Falls Defenders')
  await act(id, 'version', { from: '2026-11-02', until: '2026-11-15' })
  await signed(id)
  expect(await due(id)).toEqual([['2026-11-15', 'near']])
  await act(id, 'version', { from: '2026-11-16', until: '2027-06-30' })
  expect(await due(id)).toEqual([['2026-11-15', 'near']])
  // One that was over before it was entered is there for the file, and asks for nothing.
  const older = await enter('interpreters', 'Harbor Falls Interpreters')
  await act(older, 'version', { from: '2025-09-01', until: '2026-06-30' })
  await signed(older)
  expect(await due(older)).toEqual([])

  at('2026-11-17T12:00:00Z')
  expect(await due(id)).toEqual([['2026-11-15', 'overdue']])
  await signed(id)
  expect(await due(id)).toEqual([['2027-06-30', 'later']])
  await act(id, 'end', { why: 'both-agreed' })
  expect(await due(id)).toEqual([])
  await act(older, 'end', { why: 'both-agreed' })
})

test('operating procedures fall due where officers are asked for, and a year on once they are filed', async () => {
  const due = async (id: string) => {
    const { body } = await send<{ items: { href: string; code: string; due: string }[] }>('superintendent', 'GET', '/api/deadlines')
    return body.items.flatMap(each => (each.href === `/agreements/${id}` && each.code === 'procedures-filing' ? [each.due] : []))
  }
  const id = await enter('police-mou', 'Harbor Falls Police')
  await act(id, 'version', { from: '2026-11-02' })
  await signed(id)
  expect(await due(id)).toEqual([])
  await act(id, 'request', {})
  expect(await due(id)).toEqual(['2026-11-17'])
  await act(id, 'procedures', { on: '2026-11-17', elements: [] })
  expect(await due(id)).toEqual(['2027-07-01'])
  await act(id, 'end', { why: 'both-agreed' })
  expect(await due(id)).toEqual([])
})

test('every agreement folds afresh to what the tables say', async () => {
  const { matters, differences } = await replayAgreements(whole.database, falls)
  expect([matters > 3, differences]).toEqual([true, []])
})
