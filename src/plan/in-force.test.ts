import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type DistrictId, freshId } from '../kernel/ids.ts'
import { loadFacts } from '../ledger/index.ts'
import { type Database, statement, type Tx } from '../platform/database/index.ts'
import { openTestDatabase } from '../platform/database/testing.ts'
import { addDistrict } from '../platform/district/index.ts'
import { planAdopted } from './facts.ts'
import { adoptPlan, type Bundle, type InForce, planOver, readBundle } from './index.ts'
import { aid, fixture } from './testing.ts'

const register = planOver([aid])
const adoptedAt = new Date('2026-08-01T12:00:00Z')
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

function bundleOf(name: string): Bundle {
  const reading = readBundle(fixture(name))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  return reading.bundle
}

/** The made-up plan with its text changed. */
function changed(change: (text: string) => string): Bundle {
  const bundle = bundleOf('small-town.md')
  return { ...bundle, main: { ...bundle.main, text: change(bundle.main.text) } }
}

const from = (day: string): Bundle => changed(text => text.replace('effective: 2026-09-01', `effective: ${day}`))

async function newDistrict(): Promise<<T>(work: (tx: Tx) => Promise<T>) => Promise<T>> {
  const district = freshId<DistrictId>()
  const within = <T>(work: (tx: Tx) => Promise<T>) => database.transaction('app', district, work)
  await within(tx => addDistrict(tx, { slug: `d-${district}`, name: 'Small Town', officePhone: null, isDemo: false }, adoptedAt))
  return within
}

const adopt = (tx: Tx, bundle: Bundle, deed: string = freshId()) => adoptPlan(tx, register, { bundle, at: adoptedAt, by: 'operator', deed })

const answerOf = (found: InForce | undefined, situation: Record<string, string>) => {
  const decided = found?.decide('aid', situation)
  return decided?.kind === 'decided' ? decided.decision.answer : decided?.kind
}

describe('adopting', () => {
  test('keeps every document the plan was decided with, under one digest, and says so in one fact', async () => {
    const within = await newDistrict()
    const done = await within(tx => adopt(tx, bundleOf('small-town.md')))
    expect(done).toMatchObject({
      kind: 'adopted',
      adopted: { slug: 'small-town', version: 1, effective: '2026-09-01', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    const found = await within(tx => register.inForce(tx, adoptedAt))
    expect(found?.documents.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'main small-town.md',
      'include neighbor.md',
      'floor floor.md',
      'translation small-town.es.md',
      'cases small-town.cases.yaml',
    ])
    expect(found?.source).toBe(bundleOf('small-town.md').main.text)
    const matters = await within(tx => tx.many(listMatters, [tx.district]))
    expect(matters).toHaveLength(1)
    const facts = await within(tx => loadFacts(tx, matters[0]?.matter ?? ''))
    expect(facts).toMatchObject([
      { type: 'plan.adopted', seq: 1, by: null, body: { slug: 'small-town', version: 1, effective: '2026-09-01', digest: found?.digest } },
    ])
  })

  test('the same deed sent again adds no version', async () => {
    const within = await newDistrict()
    const deed = freshId()
    const first = await within(tx => adopt(tx, bundleOf('small-town.md'), deed))
    expect(await within(tx => adopt(tx, from('2026-10-01'), deed))).toEqual(first)
    expect(await within(tx => tx.one(countVersions, [tx.district]))).toEqual({ versions: 1 })
  })

  test('a plan with a fault is a value, and nothing is saved', async () => {
    const within = await newDistrict()
    expect(await within(tx => adopt(tx, bundleOf('gap.md')))).toMatchObject({ kind: 'faults', faults: [{ kind: 'gap' }] })
    expect(await within(tx => tx.one(countVersions, [tx.district]))).toEqual({ versions: 0 })
    expect(await within(tx => register.inForce(tx, adoptedAt))).toBeUndefined()
  })

  test('the digest is that of the documents: one letter more in an include is another', async () => {
    const within = await newDistrict()
    const bundle = bundleOf('small-town.md')
    const digests: string[] = []
    for (const extra of ['', '', 'And rest.\n']) {
      const documents = (name: string) => {
        const found = bundle.documents(name)
        return found && { ...found, text: found.text + extra }
      }
      const done = await within(tx => adopt(tx, { ...bundle, documents }))
      if (done.kind === 'adopted') digests.push(done.adopted.digest)
    }
    expect(digests[0]).toBe(digests[1])
    expect(digests[2]).not.toBe(digests[0])
  })
})

describe('from an instant', () => {
  const starts = (instant: string) => ({ is: 'at', at: new Date(instant) }) as const
  const adoptAt = (tx: Tx, instant: string, more: Partial<Parameters<typeof adoptPlan>[2]> = {}) =>
    adoptPlan(tx, register, {
      ...{ bundle: bundleOf('small-town.md'), at: adoptedAt, by: 'operator', deed: freshId(), starts: starts(instant) },
      ...more,
    })

  test('one second before it the old version holds, and from it on the new', async () => {
    const within = await newDistrict()
    await within(tx => adopt(tx, bundleOf('small-town.md')))
    const done = await within(tx => adoptAt(tx, '2026-11-05T15:04:05.000Z'))
    expect(done).toMatchObject({ kind: 'adopted', adopted: { version: 2, effectiveAt: '2026-11-05T15:04:05.000Z', role: null } })
    const at = (instant: string) => within(async tx => (await register.inForce(tx, new Date(instant)))?.version)
    expect(await at('2026-11-05T15:04:04Z')).toBe(1)
    expect(await at('2026-11-05T15:04:05Z')).toBe(2)
    expect(await at('2026-11-05T15:04:06Z')).toBe(2)
    expect(await within(tx => register.version(tx, 1))).toMatchObject({ version: 1, slug: 'small-town' })
    expect(await within(tx => register.version(tx, 3))).toBeUndefined()
  })

  test('of two with one instant the one adopted later holds; one that waits comes into force whatever was adopted after it', async () => {
    const within = await newDistrict()
    await within(tx => adopt(tx, bundleOf('small-town.md')))
    for (const instant of ['2026-12-01T12:00:00Z', '2026-12-01T12:00:00Z', '2026-11-01T12:00:00Z']) await within(tx => adoptAt(tx, instant))
    const at = (instant: string) => within(async tx => (await register.inForce(tx, new Date(instant)))?.version)
    expect(await Promise.all([at('2026-11-01T11:59:59Z'), at('2026-11-01T12:00:00Z')])).toEqual([1, 4])
    expect(await Promise.all([at('2026-12-01T11:59:59Z'), at('2026-12-01T12:00:00Z')])).toEqual([4, 3])
  })

  test('a second version never holds from before it was adopted; an instant that has passed is refused', async () => {
    const within = await newDistrict()
    await within(tx => adopt(tx, bundleOf('small-town.md')))
    const late = new Date('2027-05-01T12:00:00Z')
    const own = await within(tx => adoptAt(tx, '', { at: late, starts: { is: 'own-day' } }))
    expect(own).toMatchObject({ kind: 'adopted', adopted: { effectiveAt: late.toISOString(), effective: '2026-09-01' } })
    const past = await within(tx => adoptAt(tx, '2027-05-01T11:59:59Z', { at: late }))
    expect(past).toMatchObject({ kind: 'refused', code: 'instant-past' })
    expect(await within(tx => tx.one(countVersions, [tx.district]))).toEqual({ versions: 2 })
  })

  test('only who may, and only the district’s own plan', async () => {
    const within = await newDistrict()
    await within(tx => adopt(tx, bundleOf('small-town.md')))
    const lead = { id: freshId(), roles: ['superintendent' as const] }
    const teacher = { id: freshId(), roles: ['teacher' as const] }
    expect(await within(tx => adoptAt(tx, '2026-11-01T12:00:00Z', { by: teacher }))).toMatchObject({ kind: 'not-permitted' })
    const elsewhere = changed(text => text.replace('plan: small-town', 'plan: elsewhere'))
    expect(await within(tx => adoptAt(tx, '2026-11-01T12:00:00Z', { by: lead, bundle: elsewhere }))).toMatchObject({
      kind: 'refused',
      code: 'another-plan',
    })
    expect(await within(tx => adoptAt(tx, '2026-11-01T12:00:00Z', { by: lead }))).toMatchObject({ adopted: { role: 'superintendent' } })
  })

  test('a version from before there were instants goes on holding from midnight of its day, and its fact still reads', async () => {
    const within = await newDistrict()
    await within(tx => adopt(tx, bundleOf('small-town.md')))
    await within(tx => tx.run(addOldVersion, [tx.district]))
    const at = (instant: string) => within(async tx => (await register.inForce(tx, new Date(instant)))?.version)
    expect(await Promise.all([at('2026-10-01T03:59:59Z'), at('2026-10-01T04:00:00Z')])).toEqual([1, 2])
    expect(planAdopted.parse({ slug: 'a', version: 1, digest: 'b', effective: '2026-09-01' })).not.toHaveProperty('effectiveAt')
  })
})

describe('the version in force', () => {
  test('before the first one’s day it is that one; then always the newest whose day has come', async () => {
    const within = await newDistrict()
    for (const day of ['2026-09-01', '2026-09-01', '2027-09-01']) await within(tx => adopt(tx, from(day)))
    const at = (instant: string) => within(async tx => (await register.inForce(tx, new Date(instant)))?.version)
    expect(await at('2020-01-01T00:00:00Z')).toBe(1)
    expect(await at('2026-09-02T00:00:00Z')).toBe(2)
    expect(await at('2027-08-31T12:00:00Z')).toBe(2)
    expect(await at('2030-01-01T00:00:00Z')).toBe(3)
  })

  test('a day begins at midnight where the district is', async () => {
    const within = await newDistrict()
    await within(tx => adopt(tx, from('2026-09-01')))
    await within(tx => adopt(tx, from('2026-10-01')))
    const at = (instant: string) => within(async tx => (await register.inForce(tx, new Date(instant)))?.version)
    expect(await at('2026-10-01T03:59:59Z')).toBe(1)
    expect(await at('2026-10-01T04:00:00Z')).toBe(2)
  })

  test('decides from what was kept, though the files have changed since', async () => {
    const within = await newDistrict()
    await within(tx =>
      adopt(
        tx,
        changed(text => text.replace('police: not-called', 'police: call')),
      ),
    )
    const found = await within(tx => planOver([aid]).inForce(tx, adoptedAt))
    const decided = found?.decide('aid', { what: 'fire', danger: 'none' })
    expect(decided).toMatchObject({ kind: 'decided', decision: { answer: 'call-911', police: 'call', after: ['fire-report'] } })
    expect(answerOf(found, { what: 'scrape', danger: 'none' })).toBe('nurse')
  })

  test('is compiled once, and again only when nine others were asked for since', async () => {
    const own = planOver([aid])
    const within = await newDistrict()
    for (let n = 1; n <= 9; n++)
      await within(tx =>
        adopt(
          tx,
          changed(text => text.replace('effective: 2026-09-01', `effective: 2026-09-0${n}`)),
        ),
      )
    const made = (n: number) => within(async tx => (await own.inForce(tx, new Date(`2026-09-0${n}T12:00:00Z`)))?.made)
    const first = await made(1)
    expect(await made(1)).toBe(first)
    for (let n = 2; n <= 8; n++) await made(n)
    expect(await made(1)).toBe(first)
    await made(2)
    await made(9)
    expect(await made(1)).toBe(first)
    for (let n = 2; n <= 9; n++) await made(n)
    expect(await made(1)).not.toBe(first)
  })

  test('what cannot be answered is a value that says what was expected', async () => {
    const within = await newDistrict()
    await within(tx => adopt(tx, bundleOf('small-town.md')))
    const found = await within(tx => register.inForce(tx, adoptedAt))
    expect(found?.decide('first-aid', {})).toMatchObject({
      kind: 'wrong-question',
      message: expect.stringContaining('Expected one of aid'),
    })
    expect(found?.decide('aid', { what: 'fire' })).toMatchObject({
      kind: 'wrong-situation',
      misfits: [{ fact: 'danger', expected: ['none', 'now'] }],
    })
    expect(found?.decide('aid', { what: 'fire', danger: 'nows' })).toMatchObject({
      kind: 'wrong-situation',
      message: expect.stringContaining('Did you mean “now”'),
    })
    expect(found?.decideAll('aid', { what: 'fire' })).toMatchObject({ kind: 'decided', decisions: [{ situations: 1 }, { situations: 1 }] })
  })

  test('what was recorded before a fact existed is read with the value the fact names for it', async () => {
    const later = {
      ...aid,
      facts: aid.facts.map(fact => (fact.name === 'danger' ? { ...fact, since: { version: 2, before: 'none' } } : fact)),
    }
    const within = await newDistrict()
    await within(tx => adopt(tx, bundleOf('small-town.md')))
    const found = await within(tx => planOver([later]).inForce(tx, adoptedAt))
    const decided = found?.decide('aid', { what: 'fire' })
    expect(decided).toMatchObject({ kind: 'decided', decision: { situation: { what: 'fire', danger: 'none' } } })
    expect(decided).toEqual(found?.decide('aid', { what: 'fire', danger: 'none' }))
    expect(found?.decide('aid', { danger: 'now' })).toMatchObject({ kind: 'wrong-situation', misfits: [{ fact: 'what' }] })
  })

  test('another district has none of it', async () => {
    const within = await newDistrict()
    await within(tx => adopt(tx, bundleOf('small-town.md')))
    const other = await newDistrict()
    expect(await other(tx => register.inForce(tx, adoptedAt))).toBeUndefined()
  })
})

const listMatters = statement({
  name: 'test.list-matters',
  sql: 'select matter_id as matter from ledger.matter where district_id = $1',
  row: z.object({ matter: z.string() }),
})
const countVersions = statement({
  name: 'test.count-versions',
  sql: 'select count(*)::int as versions from plan.version where district_id = $1',
  row: z.object({ versions: z.number() }),
})
const addOldVersion = statement({
  name: 'test.add-old-version',
  sql: `insert into plan.version (district_id, version, slug, title, effective, digest, adopted_at)
        select district_id, 2, slug, title, '2026-10-01', digest, adopted_at from plan.version where district_id = $1 and version = 1`,
})
