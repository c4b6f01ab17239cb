import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questions } from '../questions.ts'
import { planCheck } from './plan.ts'
import { planBegin } from './plan-begin.ts'
import { planCompare } from './plan-compare.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-begin-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const begin = (town: string, name: string, today = '2026-11-27') =>
  planBegin(['--town', town, '--file', join(folder, name)], questions, today)

describe('a plan is begun', () => {
  test('it checks out, answers every question, and says what is still empty, each at its line', () => {
    const { exit, json, text } = begin('Mill Town', 'mill-town.md')
    expect([exit, json]).toMatchObject([0, { ok: true, faults: [] }])
    const lines = readFileSync(join(folder, 'mill-town.md'), 'utf8').split('\n')
    expect(lines).toEqual(expect.arrayContaining(['plan: mill-town', 'title: Mill Town School Safety Plan', 'effective: 2027-09-01']))
    const { empty } = json as { empty: { line: number; section: string }[] }
    expect(empty.map(({ section }) => section)).toEqual([
      ...['at the top', 'What we promise', 'When police or an agency asks', 'How many people our schools need'],
    ])
    for (const { line } of empty) expect(lines[line - 1]).toMatch(/^To be written:/)
    expect(text).toContain('Still empty: 4 places.')
    expect(planCheck([join(folder, 'mill-town.md')], questions)).toMatchObject({ exit: 0, json: { ok: true } })
  })

  test('a section is removed and a setting changed without copying a line, and both are told', () => {
    begin('Ash Hollow', 'ash-hollow.md')
    const before = readFileSync(join(folder, 'ash-hollow.md'), 'utf8')
    const after = before
      .replace('harbor-falls#money]', 'harbor-falls#money, harbor-falls#staff-where-needed]')
      .replace('counselor: 250', 'counselor: 200')
    writeFileSync(join(folder, 'ash-hollow-2.md'), after)
    const { json } = planCompare([join(folder, 'ash-hollow.md'), join(folder, 'ash-hollow-2.md')], questions)
    const said = JSON.stringify(json)
    expect(said).toContain('staff-where-needed')
    expect(said).toContain('counselor')
  })

  test('before September it holds from this year’s', () => {
    begin('Elm Point', 'elm-point.md', '2027-03-01')
    expect(readFileSync(join(folder, 'elm-point.md'), 'utf8')).toContain('effective: 2027-09-01')
  })
})

describe('what cannot be begun', () => {
  test('a file that is there is left as it is', () => {
    writeFileSync(join(folder, 'kept.md'), 'ours')
    expect(begin('Kept', 'kept.md')).toMatchObject({ exit: 1, text: expect.stringContaining('is there already, and was left as it is') })
    expect(readFileSync(join(folder, 'kept.md'), 'utf8')).toBe('ours')
  })

  test.each([
    [[], 'No town is named'],
    [['--town', '  '], 'No town is named'],
    [['--town', '!!!'], 'cannot be the name of a town'],
    [['--town', 'A: B'], 'cannot be the name of a town'],
    [['--town', 'x'.repeat(61)], 'cannot be the name of a town'],
    [['--town', '123'], 'cannot be the name of a town'],
    [['--town', '../Elm Point'], 'cannot be the name of a town'],
    [['--town', '<b>Elm</b>'], 'cannot be the name of a town'],
    [['--town', '’s Gravel Pit'], 'cannot be the name of a town'],
    [['--town', 'Mill', 'Town'], 'Put a name of several words in quotes'],
  ])('%j: told in a sentence', (args, says) => {
    expect(planBegin(args, questions, '2026-11-27')).toMatchObject({ exit: 2, text: expect.stringContaining(says) })
  })

  test.each(['Amherst-Pelham', 'Oakland', 'harbor falls', 'Massachusetts', 'True', 'No', 'Null'])(
    '%s, a name that a document or the language has, begins a plan of a longer name, which is sound',
    town => {
      const own = mkdtempSync(join(folder, 'taken-'))
      const slug = `${town.toLowerCase().replace(' ', '-')}-schools`
      expect(planBegin(['--town', town, '--file', join(own, `${slug}.md`)], questions, '2026-11-27')).toMatchObject({
        exit: 0,
        json: { ok: true },
      })
      expect(readFileSync(join(own, `${slug}.md`), 'utf8')).toContain(`plan: ${slug}\ntitle: ${town} School Safety Plan`)
    },
  )

  test('a name with marks of its own has a plain file name', () => {
    expect(begin('Peñasco O’Hara', 'penasco.md').exit).toBe(0)
    expect(readFileSync(join(folder, 'penasco.md'), 'utf8')).toContain('plan: penasco-ohara\ntitle: Peñasco O’Hara School Safety Plan')
  })
})
