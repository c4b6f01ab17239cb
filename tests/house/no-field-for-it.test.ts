import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openApp } from '../../src/app.ts'
import { contactFact } from '../../src/contact/request/facts.ts'
import { contactPageRoutes, outsideRoutes } from '../../src/contact/index.ts'
import { reportFact } from '../../src/contact/outbound/reports/facts.ts'
import { columnsOf } from '../../src/people/roster/aspen/layouts.ts'
import * as oneRoster from '../../src/people/roster/columns.ts'
import { planOver } from '../../src/plan/index.ts'
import { manualClock } from '../../src/platform/clock/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type App, builtAssets } from '../../src/platform/http/index.ts'
import { openLog } from '../../src/platform/log/index.ts'
import { takesAll } from '../../src/platform/outbox/testing.ts'
import { findIn, readModules, wordsOf } from '../../src/platform/testing/modules.ts'
import { inProcessWakes } from '../../src/platform/wakes/index.ts'
import { questions } from '../../src/questions.ts'

/**
 * Over schema, forms, imports and exports: there is no field for what a school may not ask, and none of a police or agency request for what
 * a student said or did. Wherever anybody may type freely about a request, the field stands on a list here, with what belongs in it.
 */

const unasked =
  /^(immigration|immigrant|migratory|citizen|citizenship|citizenships|birthplace|nationality|religion|religious|faith|gang|gangs|undocumented|visa|alien)$/
/** What an officer is here for and who sends them: words of the question `contact`, of a request and never of a person at school. */
const ofOfficers = ['acting-for-immigration', 'fed-immigration', 'immigration']

let database: Database
let app: App
let paths: Record<string, Record<string, { requestBody?: unknown }>>

beforeAll(async () => {
  database = await openAnyDatabase()
  const clock = manualClock(new Date('2026-10-01T14:00:00Z'))
  const [plans, wakes, publicUrl] = [planOver(questions), inProcessWakes(), () => 'http://made-up.example']
  const parts = { database, wakes, log: openLog('silent'), clock, manual: clock, plans, carrier: takesAll }
  app = (await openApp({ ...parts, defaultSlug: 'made-up', production: false, publicUrl })).app
  const kit = {
    gate: { database, clock, wakes, plans, publicUrl, openCalls: async () => [], isFearedInCalls: async () => false },
    sealingKey: null,
    pageContext: () => ({
      ...{ lang: 'en' as const, district: { name: '', officePhone: '' }, person: null, csrf: null, path: '/', demo: true },
      assets: builtAssets(),
    }),
  }
  if (!app.hasRoute({ method: 'GET', url: '/contacts' })) contactPageRoutes(app, kit)
  if (!app.hasRoute({ method: 'GET', url: '/contacts/referrals' })) outsideRoutes(app, kit)
  await app.ready()
  paths = (app.swagger() as { paths: typeof paths }).paths
}, 120_000)
afterAll(async () => {
  await app.close()
  await database.close()
})

interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
}

/** Every key of a JSON schema or an API description, wherever `properties` stands. */
function* fields(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'properties' && typeof inner === 'object' && inner !== null) yield* Object.keys(inner)
    yield* fields(inner)
  }
}

/** Where a person may type what they like: a text that is no code, id, day or instant. */
function* freeTexts(schema: Schema, path: string): Generator<string> {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  for (const each of inner) yield* freeTexts(each, path)
  for (const [name, each] of Object.entries(schema.properties ?? {})) yield* freeTexts(each, path === '' ? name : `${path}.${name}`)
  if (schema.items) yield* freeTexts(schema.items, path)
  if (typeof schema.additionalProperties === 'object') yield* freeTexts(schema.additionalProperties, path)
  const isText = [schema.type].flat().includes('string')
  if (isText && !schema.enum && schema.const === undefined && !schema.format && !schema.pattern) yield path
}

/** The names of columns, and the other headings they are met under, wherever a list of columns stands. */
function* columnsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  if ('name' in value && typeof value.name === 'string') yield value.name
  if ('alias' in value && Array.isArray(value.alias)) yield* value.alias.map(String)
  for (const inner of Object.values(value)) yield* columnsIn(inner)
}

const isAsked = (name: string): boolean => !ofOfficers.includes(name) && wordsOf(name).some(word => unasked.test(word.toLowerCase()))

describe('no field for immigration status, citizenship, birthplace, religion or a gang', () => {
  test('in the schema', async () => {
    const client = await database.pool.connect()
    try {
      const found = await client.query<{ name: string }>(
        `select n.nspname || '.' || c.relname || '.' || a.attname as name
           from pg_catalog.pg_attribute a
           join pg_catalog.pg_class c on c.oid = a.attrelid
           join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v')
            and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
      )
      expect(found.rows.length).toBeGreaterThan(100)
      const asked = found.rows.filter(({ name }) => isAsked(name.split('.').at(-1) ?? ''))
      expect(asked.map(({ name }) => name)).toEqual([])
    } finally {
      client.release()
    }
  })

  test('in what is sent to us and in what we send: every address of the API', () => {
    const all = [...fields(paths)]
    expect(all.length).toBeGreaterThan(200)
    expect(all.filter(isAsked)).toEqual([])
  })

  test('in forms', () => {
    const names = readModules().flatMap(module =>
      findIn(module, [ts.SyntaxKind.JsxAttribute], node => {
        if (!ts.isJsxAttribute(node) || node.name.getText() !== 'name') return undefined
        const text = node.initializer?.getText() ?? ''
        return /^["'{]/.test(text) ? text.replaceAll(/["'{}`]/g, '') : undefined
      }),
    )
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter(({ found }) => isAsked(found))).toEqual([])
  })

  test('in imports: no column that is read of a roster', () => {
    const read = [...columnsIn(oneRoster), ...columnsIn(columnsOf)]
    expect(read.length).toBeGreaterThan(60)
    expect(read.filter(isAsked)).toEqual([])
    expect(read.filter(name => /birth(place)?country|birthplace|countryOf|cityOf|stateOf/i.test(name))).toEqual([])
  })

  test('and one that is planted is found', () => {
    for (const name of ['immigrationStatus', 'citizenship_of', 'religion', 'gang-name', 'countryOfCitizenship'])
      expect(isAsked(name)).toBe(true)
    expect([...fields({ a: { properties: { religion: { properties: { gang: {} } } } } })]).toEqual(['religion', 'gang'])
  })
})

/** Every text of a request's forms that is free, and what belongs there: the officers and their paper, our own report, the log of access. */
const free: Readonly<Record<string, string>> = {
  agency: 'who came',
  names: 'who came',
  badges: 'who came',
  callBack: 'the number they gave',
  purpose: 'what they say they came for, or what a record is let go for',
  paperIssuer: 'what stands on the paper',
  paperJudge: 'what stands on the paper',
  paperScope: 'what stands on the paper',
  destination: 'where police went with somebody',
  dispatchNumber: 'the number of the police’s own record',
  position: 'of whoever lets go of a record',
  signature: 'of whoever lets go of a record',
  'recipient.name': 'who receives a record',
  'recipient.position': 'who receives a record',
  'recipient.affiliation': 'who receives a record',
  'tests.emergency': 'why a record is let go in an emergency',
  'tests.threat': 'why a record is let go in an emergency',
  'tests.need': 'why a record is let go in an emergency',
  'tests.onlyNeeded': 'why a record is let go in an emergency',
  'tests.thisCase': 'why a record is let go in an emergency',
  'tests.reason': 'why a record is let go in an emergency',
  line: 'one line of a report to police, screened and read by a second person',
  notice: 'a word of the plan',
  requester: 'a code',
  basis: 'a code',
  counts: 'a code',
  returnOn: 'a day',
  until: 'a day',
  paperDate: 'a day',
}

describe('no field for what a student said or did', () => {
  test('in what is sent about a request: every free text is one of these', () => {
    const found = Object.entries(paths)
      .filter(([path]) => path.startsWith('/api/contacts'))
      .flatMap(([path, methods]) =>
        Object.entries(methods).flatMap(([method, { requestBody }]) => {
          const content = (requestBody as { content?: Record<string, { schema: Schema }> } | undefined)?.content ?? {}
          return Object.values(content).flatMap(({ schema }) => [...freeTexts(schema, '')].map(name => ({ at: `${method} ${path}`, name })))
        }),
      )
    expect(found.length).toBeGreaterThan(10)
    // What stood there when it was read is sent back with who came, in the same fields.
    const bodies = found.filter(({ name }) => !name.startsWith('facts.') && free[name.replace(/^was\./, '')] === undefined)
    expect(bodies).toEqual([])
    const facts = new Set(found.flatMap(({ name }) => (name.startsWith('facts.') ? [name.slice(6)] : [])))
    const known = new Set(questions.find(({ name }) => name === 'contact')?.facts.map(({ name }) => name))
    expect([...facts].filter(name => !known.has(name))).toEqual([])
  })

  test('in facts: ids, codes, days and instants, and what the plan is called by', () => {
    const ofThePlan = /(^|\.)(slug|digest|effective|provision|plan|cite|authority|mark)$/
    for (const shape of [contactFact, reportFact]) {
      const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema
      expect([...freeTexts(schema, '')].filter(path => !ofThePlan.test(path))).toEqual([])
    }
  })

  test('in the tables of the gate: every text column is named here', async () => {
    const client = await database.pool.connect()
    try {
      const { rows } = await client.query<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns
          where table_schema = 'contact' and data_type in ('text', 'ARRAY', 'jsonb', 'json') order by 1`,
      )
      const said =
        /(^|_)(said|says|told|quote|narrative|account|story|testimony|confession|answers?|remarks?|comments?|notes?|interview)(_|$)/
      const allowed = /^contact\.answer$/
      expect(rows.map(({ name }) => name).filter(name => said.test(name.split('.').at(-1) ?? '') && !allowed.test(name))).toEqual([])
    } finally {
      client.release()
    }
  })

  test('in forms: no page of a request has room for a story', () => {
    const pages = readModules().filter(({ path }) => /^src\/contact\/(?!letters\/).*\.tsx$/.test(path))
    const areas = pages.flatMap(module =>
      findIn(module, [ts.SyntaxKind.JsxOpeningElement, ts.SyntaxKind.JsxSelfClosingElement], node =>
        ts.isJsxOpeningLikeElement(node) && node.tagName.getText() === 'textarea' ? 'textarea' : undefined,
      ),
    )
    expect(areas.map(({ at }) => at)).toEqual([])
  })
})
