import child from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { vi } from 'vitest'

/** Set up for the tests of *rules*, which touch nothing: whatever opens a database, a connection or a process there fails, and says so. */
const refuse = (what: string) =>
  function refused(): never {
    throw new Error(
      `A test of the rules opens nothing, and this would open ${what}: see scripts/test-projects.mjs for what makes it another.`,
    )
  }

vi.mock('@electric-sql/pglite', () => ({ PGlite: refuse('a database') }))
net.Socket.prototype.connect = refuse('a connection')
net.Server.prototype.listen = refuse('a server')
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'] as const)
  child[name] = refuse('a process') as never
syncBuiltinESMExports()
