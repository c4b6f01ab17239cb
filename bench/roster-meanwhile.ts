import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { command, signIn, startServer, temporaryFolder } from '../stories/concord.ts'
import { writeBundle } from './bundle.ts'
import { benchDatabase, noDatabase } from './database.ts'
import { print, quantile, say, spreadOf } from './line.ts'
import { type Caller, callerAt } from './load.ts'

const pauseMillis = 50
const quietMillis = 8_000

/** How quick a call for support is while a large roster is read and saved by the page, beside how quick it was before, in the same process. */
export async function callsMeanwhile(people: number): Promise<void> {
  const database = await benchDatabase()
  if (!database) return say(noDatabase('roster calls'))
  const folder = temporaryFolder()
  const { files } = writeBundle(join(folder.path, 'bundle'), people)
  const env = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, CONCORD_DATA: join(folder.path, 'data') }
  const added = await command(['user', 'add', 'bench-lead', 'superintendent'], env)
  if (added.exit !== 0) throw new Error(`nobody could be added to bring in the roster: ${JSON.stringify(added.json)}`)
  const server = await startServer(env)
  try {
    const caller = callerAt(server.url, (await signIn(server.url, 'teacher')).token, 1)
    await caller.call()
    const before = await callsUntil(caller, new Promise(resume => setTimeout(resume, quietMillis)))
    const names = ['manifest', ...files].map(name => `${name}.csv`)
    const zip = await zipOf(Object.fromEntries(names.map(name => [name, readFileSync(join(folder.path, 'bundle', name))])))
    const page = await pageAt(server.url, 'bench-lead')
    let address = ''
    const reading = await callsUntil(
      caller,
      page.upload(zip).then(at => (address = at)),
    )
    const saving = await callsUntil(caller, page.save(address))
    for (const [what, during] of Object.entries({ reading, saving }))
      print({
        ...{
          name: `roster calls while ${what}`,
          ours: quantile(during, 0.95),
          theirs: quantile(before, 0.95),
          unit: 'ms at p95',
          more: false,
        },
        ...{ n: during.length, spread: spreadOf(during), rival: 'the same before', theirSpread: spreadOf(before), people },
      })
    caller.close()
  } finally {
    await server.stop()
    await database.drop()
    folder.remove()
  }
}

/** Milliseconds of one call after another, until the work has ended. */
async function callsUntil(caller: Caller, work: Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  let hasEnded = false
  const ending = work.finally(() => {
    hasEnded = true
  })
  while (!hasEnded) {
    took.push(await caller.call())
    await new Promise(resume => setTimeout(resume, pauseMillis))
  }
  await ending
  return took
}

/** The page as a person uses it: sends the file or saves what was read, and comes back until the work has ended. */
async function pageAt(url: string, handle: string) {
  const headers = { authorization: `Bearer ${(await signIn(url, handle)).token}` }
  const send = async (body: FormData | URLSearchParams): Promise<string> => {
    const sent = await fetch(`${url}/people/import`, { method: 'POST', body, headers, redirect: 'manual' })
    if (sent.status !== 303) throw new Error(`the roster was answered with ${sent.status}`)
    return sent.headers.get('location') ?? ''
  }
  const untilEnded = async (address: string): Promise<string> => {
    for (;;) {
      const text = await (await fetch(url + address, { headers })).text()
      if (!text.includes('c-progress')) return text
      await new Promise(resume => setTimeout(resume, 500))
    }
  }
  return {
    upload: async (zip: Buffer): Promise<string> => {
      const form = new FormData()
      form.set('format', 'oneroster')
      form.set('roster', new Blob([new Uint8Array(zip)]), 'roster.zip')
      const address = await send(form)
      await untilEnded(address)
      return address
    },
    save: async (address: string): Promise<void> => {
      const text = await untilEnded(await send(new URLSearchParams({ commit: address.split('=')[1] ?? '', sure: 'yes' })))
      if (!text.includes('The roster is saved.')) throw new Error('the roster was not saved')
    },
  }
}
