import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../platform/config/index.ts'
import { questions } from '../questions.ts'
import { planBegin } from './plan-begin.ts'
import { planCheck } from './plan.ts'
import { nothingKnown } from './known-plans.ts'
import { planDecide } from './plan-decide.ts'

const guide = readFileSync(join(projectRoot, 'docs', 'writing-a-plan.md'), 'utf8')
const block = (fence: string, language: string): string => {
  const found = new RegExp(`^${fence}${language}\\n([\\s\\S]*?)\\n${fence}$`, 'm').exec(guide)?.[1]
  if (found === undefined) throw new Error(`docs/writing-a-plan.md has no block of ${language}`)
  return found
}

test('who follows the guide for authors word for word has a sound plan, whose own section decides', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-guide-'))
  const file = join(folder, 'mill-town.md')
  expect(planBegin(['--town', 'Mill Town', '--file', file], questions, '2026-11-27').exit).toBe(0)
  const without = /^without: \[.*\]$/m.exec(guide)?.[0] ?? ''
  expect(without).toContain('#locks-and-glass')
  const begun = readFileSync(file, 'utf8')
    .replace(/^without: .*$/m, without)
    .replace('counselor: 250', 'counselor: 200')
  writeFileSync(file, `${begun}\n${block('````', 'markdown')}\n`)
  writeFileSync(join(folder, 'mill-town.cases.yaml'), block('```', 'yaml'))
  expect(planCheck([file], questions)).toMatchObject({ exit: 0, json: { ok: true, faults: [] } })
  const said = planDecide(
    [file, 'support', 'what=fight', 'danger=none', 'weapon=none', 'whose=student', 'by=student'],
    questions,
    nothingKnown,
  )
  expect(JSON.stringify(said.json)).toContain('fight-over')
  rmSync(folder, { recursive: true, force: true })
}, 120_000)
