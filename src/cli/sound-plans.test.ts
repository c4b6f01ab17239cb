import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aid, fixture } from '../plan/testing.ts'
import { planDecide } from './plan.ts'
import { soundPlans } from './sound-plans.ts'

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

const known = (running = join(dist, 'server', 'plan.js')) => soundPlans(dist, running)
const decide = () => planDecide([plan, 'aid', 'what=scrape'], [aid], known())
const digests = () => readdirSync(join(dist, 'sound-plans', 'one'))

test('a plan found sound says the same when it is asked again, and is kept once', () => {
  const first = decide()
  expect(first.exit).toBe(0)
  expect(digests()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
  expect(decide()).toEqual(first)
  expect(digests()).toHaveLength(1)
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
  expect(digests()).toHaveLength(1)
})

test('another build tries anew, and what the last one knew is removed', () => {
  decide()
  const [digest = ''] = digests()
  writeFileSync(join(dist, '.sources'), 'two\n')
  expect(known().has(digest)).toBe(false)
  decide()
  expect(readdirSync(join(dist, 'sound-plans'))).toEqual(['two'])
})

test('from the sources nothing is known, nor where nothing can be written', () => {
  const fromSources = known(join(folder, 'src', 'cli', 'sound-plans.ts'))
  fromSources.add('a')
  expect(fromSources.has('a')).toBe(false)
  mkdirSync(join(dist, 'sound-plans'))
  writeFileSync(join(dist, 'sound-plans', 'one'), 'a file where a folder should be')
  const stuck = known()
  stuck.add('a')
  expect(stuck.has('a')).toBe(false)
})
