import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asDelta, sampleTexts } from '../src/people/testing/sample-bundle.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { projectRoot } from '../src/platform/config/index.ts'
import { openEmbedded } from '../src/platform/database/index.ts'
import { command, type Env, signIn, startServer, storyStore } from '../stories/concord.ts'

/**
 * DESIGN §6: birthplace, citizenship, religion, immigration and passwords are never stored, logged or shown. They are planted in sound and
 * in faulty lines of a roster, which is brought in by command and over HTTP; then every place it could have got to is searched.
 */
const planted = [
  'PlantedTown',
  'PlantedState',
  'PlantedLand',
  'PlantedFaith',
  'PlantedVisa',
  'PlantedPassport',
  'PlantedSecret',
  'PlantedProfile',
  'PlantedTribe',
  'PlantedStatus',
]
/** A name, which is kept: where it is not found, the search finds nothing at all. */
const control = 'Plantedcontrol'

interface Bundle {
  readonly name: string
  readonly isSound: boolean
  readonly files: Readonly<Record<string, string>>
}

const extra = 'metadata.religion,ext_citizenship,metadata.visaStatus,ext_immigrationStatus,tribe'
const extraValues = 'PlantedFaith,PlantedPassport,PlantedVisa,PlantedStatus,PlantedTribe'
/** A line of a delta says that it stands. */
const standing = (text: string): string => text.replaceAll(/^([^,\n]+),,,/gm, '$1,active,2026-09-01T00:00:00Z,')

const withExtra = (text: string, password: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line, at) => {
      if (at === 0) return `${line},${extra}`
      const place = (text.split('\n')[0] ?? '').split(',').indexOf('password')
      const cells = line.split(',')
      if (place >= 0) cells[place] = password
      return `${cells.join(',')},${extraValues}`
    })
    .join('\n') + '\n'

/** The sample with something planted in every column that is not read. */
function bundleOf(
  version: '1.1' | '1.2',
  name: string,
  changed: (files: Record<string, string>) => Record<string, string> = files => files,
): Bundle {
  const texts = Object.fromEntries(Object.entries(sampleTexts(version)).map(([file, text]) => [file, standing(text)]))
  const files: Record<string, string> = { ...texts, ...asDelta(version) }
  files['users.csv'] = withExtra((texts['users.csv'] ?? '').replace('Ada,Tern', `${control},Tern`), 'PlantedSecret')
  if (texts['userProfiles.csv']) files['userProfiles.csv'] = withExtra(texts['userProfiles.csv'], 'PlantedProfile')
  files['demographics.csv'] = withExtra(
    (texts['demographics.csv'] ?? '').replace('2013-04-05,,,,', '2013-04-05,female,PlantedLand,PlantedState,PlantedTown'),
    '',
  )
  const sent = changed(files)
  // Nothing of a profile is used, so that what is wrong in one is told and refuses nothing.
  const isSound = Object.keys(files).every(file => file === 'userProfiles.csv' || sent[file] === files[file])
  return { name, isSound, files: sent }
}

const edit = (file: string, was: string, is: string) => (files: Record<string, string>) => {
  if (!files[file]?.includes(was)) throw new Error(`${file} does not hold ${was}`)
  return { ...files, [file]: (files[file] ?? '').replace(was, is) }
}

const bundles: readonly Bundle[] = [
  bundleOf('1.1', 'a sound 1.1'),
  bundleOf('1.2', 'a sound 1.2'),
  bundleOf('1.2', 'an unknown person in the line that holds a password', edit('userProfiles.csv', 'Z,p2', 'Z,nobody')),
  bundleOf('1.2', 'a birth that is no day', edit('demographics.csv', '2013-04-05', 'PlantedTown')),
  bundleOf('1.2', 'somebody unknown with a birthplace', edit('demographics.csv', 'p2,', 'nobody,')),
  bundleOf('1.2', 'a line of birthplaces that is too long', edit('demographics.csv', 'PlantedTown', 'PlantedTown,PlantedTown,PlantedTown')),
  bundleOf('1.2', 'a line of a password that is too short', edit('userProfiles.csv', `,${extraValues}`, '')),
  bundleOf('1.2', 'a password with quotes broken', edit('users.csv', 'PlantedSecret', '"PlantedSecret"x"')),
  bundleOf('1.2', 'a password whose quotes never end', edit('userProfiles.csv', 'PlantedProfile', '"PlantedProfile')),
  bundleOf('1.2', 'birthplaces that are no UTF-8', edit('demographics.csv', 'PlantedLand', 'PlantedLand\ud800')),
  bundleOf('1.2', 'a person whose line is wrong before the password', edit('users.csv', 'Z,true,bo', 'Z,perhaps,bo')),
  bundleOf('1.2', 'one sourcedId twice among passwords', files => ({
    ...files,
    'userProfiles.csv': files['userProfiles.csv'] + (files['userProfiles.csv'] ?? '').split('\n').slice(1).join('\n'),
  })),
  bundleOf('1.2', 'a required column missing beside the birthplaces', edit('demographics.csv', 'sourcedId,', 'sourced,')),
]

/** An Aspen export with something planted in every column that is not read, of students and of behavior. */
const plantedHeads = 'birthplace,city_of_birth,country_of_birth,religion,visa_status,citizenship,password,profile,tribe,immigrant_status'
const plantedLine =
  'PlantedTown,PlantedState,PlantedLand,PlantedFaith,PlantedVisa,PlantedPassport,PlantedSecret,PlantedProfile,PlantedTribe,PlantedStatus'
const aspenFiles = (student: string): Readonly<Record<string, string>> => ({
  'students_export.csv': `state_id,${plantedHeads},local_id,full_name,grade,school_local_id,enrollment_status,date_of_birth,home_language\n1,${plantedLine},a100,"Tern, ${control}",07,MID,Active,2013-04-05,PlantedTribe\n${student}`,
  'behavior_export.csv':
    'local_id,incident_code,event_date,incident_time,incident_location,incident_description,school_local_id\na100,Hitting,2026-09-02,13:00:00,PlantedTown,"PlantedFaith \\"PlantedTribe\\"",MID\n',
  'attendance_dump.csv': "'ATT_OID','ATT_COMMENT'\n1,PlantedTown\n2,PlantedTown,PlantedTown\n",
})
const aspens: readonly Bundle[] = [
  { name: 'a sound Aspen export', isSound: true, files: aspenFiles('') },
  { name: 'an Aspen line that is too short', isSound: false, files: aspenFiles(`2,${plantedLine},a101\n`) },
  {
    name: 'an Aspen birth that is no day',
    isSound: false,
    files: aspenFiles(`2,${plantedLine},a101,"Auk, B",07,MID,Active,PlantedTown,x\n`),
  },
  { name: 'an Aspen quote that never ends', isSound: false, files: aspenFiles('2,PlantedTown,"PlantedFaith\n') },
]

const hits = (text: string): string[] => planted.filter(each => text.toLowerCase().includes(each.toLowerCase()))

let store: Awaited<ReturnType<typeof storyStore>>
let env: Env
/** Everything that was answered or logged, by where it came from. */
const told: { where: string; text: string }[] = []

beforeAll(async () => {
  store = await storyStore()
  env = { ...store.env, CONCORD_CLOCK: 'manual', LOG_LEVEL: 'debug' }
})
afterAll(() => store.remove())

/** As bytes, for a lone surrogate is written as bytes that are no UTF-8. */
const bytesOf = (text: string): Buffer =>
  Buffer.concat(
    text.split('\ud800').flatMap((part, at) => (at === 0 ? [Buffer.from(part)] : [Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(part)])),
  )
const zipOfBundle = ({ files }: Bundle) => zipOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])))

describe('a roster in which what is never kept was planted', () => {
  test('is read and saved by command', async () => {
    const added = await command(
      ['district', 'add', 'whale-cove', '--name', 'Whale Cove', '--plan', join(projectRoot, 'plans', 'harbor-falls.md')],
      env,
    )
    expect(added.exit).toBe(0)
    // The sound ones, and of the others those whose quotes are broken: the same reader reads all of them over HTTP below.
    for (const [at, bundle] of bundles.filter(each => /^a sound|quotes/.test(each.name)).entries()) {
      const path = join(store.folder, `${at}.zip`)
      writeFileSync(path, await zipOfBundle(bundle))
      for (const commit of at === 0 ? [[], ['--commit']] : [['--commit']]) {
        const { exit, json, err } = await command<{ ok: boolean; faults: unknown[] }>(
          ['import', 'roster', path, '--district', 'whale-cove', ...commit],
          env,
        )
        expect([bundle.name, exit, json.ok]).toEqual([bundle.name, bundle.isSound ? 0 : 1, bundle.isSound])
        told.push({ where: `${bundle.name}, by command`, text: JSON.stringify(json) + err })
      }
    }
    for (const [at, bundle] of aspens.entries()) {
      const path = join(store.folder, `aspen-${at}.zip`)
      writeFileSync(path, await zipOfBundle(bundle))
      const { exit, json, err } = await command<{ ok: boolean }>(
        ['import', 'roster', path, '--format', 'aspen', '--district', 'whale-cove', '--commit'],
        env,
      )
      expect([bundle.name, exit, json.ok]).toEqual([bundle.name, bundle.isSound ? 0 : 1, bundle.isSound])
      told.push({ where: `${bundle.name}, by command`, text: JSON.stringify(json) + err })
    }
  }, 240_000)

  test('is read and saved over HTTP, and read back on every page', async () => {
    const server = await startServer(env)
    let log = ''
    server.child.stderr?.on('data', chunk => {
      log += chunk
    })
    const lead = await signIn(server.url, 'superintendent')
    const headers = { authorization: `Bearer ${lead.token}` }
    const ask = async (where: string, path: string, options: RequestInit = {}) => {
      const answer = await fetch(server.url + path, { ...options, headers: { ...headers, ...options.headers } })
      const text = await answer.text()
      told.push({ where: `${where} at ${path}`, text })
      return { status: answer.status, text }
    }
    for (const bundle of bundles) {
      const zip = new Uint8Array(await zipOfBundle(bundle))
      const { status, text } = await ask(bundle.name, '/api/imports/roster', {
        method: 'POST',
        body: zip,
        headers: { 'content-type': 'application/zip' },
      })
      expect([bundle.name, status]).toEqual([bundle.name, 201])
      const { id, ok } = JSON.parse(text)
      expect([bundle.name, ok]).toEqual([bundle.name, bundle.isSound])
      await ask(bundle.name, `/people/import?import=${id}`)
      await ask(bundle.name, `/api/imports/${id}/commit`, { method: 'POST' })
      const form = new FormData()
      form.set('roster', new Blob([zip]), 'roster.zip')
      await ask(bundle.name, '/people/import', { method: 'POST', body: form })
    }
    for (const bundle of aspens) {
      const { status, text } = await ask(bundle.name, '/api/imports/roster?format=aspen', {
        method: 'POST',
        body: new Uint8Array(await zipOfBundle(bundle)),
        headers: { 'content-type': 'application/zip' },
      })
      expect([bundle.name, status, JSON.parse(text).ok]).toEqual([bundle.name, 201, bundle.isSound])
      await ask(bundle.name, `/people/import?import=${JSON.parse(text).id}`)
    }
    for (const path of [
      '/people',
      '/people/import',
      '/duty',
      '/board',
      '/ledger',
      '/api/demo/people',
      '/api/demo/messages',
      '/api/duty',
      '/api/ledger/facts',
      '/api/calls',
      '/api/openapi.json',
      '/call',
    ])
      await ask('afterwards', path)
    expect(await server.stop()).toBe(0)
    expect(log).toContain('/api/imports/roster')
    told.push({ where: 'the log', text: log })
  }, 240_000)

  test('what was planted is in no answer, no page and no log', () => {
    expect(told.length).toBeGreaterThan(60)
    expect(told.some(({ text }) => text.includes(control))).toBe(true)
    expect(told.flatMap(({ where, text }) => hits(text).map(each => `${each}: ${where}`))).toEqual([])
  })

  test('nor in any row of the store', async () => {
    const rows = await textOfEveryRow()
    expect(rows).toContain(control)
    expect(hits(rows)).toEqual([])
  })

  test('nor in any file of the data directory', context => {
    if (!store.isEmbedded) return context.skip('PostgreSQL keeps its files elsewhere')
    const files = filesUnder(env['CONCORD_DATA'] ?? '')
    expect(files.length).toBeGreaterThan(100)
    const texts = files.map(path => ({ path, text: readFileSync(path).toString('latin1') }))
    expect(texts.some(({ text }) => text.includes(control))).toBe(true)
    expect(texts.flatMap(({ path, text }) => hits(text).map(each => `${each}: ${path}`))).toEqual([])
  })
})

/** Every table of ours as text, past every wall: what a file keeps compressed is found here. */
async function textOfEveryRow(): Promise<string> {
  const owner = env['DATABASE_OWNER_URL']
  if (owner === undefined) {
    const { database } = await openEmbedded(env['CONCORD_DATA'] ?? '')
    const client = await database.pool.connect()
    try {
      return await textOfTables(client)
    } finally {
      client.release()
      await database.close()
    }
  }
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  try {
    return await textOfTables(client)
  } finally {
    await client.end()
  }
}

async function textOfTables(client: pg.ClientBase): Promise<string> {
  const tables = await client.query<{ name: string }>(
    "select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  )
  let text = ''
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
    text += rows.map(({ row }) => row).join('\n')
  }
  return text
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(entry =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )
