import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const livedShape = z.object({
  state: z.literal('lived'),
  district: z.string(),
  seed: z.number(),
  calls: z.number(),
  days: z.number(),
  facts: z.number(),
  root: z.string(),
  seconds: z.number(),
})
const kept = z.discriminatedUnion('state', [livedShape, z.object({ state: z.literal('begun'), seed: z.number() })])

export type Lived = Omit<z.infer<typeof livedShape>, 'state'>

/** What a data directory says of a demonstration year: none and empty, in use for something else, begun and not ended, or lived. */
export type Standing = { readonly state: 'empty' | 'in-use' } | z.infer<typeof kept>

const fileIn = (dataDir: string): string => join(dataDir, 'demo-year.json')

export function standingOf(dataDir: string): Standing {
  if (existsSync(fileIn(dataDir))) return kept.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  return { state: existsSync(dataDir) && readdirSync(dataDir).length > 0 ? 'in-use' : 'empty' }
}

export const keepBegun = (dataDir: string, seed: number): void => keep(dataDir, { state: 'begun', seed })
export const keepLived = (dataDir: string, lived: Lived): void => keep(dataDir, { state: 'lived', ...lived })

/** Whole or not at all, as it is read after a stop without warning. */
function keep(dataDir: string, what: z.infer<typeof kept>): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${fileIn(dataDir)}.draft`
  writeFileSync(draft, `${JSON.stringify(what)}\n`, { mode: 0o600 })
  renameSync(draft, fileIn(dataDir))
}
