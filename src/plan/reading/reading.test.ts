import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { loadFacts } from '../../ledger/index.ts'
import { falls, openTestApp, sendForm } from '../../people/testing/open-test-app.ts'
import { giveRole } from '../../people/index.ts'
import { adoptPlan, type Bundle, planOver, planRoutes, readBundle } from '../index.ts'
import { planMatter } from '../plan-matter.ts'
import { bundleOf as bundleOfProposal } from '../proposal.ts'
import { aid, fixture } from '../testing.ts'
import { longestQuestion } from './rules.ts'

type Opened = Awaited<ReturnType<typeof openTestApp>>

const question = { ...aid, signedByCounsel: true as const }
const register = planOver([question])
const matter = planMatter(falls)
let whole: Opened

function bundleOf(change: (text: string) => string = text => text): Bundle {
  const reading = readBundle(fixture('small-town.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  return { ...reading.bundle, main: { ...reading.bundle.main, text: change(reading.bundle.main.text) } }
}
const adopt = async ({ database, clock }: Pick<Opened, 'database' | 'clock'>, change?: (text: string) => string) => {
  const deed = { at: clock.now(), by: 'operator', deed: freshId(), starts: { is: 'now' } } as const
  const done = await database.transaction('app', falls, tx => adoptPlan(tx, register, { bundle: bundleOf(change), ...deed }))
  expect(done.kind).toBe('adopted')
}

const open = async (): Promise<Opened> => {
  const opened = await openTestApp({
    at: '2026-11-27T15:00:00Z',
    routes: (app, { database, clock, pageContext }) => planRoutes(app, { database, clock, register, pageContext }),
  })
  await adopt(opened)
  return opened
}

beforeAll(async () => {
  whole = await open()
})
afterAll(() => whole.close())

const said = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
const get = async (url: string, who: string | null, lang = 'en', from = whole) =>
  from.app.inject({ url, headers: { cookie: `${who === null ? 'a=b' : (await from.as(who)).cookie}; concord_lang=${lang}` } })
const page = async (url: string, who: string | null, lang = 'en', from = whole) => said((await get(url, who, lang, from)).body)
const digestOn = async (url: string, from = whole): Promise<string> =>
  /name="digest" value="([0-9a-f]{64})"/.exec((await get(url, 'counsel', 'en', from)).body)?.[1] ?? ''
const post = async (url: string, who: string, fields: Record<string, string>, from = whole) => {
  const { cookie, csrf } = await from.as(who)
  return sendForm(from.app, url, { _csrf: csrf, ...fields }, { cookie })
}
const facts = (from = whole) => from.database.transaction('app', falls, tx => loadFacts(tx, matter))
const of = (section: string) => `/plan/counsel/floor/${section}`

describe('what counsel reads', () => {
  test('unverified sections first, and those of a question whose sections counsel signs', async () => {
    const { statusCode, body } = await get('/plan/counsel', 'counsel')
    expect(statusCode).toBe(200)
    const links = [...body.matchAll(/href="\/plan\/counsel\/([^"]+)"/g)].map(([, link]) => link)
    expect(new Set(links)).toEqual(new Set(['floor/danger-first', 'floor/fires-written', 'small-town/danger-and-fire', 'neighbor/scrapes']))
    expect(said(body)).toContain('Signed by counsel: 0 of 4 sections. With a question: 0.')
    expect(said(body)).toContain('Our choice')
    expect(await page('/plan/counsel', 'counsel', 'es')).toContain('Los abogados del distrito leen el plan')
  })

  test('a law that the plan also includes is listed once', async () => {
    const own = await open()
    await adopt(own, text => text.replace('includes: [neighbor]', 'includes: [neighbor, floor]'))
    const { items } = (await own.app.inject({ url: '/api/plan/sections', headers: await own.headersOf('counsel') })).json()
    expect(items.map(({ plan, provision, is }: Record<string, string>) => `${is} ${plan}#${provision}`)).toEqual([
      ...['floor floor#danger-first', 'floor floor#fires-written', 'own small-town#danger-and-fire', 'included neighbor#scrapes'],
    ])
    await own.close()
  })

  test('a section shows its clause, its words, its rule, its examples and where it acts', async () => {
    const shown = await page(of('fires-written'), 'counsel')
    for (const expected of [
      'Statute · Example Act s.2',
      'Not verified: counsel is checking',
      'First aid: the law requires this of every plan.',
      'What is it: a fire Then: fire-report.',
      'No example is kept that names this section.',
      '“First aid”: this section acts in 2 of 6 situations.',
      'A fire.',
      'Call 911. Police: not called.',
      'I have read this section',
    ])
      expect(shown).toContain(expected)
    expect(await page(of('fires-written'), 'counsel', 'es')).toContain('esta sección actúa en 2 de 6 situaciones')
  })

  test('the district’s own examples stand at the section they name; after an edit, those that still hold', async () => {
    const own = await open()
    const shown = async () => page('/plan/counsel/small-town/danger-and-fire', 'counsel', 'en', own)
    const example = /Its examples .* Is anyone in danger: yes, now Call 911\. Police: called\. Where it acts/
    expect(await shown()).toMatch(example)
    const documents = async () =>
      (await own.database.transaction('app', falls, tx => register.inForce(tx, own.clock.now())))?.documents ?? []
    const adopted = await documents()
    expect(adopted.filter(({ role }) => role === 'cases').map(({ name }) => name)).toEqual(['small-town.cases.yaml'])
    const edit = async (change: (was: string) => string) => {
      const main = { name: 'small-town.md', text: change(adopted[0]?.text ?? '') }
      const bundle = bundleOfProposal({ main, beside: [], adopted })
      const deed = { at: own.clock.now(), by: 'operator', deed: freshId(), starts: { is: 'now' } } as const
      const done = await own.database.transaction('app', falls, tx => adoptPlan(tx, register, { bundle, ...deed }))
      expect(done.kind).toBe('adopted')
    }
    await edit(was => was.replace('Call 911 first.', 'Call 911 before anything else.'))
    expect((await documents()).filter(({ role }) => role === 'cases')).toHaveLength(1)
    expect(await shown()).toMatch(example)
    await edit(was => was.replace('police: call', 'police: not-called'))
    expect(await shown()).not.toMatch(example)
    expect(await shown()).toContain('No example is kept that names this section.')
    await own.close()
  })

  test('a section that is not there is told in a sentence', async () => {
    for (const url of ['/plan/counsel/floor/none-such', '/plan/counsel/nowhere/danger-first', '/plan/counsel/small-town/thanks']) {
      const answer = await get(url, 'counsel')
      expect([answer.statusCode, answer.body]).toEqual([404, expect.stringContaining('no section of that name')])
    }
  })
})

describe('who may', () => {
  test('counsel, the superintendent and the coordinator read; nobody else does', async () => {
    const statuses = await Promise.all(
      [null, 'teacher', 'principal', 'caregiver', 'superintendent', 'coordinator', 'counsel'].map(async who => [
        who,
        (await get('/plan/counsel', who)).statusCode,
        (await get(of('fires-written'), who)).statusCode,
        (await get('/api/plan/sections', who)).statusCode,
      ]),
    )
    expect(statuses).toEqual([
      // A page leads a stranger to signing in.
      [null, 303, 303, 401],
      ...['teacher', 'principal', 'caregiver'].map(who => [who, 403, 403, 403]),
      ...['superintendent', 'coordinator', 'counsel'].map(who => [who, 200, 200, 200]),
    ])
  })

  test('only counsel signs: the superintendent has no button, and is refused in a sentence', async () => {
    const { body } = await get(of('fires-written'), 'superintendent')
    expect(body).not.toContain('I have read this section')
    expect(said(body)).toContain('Only the district’s counsel signs a section.')
    const digest = await digestOn(of('fires-written'))
    const form = await post(of('fires-written'), 'superintendent', { digest, finding: 'signed' })
    expect([form.statusCode, form.body]).toEqual([403, expect.stringContaining('Only the district’s counsel signs a section of the plan')])
    const json = await whole.app.inject({
      ...{ method: 'POST', url: '/api/plan/sections/floor/fires-written/sign', payload: { digest } },
      headers: await whole.headersOf('superintendent'),
    })
    expect([json.statusCode, json.json().detail]).toEqual([403, expect.stringContaining('Only the district’s counsel signs')])
    expect((await facts()).map(({ type }) => type)).toEqual(['plan.adopted'])
  })
})

describe('a signature', () => {
  let own: Opened
  let digest: string
  beforeAll(async () => {
    own = await open()
    digest = await digestOn(of('fires-written'), own)
    const deed = { digest, finding: 'signed', deed: 'one' }
    const done = await post(of('fires-written'), 'counsel', deed, own)
    expect([done.statusCode, done.headers.location]).toEqual([303, '/plan/counsel?done=signed'])
    // The same deed again is the same answer, and no second fact.
    expect((await post(of('fires-written'), 'counsel', deed, own)).statusCode).toBe(303)
  })
  afterAll(() => own.close())

  test('is one fact, with who and which text, and no name', async () => {
    const [, fact, ...more] = await facts(own)
    expect(more).toEqual([])
    expect(fact).toMatchObject({
      type: 'plan.section-signed',
      by: (await own.as('counsel')).person.id,
      body: { plan: 'floor', provision: 'fires-written', digest, version: 1 },
    })
    expect(JSON.stringify(fact)).not.toContain('Quillbrook')
  })

  test('is said wherever the section’s mark is: on the plan, in what happens if, in the API, and in both languages', async () => {
    const on = 'Read by counsel on November 27, 2026 (Edwina Quillbrook)'
    expect(await page('/plan/whole', null, 'en', own)).toContain(on)
    expect(await page('/plan/whole', null, 'es', own)).toContain(
      'Leído por los abogados del distrito el 27 de noviembre de 2026 (Edwina Quillbrook)',
    )
    expect(await page('/what-if?what=fire&danger=none', null, 'en', own)).toContain(on)
    const asked = {
      method: 'POST',
      url: '/api/plan/decide',
      payload: { question: 'aid', situation: { what: 'fire', danger: 'none' } },
    } as const
    const decision = (await own.app.inject(asked)).json().decisions[0]
    expect(decision.because).toMatchObject([
      { provision: 'danger-and-fire', mark: 'verified' },
      { provision: 'fires-written', mark: 'counsel Edwina Quillbrook 2026-11-27' },
    ])
    expect(decision.says.join(' ')).not.toContain('has not been verified')
    const before = (await whole.app.inject(asked)).json().decisions[0]
    expect(before.because).toMatchObject([{ mark: 'verified' }, { mark: 'unverified' }])
    expect(before.says.join(' ')).toContain('has not been verified')
    expect(await page('/plan/counsel?done=signed', 'coordinator', 'en', own)).toContain('Signed on November 27, 2026 by Edwina Quillbrook')
  })

  test('changes no answer', async () => {
    const answersOf = async (from: Opened) =>
      (await from.app.inject({ method: 'POST', url: '/api/plan/decide', payload: { question: 'aid', situation: {} } }))
        .json()
        .decisions.map(({ because: _, says: __, ...rest }: { because: unknown; says: unknown }) => rest)
    expect(await answersOf(own)).toEqual(await answersOf(whole))
  })

  test('a second one is refused in a sentence, whoever tries', async () => {
    const given = { by: 'operator', handle: 'nurse', roles: ['counsel'], at: own.clock.now(), deed: freshId() } as const
    await own.database.transaction('app', falls, tx => giveRole(tx, given))
    const again = await post(of('fires-written'), 'nurse', { digest, finding: 'signed', deed: 'two' }, own)
    expect([again.statusCode, said(again.body)]).toEqual([
      409,
      expect.stringContaining('This section is signed already, by Edwina Quillbrook on 2026-11-27.'),
    ])
  })

  test('a question after it takes the mark away, and a signature after that brings it back', async () => {
    expect(
      (await post(of('fires-written'), 'counsel', { digest, finding: 'questioned', says: 'Section 2 was repealed.' }, own)).statusCode,
    ).toBe(303)
    expect(await page('/plan/whole', null, 'en', own)).not.toContain('Read by counsel')
    expect((await post(of('fires-written'), 'counsel', { digest, finding: 'signed' }, own)).statusCode).toBe(303)
    expect(await page('/plan/whole', null, 'en', own)).toContain('Read by counsel')
  })

  test('a section whose text changed is unread again, and others stay read', async () => {
    const town = '/plan/counsel/small-town/danger-and-fire'
    const signed = await digestOn(town, own)
    await post(town, 'counsel', { digest: signed, finding: 'signed' }, own)
    expect((await page('/plan/whole', null, 'en', own)).match(/Read by counsel on/g)).toHaveLength(2)
    await adopt(own, text => text.replace('Call 911 first.', 'Call 911 at once.'))
    expect((await page('/plan/whole', null, 'en', own)).match(/Read by counsel on/g)).toHaveLength(1)
    expect((await page('/plan/versions/1', null, 'en', own)).match(/Read by counsel on/g)).toHaveLength(2)
    const stale = await post(town, 'counsel', { digest: signed, finding: 'signed' }, own)
    expect([stale.statusCode, said(stale.body)]).toEqual([
      409,
      expect.stringContaining('The text of this section changed while you read it.'),
    ])
  })
})

describe('a question of counsel', () => {
  let own: Opened
  let digest: string
  beforeAll(async () => {
    own = await open()
    digest = await digestOn(of('fires-written'), own)
  })
  afterAll(() => own.close())

  test.each([
    ['empty', '', 'Nothing is written.'],
    ['spaces', '   \n ', 'Nothing is written.'],
    [
      'too long',
      'x'.repeat(longestQuestion + 1),
      `This is ${longestQuestion + 1} characters long, and at most ${longestQuestion} are kept here.`,
    ],
  ])('%s is refused in a sentence, with the words kept', async (_, says, sentence) => {
    const answer = await post(of('fires-written'), 'counsel', { digest, finding: 'questioned', says }, own)
    expect([answer.statusCode, said(answer.body)]).toEqual([422, expect.stringContaining(sentence)])
    expect(answer.body).toContain(`${says.trim()}</textarea>`)
  })

  test('is kept, told to the superintendent and the coordinator, and shown to nobody else; its words are in no fact', async () => {
    const says = 'The clause was replaced in 2024. Read chapter 12 as amended.'
    expect((await post(of('fires-written'), 'counsel', { digest, finding: 'questioned', says }, own)).headers.location).toBe(
      '/plan/counsel?done=questioned',
    )
    for (const who of ['superintendent', 'coordinator', 'counsel']) {
      expect(await page('/plan/whole', who, 'en', own)).toContain('Counsel has a question about this section.')
      expect(await page(of('fires-written'), who, 'en', own)).toContain(says)
      expect(await page('/plan/whole', who, 'es', own)).toContain('Los abogados del distrito tienen una pregunta sobre esta sección.')
    }
    for (const who of [null, 'teacher', 'principal']) {
      expect(await page('/plan/whole', who, 'en', own)).not.toContain('Counsel has a question')
      expect((await get('/plan/whole', who, 'en', own)).body).not.toContain('amended')
    }
    const [, fact] = await facts(own)
    expect(fact?.type).toBe('plan.section-questioned')
    expect(JSON.stringify(fact)).not.toContain('amended')
    // The law goes on saying that nobody has verified it.
    expect(await page('/plan/whole', null, 'en', own)).toContain('Not verified: counsel is checking')
  })
})

describe('for programs', () => {
  test('the sections, a signature and a question; a wrong value is told with its place', async () => {
    const own = await open()
    const headers = await own.headersOf('counsel')
    const { items } = (await own.app.inject({ url: '/api/plan/sections', headers })).json()
    const section = items.find(({ provision }: { provision: string }) => provision === 'fires-written')
    expect(section).toMatchObject({ plan: 'floor', is: 'floor', mark: 'unverified', standing: 'unread', by: null, day: null, says: null })
    const send = (verb: string, payload: object) =>
      own.app.inject({ method: 'POST', url: `/api/plan/sections/floor/fires-written/${verb}`, payload, headers })
    const asked = await send('question', { digest: section.digest, says: 'Which section 2?' })
    expect([asked.statusCode, asked.json()]).toEqual([
      200,
      { ...section, standing: 'questioned', by: 'Edwina Quillbrook', day: '2026-11-27', says: 'Which section 2?' },
    ])
    const signed = await send('sign', { digest: section.digest })
    expect(signed.json()).toMatchObject({ standing: 'signed', mark: 'counsel Edwina Quillbrook 2026-11-27' })
    const short = await send('sign', { digest: 'abc' })
    expect([short.statusCode, short.json().errors[0].pointer]).toEqual([422, '/digest'])
    const long = await send('question', { digest: section.digest, says: 'x'.repeat(5_000) })
    expect([long.statusCode, long.json().errors]).toEqual([
      422,
      [{ pointer: '/says', detail: expect.stringContaining('This is 5000 characters long') }],
    ])
    expect(Object.keys(own.app.swagger().paths ?? {})).toEqual(
      expect.arrayContaining([
        '/api/plan/sections',
        '/api/plan/sections/{plan}/{section}/sign',
        '/api/plan/sections/{plan}/{section}/question',
      ]),
    )
    await own.close()
  })
})
