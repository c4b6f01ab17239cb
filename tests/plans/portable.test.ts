import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decide, openPlan, type PlanFile, whatWouldChange } from '../../src/plan/core/index.ts'
import { type PackedTable, pack, unpack } from '../../src/plan/core/portable.ts'
import { situationAt } from '../../src/plan/core/space.ts'
import type { DecisionTable } from '../../src/plan/core/table.ts'
import { projectRoot } from '../../src/platform/config/root.ts'
import { questions } from '../../src/questions.ts'

const folder = join(projectRoot, 'plans')
const shipped = (name: string): PlanFile => ({ file: `${name}.md`, text: readFileSync(join(folder, `${name}.md`), 'utf8') })
const names = readdirSync(folder).flatMap(file => /^([a-z0-9-]+)\.md$/.exec(file)?.[1] ?? [])
const floors = names.map(shipped).filter(({ text }) => /^kind: floor$/m.test(text))

const mostBytes = 32 * 1024

test.each([
  { name: 'support', situations: 673_920 },
  { name: 'contact', situations: 1_069_200 },
])('the district’s plan, sent to a browser, decides all $situations situations of $name as it does here', ({ name, situations }) => {
  const opened = openPlan(
    { main: shipped('harbor-falls'), documents: name => (names.includes(name) ? shipped(name) : undefined), floors },
    questions,
  )
  const table = opened.compiled(name)
  if (!table) throw new Error('not compiled')
  const text = JSON.stringify(pack(table))
  expect(gzipSync(text).length).toBeLessThan(mostBytes)
  const again = unpack(JSON.parse(text) as PackedTable)
  expect(table.space.size).toBe(situations)
  expect(again.table.findIndex((id, index) => id !== table.table[index])).toBe(-1)
  expect(again.classes.length).toBe(table.classes.length)
  // The table is the same at every index; each class, and situations across all of it, are asked as people ask.
  const asked = [
    ...table.classes.map(({ plainest }) => plainest),
    ...Array.from({ length: 10_000 }, (_, i) => (i * 7919) % table.space.size),
  ]
  const differing = asked
    .map(index => situationAt(table.space, index))
    .filter((situation, i) => {
      const lang = i % 2 === 0 ? 'en' : 'es'
      const all = (of: DecisionTable) =>
        JSON.stringify([decide(of, situation, lang), i % 10 === 0 ? whatWouldChange(of, situation, lang) : null])
      return all(again) !== all(table)
    })
  expect(differing).toEqual([])
})
