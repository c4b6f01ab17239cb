import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshId } from '../kernel/ids.ts'
import { isNo, type No, notSignedIn } from '../kernel/refusal.ts'
import { decideOn, loadFacts } from '../ledger/index.ts'
import type { Database } from '../platform/database/index.ts'
import { openTestDatabase } from '../platform/database/testing.ts'
import { addDistrict, districtFinder, districtIdOf } from '../platform/district/index.ts'
import { type App, openServer } from '../platform/http/index.ts'
import { openLog } from '../platform/log/index.ts'
import { z } from 'zod'
import { onMatter, record, verbApiRoutes, verbFormRoutes } from './index.ts'
import { when } from './next.ts'
import { type Holder, type LampAct, type LampFact, type LampVerb, lampsAmong, lampVerbs, nextForLamp, noSuchLamp } from './testing/lamp.ts'

const district = districtIdOf('harbor-falls')
const known = new Set<string>()
const lamps = lampsAmong(known)
const written: string[] = []
const keeper: Holder = { id: freshId(), keeps: true }
const guest: Holder = { id: freshId(), keeps: false }
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  const row = { slug: 'harbor-falls', name: 'Harbor Falls', officePhone: null, isDemo: true }
  await database.transaction('app', district, tx => addDistrict(tx, row, new Date()))
})
afterAll(() => database.close())
beforeEach(() => void written.splice(0))

async function lampOf(wicks = 3): Promise<string> {
  const id = freshId()
  known.add(id)
  await database.transaction('app', district, tx =>
    decideOn(tx, {
      ...{ matter: id, deed: freshId(), by: keeper.id, at: new Date(), read: () => null },
      decide: () => ({ facts: [{ type: 'lamp.made', body: { wicks } }], result: null }),
    }),
  )
  return id
}
const by = (person: Holder, deed: string = freshId()): LampAct => ({ district, person, deed })
const act = (verb: LampVerb, who: LampAct, lamp: string, sent?: object) =>
  onMatter(lamps, { database, written }, who, lamp, lampVerbs[verb].sent.parse(sent))
const factsOf = (lamp: string) =>
  database.transaction('app', district, async tx => (await loadFacts(tx, lamp)).map(({ type }) => type).slice(1))
const codeOf = (done: unknown) => (isNo(done) ? (done.kind === 'refused' ? done.code : done.kind) : 'done')

describe('what may be done next', () => {
  test.each([
    ['dark, for its keeper', null, true, ['light', 'trim']],
    ['lit, for its keeper', 1, true, ['put-out']],
    ['dark, for a guest', null, false, ['trim']],
    ['lit, for a guest', 1, false, []],
  ] as const)('a lamp that is %s', (_, lit, keeps, verbs) => {
    expect(nextForLamp({ wicks: 3, lit }, { keeps })).toEqual(verbs)
  })

  test('a decision is taken where it is ready, adds nothing where it is so already, and is refused with the same no', () => {
    expect(when('ready', () => ['fact'])).toEqual(['fact'])
    expect(when('already', () => ['fact'])).toEqual([])
    expect(when(noSuchLamp, () => ['fact'])).toBe(noSuchLamp)
  })
})

describe('a deed', () => {
  test('is decided, recorded with what follows from it, written beside and carried out', async () => {
    const lamp = await lampOf()
    expect(await act('light', by(keeper), lamp, { wick: 2 })).toEqual({ row: { id: lamp }, state: { wicks: 3, lit: 2 } })
    expect(await factsOf(lamp)).toEqual(['lamp.lit', 'lamp.warmed'])
    expect(written).toEqual(['2 facts, from a match', 'lamp.lit and lamp.warmed by someone'])
  })

  test('sent again by whoever may no more is answered as before; another deed of theirs, and the same of somebody else, is not theirs', async () => {
    const lamp = await lampOf()
    const sent = by(keeper)
    const first = await act('light', sent, lamp, { wick: 2 })
    const gone = { ...keeper, keeps: false }
    expect(await act('light', { ...sent, person: gone }, lamp, { wick: 2 })).toEqual(first)
    expect(codeOf(await act('light', by(gone), lamp, { wick: 2 }))).toBe('not-permitted')
    expect(codeOf(await act('light', by(guest, sent.deed), lamp, { wick: 2 }))).toBe('not-permitted')
    expect(codeOf(await act('light', { ...sent, person: gone }, await lampOf(), { wick: 2 }))).toBe('not-permitted')
    expect(written).toHaveLength(2)
  })

  test('sent again is answered as before, and nothing is done twice', async () => {
    const lamp = await lampOf()
    const sent = by(keeper)
    const [first, again] = [await act('light', sent, lamp, { wick: 2 }), await act('light', sent, lamp, { wick: 2 })]
    expect(again).toEqual(first)
    expect(await factsOf(lamp)).toHaveLength(2)
    expect(written).toHaveLength(2)
  })

  test('that is so already adds nothing and carries nothing out', async () => {
    const lamp = await lampOf()
    expect(codeOf(await act('put-out', by(keeper), lamp))).toBe('done')
    expect([await factsOf(lamp), written]).toEqual([[], []])
  })

  test('on a matter that is not there finds nothing', async () => {
    expect(await act('light', by(keeper), freshId(), { wick: 1 })).toBe(noSuchLamp)
  })

  test('that is not theirs is refused alike whether the matter is there or not', async () => {
    const [there, absent] = [
      await act('light', by(guest), await lampOf(), { wick: 1 }),
      await act('light', by(guest), freshId(), { wick: 1 }),
    ]
    expect([there, absent]).toEqual([there, there])
    expect(absent).toMatchObject({ kind: 'not-permitted' })
  })

  test('of the clock has no one who did it', async () => {
    const lamp = await lampOf()
    const rule = { decide: (): readonly LampFact[] => [{ type: 'lamp.put-out', body: {} }] }
    await database.transaction('app', district, tx =>
      record(lamps, { database, written }, tx, { row: { id: lamp }, deed: freshId(), by: null, moment: { at: new Date() }, rule }),
    )
    expect(written).toEqual(['lamp.put-out by the clock'])
  })
})

describe('a no', () => {
  test('of an office and of what a rule has to know is not kept: mended, the same deed is a new try', async () => {
    const lamp = await lampOf()
    const deed = freshId()
    expect(codeOf(await act('light', by(guest, deed), lamp, { wick: 1 }))).toBe('not-permitted')
    expect(codeOf(await act('light', by(keeper, deed), lamp, { wick: 99 }))).toBe('no-such-wick')
    expect(codeOf(await act('light', by(keeper, deed), lamp, { wick: 1 }))).toBe('done')
  })

  test('of the matter as it stands is kept: the same deed gets it again when it would be otherwise', async () => {
    const lamp = await lampOf()
    await act('light', by(keeper), lamp, { wick: 1 })
    const early = by(keeper)
    expect(codeOf(await act('light', early, lamp, { wick: 2 }))).toBe('lit')
    await act('put-out', by(keeper), lamp)
    expect(codeOf(await act('light', early, lamp, { wick: 2 }))).toBe('lit')
    expect(codeOf(await act('light', by(keeper), lamp, { wick: 2 }))).toBe('done')
  })

  test('that the decision gives is kept too', async () => {
    const lamp = await lampOf(1)
    expect(codeOf(await act('light', by(keeper), lamp, { wick: 2 }))).toBe('no-such-wick')
  })
})

describe('over HTTP', () => {
  let app: App
  let who: Holder | null = keeper
  beforeAll(async () => {
    app = await openServer({
      ...{ database, log: openLog('error'), problemPage: (_, { status, detail }) => `${status} ${detail}` },
      districtOf: districtFinder(database, { defaultSlug: 'harbor-falls', demoIsOpen: true }),
    })
    const actOf = (): LampAct | No => (who ? by(who) : notSignedIn())
    const verbs = {
      ...{ matter: lamps, kit: { database, written }, table: lampVerbs, actOf },
      ...{ address: '/lamps', params: z.object({ id: z.uuid() }) },
    }
    verbApiRoutes(app, verbs, { shape: z.object({ lamp: z.string() }), answer: async (_, reply, id) => reply.send({ lamp: id }) })
    verbFormRoutes(app, verbs, {
      show: async (_, reply, id, { verb, form, no }) => reply.send([id, verb, form.texts, no.says.en]),
    })
    await app.ready()
  })
  afterAll(() => app.close())
  beforeEach(() => {
    who = keeper
  })
  const post = async (url: string, payload?: object) => {
    const { statusCode, body, headers } = await app.inject({ method: 'POST', url, ...(payload ? { payload } : {}) })
    return { status: statusCode, said: body.startsWith('{') || body.startsWith('[') ? JSON.parse(body) : body, to: headers.location }
  }

  test('JSON is answered with the matter; a wrong body is named before anybody is asked who they are', async () => {
    const lamp = await lampOf()
    expect(await post(`/api/lamps/${lamp}/light`, { wick: 1 })).toMatchObject({ status: 200, said: { lamp } })
    expect(await post(`/api/lamps/${lamp}/put-out`)).toMatchObject({ status: 200 })
    who = null
    expect(await post(`/api/lamps/${lamp}/light`, { wick: 1.5 })).toMatchObject({ status: 422, said: { errors: [{ pointer: '/wick' }] } })
    expect(await post(`/api/lamps/${lamp}/light`, { wick: 1 })).toMatchObject({ status: 401 })
  })

  test('a form leads on, or is shown again with what was typed and why not', async () => {
    const lamp = await lampOf()
    expect(await post(`/lamps/${lamp}/light`, { wick: ' 1 ' })).toMatchObject({ status: 303, to: `/lamps/${lamp}` })
    expect(await post(`/lamps/${lamp}/light`, { wick: '2' })).toMatchObject({
      status: 409,
      said: [lamp, 'light', { wick: '2' }, 'It is lit. Put it out first.'],
    })
    expect(await post(`/lamps/${lamp}/light`, { wick: 'two' })).toMatchObject({
      status: 422,
      said: [lamp, 'light', { wick: 'two' }, 'Mend /wick.'],
    })
    who = guest
    expect(await post(`/lamps/${lamp}/light`, { wick: '1' })).toMatchObject({ status: 403 })
  })

  test('the rest of an address may be what is sent, for both', async () => {
    const [one, two] = [await lampOf(), await lampOf()]
    expect(await post(`/api/lamps/${one}/wicks/1/trimmed`)).toMatchObject({ status: 200 })
    expect(await post(`/lamps/${two}/wicks/1/trimmed`, {})).toMatchObject({ status: 303 })
    expect([await factsOf(one), await factsOf(two)]).toEqual(Array(2).fill(['lamp.lit', 'lamp.warmed']))
  })

  test('a verb that is sent nothing asks for nothing in OpenAPI', () => {
    const { paths = {} } = app.swagger() as { paths?: Record<string, { post?: { requestBody?: object } }> }
    expect(paths['/api/lamps/{id}/light']?.post?.requestBody).toBeDefined()
    expect(paths['/api/lamps/{id}/put-out']?.post).toBeDefined()
    expect(paths['/api/lamps/{id}/put-out']?.post?.requestBody).toBeUndefined()
    expect(paths['/api/lamps/{id}/wicks/{wick}/trimmed']?.post?.requestBody).toBeUndefined()
  })
})
