import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../platform/config/index.ts'
import { openEngine } from './engine.ts'
import { allocationSchema } from './json-schema.ts'
import { readProblemText } from './read-problem.ts'
import { solveProblem } from './solve.ts'

const docs = (name: string) => readFileSync(join(projectRoot, 'docs', name), 'utf8')

test('the JSON Schema in the docs is the shape that files are read with', () => {
  expect(JSON.parse(docs('allocate.schema.json'))).toEqual(JSON.parse(JSON.stringify(allocationSchema())))
})

test('the example in the docs is solved as the docs say', async () => {
  const read = readProblemText(docs('allocate.md').split('```json\n')[1]?.split('```')[0] ?? '')
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const answer = solveProblem(await openEngine(), read.problem, { seconds: 20 })
  if (answer.kind !== 'placed') throw new Error(answer.kind)
  const lines = answer.allocation.posts.map(({ orgCode, role, fte }) => `${orgCode}  ${String(fte).padStart(4)}  ${role}`)
  expect(docs('allocate.md')).toContain(`${lines.join('\n')}\nWorth ${Math.round(answer.allocation.objective * 1e4) / 1e4};`)
})
