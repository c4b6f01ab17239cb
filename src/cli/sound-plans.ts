import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../platform/config/index.ts'
import type { SoundPlans } from '../plan/index.ts'

/**
 * Plans that this very build found sound, kept beside it as empty files: a plan that did not change since is not tried in every situation for
 * each question that is asked of it. Another build forgets them, and tries anew. Run from the sources, nothing is known.
 */
export function soundPlans(dist: string = join(projectRoot, 'dist'), running: string = fileURLToPath(import.meta.url)): SoundPlans {
  const build = running.startsWith(join(dist, 'server')) ? buildIn(dist) : null
  if (build === null) return nothingKnown
  const all = join(dist, 'sound-plans')
  const folder = join(all, build)
  return {
    has: digest => existsSync(join(folder, digest)),
    add: digest => {
      try {
        const known = existsSync(folder) ? readdirSync(folder).length : mostKept
        if (known >= mostKept) rmSync(all, { recursive: true, force: true })
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, digest), '')
      } catch {
        // Where the program's folder may not be written to, each plan is tried each time.
      }
    },
  }
}

/** Every plan is tried each time. */
export const nothingKnown: SoundPlans = { has: () => false, add: () => {} }

/** An author who tries sentence after sentence leaves a file for each. */
const mostKept = 1_000

/** What the sources were that it was built from, as the build wrote down. */
function buildIn(dist: string): string | null {
  const stamp = join(dist, '.sources')
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : null
}
