import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const beatSeconds = 2
/** Nobody has touched the lock for this long: its holder is gone, whatever now runs under its number. */
const deadSeconds = 300

let held

/** Does the work while no other process does it: two first starts at once must not install into the same folder. */
export async function alone(lock, work) {
  mkdirSync(dirname(lock), { recursive: true })
  await take(lock, `${hostname()} ${process.pid}`)
  held = lock
  const beat = setInterval(() => ifThere(() => utimesSync(lock, new Date(), new Date())), beatSeconds * 1000)
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    held = undefined
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

/** A program that we run holds the lock with us: should we be killed, it goes on without us. */
export function alsoHeldBy(pid) {
  if (held && pid) appendFileSync(held, ` ${pid}`)
}

async function take(lock, mine) {
  let said = false
  while (!claim(lock, mine) && !(isAbandoned(lock) && (await claimAbandoned(lock, mine)))) {
    if (!said) process.stderr.write(`Another start is installing or building here; waiting for it (its lock is ${lock})…\n`)
    said = true
    await sleep(250)
  }
}

function claim(lock, mine) {
  try {
    writeFileSync(lock, mine, { flag: 'wx' })
    return true
  } catch (cause) {
    if (cause.code === 'EEXIST') return false
    throw cause
  }
}

function isAbandoned(lock) {
  const text = ifThere(() => readFileSync(lock, 'utf8'))
  const touched = ifThere(() => statSync(lock).mtimeMs)
  if (text === undefined || touched === undefined) return false
  const [host, ...pids] = text.split(' ')
  return Date.now() - touched > deadSeconds * 1000 || (host === hostname() && !pids.map(Number).some(isRunning))
}

/** Several may find the same dead lock: the last to put its name over it has it, and the others see that a moment later. */
async function claimAbandoned(lock, mine) {
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, mine)
  renameSync(draft, lock)
  await sleep(300)
  return ifThere(() => readFileSync(lock, 'utf8')) === mine
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause.code === 'EPERM'
  }
}

/** The lock may be released, or its folder deleted by hand, between any two looks at it. */
function ifThere(look) {
  try {
    return look()
  } catch (cause) {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  }
}
