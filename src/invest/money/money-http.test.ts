import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsIn } from '../../design/testing.ts'
import { langs } from '../../words/lang.ts'
import type { Money } from './contract.ts'
import { replayBooks } from './replay.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import { openMoneyApp } from './testing/open-money-app.ts'

let opened: Awaited<ReturnType<typeof openMoneyApp>>
let lead: Record<string, string>
beforeAll(async () => {
  opened = await openMoneyApp()
  lead = await opened.headersOf('superintendent')
})
afterAll(async () => {
  await opened.close()
})

const get = (url: string, headers: Record<string, string> = {}) => opened.app.inject({ method: 'GET', url, headers })
const post = (url: string, payload: object, headers = lead, key?: string) =>
  opened.app.inject({ method: 'POST', url, payload, headers: { ...headers, ...(key ? { 'idempotency-key': key } : {}) } })
const books = async (year = 2027) => (await get(`/api/invest/money?year=${year}`)).json<Money>()
const lineIn = (money: Money, title: string) => {
  const found = money.lines.find(line => line.title === title)
  if (!found) throw new Error(`no line ${title}`)
  return found
}
const form = (fields: Readonly<Record<string, string>>, headers = lead) =>
  opened.app.inject({
    method: 'POST',
    url: '/invest/money/keep',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

describe('the made-up books', () => {
  test('hold two years: a move refused, moves voted, and one that waits for the city', async () => {
    const [before, now] = [await books(2026), await books()]
    expect(now.years).toEqual([2027, 2026])
    expect(before.moves.map(({ state, cents }) => [state, cents])).toEqual([
      ['refused', 74_000_00],
      ['appropriated', 40_000_00],
      ['appropriated', 12_000_50],
    ])
    expect(now.moves.map(({ state, cents, waitsFor }) => [state, cents, waitsFor])).toEqual([
      ['appropriated', 64_000_00, []],
      ['appropriated', 64_000_00, []],
      ['appropriated', 48_000_00, []],
      ['asked', 84_000_00, ['city']],
      ['appropriated', 45_000_00, []],
    ])
    // Refused: the police line of that year has all it had, less what was spent.
    expect(lineIn(before, 'Police in schools')).toMatchObject({ opened: 296_000_00, movedOut: 0, spent: 296_000_00, available: 0 })
    expect(lineIn(now, 'Cameras at doors')).toMatchObject({ spent: 11_199_99, available: 10_800_01 })
    expect(now.transactions.filter(({ reverses }) => reverses !== null)).toHaveLength(1)
    for (const { entries } of [...before.transactions, ...now.transactions])
      expect(entries.reduce((sum, { cents }) => sum + cents, 0)).toBe(0)
    expect((await replayBooks(opened.database, falls)).differences).toEqual([])
  })
})

describe('over JSON', () => {
  test('a move across owners: asked, voted by both, spent, taken back; a refusal with its figures leaves the books as they were', async () => {
    const start = await books()
    const [police, support] = [lineIn(start, 'Police in schools'), lineIn(start, 'Help for students in a crisis')]
    const asked = await post('/api/invest/moves', { from: police.id, to: support.id, cents: 10_000_01, year: 2027 }, lead, 'ask-1')
    expect(asked.statusCode).toBe(201)
    const again = await post('/api/invest/moves', { from: police.id, to: support.id, cents: 10_000_01, year: 2027 }, lead, 'ask-1')
    expect(again.json<Money>().moves).toHaveLength(start.moves.length + 1)
    const move = asked.json<Money>().moves.at(-1)
    expect(move).toMatchObject({ state: 'asked', owners: ['city', 'district'], waitsFor: ['city', 'district'] })
    for (const [owner, first, second] of [
      ['district', 'superintendent', 'coordinator'],
      ['city', 'city-treasurer', 'city-auditor'],
    ] as const) {
      const sent = { owner, vote: 'for', body: 'Made-up body', minutes: 'November 24, page 2' }
      const recorded = await post(`/api/invest/moves/${move?.id}/vote`, sent, await opened.headersOf(first))
      expect([recorded.statusCode, recorded.json<Money>().moves.at(-1)?.votes]).toEqual([200, owner === 'city' ? [expect.anything()] : []])
      expect((await post(`/api/invest/votes/${recorded.json<Money>().id}/confirm`, {}, await opened.headersOf(second))).statusCode).toBe(
        200,
      )
    }
    expect(lineIn(await books(), support.title).available).toBe(support.available + 10_000_01)
    const spent = (await post('/api/invest/spend', { line: support.id, cents: 9_000_00, year: 2027 })).json<Money>()
    const before = await books()
    const tooMuch = await post('/api/invest/spend', { line: support.id, cents: 1_000_02, year: 2027 })
    expect([tooMuch.statusCode, tooMuch.json()]).toMatchObject([
      409,
      {
        code: 'not-enough',
        detail: 'The line has $1,000.01 left, and this needs $1,000.02. It is $0.01 short: ask for less, or move money to the line first.',
      },
    ])
    expect(await books()).toEqual(before)
    const back = await post('/api/invest/reverse', { transaction: spent.transactions.at(-1)?.id })
    expect(back.statusCode).toBe(201)
    expect(lineIn(back.json<Money>(), support.title).available).toBe(support.available + 10_000_01)
  })

  test('a line that is new, opened for another year too', async () => {
    const sent = { title: 'Nurses', owner: 'district', kind: 'posts', unit: 'nurse', unitCents: 84_000_00, year: 2028, cents: 84_000_00 }
    const added = await post('/api/invest/lines', sent)
    expect([added.statusCode, added.json<Money>().lines]).toMatchObject([201, [{ title: 'Nurses', available: 84_000_00 }]])
    const id = added.json<Money>().lines[0]?.id
    expect((await post(`/api/invest/lines/${id}/open`, { year: 2029, cents: 0 })).json<Money>()).toMatchObject({
      year: 2029,
      lines: [{ id, opened: 0 }],
    })
  })

  test.each([
    [{ title: '', owner: 'city', kind: 'police', year: 2027, cents: 1 }, '/title'],
    [{ title: 'X', owner: 'county', kind: 'police', year: 2027, cents: 1 }, '/owner'],
    [{ title: 'X', owner: 'city', kind: 'police', year: 2027, cents: 1.5 }, '/cents'],
    [{ title: 'X', owner: 'city', kind: 'police', year: 2027, cents: 1, unit: 'nurse' }, '/unitCents'],
  ])('%j is wrong at %s', async (sent, pointer) => {
    const answer = await post('/api/invest/lines', sent)
    expect(answer.statusCode).toBe(422)
    expect(answer.json<{ errors: { pointer: string }[] }>().errors.map(each => each.pointer)).toContain(pointer)
  })

  test('everyone reads; only those who keep the books write', async () => {
    expect((await get('/api/invest/money')).statusCode).toBe(200)
    expect((await post('/api/invest/spend', {}, {})).statusCode).toBeGreaterThanOrEqual(400)
    const sent = { title: 'X', owner: 'city', kind: 'police', year: 2027, cents: 1 }
    expect((await post('/api/invest/lines', sent, {})).statusCode).toBe(401)
    expect((await post('/api/invest/lines', sent, await opened.headersOf('teacher'))).statusCode).toBe(403)
  })
})

describe.each(langs)('pages in %s', lang => {
  test.each([
    '/invest/money',
    '/invest/money?year=2026',
    '/invest/money/model/los-angeles',
    '/invest/money/model/denver',
    '/invest/money/model/san-francisco',
    '/invest/money/model/harbor-falls',
    '/invest/money/model/los-angeles?by=enrolment&theirs=465000&ours=4212',
    '/invest/money/try',
    '/invest/money/keep',
    '/invest/money/keep?year=2028',
    '/invest/money/keep?year=2030',
  ])('%s is sound, and light', async address => {
    const answer = await get(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`, address.includes('keep') ? lead : {})
    expect(answer.statusCode).toBe(200)
    expect(faultsIn(answer.body)).toEqual([])
    expect(answer.body.length).toBeLessThan(60_000)
  })
})

describe('the public page', () => {
  test('says in one sentence what was asked, appropriated, waits and was refused, and what is spent; owners and states are words', async () => {
    const { body } = await get('/invest/money?year=2026&lang=en')
    expect(body).toContain('<h1>$74,000 asked from police was refused</h1>')
    expect(body).toContain('Of $74,000 asked from police lines, $0 was appropriated, $0 waits for a vote and $74,000 was refused.')
    // What such a line had of its own before is in it too: it did not reach anything.
    expect(body).toContain('The programs for students that money was moved to have $52,000.50: $36,724.50 is spent and $15,276 is not.')
    expect(body).not.toContain('reached programs')
    expect(body).toMatch(/City voted against it on August 19, 2025/)
    expect(body).toContain('Refused')
    expect(body).toContain('Cameras, detectors and glass')
    expect(body).toMatch(/June 2026<\/th>/)
  })

  test('shows this year where a year has no books, and says so', async () => {
    const answer = await get('/invest/money?year=1999')
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('There are no books of that year.')
    expect((await get('/invest/money?year=banana')).statusCode).toBe(422)
  })

  test('has its picture in it, as ribbons and as bars, in the letters of the page, with every name whole', async () => {
    for (const [lang, says] of [
      ['en', '$36,724.50'],
      ['es', 'gastados'],
    ] as const) {
      const { body } = await get(`/invest/money?year=2026&lang=${lang}`)
      const pictures = [...body.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => svg)
      expect(pictures).toHaveLength(2)
      expect(body).toContain(says)
      for (const svg of pictures) {
        expect(svg).not.toMatch(/<style|style=|<script|href=|font-family|NaN|undefined|…/)
        const said = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ')
        if (lang === 'en')
          for (const name of ['Police in schools', 'Restorative advisers', 'Cameras at doors']) expect(said).toContain(name)
      }
    }
  })
})

describe('a model plan at our size', () => {
  test('begins with their police budget and ours, and shows each step', async () => {
    const { body } = await get('/invest/money/model/los-angeles?lang=en')
    expect(body).toContain('>Psychiatric social workers, counselors')
    expect(body).toContain('Los Angeles moved $25,000,000 from police')
    expect(body).toContain('$36,500,000 × $296,000 ÷ $77,500,000 = 139,406.4516')
    expect(body).toContain('$139,406.45')
  })

  test('by students takes ours from the state’s count, and asks for theirs', async () => {
    const { body } = await get('/invest/money/model/los-angeles?by=enrolment&lang=en')
    const [, students = ''] = /The state counted ([\d,]+) students here in \d{4}-\d\d\./.exec(body) ?? []
    expect(body).toContain(`value="${students.replaceAll(',', '')}"`)
    const scaled = await get('/invest/money/model/los-angeles?by=enrolment&theirs=465000&ours=4212&lang=en')
    expect(scaled.body).toContain('$330,619.35')
    expect(scaled.body).toContain('221 × 4,212 ÷ 465,000 = 2.001')
  })

  test('of no model plan is nothing; of no figures, said at the box', async () => {
    expect((await get('/invest/money/model/atlantis')).statusCode).toBe(404)
    const wrong = await get('/invest/money/model/denver?by=enrolment&theirs=many&ours=5')
    expect([wrong.statusCode, wrong.body]).toMatchObject([422, expect.stringContaining('value="many"')])
    expect((await get('/invest/money/model/denver?by=budget&theirs=1&ours=10,000,000,000')).statusCode).toBe(422)
  })
})

describe('the page of those who keep the books', () => {
  test('writes by form, and says what is wrong at its box with the words still there', async () => {
    const money = await books()
    const counselors = lineIn(money, 'Counselors')
    const wrong = await form({ step: 'spend', year: '2027', line: counselors.id, dollars: 'ten', deed: 'd1' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('href="#spend-dollars"')
    expect(wrong.body).toContain('value="ten"')
    expect(await books()).toEqual(money)
    const done = await form({ step: 'spend', year: '2027', line: counselors.id, dollars: '1,000.10', on: '2026-11-24', deed: 'd2' })
    expect([done.statusCode, done.headers.location]).toEqual([303, '/invest/money/keep?year=2027&saved'])
    await form({ step: 'spend', year: '2027', line: counselors.id, dollars: '1,000.10', on: '2026-11-24', deed: 'd2' })
    expect(lineIn(await books(), 'Counselors').spent).toBe(counselors.spent + 1_000_10)
  })

  test('writes a vote, an asking, a line, its budget of another year, and takes back', async () => {
    const money = await books()
    const city = await opened.headersOf('city-treasurer')
    const waiting = money.moves.find(({ state }) => state === 'asked')
    expect(
      (await form({ step: 'vote', year: '2027', move: waiting?.id ?? '', owner: 'city', vote: 'against', deed: 'v' }, city)).statusCode,
    ).toBe(303)
    expect((await books()).moves.find(({ id }) => id === waiting?.id)?.state).toBe('asked')
    const vote = (await books()).votes.at(-1)
    const confirm = { step: 'confirm', year: '2027', waiting: vote?.id ?? '', body: 'City Council', minutes: 'November 20', deed: 'c' }
    expect((await form(confirm, city)).statusCode).toBe(409)
    expect((await form({ ...confirm, deed: 'c2' }, await opened.headersOf('city-auditor'))).statusCode).toBe(303)
    expect((await books()).moves.find(({ id }) => id === waiting?.id)?.state).toBe('refused')
    expect(
      (await form({ step: 'line', year: '2027', title: 'Glass', owner: 'city', kind: 'glass', dollars: '12.34', deed: 'l' })).statusCode,
    ).toBe(303)
    const glass = lineIn(await books(), 'Glass')
    expect(glass.opened).toBe(12_34)
    expect((await form({ step: 'open', year: '2028', line: glass.id, dollars: '5', deed: 'o' })).statusCode).toBe(303)
    expect(
      (await form({ step: 'ask', year: '2027', from: glass.id, to: lineIn(money, 'Counselors').id, dollars: '12.34', deed: 'a' }))
        .statusCode,
    ).toBe(303)
    const short = await form({ step: 'ask', year: '2027', from: glass.id, to: lineIn(money, 'Counselors').id, dollars: '12.35', deed: 'b' })
    expect([short.statusCode, short.body]).toMatchObject([409, expect.stringContaining('It is $0.01 short')])
    const opening = (await books()).transactions.find(
      ({ kind, entries }) => kind === 'opened' && entries.some(({ line }) => line === glass.id),
    )
    expect((await form({ step: 'reverse', year: '2027', transaction: opening?.id ?? '', deed: 'r' })).statusCode).toBe(303)
    expect(lineIn(await books(), 'Glass')).toMatchObject({ opened: 0, available: 0 })
    // What was asked by mistake is asked no longer, by whoever keeps the books: nobody has to write down a vote that no body took.
    const mistaken = (await books()).moves.find(({ state, from }) => state === 'asked' && from === glass.id)
    const asking = (deed: string, who?: Record<string, string>) =>
      form({ step: 'take-back', year: '2027', move: mistaken?.id ?? '', deed }, who)
    expect((await asking('t1', city)).statusCode).toBe(403)
    expect((await asking('t2')).statusCode).toBe(303)
    expect((await books()).moves.find(({ id }) => id === mistaken?.id)).toMatchObject({ state: 'taken-back', waitsFor: [] })
    expect((await asking('t3')).statusCode).toBe(409)
    expect((await replayBooks(opened.database, falls)).differences).toEqual([])
    expect((await form({ step: 'reverse', year: '2027', deed: 'x' })).statusCode).toBe(422)
    const empty = (await get('/invest/money/keep?year=2032', lead)).body
    expect([empty.includes('href="/invest/money?year=2032"'), (await get('/invest/money?year=2032')).statusCode]).toEqual([false, 422])
    expect((await get('/invest/money/keep?year=2027', lead)).body).toContain('href="/invest/money?year=2027"')
    expect((await get('/invest/money/keep', await opened.headersOf('teacher'))).statusCode).toBe(403)
  })
})

describe('a resident’s budget', () => {
  const codes = async () => {
    const money = await books()
    return (title: string) => lineIn(money, title).id.slice(0, 8)
  }

  test('goes from the boxes to a link, and the link brings it again without an account', async () => {
    const code = await codes()
    const before = await books()
    const boxOf = (title: string, by: number) => {
      const { opened: budget, movedIn, movedOut } = lineIn(before, title)
      return `to-${code(title)}=${((budget + movedIn - movedOut + by) / 100).toFixed(2)}`
    }
    const sent = await get(
      `/invest/money/try?year=2027&${boxOf('Police in schools', -100_000_00)}&${boxOf('Climate coaches', 100_000_00)}&${boxOf('Counselors', 0)}`,
    )
    expect(sent.statusCode).toBe(303)
    const link = String(sent.headers.location)
    expect(link).toMatch(/^\/invest\/money\/try\?year=2027&d=[0-9a-f]{8}\.-10000000~[0-9a-f]{8}\.10000000$/)
    const { body, statusCode } = await get(link)
    expect(statusCode).toBe(200)
    expect(body).toContain('You moved $100,000, and it balances')
    expect(body).toContain('Police in schools has $100,000 less: that is 0.6 fewer school police officers.')
    expect(body).toContain('Climate coaches has $100,000 more: that is 1.5 more climate coaches.')
    expect(body).toContain('would reach 3 of 3 schools')
    expect(faultsIn(body)).toEqual([])
    expect(await get(link)).toMatchObject({ body })
  })

  test('that does not balance says by how much', async () => {
    const code = await codes()
    const { body } = await get(`/invest/money/try?year=2027&d=${code('Cameras at doors')}.-2200000&lang=en`)
    expect(body).toContain('$22,000 you took is not given to any line')
    expect(body).toContain('Give $22,000 more, or take $22,000 less.')
    expect(body).toMatch(/Cameras at doors has \$22,000 less: that is 8.8 fewer cameras\./)
    const spanish = await get(`/invest/money/try?year=2027&d=${code('Climate coaches')}.99900000&lang=es`)
    expect(spanish.body).toContain('que no hay')
  })

  test('keeps what was typed and cannot be read, and turns a broken link into the budget as it is', async () => {
    const code = await codes()
    const wrong = await get(`/invest/money/try?year=2027&to-${code('Counselors')}=lots`)
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('value="lots"')
    expect(wrong.body).toContain(`href="#to-${code('Counselors')}"`)
    for (const link of [
      'banana',
      'aaaaaaaa.5',
      `${code('Counselors')}.99999999999999`,
      `${code('Counselors')}.-18400001`,
      'a'.repeat(5_000),
    ])
      expect((await get(`/invest/money/try?year=2027&d=${link}`)).statusCode).toBe(422)
  })
})
