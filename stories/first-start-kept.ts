import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../src/platform/config/index.ts'
import type { Filling } from '../src/platform/database/template-database.ts'

/** What a first start makes is made once a day and build, and each story begins from a copy: making it takes 14 s of processor time, copying it half a second. */
const kept = join(projectRoot, 'dist', 'first-start')

/** On PostgreSQL, a template. */
export const firstStart: Filling = {
  kind: 'first_start',
  madeOf: ofToday(),
  fill: (ownerUrl, appUrl) => makeFirst({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }),
}

/** On the embedded store, a folder. */
export async function copyFirstStart(to: string): Promise<void> {
  const name = ofToday()
  const path = join(kept, name)
  if (!existsSync(path)) {
    mkdirSync(kept, { recursive: true })
    for (const other of readdirSync(kept)) if (!other.startsWith(name)) rmSync(join(kept, other), { recursive: true, force: true })
    // Two workers may make it at once: the first one named stays.
    const own = `${path}.${process.pid}`
    await makeFirst({ CONCORD_DATA: own })
    if (existsSync(path)) rmSync(own, { recursive: true })
    else renameSync(own, path)
  }
  cpSync(path, to, { recursive: true })
}

/** Any command that opens the store makes the demonstration district in it. */
async function makeFirst(env: Readonly<Record<string, string>>): Promise<void> {
  await promisify(execFile)(process.execPath, [join(projectRoot, 'bin', 'concord'), 'ledger', 'verify'], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
  })
}

/** A digest of what it is made of: the day, for the district is made as of then, the build, the tables, the plan and the register. */
function ofToday(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10))
  const folder = join(projectRoot, 'db')
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = inside.map(({ parentPath, name }) => join(parentPath, name)).sort()
  for (const path of [...paths, join(projectRoot, 'plans', 'harbor-falls.md')]) hash.update(readFileSync(path))
  // Where nothing is built yet, `bin/concord` builds it; what is made then is not for others.
  const build = join(projectRoot, 'dist', '.sources')
  hash.update(existsSync(build) ? readFileSync(build) : String(process.pid))
  return hash.digest('hex').slice(0, 16)
}
