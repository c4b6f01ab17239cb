import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { projectRoot } from '../config/root.ts'
import type { Database } from './database.ts'
import { migrations } from './migrate.ts'
import { overPglite } from './open.ts'

/**
 * A migrated PGlite in memory. The first test that needs one makes it and leaves a copy in `dist/`; each later one starts from the copy,
 * which takes a quarter of the processor time of making a cluster.
 */
export async function openMigrated(): Promise<Database> {
  const folder = join(projectRoot, 'dist', 'test-store')
  const name = `${digestOfMakings()}.tar`
  const path = join(folder, name)
  const kept = read(path)
  if (kept) return overPglite(new PGlite({ loadDataDir: new Kept(kept) }))
  const pglite = new PGlite()
  const database = await overPglite(pglite)
  const copy = await pglite.dumpDataDir('none')
  mkdirSync(folder, { recursive: true })
  for (const other of readdirSync(folder)) if (other.endsWith('.tar') && other !== name) rmSync(join(folder, other), { force: true })
  // Two workers may make it at once: each writes its own, and the last one named stays.
  const own = `${path}.${process.pid}`
  writeFileSync(own, Buffer.from(await copy.arrayBuffer()))
  renameSync(own, path)
  return database
}

/** Handed over as it was read: a Blob copies it and reads the copy in small parts, which took a quarter of opening one. */
class Kept extends Blob {
  readonly #bytes: Buffer<ArrayBuffer>

  constructor(bytes: Buffer<ArrayBuffer>) {
    super()
    this.#bytes = bytes
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#bytes
    return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)
  }
}

/** Of what it is made with: PGlite, as `package.json` pins it, and the migrations. */
function digestOfMakings(): string {
  const hash = createHash('sha256').update(readFileSync(join(projectRoot, 'package.json')))
  for (const { name, digest } of migrations()) hash.update(`${name} ${digest}\n`)
  return hash.digest('hex').slice(0, 16)
}

function read(path: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  }
}
