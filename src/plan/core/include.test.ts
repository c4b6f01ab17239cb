import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { also, block, district, everyone, floor, law, open, playbook, rule, section } from './testing/plans.ts'

const plain = { who: 'parent', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' }
const adds = (id: string, sign: string) => section(id, also('', `sign: [${sign}]`))
const signs = (text: string, documents: Record<string, string>) => {
  const opened = open(text, { documents })
  expect(opened.faults).toEqual([])
  const table = opened.compiled('visit')
  const decided = table && decide(table, plain)
  return decided?.kind === 'decided' ? decided.decisions[0]?.['sign'] : undefined
}

describe('what a plan includes', () => {
  const inner = playbook(adds('i', 'nurse') + adds('j', 'teacher'), { plan: 'inner' })
  const outer = playbook(adds('o', 'counsel'), { plan: 'outer', includes: '[inner]' })

  test('comes after its own, in order, each document with what it includes in its place', () => {
    expect(
      signs(district(section('all', everyone, also('', 'sign: [principal]')), { includes: '[outer, last]' }), {
        inner,
        outer,
        last: playbook(adds('l', 'aide')),
      }),
    ).toEqual(['principal', 'counsel', 'nurse', 'teacher', 'aide'])
  })

  test('twice, the first place counts, also for one section', () => {
    expect(signs(district(section('all', everyone), { includes: '[inner#j, outer, inner]' }), { inner, outer })).toEqual([
      'teacher',
      'counsel',
      'nurse',
    ])
  })

  test('twice, each section acts once', () => {
    const text = district(section('all', everyone), { includes: '[inner#j, outer, inner, inner#i, outer#o]' })
    const table = open(text, { documents: { inner, outer } }).compiled('visit')
    expect(table?.classes[0]?.outcome.because.map(({ at }) => `${at.plan}#${at.provision}`)).toEqual([
      ...['town#all', 'inner#j', 'outer#o', 'inner#i'],
    ])
  })

  test('one section brings only itself', () => {
    expect(signs(district(section('all', everyone), { includes: '[outer#o]' }), { inner, outer })).toEqual(['counsel'])
  })

  test('a setting of the same name: the first in reading order', () => {
    const days = (id: string, n: number) => section(id, block('setting waiting-days', `then: ${n}`))
    const opened = open(district(section('all', everyone) + days('a', 3) + days('b', 4), { includes: '[model]' }), {
      documents: { model: playbook(days('m', 5) + section('n', block('setting notice-order', 'then: in-order'))) },
    })
    expect(opened.settings).toEqual({ 'waiting-days': 3, 'notice-order': 'in-order' })
  })

  const told = (text: string, documents: Record<string, string>) =>
    open(text, { documents }).faults.map(({ kind, file, line, column, message }) => `${kind} ${file} ${line}:${column} ${message}`)

  test('missing: a document, or a section of it, at the word that names it', () => {
    const text = district(section('all', everyone), { includes: '[nowhere, inner#x]' })
    expect(told(text, { inner })).toEqual([
      'include-missing town.md 7:12 There is no document “nowhere”. Expected nowhere.md beside the plan, or a shipped one.',
      'include-missing town.md 7:21 “inner” has no section “x”. Expected one of i, j.',
    ])
    expect(open(text, { documents: { inner } }).compiled('visit')).toBeNull()
  })

  test('in a circle, at the word that closes it, by the way it goes', () => {
    const a = playbook(section('a', everyone), { plan: 'a', includes: '[b]' })
    const b = playbook(section('b', everyone), { plan: 'b', includes: '[a]' })
    const all = section('all', everyone)
    expect(told(district(all, { includes: '[a]' }), { a, b })).toEqual([
      'include-cycle b.md 5:12 These documents include each other in a circle: a → b → a. Expected one of the lines to be taken out.',
    ])
    expect(open(a, { documents: { a, b } }).faults[0]?.kind).toBe('include-cycle')
    const town = district(all, { includes: '[town]' })
    const itself =
      'include-cycle town.md 7:12 “town” is the plan “town” itself. A plan includes neither itself nor another version of itself. Expected another document, or nothing here.'
    expect(told(town, { town })).toEqual([itself])
    const back = playbook(all, { plan: 'back', includes: '[town]' })
    expect(told(district(all, { includes: '[back]' }), { back, town })).toEqual([
      'include-cycle back.md 5:12 These documents include each other in a circle: town → back → town. Expected one of the lines to be taken out.',
    ])
    const inPart = district(all, { includes: '[town#all]' })
    expect(told(inPart, { town: inPart })).toEqual([itself])
  })

  test('may be one section of a document that includes it', () => {
    const a = playbook(adds('a', 'nurse') + adds('z', 'aide'), { plan: 'a', includes: '[b]' })
    const b = playbook(adds('b', 'teacher'), { plan: 'b', includes: '[a#z]' })
    expect(signs(district(section('all', everyone), { includes: '[b, a]' }), { a, b })).toEqual(['teacher', 'aide', 'nurse'])
    expect(signs(district(section('all', everyone), { includes: '[a]' }), { a, b })).toEqual(['nurse', 'aide', 'teacher'])
  })

  test('a document that cannot be read is its own fault, in its own file', () => {
    const broken = playbook(section('m', rule('who: agnet', 'answer: refuse, escort: none')))
    expect(open(district(section('all', everyone), { includes: '[broken]' }), { documents: { broken } }).faults).toMatchObject([
      { kind: 'unknown-word', file: 'broken.md', provision: 'm' },
    ])
    const twice = district(section('all', everyone), { includes: '[broken, broken]' })
    expect(open(twice, { documents: { broken: '# no' } }).faults).toMatchObject([{ kind: 'syntax', file: 'broken.md' }])
  })
})

describe('the floors in force', () => {
  const asks = (plan: string, effective: string, sign: string) =>
    floor(section('l', law('', `require: { sign: [${sign}] }`)), { plan, effective })
  const floors = { c: asks('c', '2030-01-01', 'nurse'), a: asks('a', '2015-01-01', 'counsel'), b: asks('b', '2020-01-01', 'aide') }
  const inForce = (text: string) => open(text, { floors }).floors.map(({ slug }) => slug)

  test('are those not after the plan’s own day, and always the earliest', () => {
    expect(inForce(district(section('all', everyone)))).toEqual(['a', 'b'])
    expect(inForce(district(section('all', everyone), { effective: '2020-01-01' }))).toEqual(['a', 'b'])
    expect(inForce(district(section('all', everyone), { effective: '2001-01-01' }))).toEqual(['a'])
  })

  test('a playbook without a day is held by all, a floor looked at by itself as well', () => {
    expect(inForce(playbook(section('all', everyone)))).toEqual(['a', 'b', 'c'])
    expect(inForce(playbook(section('all', everyone), { effective: '2016-01-01' }))).toEqual(['a'])
    expect(inForce(floor(section('l', law('', 'require: {}')), { effective: '2001-01-01' }))).toEqual(['law'])
  })

  test('a floor is checked on its own laws', () => {
    const text = floor(section('l', law('who: agent', 'only: { answer: refuse }', 'otherwise: { answer: permit }')))
    expect(open(text).faults).toMatchObject([{ kind: 'floor-conflict', file: 'town.md', line: 10, other: { line: 10 } }])
    const table = open(text, { cases: '- { question: visit, when: { who: agent }, then: { answer: permit } }' })
    expect(table.faults.map(({ kind }) => kind)).toEqual(['floor-conflict'])
  })
})
