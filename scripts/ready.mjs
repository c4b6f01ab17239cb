import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { alone } from './alone.mjs'
import { at, npm, run } from './run.mjs'

export { at }

const installStamp = at('node_modules/.concord')
const buildStamp = at('dist/.sources')
const vite = at('node_modules/vite/bin/vite.js')

/** Packages installed and pages built, by one process at a time; a fraction of a second where both stand. */
export async function ready() {
  if (isInstalled() && isBuilt()) return
  await alone(at('dist/.making'), async () => {
    await installed()
    await built()
  })
}

/** Packages installed, dev dependencies too: building and testing need them whatever NODE_ENV says. */
export async function installed() {
  if (isInstalled()) return
  rmSync(installStamp, { force: true })
  await npm('Installing packages (once, about half a minute)', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  stamp(installStamp, installStampNow())
}

/** Pages and server built from the sources as they stand. */
export async function built() {
  if (isBuilt()) return
  const now = buildStampNow()
  rmSync(buildStamp, { force: true })
  await run('Building the pages', process.execPath, [vite, 'build', '--logLevel', 'error'])
  await run('Building the server', process.execPath, [vite, 'build', '--ssr', 'src/main.ts', '--logLevel', 'error'])
  stamp(buildStamp, now)
}

function isInstalled() {
  const found = read(installStamp)
  if (found === installStampNow()) return true
  const sameNode = found === undefined || found.startsWith(platform)
  if (!sameNode || !npmInstalledTheLock()) return false
  stamp(installStamp, installStampNow())
  return true
}

function isBuilt() {
  return read(buildStamp) === buildStampNow()
}

const platform = `node ${process.versions.modules} ${process.platform} ${process.arch}\n`

function installStampNow() {
  return `${platform}${digest(['package-lock.json'])}\n`
}

function buildStampNow() {
  return `${digest(['package-lock.json', 'vite.config.ts', ...sources('evidence'), ...sources('scripts/words'), ...sources('src')])}\n`
}

/** Someone ran npm themselves: its own record of what it put into node_modules is compared with the lock file. */
function npmInstalledTheLock() {
  const lock = packages('package-lock.json')
  const there = packages('node_modules/.package-lock.json')
  if (!lock || !there) return false
  return Object.entries(lock).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.devOptional || wanted.peer) return true
    return there[path]?.version === wanted.version && there[path]?.integrity === wanted.integrity
  })
}

function packages(path) {
  const text = read(at(path))
  return text === undefined ? undefined : JSON.parse(text).packages
}

function sources(folder) {
  return readdirSync(at(folder), { withFileTypes: true })
    .flatMap(entry => (entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter(path => !/\.test\.tsx?$/.test(path))
    .sort()
}

function digest(paths) {
  const sum = createHash('sha256')
  for (const path of paths)
    sum
      .update(`${path}\0`)
      .update(readFileSync(at(path)))
      .update('\0')
  return sum.digest('hex')
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined
    throw cause
  }
}

function stamp(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
