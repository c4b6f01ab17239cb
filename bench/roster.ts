import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { command, temporaryFolder } from '../stories/concord.ts'
import { projectRoot } from '../src/platform/config/index.ts'
import { type BenchDatabase, benchDatabase, hasProgram, noDatabase } from './database.ts'
import { writeBundle } from './bundle.ts'
import { print, say } from './line.ts'
import { callsMeanwhile } from './roster-meanwhile.ts'

const people = 50_000

/** A district of 50,000 people by `import roster`, as anybody would: the difference, the commit, the same again; beside psql's \copy of the same files into bare tables. */
export async function rosterBench(): Promise<void> {
  const database = await benchDatabase()
  if (!database) return say(noDatabase('roster'))
  const folder = temporaryFolder()
  const bundle = join(folder.path, 'bundle')
  const { files, rows } = writeBundle(bundle, people)
  const env = {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    NODE_ENV: 'production',
    CONCORD_DATA: join(folder.path, 'data'),
  }
  try {
    const plan = join(projectRoot, 'plans', 'harbor-falls.md')
    const added = await command(['district', 'add', 'bench', '--name', 'Bench', '--office-phone', '978-555-0142', '--plan', plan], env)
    if (added.exit !== 0) throw new Error(`the district could not be added: ${JSON.stringify(added.json)}`)
    const theirs = await copied(database, bundle, files)
    const took: Record<string, number> = {}
    for (const [what, flags] of Object.entries({ difference: [], commit: ['--commit'], 'difference again': [] })) {
      const { seconds, peak, json } = await imported([bundle, '--district', 'bench', ...flags], env)
      if (!json.ok) throw new Error(`the roster has faults: ${JSON.stringify(json.faults).slice(0, 500)}`)
      took[what] = seconds
      const own = what === 'commit' ? theirs : null
      print({
        ...{ name: `roster ${what}`, ours: seconds, theirs: own, unit: 's', n: rows, spread: null, more: false, people },
        ...{ rival: own === null ? null : 'psql \\copy of the files into tables without keys', counts: json.counts.people },
      })
      print({ name: `roster ${what} memory`, ours: peak, theirs: null, unit: 'MB', n: rows, spread: null, more: false, people, goal: 400 })
    }
    const both = (took['difference'] ?? Number.NaN) + (took['commit'] ?? Number.NaN)
    print({ name: 'roster', ours: both, theirs: null, unit: 's', n: rows, spread: null, more: false, people, goal: 20 })
  } finally {
    await database.drop()
    folder.remove()
  }
  await callsMeanwhile(people)
}

interface Imported {
  readonly ok: boolean
  readonly faults: unknown
  readonly counts: Readonly<Record<string, unknown>>
}

/** One run of the command: its whole time, start of Node and all, and the most memory it ever held. */
async function imported(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ seconds: number; peak: number; json: Imported }> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(projectRoot, 'bin', 'concord'), 'import', 'roster', ...args, '--json'], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid ?? 0))
  }, 50)
  const chunks: Buffer[] = []
  child.stdout.on('data', chunk => chunks.push(chunk))
  await new Promise(resolve => child.once('close', resolve))
  clearInterval(watch)
  return { seconds: (performance.now() - began) / 1_000, peak, json: JSON.parse(Buffer.concat(chunks).toString()) }
}

/** The kernel's own high-water mark, in MB; 0 where it keeps none. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
  } catch {
    return 0
  }
}

async function copied(database: BenchDatabase, bundle: string, files: readonly string[]): Promise<number | null> {
  if (!hasProgram('psql')) {
    say('psql is not on the PATH, so roster stands beside nothing.')
    return null
  }
  const began = performance.now()
  const commands = files.flatMap(name => {
    const path = join(bundle, `${name}.csv`)
    const columns = (readFileSync(path, 'utf8').split('\n')[0] ?? '').split(',').map(column => `"${column}" text`)
    return ['-c', `create table public."${name}" (${columns.join(', ')})`, '-c', `\\copy public."${name}" from '${path}' csv header`]
  })
  const { status, stderr } = spawnSync('psql', [database.ownerUrl, '-q', '-v', 'ON_ERROR_STOP=1', ...commands])
  if (status !== 0) throw new Error(`psql did not copy: ${stderr}`)
  const seconds = (performance.now() - began) / 1_000
  await database.ask(files.map(name => `drop table public."${name}"`).join(';'))
  return seconds
}
