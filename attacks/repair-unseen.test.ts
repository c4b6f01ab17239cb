import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { routesOfApp } from '../e2e/route-table.ts'
import { loadFacts } from '../src/ledger/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import { statement, type Statement } from '../src/platform/database/index.ts'
import type { ProcessLine, ProcessView } from '../src/repair/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'
import { postingTo } from '../tests/posting.ts'

/**
 * A process is planted with people, a leader and an agreement that stand nowhere else, and looked for in everything that exclusions and
 * contacts with police keep, show, print and say: nothing of it is there but that an alternative was tried, and its result. What is planted
 * must be found where it belongs, or the search is none.
 */
let whole: WholeApp
const post = postingTo<ProcessView & { id: string }>(() => whole)
const planted: Record<'process' | 'harmed' | 'harmed by name' | 'leader' | 'action' | 'what was agreed', string> = {
  ...{ process: '', harmed: '', 'harmed by name': '', leader: '', action: '', 'what was agreed': 'mend-or-replace' },
}
const sides = { incident: '', contact: '' }

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  const did = 'student-06'
  const { person } = await whole.as('student-05')
  Object.assign(planted, { harmed: person.id, 'harmed by name': person.name, leader: await idOf('mediator-quayside') })
  const considered = { student: did, on: '2026-09-30', ground: 'other', grade: '4-8' }
  sides.incident = (await post('principal', '/api/discipline', considered)).id
  await post('principal', `/api/discipline/${sides.incident}/begin`, { kind: 'restorative-justice' })
  const [begun] = (await read('coordinator', '/api/repair')).json<{ items: ProcessLine[] }>().items
  planted.process = begun?.id ?? ''
  await live(await idOf(did))
  const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' }
  sides.contact = (await post('secretary', '/api/contacts', { facts, student: await idOf(did) })).id
}, 120_000)
afterAll(() => whole.close())

const idOf = async (handle: string): Promise<string> => (await whole.as(handle)).person.id
const read = async (handle: string, url: string) => whole.app.inject({ url, headers: (await whole.as(handle)).headers })

/** To its end, after an agreement that stood. */
async function live(did: string): Promise<void> {
  const people = [planted.harmed, did]
  const act = (handle: string, verb: string, payload: object = {}) => post(handle, `/api/repair/${planted.process}/${verb}`, payload)
  const leads = 'mediator-quayside'
  const consents = async (stage: string) => {
    for (const person of people) for (const of of ['party', 'caregiver']) await act(leads, 'consent', { person, stage, of })
  }
  for (const [person, side] of [
    [planted.harmed, 'harmed'],
    [did, 'did-harm'],
  ])
    await act('coordinator', 'name-party', { person, side })
  await act('coordinator', 'screen', { person: planted.harmed, alone: true, wants: true })
  await act('coordinator', 'facilitate', { person: leads, speaks: ['en'] })
  await consents('prepare')
  for (const person of people) await act(leads, 'prepare', { person })
  await consents('meet')
  await act(leads, 'plan-session', { on: '2026-10-01' })
  await act(leads, 'hold', { came: people })
  const action = { what: planted['what was agreed'], owner: did, dueOn: '2026-10-15', evidence: 'told-by-the-other' }
  const { actions } = await act(leads, 'agree', { actions: [action], agreement: 'none' })
  planted.action = actions[0]?.action ?? ''
  await consents('agree')
  await act('coordinator', 'end', { why: 'not-needed' })
}

/** Which of what was planted stands in a text. */
const foundIn = (text: string): readonly string[] =>
  Object.entries(planted).flatMap(([name, value]) => (value !== '' && text.includes(value) ? [name] : []))

const tables = statement({
  name: 'test.every-table',
  sql: `select table_schema as schema, table_name as name from information_schema.tables where table_type = 'BASE TABLE'`,
  row: z.object({ schema: z.string(), name: z.string() }),
})
const asText = z.object({ text: z.string() })
const rowsIn = new Map<string, Statement<z.infer<typeof asText>>>()
function everyRowOf(table: string): Statement<z.infer<typeof asText>> {
  const sql = `select t::text as text from ${table} t`
  const known = rowsIn.get(table) ?? statement({ name: `test.rows-${rowsIn.size}`, sql, row: asText })
  rowsIn.set(table, known)
  return known
}

/** Every row of every table of these schemas, as text. */
async function rowsOf(schemas: readonly string[]): Promise<readonly { readonly table: string; readonly text: string }[]> {
  return whole.database.transaction('app', falls, async tx => {
    const found: { table: string; text: string }[] = []
    for (const { schema, name } of await tx.many(tables, []))
      if (schemas.includes(schema)) {
        const table = `${schema}.${name}`
        for (const { text } of await tx.many(everyRowOf(table), [])) found.push({ table, text })
      }
    return found
  })
}

const factsOf = async (matter: string): Promise<string> =>
  JSON.stringify(await whole.database.transaction('app', falls, tx => loadFacts(tx, matter)))

test('the search finds what is planted: on the pages and in the facts of repair', async () => {
  const process = `/repair/${planted.process}`
  const shown = `${(await read('coordinator', process)).body} ${(await read('coordinator', `/api${process}`)).body}`
  expect(foundIn(shown)).toEqual(Object.keys(planted))
  expect(foundIn(await factsOf(planted.process))).toEqual(Object.keys(planted).filter(name => name !== 'harmed by name'))
})

test('no table of exclusions or contacts has any of it, and no fact of theirs', async () => {
  const rows = await rowsOf(['discipline', 'contact', 'reconcile'])
  expect(rows.some(({ text }) => text.includes(sides.incident))).toBe(true)
  expect(rows.some(({ text }) => text.includes(sides.contact))).toBe(true)
  const found = rows.flatMap(({ table, text }) => foundIn(text).map(what => `${table}: ${what}`))
  expect(found).toEqual([])
  expect(await factsOf(sides.incident)).toContain('discipline.alternative-ended')
  for (const of of [sides.incident, sides.contact]) expect(foundIn(await factsOf(of))).toEqual([])
})

/** Where one person reads of another by their name: the lists of people, and what everybody may read of the plan. */
const ofPeople = /^\/(api\/)?(people|roster|export|find|me\b|demo\/people|sign-in)/
const roles = ['principal', 'superintendent', 'counsel', 'secretary'] as const

test('no address shows any of it to whoever decides about exclusions or speaks with police', async () => {
  const routes = (await routesOfApp()).filter(({ method, url }) => method === 'GET' && !url.includes('*') && !/stream|events/.test(url))
  const known = [sides.incident, sides.contact]
  const addresses = routes.flatMap(({ url }) => (url.includes('/:') ? known.map(id => url.replace(/:\w+/g, id)) : [url]))
  expect(addresses.length).toBeGreaterThan(200)
  const [wrong, read200]: [string[], Set<string>] = [[], new Set()]
  for (const handle of roles)
    for (const url of addresses) {
      const { body, statusCode } = await read(handle, url)
      if (statusCode === 200) read200.add(url)
      // The leader stands in the lists of staff, and who was harmed in the roster: there a person is a person of the school.
      const isOfPeople = ofPeople.test(url)
      for (const what of foundIn(body))
        if (what === 'process' || what === 'action' || (what !== 'leader' && what !== 'what was agreed' && !isOfPeople))
          wrong.push(`${handle} ${url}: ${what}`)
    }
  expect(wrong).toEqual([])
  for (const url of [`/discipline/${sides.incident}`, `/api/discipline/${sides.incident}`, `/contacts/${sides.contact}`])
    expect([url, read200.has(url)]).toEqual([url, true])
}, 300_000)

test('no message to any of them has it', async () => {
  const messages = (await rowsOf(['platform'])).filter(({ table }) => table === 'platform.message')
  expect(messages.length).toBeGreaterThan(0)
  const theirs = await Promise.all(roles.map(idOf))
  expect(messages.filter(({ text }) => theirs.some(id => text.includes(id)) && foundIn(text).length > 0)).toEqual([])
})

test('of the alternative its kind and its result are read, and nothing more', async () => {
  const { alternatives } = (await read('counsel', `/api/discipline/${sides.incident}`)).json<{ alternatives: object[] }>()
  expect(alternatives.map(each => Object.keys(each).toSorted())).toMatchInlineSnapshot(`
    [
      [
        "alternative",
        "apart",
        "ended",
        "kind",
        "on",
      ],
    ]
  `)
})
