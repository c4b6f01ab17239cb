import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aid, fixture } from '../plan/testing.ts'
import { knownPlans, nothingKnown } from './known-plans.ts'
import { planDecide } from './plan-decide.ts'

let folder: string
let dist: string
let plan: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-'))
  dist = join(folder, 'dist')
  plan = join(folder, 'small-town.md')
  mkdirSync(dist)
  writeFileSync(join(dist, '.sources'), 'one\n')
  for (const name of ['small-town.md', 'neighbor.md', 'floor.md']) writeFileSync(join(folder, name), readFileSync(fixture(name)))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const known = (running = join(dist, 'server', 'plan.js')) => knownPlans(dist, running)
const decide = (...more: string[]) => planDecide([plan, 'aid', 'what=scrape', ...more], [aid], known())
const kept = () => readdirSync(join(dist, 'known-plans', 'one'))
const tables = () => kept().filter(name => readFileSync(join(dist, 'known-plans', 'one', name), 'utf8') !== '')

test('a plan found sound says the same when it is asked again, and neither it nor its table is kept twice', () => {
  const first = decide()
  expect(first.exit).toBe(0)
  expect(kept()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)])
  expect(tables()).toHaveLength(1)
  expect(decide()).toEqual(first)
  expect(planDecide([plan, 'aid', 'what=scrape'], [aid], nothingKnown)).toEqual(first)
  expect(kept()).toHaveLength(2)
})

test('the second answer comes from the table that was kept, and not from reading the plan', () => {
  decide()
  const [name = ''] = tables()
  const path = join(dist, 'known-plans', 'one', name)
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('The town next door', 'The town elsewhere'))
  expect(JSON.stringify(decide().json)).toContain('The town elsewhere')
  expect(JSON.stringify(planDecide([plan, 'aid', 'what=scrape'], [aid], nothingKnown).json)).not.toContain('The town elsewhere')
})

test('a table that was written in part is made again', () => {
  const first = decide()
  const [name = ''] = tables()
  const path = join(dist, 'known-plans', 'one', name)
  for (const text of ['', '{"includes":', 'null', '{}', '{"includes":["neighbor"],"floors":["floor.md"],"digest":"0"}']) {
    writeFileSync(path, text)
    expect(decide(), text).toEqual(first)
  }
})

test('it is tried again once its text, what it includes, the law or its examples change', () => {
  expect(decide().exit).toBe(0)
  const wrong = '- question: aid\n  when: { what: scrape, danger: none }\n  then: { answer: call-911 }\n'
  writeFileSync(join(folder, 'small-town.cases.yaml'), wrong)
  for (const _ of [1, 2]) expect(decide()).toMatchObject({ exit: 1, json: { ok: false, faults: [{ kind: 'case-failed' }] } })
  rmSync(join(folder, 'small-town.cases.yaml'))
  expect(decide().exit).toBe(0)

  for (const name of ['small-town.md', 'neighbor.md', 'floor.md']) {
    const text = readFileSync(join(folder, name), 'utf8')
    writeFileSync(join(folder, name), text.replaceAll(/^(then|otherwise): .*$/gm, '$1: { answer: banana }'))
    for (const _ of [1, 2]) expect(decide(), name).toMatchObject({ exit: 1, json: { ok: false } })
    writeFileSync(join(folder, name), text)
  }
  expect(decide().exit).toBe(0)
  expect(kept()).toHaveLength(2)
})

test('another law beside it is asked, though the plan has not changed', () => {
  decide()
  const law = readFileSync(join(folder, 'floor.md'), 'utf8').replace('plan: floor', 'plan: another-floor')
  writeFileSync(join(folder, 'another.md'), law.replace('require: { after: [fire-report] }', 'only: { answer: [call-911] }'))
  expect(decide()).toMatchObject({ exit: 1, json: { ok: false } })
})

test('another build tries anew, and what the last one knew is removed', () => {
  decide()
  const [name = ''] = kept()
  writeFileSync(join(dist, '.sources'), 'two\n')
  expect(known().read(name)).toBeUndefined()
  decide()
  expect(readdirSync(join(dist, 'known-plans'))).toEqual(['two'])
})

test('from the sources nothing is known, nor where nothing can be written', () => {
  const fromSources = known(join(folder, 'src', 'cli', 'known-plans.ts'))
  fromSources.keep('a', '')
  expect(fromSources.read('a')).toBeUndefined()
  mkdirSync(join(dist, 'known-plans'))
  writeFileSync(join(dist, 'known-plans', 'one'), 'a file where a folder should be')
  const stuck = known()
  stuck.keep('a', '')
  expect(stuck.read('a')).toBeUndefined()
  expect(decide().exit).toBe(0)
})
