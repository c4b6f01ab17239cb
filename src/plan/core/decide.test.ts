import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import { decide } from './decide.ts'
import type { Question } from './question.ts'
import { spaceOf } from './space.ts'
import { also, district, everyone, floor, law, open, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'
import { whatWouldChange } from './change.ts'

const plain = { who: 'parent', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' }
const decisions = (text: string, situation: Record<string, unknown>, floors: Record<string, string> = {}) => {
  const table = open(text, { floors }).compiled('visit')
  const decided = table && decide(table, situation)
  return decided?.kind === 'decided' ? decided.decisions : undefined
}

describe('facts left out', () => {
  const text = district(
    section('agents', rule('who: agent', 'answer: refuse, escort: none')) +
      section('all', everyone, also('urgent: yes', 'conditions: [no-search]')),
  )

  test('the same answer by two rules is one decision, with both among its reasons', () => {
    expect(decisions(text, { paper: 'none', urgent: 'no' })).toMatchObject([
      {
        situation: { paper: 'none', urgent: 'no' },
        when: [{ acting: ['no', 'unknown'] }, { who: ['officer', 'agent'], acting: ['yes'] }].map(cube => ({
          ...cube,
          paper: ['none'],
          urgent: ['no'],
        })),
        situations: 16,
        because: [{ provision: 'agents' }, { provision: 'all' }],
      },
    ])
  })

  test('what cannot happen is not counted, and has no answer', () => {
    expect(decisions(text, { who: 'parent' })?.map(({ situations }) => situations)).toEqual([16, 16])
    expect(decisions(text, { ...plain, acting: 'yes' })).toEqual([])
  })
})

test('reasons: the rule, every also, then every law by floor and line, whether or not it changed anything', () => {
  const laws = (id: string, effective: string) =>
    floor(
      section(`${id}1`, law('', 'strike: { before: [dcf-told] }')) +
        section(`${id}2`, law('', 'require: { sign: [counsel] }'), law('', 'require: {}')),
      { plan: id, effective },
    )
  const text = district(section('x', also('', 'sign: [counsel]')) + section('all', everyone, also('', 'sign: [principal]')))
  const found = decisions(text, plain, { b: laws('b', '2021-01-01'), a: laws('a', '2020-01-01') })?.[0]
  expect(found?.because.map(({ kind, plan, provision }) => `${kind} ${plan}#${provision}`)).toEqual([
    'rule town#all',
    'also town#x',
    'also town#all',
    'law a#a1',
    'law a#a2',
    'law a#a2',
    'law b#b1',
    'law b#b2',
    'law b#b2',
  ])
  expect(found?.because[3]).toEqual({
    provision: 'a1',
    plan: 'a',
    kind: 'law',
    cite: 'Because of a1',
    authority: 'practice',
    mark: 'verified',
  })
})

test('a list with any-adult is any-adult alone, whoever adds the rest', () => {
  const laws = floor(section('l', law('', 'require: { sign: [superintendent] }')))
  expect(decisions(district(section('all', rule('', 'answer: refuse, escort: none, sign: [any-adult]'))), plain, { laws })).toMatchObject([
    { sign: ['any-adult'] },
  ])
})

test('what would change it: single facts, those with the fewest values first', () => {
  const table = open(
    district(
      section(
        'r',
        rule('urgent: yes', 'answer: comply, escort: none'),
        rule('who: agent', 'answer: refuse, escort: none'),
        rule('paper: { not: none }', 'answer: refuse, escort: required'),
        rule('', 'answer: refuse, escort: offered'),
      ),
    ),
  ).compiled('visit')
  const changes = table ? whatWouldChange(table, { ...plain, who: 'officer' }, 'en') : []
  expect(changes.map(({ fact, values, answer, headline }) => [fact, values, answer, headline])).toEqual([
    ['who', ['agent'], 'refuse', { escort: 'none' }],
    ['urgent', ['yes'], 'comply', { escort: 'none' }],
    ['paper', ['letter', 'warrant', 'order'], 'refuse', { escort: 'required' }],
  ])
})

test('a question as large as one may be is tried whole, and one that is larger is refused', () => {
  const values = (n: number): [string, ...string[]] => ['v0', ...Array.from({ length: n - 1 }, (_, i) => `v${i + 1}`)]
  const facts = [80, 25, 10, 10, 10].map((n, i) => ({ name: `f${i}`, values: values(n), label: { en: '', es: '' }, words: {} }))
  const large: Question = { ...visit, facts, impossible: [], neverWaits: [] }
  const table = compile(large, { rules: [], alsos: [], laws: [] })
  expect(table.classes).toMatchObject([{ situations: 2_000_000, plainest: 0, rule: null }])
  const [first, ...rest] = facts
  expect(() => spaceOf({ ...large, facts: first ? [{ ...first, values: values(81) }, ...rest] : [] })).toThrow('at most 2000000')
})
