import { describe, expect, test } from 'vitest'
import type { PlanFile } from './document.ts'
import { makePlan, openPlan, type Sources } from './open.ts'
import { block, district, everyone, floor, law, lineOf, open, playbook, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

const whole = district(section('all', everyone))
const misspelt = district(section('all', rule('who: agnet', 'answer: refuse, escort: none'), block('setting waiting-days', 'then: 3')))
const file = (name: string, text: string): PlanFile => ({ file: `${name}.md`, text })
const sources = (main: string, more: Partial<Sources> = {}): Sources => ({ main: file('town', main), documents: {}, floors: [], ...more })

describe('a plan that cannot be compiled', () => {
  test('because it cannot be read: nothing of it is known but its faults', () => {
    const { compiled, speaksOf, ...opened } = open('# Hello')
    expect(opened).toMatchObject({ ok: false, plan: null, warnings: [], settings: {}, floors: [] })
    expect(opened.faults.map(({ kind, file }) => [kind, file])).toEqual([['syntax', 'town.md']])
    expect([compiled('visit'), speaksOf('visit')]).toEqual([null, false])
  })

  test('because a word is unknown: its document is there, and no answer', () => {
    const { compiled, speaksOf, ...opened } = open(misspelt, { floors: { law: floor(section('l', law('', 'require: {}'))) } })
    expect(opened).toMatchObject({ ok: false, plan: { slug: 'town' }, warnings: [], settings: {}, floors: [] })
    expect(opened.faults.map(({ kind, line }) => [kind, line])).toEqual([['unknown-word', lineOf(misspelt, 'agnet')]])
    expect([compiled('visit'), speaksOf('visit')]).toEqual([null, false])
    expect(makePlan(sources(misspelt), [visit])).toMatchObject({ bound: null, floors: [], faults: [{ kind: 'unknown-word' }] })
  })

  test('because a floor cannot be read: told in the floor’s own file, after the plan’s own faults', () => {
    const late = district(section('all', rule('', 'answer: refuse, escort: nobody')))
    expect(open(late, { floors: { law: '# no' } }).faults.map(fault => fault.file)).toEqual(['town.md', 'law.md'])
    expect(open(whole, { floors: { law: '# no' } })).toMatchObject({ ok: false, plan: { slug: 'town' }, faults: [{ file: 'law.md' }] })
  })
})

describe('what a plan stands on', () => {
  const including = (name: string) => district('', { includes: `[${name}]` })
  const model = playbook(section('m', everyone))

  test('is found by name, whether it is asked for or all of it is given', () => {
    expect(openPlan(sources(including('model'), { documents: { model: file('model', model) } }), [visit]).ok).toBe(true)
    const asked: string[] = []
    const documents = (name: string) => {
      asked.push(name)
      return file(name, model)
    }
    expect(openPlan(sources(including('model'), { documents }), [visit]).ok).toBe(true)
    expect(asked).toEqual(['model'])
  })

  test('is meant where its name is near: among the names that are told, else among all that are given', () => {
    const meant = (more: Partial<Sources>) => openPlan(sources(including('modle'), more), [visit]).faults.map(({ message }) => message)
    const missing = (near: string) => [`There is no document “modle”.${near} Expected modle.md beside the plan, or a shipped one.`]
    expect(meant({ documents: { model: file('model', model) } })).toEqual(missing(' Did you mean “model”?'))
    expect(meant({ documents: { model: file('model', model) }, documentNames: () => ['mole'] })).toEqual(missing(' Did you mean “mole”?'))
    expect(meant({ documents: () => undefined })).toEqual(missing(''))
    expect(meant({ documents: () => undefined, documentNames: () => ['else', 'model'] })).toEqual(missing(' Did you mean “model”?'))
  })

  test('is nothing that merely every object has', () => {
    expect(open(including('constructor')).faults.map(({ kind }) => kind)).toEqual(['include-missing'])
  })

  test('a floor looked at is read once, also where it stands among the floors', () => {
    const text = floor(section('l', law('', 'require: { sign: [counsel] }')))
    const opened = openPlan(sources(text, { floors: [file('town', '# not read')] }), [visit])
    expect([opened.ok, opened.floors.map(({ slug }) => slug)]).toEqual([true, ['law']])
    expect(opened.compiled('visit')?.classes[0]?.laws).toHaveLength(1)
  })
})

test('a plan that cannot be compiled has nothing but its faults, and what was read of it', () => {
  const made = makePlan(sources(district(section('a', rule('whom: agent', 'answer: refuse, escort: none')))), [visit])
  expect(made).toMatchObject({ bound: null, floors: [], sections: [], leftOut: [], brought: [], plan: { slug: 'town' } })
  expect([made.faults.map(({ kind }) => kind), made.compiled('visit'), made.speaksOf('visit')]).toEqual([['unknown-word'], null, false])
})

test('a plan whose advice cannot be given as it is written has a fault', () => {
  const advised = { ...visit, advises: 'who' }
  const advice = (kind: string) => `## B {#b}\nauthority: practice · Ours · verified\nadvice: ${kind}\n\n- Wait.\n\n`
  const opened = (kind: string) => openPlan(sources(district(section('a', everyone) + advice(kind))), [advised])
  expect([opened('agent').ok, opened('agent').faults]).toEqual([true, []])
  expect([opened('fire').ok, opened('fire').faults.map(({ message }) => message.split('.')[0])]).toEqual([
    false,
    ['“fire” is not a kind of call'],
  ])
})

describe('an opened plan', () => {
  const days = (id: string, n: number) => section(id, block('setting waiting-days', `then: ${n}`))

  test('has its settings and its floors, and its faults and warnings in reading order', () => {
    const unsure = (id: string) => section(id, law('', 'require: {}')).replace('verified', 'unverified')
    const floors = { law: floor(unsure('one') + unsure('two')), act: floor(unsure('three'), { plan: 'act' }) }
    const text = district(section('a', rule('who: agent', 'answer: hold, escort: none')) + section('b', everyone, everyone) + days('c', 3))
    const opened = open(text, { floors })
    expect(opened).toMatchObject({ ok: false, settings: { 'waiting-days': 3 } })
    expect(opened.floors.map(({ slug }) => slug)).toEqual(['act', 'law'])
    expect(opened.warnings.map(({ file, provision }) => [file, provision])).toEqual([
      ['act.md', 'three'],
      ['law.md', 'one'],
      ['law.md', 'two'],
    ])
    const lines = opened.faults.map(({ line }) => line)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  test('makes a table when it is asked for, once', () => {
    const { compiled } = open(whole)
    expect(compiled('visit')).not.toBeNull()
    expect(compiled('visit')).toBe(compiled('visit'))
    expect(compiled('weather')).toBeNull()
    const arrest = open(whole, { questions: [visit, { ...visit, name: 'arrest' }] }).compiled('arrest')
    expect([arrest?.question.name, arrest?.rules]).toEqual(['arrest', []])
    expect(open(playbook(''), {}).compiled('visit')?.rules).toEqual([])
  })

  test('with cases is tried on them', () => {
    const cases = '- { question: visit, when: {}, then: { answer: permit } }'
    expect(open(whole, { cases }).faults.map(({ kind }) => kind)).toEqual(['case-failed'])
    expect(makePlan(sources(whole), [visit]).faults).toEqual([])
  })

  test.each<[string, string, string, boolean]>([
    ['it promises to answer', district('', {}), 'visit', true],
    ['a rule of it is about', playbook(section('r', everyone)), 'visit', true],
    ['it adds to', playbook(section('r', block('also visit', 'when: {}', 'add: {}'))), 'visit', true],
    ['a law of its own is about', floor(section('l', law('', 'require: {}')), { plan: 'own' }), 'visit', true],
    ['only another’s law is about', playbook(''), 'visit', false],
    ['nobody knows', district(''), 'weather', false],
  ])('speaks of a question, or not, that %s', (_, text, question, speaks) => {
    const floors = { law: floor(section('l', law('', 'require: {}'))) }
    expect(open(text, { floors }).speaksOf(question)).toBe(speaks)
  })
})
