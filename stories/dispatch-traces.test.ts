import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command, type Env, signIn, startServer, storyStore } from './concord.ts'

/** A list of the police leaves nothing of what it says of people: in no file of the data directory, no log, no page. */
let store: Awaited<ReturnType<typeof storyStore>>
let env: Env
beforeAll(async () => {
  store = await storyStore()
  env = { ...store.env, CONCORD_CLOCK: 'manual', LOG_LEVEL: 'trace' }
})
afterAll(() => store.remove())

const planted = ['Wilhelmina Planted', 'Planted', 'her brother hit him', 'xyzzy-narrative']
const mapping = {
  ...{ number: 'Incident Number', received: 'Call Received', format: 'MM/DD/YYYY HH:mm', place: 'Location', nature: 'Type' },
  ...{ natures: { Fight: 'disturbance' }, places: {} },
}
const file = (name: string, text: string): string => {
  const path = join(store.folder, name)
  writeFileSync(path, text)
  return path
}
const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())

interface Said {
  readonly committed: boolean
  readonly faults: readonly { readonly message: string }[]
}

test('planted names and words stand in no file, log or page once a list was taken in', async () => {
  const first = await startServer(env)
  await first.stop()
  const heading = 'Incident Number,Call Received,Location,Type,Caller,Narrative'
  const lines = Array.from(
    { length: 300 },
    (_, n) =>
      `26-${n},09/01/2026 ${10 + (n % 4)}:${10 + (n % 50)},Mill Street Middle School,FIGHT,${planted[0]},"${planted[2]} ${planted[3]}"`,
  )
  const list = file('october.csv', [heading, ...lines].join('\n'))
  const map = file('mapping.json', JSON.stringify(mapping))
  const done = await command<Said>(['import', 'dispatch', list, '--source', 'made-up-police', '--mapping', map, '--commit'], env)
  expect(done.json, done.err).toMatchObject({ committed: true, faults: [] })
  const server = await startServer(env)
  const { token } = await signIn(server.url, 'coordinator')
  const pages: string[] = []
  for (const path of ['/reconcile', '/reconcile?month=2026-09', '/api/reconcile?month=2026-09', '/gap', '/api/gap'])
    pages.push(await (await fetch(server.url + path, { headers: { cookie: `concord_session=${token}` } })).text())
  expect(pages.join()).toContain('26-299')
  await server.stop()
  const said = [JSON.stringify(done.json), done.err, server.log(), first.log(), ...pages].join('\n')
  const kept = store.isEmbedded ? everyFile(env['CONCORD_DATA'] ?? '').map(path => readFileSync(path)) : []
  if (store.isEmbedded) expect(kept.some(bytes => bytes.includes('26-299'))).toBe(true)
  for (const word of planted) {
    expect(said.includes(word), `${word} in what was said`).toBe(false)
    expect(kept.filter(bytes => bytes.includes(word)).length, `${word} in a file`).toBe(0)
  }
}, 120_000)

test('a file of 2 GB is refused in a sentence before it is read, and nothing is saved', async () => {
  const path = join(store.folder, 'huge.csv')
  const opened = openSync(path, 'w')
  ftruncateSync(opened, 2 ** 31)
  closeSync(opened)
  const map = join(store.folder, 'mapping.json')
  const began = Date.now()
  const refused = await command<Partial<Said> & { error?: string }>(
    ['import', 'dispatch', path, '--source', 'other-police', '--mapping', map, '--commit'],
    env,
  )
  expect(refused.exit).not.toBe(0)
  expect(JSON.stringify(refused.json)).toMatch(/huge\.csv.*(MB|GB)/)
  expect(Date.now() - began).toBeLessThan(60_000)
}, 120_000)
