import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import { decideOn } from '../decide-on.ts'

const factLine = z.object({
  fact: z.object({
    matter: z.string(),
    at: z.string(),
    by: z.string().nullable(),
    type: z.string(),
    body: z.record(z.string(), z.json()),
  }),
})
export type OlderFact = z.infer<typeof factLine>['fact']

/** A made-up store as an earlier version wrote it, a line for each fact and each row; with the matters of its facts, in their order. */
export function readOlderStore<Row extends object>(file: URL, row: z.ZodType<Row>) {
  const shape = z.union([factLine, row])
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(text => shape.parse(JSON.parse(text)))
  const facts = lines.flatMap((each): OlderFact[] => ('fact' in each ? [factLine.parse(each).fact] : []))
  return { lines, facts, matters: [...new Set(facts.map(({ matter }) => matter))] }
}

/** Writes facts as they were written then: nothing is decided anew. */
export async function writeOlderFacts(tx: Tx, facts: readonly OlderFact[]): Promise<void> {
  for (const { matter, at, by, type, body } of facts) {
    const written = { facts: [{ type, body }], result: null }
    await decideOn(tx, { matter, deed: tx.random.id(), by, at: new Date(at), decide: () => written, read: () => null })
  }
}
