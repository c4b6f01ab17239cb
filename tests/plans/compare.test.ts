import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type Compiled,
  comparePlans,
  type Comparison,
  type Cube,
  makePlan,
  type MadePlan,
  type PlanFile,
} from '../../src/plan/core/index.ts'
import { projectRoot } from '../../src/platform/config/root.ts'
import { questions } from '../../src/questions.ts'

/** The shipped plans beside each other, and the district's without each of its model plans: every situation of every question is looked at. */

const folder = join(projectRoot, 'plans')
const shipped = (name: string): PlanFile => ({ file: `${name}.md`, text: readFileSync(join(folder, `${name}.md`), 'utf8') })
const names = readdirSync(folder).flatMap(file => /^([a-z0-9-]+)\.md$/.exec(file)?.[1] ?? [])
const isFloor = ({ text }: PlanFile): boolean => /^kind: floor$/m.test(text)
const floors = names.map(shipped).filter(isFloor)
const plans = names.filter(name => !isFloor(shipped(name)))

/** A model plan that is named and that says nothing: its blocks are taken out, its sections stay. */
const silent = (file: PlanFile): PlanFile => ({ ...file, text: file.text.replaceAll(/^```(rule|also|setting) [^`]*^```$/gm, '') })
const open = (name: string, silenced?: string): MadePlan =>
  makePlan(
    {
      main: shipped(name),
      documents: wanted => (names.includes(wanted) ? (wanted === silenced ? silent(shipped(wanted)) : shipped(wanted)) : undefined),
      floors,
    },
    questions,
  )

const opened = new Map(plans.map(name => [name, open(name)]))
const models = plans.filter(name => new RegExp(`\\b${name}\\b`).test(/^includes: (.*)$/m.exec(shipped('harbor-falls').text)?.[1] ?? ''))
const pairs: readonly (readonly [string, string, MadePlan | undefined, MadePlan | undefined])[] = [
  ...plans.flatMap((a, place) => plans.slice(place + 1).map(b => [a, b, opened.get(a), opened.get(b)] as const)),
  ...models.map(model => ['harbor-falls', `without ${model}`, opened.get('harbor-falls'), open('harbor-falls', model)] as const),
]

test('there is something to compare', () => {
  expect(plans.map(name => basename(name))).toEqual(expect.arrayContaining(['harbor-falls', 'oakland']))
  expect(models).toContain('oakland')
})

describe.each(pairs)('%s and %s', (_, __, before, after) => {
  if (!before || !after) throw new Error('not opened')
  test.each(comparePlans(before, after, questions).map(found => [found.question, found] as const))(
    '%s: each situation that differs is in one cube, of its own answers, and no other is in any',
    (name, found) => {
      const [was, is] = [before.compiled(name), after.compiled(name)]
      const headline = questions.find(question => question.name === name)?.headline ?? []
      if (!was || !is) throw new Error('not compiled')
      const heads = (table: Compiled) =>
        table.classes.map(({ outcome: { answer, parts } }) =>
          JSON.stringify({ answer, ...Object.fromEntries(headline.map(part => [part, parts[part] ?? null])) }),
        )
      const [wasHeads, isHeads] = [heads(was), heads(is)]
      const cases = caseAt(found, was)
      const wrong: number[] = []
      let differing = 0
      for (let index = 0; index < was.table.length; index++) {
        const [from, to] = [wasHeads[was.table[index] ?? 0], isHeads[is.table[index] ?? 0]]
        const mine = found.cases[(cases[index] ?? 0) - 1]
        if (from !== to) differing++
        const isRight = from === to ? cases[index] === 0 : JSON.stringify(mine?.was) === from && JSON.stringify(mine?.is) === to
        if (!isRight) wrong.push(index)
      }
      expect(wrong.slice(0, 5)).toEqual([])
      expect([found.changed, found.total]).toEqual([differing, was.table.length])
      expect(found.cases.length).toBeLessThanOrEqual(mostCubes)
    },
  )
})

/** What a person still reads through. */
const mostCubes = 220

/** For each situation the number of its case, counted from 1; cubes that meet, or do not hold as many as they say, are an error. */
function caseAt(found: Comparison, { space }: Compiled): Uint16Array {
  const cases = new Uint16Array(space.size)
  for (const [place, { when, situations }] of found.cases.entries()) {
    let held = 0
    for (const index of when.flatMap(cube => indicesIn(cube, space))) {
      if (cases[index] !== 0) throw new Error(`Situation ${index} is in two cases.`)
      cases[index] = place + 1
      held++
    }
    expect(held).toBe(situations)
  }
  return cases
}

const indicesIn = (cube: Cube, { names: facts, values, strides }: Compiled['space']): number[] =>
  facts.reduce<number[]>(
    (found, fact, d) => {
      const mine = (cube[fact] ?? values[d] ?? []).map(value => (values[d]?.indexOf(value) ?? 0) * (strides[d] ?? 1))
      return found.flatMap(index => mine.map(step => index + step))
    },
    [0],
  )
