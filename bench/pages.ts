import { join } from 'node:path'
import { routesOfApp } from '../e2e/route-table.ts'
import { type Weight, weigh } from '../e2e/weigh.ts'
import { isOfASchool } from '../src/people/roles.ts'
import { projectRoot } from '../src/platform/config/index.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { command, startServer, temporaryFolder } from '../stories/concord.ts'
import { writeBundle } from './bundle.ts'
import { type BenchDatabase, benchDatabase, noDatabase } from './database.ts'
import { median, print, quantile, say } from './line.ts'

const people = 50_000
const calls = 75_000
/** How often each page is asked for by a superintendent, and by everybody else. */
const [visits, visitsOfOthers] = [40, 20]
/** Who else works there, by the name that the roster made for the bench gives them. */
const others = [
  { handle: 'staff.1', role: 'teacher' },
  { handle: 'staff.2', role: 'responder' },
  { handle: 'staff.3', role: 'principal' },
  { handle: 'staff.4', role: 'coordinator' },
  { handle: 'staff.5', role: 'counsel' },
  { handle: 'staff.6', role: 'finance' },
  { handle: 'staff.7', role: 'front-office' },
] as const

/** Every page of the route table, by role, in a district of 50,000 people with 75,000 calls behind it. */
export async function pagesBench(): Promise<void> {
  const database = await benchDatabase()
  if (!database) return say(noDatabase('pages'))
  const folder = temporaryFolder()
  const env = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, CONCORD_DATA: join(folder.path, 'data') }
  try {
    const bundle = join(folder.path, 'bundle')
    writeBundle(bundle, people)
    const own = ['--district', 'bench']
    const plan = join(projectRoot, 'plans', 'harbor-falls.md')
    await sound(['district', 'add', 'bench', '--name', 'Bench', '--office-phone', '978-555-0142', '--plan', plan], env)
    await sound(['import', 'roster', bundle, '--commit', ...own], env)
    await sound(['user', 'role', 'staff.0', 'superintendent', ...own], env)
    for (const { handle, role } of others)
      await sound(['user', 'role', handle, role, ...(isOfASchool(role) ? ['--school', 's0'] : []), ...own], env)
    const linkOf = async (handle: string) => (await sound<{ link: string }>(['user', 'link', handle, ...own], env)).link
    const link = await linkOf('staff.0')
    const server = await startServer({ ...env, NODE_ENV: 'production' })
    try {
      const { cookie, token } = await enter(server.url, link)
      const called = await fetch(`${server.url}/api/calls`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
      const { id } = (await called.json()) as { id: string }
      await multiply(database, id)
      const paths = (await routesOfApp())
        .filter(({ method, page }) => method === 'GET' && page !== null)
        .map(({ url }) => url.replace('/calls/:id', `/calls/${id}`).replace(':version', '1'))
        .filter(url => !url.includes(':'))
      for (const path of paths) await measure(server.url, path, { cookie, times: visits })
      for (const { handle, role } of others) {
        const own = await enter(server.url, await linkOf(handle))
        for (const path of paths) await measure(server.url, path, { cookie: own.cookie, role, times: visitsOfOthers })
      }
      await paints(server.url, paths, token)
    } finally {
      await server.stop()
    }
  } finally {
    await database.drop()
    folder.remove()
  }
}

async function sound<Json = unknown>(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Json> {
  const { exit, json, err } = await command<Json>(args, env)
  if (exit !== 0) throw new Error(`${args.join(' ')} ended with ${exit}: ${err} ${JSON.stringify(json).slice(0, 400)}`)
  return json
}

async function enter(url: string, link: string): Promise<{ readonly cookie: string; readonly token: string | undefined }> {
  const entered = await fetch(`${url}/sign-in`, { method: 'POST', body: new URL(link).searchParams, redirect: 'manual' })
  const cookie = entered.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
  return { cookie, token: /concord_session=([^;]+)/.exec(cookie)?.[1] }
}

interface Visiting {
  readonly cookie: string
  /** Left out for a superintendent. What does not open to somebody is not measured. */
  readonly role?: string
  readonly times: number
}

async function measure(url: string, path: string, { cookie, role, times }: Visiting): Promise<void> {
  const millis: number[] = []
  let status = 0
  let bytes = 0
  for (let visit = -3; visit < times; visit++) {
    const began = performance.now()
    const answer = await fetch(url + path, { headers: { cookie, accept: 'text/html', 'accept-encoding': 'gzip' }, redirect: 'manual' })
    bytes = (await answer.arrayBuffer()).byteLength
    status = answer.status
    if (role !== undefined && status !== 200) return
    if (visit >= 0) millis.push(performance.now() - began)
  }
  print({
    ...{
      name: `page ${role === undefined ? '' : `${role} `}${named(path)}`,
      ours: quantile(millis, 0.95),
      theirs: null,
      unit: 'ms p95',
      more: false,
    },
    ...{ n: times, spread: [Math.min(...millis), Math.max(...millis)], p50: Math.round(quantile(millis, 0.5)), status, bytes, goal: 200 },
  })
}

/** From asking to the largest paint, on a phone with a slow network and nothing kept from before. */
async function paints(url: string, paths: readonly string[], token: string | undefined): Promise<void> {
  if (need('browser', 'the largest paint')) return
  const browser = await launchBrowser()
  for (const path of paths) {
    const seen: Weight[] = []
    for (let round = 0; round < 3; round++) seen.push(await weigh(browser, url, path, { token }))
    const millis = seen.map(({ paintMillis }) => paintMillis)
    print({
      ...{ name: `paint ${named(path)}`, ours: median(millis), theirs: null, unit: 'ms', more: false, n: seen.length },
      ...{ spread: [Math.min(...millis), Math.max(...millis)], bytes: seen[0]?.bytes, network: '1.6 Mbit/s, 150 ms', goal: 1_000 },
    })
  }
  await browser.close()
}

const named = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id')

/** The one call, told again for two school years at every school: closed with an outcome all but the last few, its record with it. */
export async function multiply(database: BenchDatabase, id: string): Promise<void> {
  const steps = [
    `create temporary table copy as
       select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as matter, n,
              (select array_agg(org_id order by org_id) from people.org where type = 'school') as schools,
              (select array_agg(person_id order by person_id) from (select person_id from people.person order by person_id limit 5000) p) as people,
              clock_timestamp() - make_interval(mins => 60 + n * 14) as at
         from generate_series(1, ${calls}) n`,
    `insert into respond.call (district_id, call_id, school_id, asked_by, asked_at, drill, stage, what, danger, answered_at, there_at, outcome, closed_at)
       select c.district_id, x.matter, x.schools[1 + x.n % array_length(x.schools, 1)], x.people[1 + x.n % array_length(x.people, 1)], x.at, x.n % 40 = 0,
              case when x.n > 8 then 'closed' else 'paged' end, c.what, c.danger,
              case when x.n > 8 then x.at + make_interval(secs => 5 + x.n % 300) end,
              case when x.n > 8 then x.at + make_interval(secs => 60 + x.n % 600) end,
              case when x.n > 8 then (array['settled', 'nothing-found', 'handed-to-caregiver', 'moved-to-circle'])[1 + x.n % 4] end,
              case when x.n > 8 then x.at + interval '20 minutes' end
         from respond.call c cross join copy x where c.call_id = '${id}'`,
    `insert into respond.page (district_id, page_id, call_id, person_id, role, state, asked_at, sent_at, next_at)
       select p.district_id, gen_random_uuid(), x.matter, p.person_id, p.role, 'answered', x.at, x.at, x.at + interval '1 minute'
         from respond.page p cross join copy x where p.call_id = '${id}'`,
    `insert into ledger.matter (district_id, matter_id, last_seq)
       select m.district_id, x.matter, m.last_seq from ledger.matter m cross join copy x where m.matter_id = '${id}'`,
    `insert into ledger.fact (district_id, matter_id, seq, kind, deed_id, at, by, digest)
       select f.district_id, x.matter, f.seq, f.kind, f.deed_id, x.at, f.by, f.digest from ledger.fact f cross join copy x where f.matter_id = '${id}'`,
    `insert into ledger.fact_body (district_id, fact_id, body, salt)
       select c.district_id, c.fact_id, b.body, b.salt from ledger.fact c join copy x on x.matter = c.matter_id
         join ledger.fact f on f.district_id = c.district_id and f.matter_id = '${id}' and f.seq = c.seq
         join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id`,
    `insert into ledger.leaf (district_id, leaf_index, fact_id, leaf)
       select f.district_id, (select coalesce(max(leaf_index), -1) from ledger.leaf) + row_number() over (order by f.fact_id), f.fact_id, f.digest
         from ledger.fact f join copy x on x.matter = f.matter_id`,
    'analyze',
  ]
  for (const sql of steps) await database.ask(sql)
}
