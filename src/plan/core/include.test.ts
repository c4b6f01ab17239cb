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

  test('missing: a document, or a section of it, at the word that names it', () => {
    const opened = open(district(section('all', everyone), { includes: '[nowhere, inner#x]' }), { documents: { inner } })
    expect(opened.faults.map(({ kind, line, column }) => [kind, line, column])).toEqual([
      ['include-missing', 7, 12],
      ['include-missing', 7, 21],
    ])
    expect(opened.compiled('visit')).toBeNull()
  })

  test('in a circle, at the word that closes it', () => {
    const a = playbook(section('a', everyone), { plan: 'a', includes: '[b]' })
    const b = playbook('', { plan: 'b', includes: '[a]' })
    const opened = open(district(section('all', everyone), { includes: '[a]' }), { documents: { a, b } })
    expect(opened.faults).toMatchObject([{ kind: 'include-cycle', file: 'b.md', line: 5, column: 12 }])
    expect(opened.faults[0]?.message).toContain('a → b → a')
    expect(open(a, { documents: { a, b } }).faults[0]?.kind).toBe('include-cycle')
  })

  test('a document that cannot be read is its own fault, in its own file', () => {
    const broken = playbook(section('m', rule('who: agnet', 'answer: refuse, escort: none')))
    expect(open(district(section('all', everyone), { includes: '[broken]' }), { documents: { broken } }).faults).toMatchObject([
      { kind: 'unknown-word', file: 'broken.md', provision: 'm' },
    ])
    expect(open(district(section('all', everyone), { includes: '[broken]' }), { documents: { broken: '# no' } }).faults).toMatchObject([
      { kind: 'syntax', file: 'broken.md' },
    ])
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
