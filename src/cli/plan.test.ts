import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aid, fixture } from '../plan/testing.ts'
import { planCheck } from './plan.ts'
import { nothingKnown } from './known-plans.ts'
import { planDecide } from './plan-decide.ts'

const check = (...args: string[]) => planCheck(args, [aid])
const decide = (...args: string[]) => planDecide(args, [aid], nothingKnown)
const sound = fixture('small-town.md')
const gap = fixture('gap.md')

describe('plan check', () => {
  test('a sound plan: exit 0, and law nobody verified is a warning', () => {
    const { exit, json, text } = check(sound)
    expect(exit).toBe(0)
    expect(json).toMatchObject({ ok: true, faults: [], warnings: [{ kind: 'unverified-law', provision: 'fires-written', witness: null }] })
    expect(text.split('\n').at(-1)).toBe(`${sound}: sound; 0 faults, 1 warning.`)
  })

  test('a fault: exit 1, its place, and a situation that shows it in words', () => {
    const { exit, json, text } = check(gap)
    expect(exit).toBe(1)
    expect(json).toMatchObject({
      ok: false,
      faults: [{ kind: 'gap', file: gap, line: 6, question: 'aid', witness: { what: 'fever', danger: 'none' } }],
    })
    expect(text).toMatch(/gap\.md:6:\d+: gap: No rule answers/)
    expect(text).toContain('for example: What is it: a fever (what=fever)')
  })

  test('several files are told together', () => {
    const { exit, text } = check(sound, gap, sound)
    expect(exit).toBe(1)
    expect(text.split('\n').at(-1)).toBe('2 documents: not sound; 1 fault, 1 warning.')
  })

  test('a translation named with its original goes with it', () => {
    expect(check(sound, fixture('small-town.es.md'))).toEqual(check(sound))
  })

  test('cases beside the file are run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-'))
    for (const name of ['small-town.md', 'neighbor.md', 'floor.md']) writeFileSync(join(folder, name), readFileSync(fixture(name)))
    writeFileSync(
      join(folder, 'small-town.cases.yaml'),
      '- question: aid\n  when: { what: scrape, danger: none }\n  then: { answer: call-911 }\n',
    )
    expect(check(join(folder, 'small-town.md')).json).toMatchObject({
      ok: false,
      faults: [{ kind: 'case-failed', file: join(folder, 'small-town.cases.yaml'), line: 1 }],
    })
  })

  test('the floor given stands in the place of those beside the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-'))
    const floor = join(folder, 'strict.md')
    writeFileSync(
      floor,
      readFileSync(fixture('floor.md'), 'utf8')
        .replace('what: fire', 'what: scrape')
        .replace('require: { after: [fire-report] }', 'only: { answer: [call-911] }\notherwise: { answer: call-911 }'),
    )
    expect(check(sound, '--floor', floor).json).toMatchObject({
      ok: false,
      faults: [
        { kind: 'against-floor', file: fixture('neighbor.md'), line: 13, other: { file: floor } },
        { kind: 'case-failed', file: fixture('small-town.cases.yaml'), line: 5 },
      ],
    })
  })

  test('bytes that are no text are a fault with a place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-'))
    const file = join(folder, 'broken.md')
    writeFileSync(file, Buffer.concat([Buffer.from('---\nplan: b\n'), Buffer.from([0xff, 0xfe])]))
    expect(check(file)).toMatchObject({ exit: 1, json: { ok: false, faults: [{ kind: 'syntax', line: 3, column: 1 }] } })
  })

  test.each([
    ['no file', []],
    ['a file that is not there', [fixture('nothing.md')]],
    ['one file of two that is not there', [sound, fixture('nothing.md')]],
    ['a folder', [fixture('.')]],
    ['a translation', [fixture('small-town.es.md')]],
    ['a flag nobody knows', [sound, '--flor', sound]],
    ['a flag without its value', [sound, '--floor']],
    ['a floor that is not there', [sound, '--floor', fixture('nothing.md')]],
    ['a floor that is none', [sound, '--floor', gap]],
  ])('%s: exit 2 and what was expected', (_, args) => {
    const { exit, json, text } = check(...args)
    expect(exit).toBe(2)
    expect(text).toContain('Expected')
    expect(json).toEqual({ ok: false, error: text })
  })
})

describe('plan decide', () => {
  test('a whole situation: one decision, its parts as keys, its reasons in order', () => {
    const { exit, json } = decide(sound, 'aid', 'what=fire', 'danger=now')
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      decisions: [
        {
          situation: { what: 'fire', danger: 'now' },
          ...{
            situations: 1,
            answer: 'call-911',
            police: 'call',
            before: [],
            after: ['caregiver-told', 'fire-report'],
            sign: ['any-adult'],
          },
          because: [
            { provision: 'danger-and-fire', plan: 'small-town', kind: 'rule', mark: 'verified' },
            { provision: 'danger-first', plan: 'floor', kind: 'law', cite: 'Example Act s.1', authority: 'statute' },
            { provision: 'fires-written', plan: 'floor', kind: 'law', mark: 'unverified' },
          ],
        },
      ],
    })
  })

  test('facts left out: each distinct answer once, the situations adding up', () => {
    const { json, text } = decide(sound, 'aid', 'danger=none')
    expect(json).toMatchObject({
      decisions: [
        { answer: 'nurse', situations: 2 },
        { answer: 'call-911', situations: 1, when: [{ what: ['fire'], danger: ['none'] }] },
      ],
    })
    expect(text).toContain('In 2 situations: what=scrape,fever')
  })

  test('in Spanish', () => {
    const { text } = decide(sound, 'aid', 'what=fire', 'danger=now', '--lang', 'es')
    expect(text).toContain('Llame al 911.')
    expect(text).toContain('Peligro y fuego')
    expect(text).not.toContain('Danger and fire')
  })

  test('a plan with faults decides nothing: exit 1', () => {
    expect(decide(gap, 'aid', 'what=fire')).toMatchObject({ exit: 1, json: { ok: false, faults: [{ kind: 'gap' }] } })
  })

  test.each([
    ['no question', [sound]],
    ['a question nobody asks', [sound, 'first-aid', 'what=fire']],
    ['a fact nobody knows', [sound, 'aid', 'wat=fire']],
    ['a value nobody knows', [sound, 'aid', 'what=flood']],
    ['a word that is no fact', [sound, 'aid', 'fire']],
    ['a fact without a value', [sound, 'aid', 'what=']],
    ['a fact twice', [sound, 'aid', 'what=fire', 'what=fever']],
    ['a language we do not speak', [sound, 'aid', '--lang', 'fr']],
    ['a file that is not there', [fixture('nothing.md'), 'aid']],
  ])('%s: exit 2 and what was expected', (_, args) => {
    const { exit, text } = decide(...args)
    expect(exit).toBe(2)
    expect(text).toContain('Expected')
  })

  test('the value most likely meant is named', () => {
    expect(decide(sound, 'aid', 'danger=nows').text).toContain('Did you mean “now”?')
  })
})
