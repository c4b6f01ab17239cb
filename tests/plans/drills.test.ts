import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { stages } from '../../src/contact/request/contract.ts'
import { contact, contactDecision, contactFactNames, contactFacts } from '../../src/contact/question.ts'
import { decide } from '../../src/plan/core/index.ts'
import { openShipped } from '../../src/plan/core/testing/shipped.ts'
import { projectRoot } from '../../src/platform/config/index.ts'
import { questions } from '../../src/questions.ts'

/** Each scene a district drills is asked of the plan, so that the two cannot part ways. */

const folder = join(projectRoot, 'docs', 'drills')
const files = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md')
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

const words = z.array(z.string())
const moment = z.strictObject({
  when: z.string().min(5),
  facts: z.strictObject(Object.fromEntries(contactFactNames.map(name => [name, z.enum(contactFacts[name]).optional()]))),
  answer: z.enum(['permit', 'comply', 'hold', 'counsel', 'refuse']),
  row: z.string().regex(/^I\d+[a-e]?$/),
  before: words.optional(),
  after: words.optional(),
  conditions: words.optional(),
  obligations: words.optional(),
  sign: words.optional(),
})
const scene = z.strictObject({ moments: z.array(moment).min(2), record: z.array(z.enum(stages)).min(3) })
const parts = ['before', 'after', 'conditions', 'obligations', 'sign'] as const

const scenes = files.map(file => {
  const blocks = [...textOf(file).matchAll(/^```scene\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
  return { file, blocks, scene: scene.parse(parse(blocks[0] ?? '')) }
})
const moments = scenes.flatMap(({ file, scene: { moments: all } }) => all.map(each => ({ file, name: `${file}: ${each.when}`, ...each })))

const table = openShipped('harbor-falls', questions).compiled('contact')
const plainest = Object.fromEntries(contact.facts.map(({ name, values }) => [name, values[0] ?? '']))

function answered(facts: Readonly<Record<string, string | undefined>>) {
  if (!table) throw new Error('the plan does not answer contact')
  const said = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  const decided = decide(table, { ...plainest, ...Object.fromEntries(said) })
  const [decision] = decided.kind === 'decided' ? decided.decisions : []
  if (!decision) throw new Error(`nothing was decided: ${JSON.stringify(decided)}`)
  return contactDecision(decision)
}

test('there are the nine scenes, each with one block, and the README leads to each', () => {
  expect(files.sort()).toEqual([
    'arrest-warrant.md',
    'chase.md',
    'custody-power.md',
    'detective-witness.md',
    'immigration-officers.md',
    'missing-child.md',
    'subpoena-by-fax.md',
    'subpoena-no-notice.md',
    'welfare-check.md',
  ])
  expect(scenes.map(({ blocks }) => blocks.length)).toEqual(files.map(() => 1))
  const readme = textOf('README.md')
  expect(files.filter(file => !readme.includes(`(${file})`))).toEqual([])
  expect(readme).toContain('drill: true')
})

test.each(moments)('$name: $answer ($row)', ({ facts, answer, ...expected }) => {
  const decision = answered(facts)
  expect(decision.answer).toBe(answer)
  for (const part of parts) {
    const wanted = expected[part]
    if (wanted?.length === 0) expect(decision[part], part).toEqual([])
    else if (wanted) expect(decision[part], part).toEqual(expect.arrayContaining(wanted))
  }
})

test('a record goes through stages that come in order', () => {
  for (const { file, scene: each } of scenes) {
    const places = each.record.map(stage => stages.indexOf(stage))
    expect(
      places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1)),
      file,
    ).toBe(true)
    expect(each.record[0], file).toBe('asked')
  }
})

test('where a caregiver is feared, no scene has a caregiver told; the welfare check asks before anyone is', () => {
  const feared = moments.filter(({ facts }) => facts['abuse-by-caregiver'] === 'suspected')
  expect(feared.map(({ file }) => file).sort()).toEqual(['custody-power.md', 'welfare-check.md'])
  for (const { facts } of feared) {
    const { before, after } = answered(facts)
    expect([...before, ...after].filter(word => /caregiver|families/.test(word))).toEqual([])
  }
  const text = textOf('welfare-check.md')
  expect(text.indexOf('does anything point')).toBeGreaterThan(text.indexOf('Somebody may be hurting Lee'))
  expect(text.indexOf('does anything point')).toBeLessThan(text.indexOf('> **Mother.**'))
})

describe('the scenes as people read them', () => {
  test.each(files)('%s has its parts, and lines for the visitor', file => {
    const text = textOf(file)
    for (const part of [
      '**Purpose.**',
      '**Who plays.**',
      '## The scene',
      '## What the plan answers',
      '## What the record should show',
      '## What to look for',
    ])
      expect(text, part).toContain(part)
    expect([...text.matchAll(/^> \*\*.+\.\*\* /gm)].length).toBeGreaterThanOrEqual(3)
    expect(text).not.toMatch(/\bvalid\b/i)
  })
})
