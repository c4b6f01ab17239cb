import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../platform/config/index.ts'
import type { KnownPlans } from '../plan/index.ts'

/**
 * What this very build found out about plans, kept beside it: that one is sound, and the tables it decides from. A plan that did not change
 * since is neither read nor tried again for each question that is asked of it. Another build forgets all of it. Run from the sources, nothing
 * is known.
 */
export function knownPlans(dist: string = join(projectRoot, 'dist'), running: string = fileURLToPath(import.meta.url)): KnownPlans {
  const build = running.startsWith(join(dist, 'server')) ? buildIn(dist) : null
  if (build === null) return nothingKnown
  const all = join(dist, 'known-plans')
  const folder = join(all, build)
  return {
    read: name => textOf(join(folder, name)),
    keep: (name, text) => {
      try {
        const kept = existsSync(folder) ? readdirSync(folder).length : mostKept
        if (kept >= mostKept) rmSync(all, { recursive: true, force: true })
        mkdirSync(folder, { recursive: true })
        // Whoever reads meanwhile finds all of it or nothing.
        const writing = join(folder, `${name}.${process.pid}`)
        writeFileSync(writing, text)
        renameSync(writing, join(folder, name))
      } catch {
        // Where the program's folder may not be written to, each plan is read and tried each time.
      }
    },
  }
}

/** Every plan is read and tried each time. */
export const nothingKnown: KnownPlans = { read: () => undefined, keep: () => {} }

/** An author who tries sentence after sentence leaves files for each: of a table 50 to 300 kB. */
const mostKept = 300

/** What the sources were that it was built from, as the build wrote down. */
const buildIn = (dist: string): string | null => textOf(join(dist, '.sources'))?.trim() ?? null

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
