import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aid, fixture } from '../plan/testing.ts'
import { planCompare } from './plan-compare.ts'

const compare = (...args: string[]) => planCompare(args, [aid])
const town = fixture('small-town.md')

/** The same town with its text changed, beside the documents it needs. */
function changed(change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'concord-'))
  for (const name of ['neighbor.md', 'floor.md']) writeFileSync(join(folder, name), readFileSync(fixture(name)))
  writeFileSync(join(folder, 'small-town.md'), change(readFileSync(town, 'utf8')))
  return join(folder, 'small-town.md')
}
const callsPolice = (text: string) => text.replace('police: not-called', 'police: call').replace('after: [caregiver-told], ', '')

describe('plan compare', () => {
  test('what is answered differently: each case when, was and would be, reliance before and after', () => {
    const { exit, json, text } = compare(town, changed(callsPolice))
    expect(exit).toBe(0)
    expect(json).toEqual({
      questions: [
        expect.objectContaining({
          ...{ question: 'aid', changed: 1, total: 6, adjusted: 3, reliance: { was: 3, is: 4 } },
          cases: [
            {
              when: [{ what: ['fire'], danger: ['none'] }],
              situations: 1,
              was: { answer: 'call-911', police: 'not-called' },
              is: { answer: 'call-911', police: 'call' },
              example: { what: 'fire', danger: 'none' },
              sections: {
                was: [{ plan: 'small-town', provision: 'danger-and-fire', title: 'Danger and fire' }],
                is: [{ plan: 'small-town', provision: 'danger-and-fire', title: 'Danger and fire' }],
              },
              says: [
                'What is it: a fire. Is anyone in danger: no.',
                'In the first plan: Call 911. Police: not called.',
                'In the second plan: Call 911. Police: called.',
              ],
            },
          ],
        }),
      ],
      settings: [],
      sections: { added: [], removed: [], changed: ['small-town#danger-and-fire'], moved: [] },
      front: [],
      wording: [{ section: 'small-town#danger-and-fire', title: null, authority: null, audience: null, words: [], blocks: 'changed' }],
      titles: { 'small-town#danger-and-fire': 'Danger and fire' },
      without: [],
    })
    expect(text).toContain('1 of 6 situations of “First aid” gets another answer.')
    expect(text).toContain('relies on police in 3 of the 6 combinations of facts that can be asked, and would in 4.')
    expect(text).toContain('This does not say how often police would come: how often each combination happens is not known yet.')
    expect(text).not.toContain('%')
    expect(text).toContain('That is 1 situation more.')
    expect(text).toContain('What is it: a fire')
    expect(text).toContain('was: Call 911. Police: not called. (because of “Danger and fire”)')
  })

  test('what comes with an answer is told once for the two sections', () => {
    const { json, text } = compare(town, changed(callsPolice))
    const section = expect.objectContaining({ provision: 'danger-and-fire' })
    expect(json).toMatchObject({
      questions: [
        {
          parts: [
            {
              ...{ situations: 3, was: section, is: section },
              changes: [{ part: 'after', added: [], taken: ['caregiver-told'], reordered: false }],
            },
          ],
        },
      ],
    })
    expect(text).toContain('3 more keep their answer')
    expect(text).toContain('without: Then: caregiver-told.')
  })

  test('a plan beside itself changes nothing', () => {
    const { exit, json, text } = compare(town, town)
    expect(exit).toBe(0)
    expect(json).toEqual({
      questions: [{ question: 'aid', total: 6, changed: 0, adjusted: 0, reliance: { was: 3, is: 3 }, cases: [], parts: [] }],
      settings: [],
      sections: { added: [], removed: [], changed: [], moved: [] },
      ...{ front: [], wording: [], titles: {} },
      without: [],
    })
    expect(text).toContain('Nothing: all 6 situations')
  })

  test('what a plan leaves out of what it includes', () => {
    const leaves = changed(text => text.replace('includes: [neighbor]', 'includes: [neighbor]\nwithout: [neighbor#scrapes]'))
    const forth = compare(town, leaves)
    expect(forth.json).toMatchObject({ without: ['neighbor#scrapes'], sections: { removed: ['neighbor#scrapes'] } })
    expect(forth.text).toContain('The second plan leaves out of what it includes: neighbor#scrapes.')
    const back = compare(leaves, town, '--lang', 'es')
    expect(back.json).toMatchObject({ without: [] })
    expect(back.text).toContain('El primer plan deja fuera, de lo que incluye: neighbor#scrapes.')
  })

  test('in Spanish', () => {
    const { json, text } = compare(town, changed(callsPolice), '--lang', 'es')
    expect(text).toContain('1 de 6 situaciones de «Primeros auxilios» recibe otra respuesta.')
    expect(JSON.stringify(json)).toContain('En el segundo plan: Llame al 911.')
  })

  test('only questions that one of them speaks of', () => {
    const silent = changed(() => '---\nplan: silent\ntitle: Silent\nkind: playbook\n---\n')
    expect(compare(silent, silent)).toMatchObject({ exit: 0, json: { questions: [] }, text: 'Neither plan answers any question.' })
    expect(compare(silent, town).json).toMatchObject({ questions: [{ question: 'aid', total: 6 }] })
  })

  test('a plan with faults that still decides: exit 1, its faults, and what differs', () => {
    expect(compare(town, fixture('gap.md'))).toMatchObject({
      exit: 1,
      json: { ok: false, faults: [{ kind: 'gap', file: fixture('gap.md') }], questions: [{ question: 'aid', total: 6 }] },
    })
  })

  test('a plan that cannot be read: exit 1 and its faults alone', () => {
    const broken = changed(text => text.replace('answer: call-911', 'answer: nobody'))
    const { exit, json } = compare(town, broken)
    expect(exit).toBe(1)
    expect(json).toEqual({ ok: false, faults: [expect.objectContaining({ kind: 'unknown-word', file: broken })] })
  })

  test.each([
    ['no file', []],
    ['one file', [town]],
    ['three files', [town, town, town]],
    ['a file that is not there', [town, fixture('nothing.md')]],
    ['a first file that is not there', [fixture('nothing.md'), town]],
    ['a translation', [town, fixture('small-town.es.md')]],
    ['a language nobody speaks', [town, town, '--lang', 'fr']],
    ['a flag nobody knows', [town, town, '--against', town]],
  ])('%s: exit 2 and what was expected', (_, args) => {
    const { exit, json, text } = compare(...args)
    expect(exit).toBe(2)
    expect(text).toContain('Expected')
    expect(json).toEqual({ ok: false, error: text })
  })
})
