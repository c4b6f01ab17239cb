import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * Two processes on one PGlite directory lose acknowledged rows without a word (STACK, trap 5), and nothing else stops them.
 * The lock is a file that names its holder: process id, when that process began, and the address it serves.
 */
const holder = z.object({ pid: z.number(), began: z.string(), url: z.string().nullable() })
export type Holder = z.infer<typeof holder>

export class DirectoryInUse extends Error {
  constructor(
    readonly directory: string,
    readonly held: Holder,
  ) {
    super(
      held.url
        ? `The data directory ${directory} is in use by the server at ${held.url} (process ${held.pid}). Use that address, or stop that server first.`
        : `The data directory ${directory} is in use by another command (process ${held.pid}). Wait until it has ended.`,
    )
  }
}

export interface DirectoryLock {
  /** Says in the file where the holder can be reached. */
  announce(url: string): void
  release(): void
}

export function lockDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, 'lock')
  const me: Holder = { pid: process.pid, began: began(process.pid) ?? '', url: null }
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: 'wx' })
      break
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
      const held = read(file)
      if (held && isAlive(held)) throw new DirectoryInUse(directory, held)
      if (attempt > 3) throw new Error(`The lock ${file} could not be taken.`, { cause })
      rmSync(file, { force: true })
    }
  }
  return {
    announce: url => writeFileSync(file, JSON.stringify({ ...me, url })),
    release: () => {
      if (read(file)?.pid === me.pid) rmSync(file, { force: true })
    },
  }
}

/** Who holds a directory now, as the refusal says it; undefined where nobody does. Takes nothing and writes nothing. */
export function whoHolds(directory: string): DirectoryInUse | undefined {
  const held = read(join(directory, 'lock'))
  return held && isAlive(held) ? new DirectoryInUse(directory, held) : undefined
}

function read(file: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Alive, and the same process: ids are used again, so where the system tells when a process began, that must agree too. */
function isAlive(held: Holder): boolean {
  if (held.pid === process.pid) return true
  try {
    process.kill(held.pid, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
  const now = began(held.pid)
  return now === undefined || held.began === '' || now === held.began
}

/** When the process began, in clock ticks since boot, on Linux; undefined elsewhere. A zombie counts as gone. */
function began(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'gone' : fields[19]
  } catch {
    return undefined
  }
}
