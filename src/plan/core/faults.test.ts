import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import type { OpenedPlan } from './open.ts'
import { also, block, district, everyone, floor, law, lineOf, open, playbook, rule, section } from './testing/plans.ts'
import { shown } from './testing/shown.ts'

const kinds = (opened: OpenedPlan) => opened.faults.map(({ kind, line }) => `${kind} ${line}`)
const plain = { who: 'parent', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' }

test('a sound plan has no fault', () => {
  const opened = open(district(section('all', everyone)))
  expect([opened.ok, opened.faults, opened.warnings]).toEqual([true, [], []])
})

describe('gap', () => {
  test('one situation of all left open is found, at the line of answers', () => {
    const gaps = { who: '[officer, agent]', paper: '{ not: letter }', acting: '{ not: no }', urgent: 'no', inside: 'no' }
    const body = section(
      'nearly',
      ...Object.entries(gaps).map(([fact, value]) => rule(`${fact}: ${value}`, 'answer: refuse, escort: none')),
    )
    const { faults, decision } = shown(open(district(body)), 'gap')
    expect(faults).toMatchObject([
      {
        line: 6,
        column: 1,
        provision: null,
        question: 'visit',
        witness: { who: 'parent', paper: 'letter', acting: 'no', urgent: 'yes', inside: 'yes' },
      },
    ])
    expect(faults[0]?.message).toContain('one of the 128 situations')
    expect(decision).toMatchObject({ answer: null, because: [], before: [], after: [], within: null })
  })

  test('only for the questions the plan must answer', () => {
    expect(open(playbook(section('some', rule('who: agent', 'answer: refuse, escort: none')))).faults).toEqual([])
  })

  test('an answer that a law gives where no rule does is a gap all the same', () => {
    const laws = floor(section('law', law('who: agent', 'only: { answer: refuse }', 'otherwise: { answer: refuse, sign: [principal] }')))
    const { faults } = shown(
      open(district(section('r', rule('who: { not: agent }', 'answer: permit, escort: none'))), { floors: { law: laws } }),
      'gap',
    )
    expect(faults).toMatchObject([{ witness: { ...plain, who: 'agent' } }])
  })
})

describe('never-applies and shadowed', () => {
  test('a rule shadowed by two earlier ones together is found', () => {
    const text = district(
      section('a', rule('who: [parent, officer]', 'answer: permit, escort: none'), rule('who: agent', 'answer: refuse, escort: none')) +
        section('idle', everyone),
    )
    const { faults } = shown(open(text), 'never-applies')
    expect(faults).toMatchObject([
      {
        line: lineOf(text, '## About idle') + 3,
        column: 1,
        provision: 'idle',
        witness: null,
        other: { file: 'town.md', line: lineOf(text, '```rule') },
      },
    ])
  })

  test('so is one that names only what cannot happen', () => {
    expect(
      shown(open(district(section('a', rule('who: parent, acting: yes', 'answer: permit, escort: none'), everyone))), 'never-applies')
        .faults,
    ).toMatchObject([{ provision: 'a' }])
  })

  test('an included one is a warning, and the plan stays sound', () => {
    const opened = open(district(section('all', everyone), { includes: '[model]' }), {
      documents: { model: playbook(section('m', everyone)) },
    })
    expect(opened.ok).toBe(true)
    expect(opened.warnings).toMatchObject([
      { kind: 'shadowed', file: 'model.md', line: 9, provision: 'm', other: { file: 'town.md', line: 12 } },
    ])
  })
})

describe('against-floor', () => {
  const laws = floor(
    section(
      'warrants',
      law(
        'paper: warrant',
        'only: { answer: [comply], escort: [required] }',
        'otherwise: { answer: comply, escort: required, sign: [counsel] }',
      ),
    ),
  )

  test('a rule whose answer a law does not allow; the law’s stands in its place', () => {
    const text = district(section('all', rule('', 'answer: refuse, escort: none, sign: [principal], conditions: [no-search]')))
    const { faults, decision } = shown(open(text, { floors: { law: laws } }), 'against-floor')
    expect(faults).toMatchObject([
      {
        file: 'town.md',
        line: 12,
        provision: 'all',
        witness: { ...plain, paper: 'warrant' },
        other: { file: 'law.md', line: lineOf(laws, '```law') },
      },
    ])
    expect(decision).toMatchObject({
      answer: 'comply',
      escort: 'required',
      sign: ['counsel'],
      conditions: ['no-search'],
      because: [{ kind: 'rule' }, { kind: 'law' }],
    })
  })

  test('one whose ranked part alone is not allowed keeps the rest', () => {
    const text = district(section('all', rule('paper: warrant', 'answer: comply, escort: none, sign: [principal]'), everyone))
    const { decision } = shown(open(text, { floors: { law: laws } }), 'against-floor')
    expect(decision).toMatchObject({ answer: 'comply', escort: 'required', sign: ['principal'] })
  })

  test('an included rule is the includer’s fault too, and a later law is not its law yet', () => {
    const model = playbook(section('m', everyone))
    const text = district('', { includes: '[model]' })
    expect(shown(open(text, { documents: { model }, floors: { law: laws } }), 'against-floor').faults).toMatchObject([
      { file: 'model.md', provision: 'm' },
    ])
    const early = floor(section('early', law('who: agent', 'require: { sign: [counsel] }')), { plan: 'early', effective: '2010-01-01' })
    const late = laws.replace('2020-01-01', '2030-01-01')
    expect(open(text, { documents: { model }, floors: { early, late } }).faults).toEqual([])
    expect(kinds(open(text, { documents: { model }, floors: { late } }))).toEqual(['against-floor 9'])
  })
})

describe('floor-conflict', () => {
  test('laws that allow nothing in common, each named', () => {
    const laws = floor(
      section('one', law('who: agent', 'only: { answer: refuse }', 'otherwise: { answer: refuse }')) +
        section('two', law('urgent: yes', 'forbid: { answer: refuse }', 'otherwise: { answer: permit }')),
    )
    const { faults } = shown(open(district(section('all', everyone)), { floors: { law: laws } }), 'floor-conflict')
    expect(faults.map(({ provision, witness, file }) => ({ provision, witness, file }))).toEqual(
      ['one', 'two'].map(provision => ({ provision, witness: { ...plain, who: 'agent', urgent: 'yes' }, file: 'law.md' })),
    )
  })

  test('a word required and struck, also one that moved to after', () => {
    const laws = floor(
      section(
        'one',
        law('who: officer', 'require: { before: [caregiver-told] }'),
        law('paper: letter', 'strike: { after: [caregiver-told] }'),
      ),
    )
    const unwaiting = shown(open(district(section('all', everyone)), { floors: { law: laws } }), 'floor-conflict')
    expect(unwaiting.faults).toMatchObject([
      {
        line: lineOf(laws, 'law visit'),
        other: { line: lineOf(laws, 'strike') - 2 },
        witness: { ...plain, who: 'officer', paper: 'letter' },
      },
    ])
    expect(unwaiting.decision).toMatchObject({ before: [], after: [] })
    const waiting = open(district(section('all', rule('', 'answer: hold, escort: none, before: [principal-told]'))), {
      floors: { law: laws },
    })
    expect(shown(waiting, 'floor-conflict').faults).toEqual([])
  })
})

test('unverified-law: once a section, only where it acts', () => {
  const laws = floor(
    section('one', law('who: agent', 'require: { sign: [counsel] }'), law('who: parent', 'require: { sign: [counsel] }')).replace(
      'verified',
      'unverified',
    ) + section('idle', law('who: parent, acting: yes', 'require: { sign: [counsel] }')).replace('verified', 'unverified'),
  )
  const opened = open(district(section('all', everyone)), { floors: { law: laws } })
  expect(opened.warnings).toMatchObject([
    { kind: 'unverified-law', file: 'law.md', line: lineOf(laws, 'authority:'), provision: 'one', question: 'visit', witness: null },
  ])
  expect(opened.ok).toBe(true)
})

test('a plan with faults still compiles, save with words nobody knows', () => {
  expect(open(district(section('r', rule('who: agent', 'answer: refuse, escort: none')))).compiled('visit')).not.toBeNull()
  expect(open(district(section('r', rule('who: agnet', 'answer: refuse, escort: none')))).compiled('visit')).toBeNull()
  expect(open(district(section('all', everyone))).compiled('weather')).toBeNull()
})

test('what every rule of a floor and a plan adds comes in the order of the contract', () => {
  const laws = floor(section('l', law('', 'require: { after: [dese-report, student-told, principal-told] }')))
  const body = section(
    'all',
    rule('', 'answer: refuse, escort: none, after: [families-told, counsel-told]'),
    also('', 'add: [x]').replace('{ add: [x] }', '{ after: [same-day-report, counsel-told], within: 9 }'),
    block('also visit', 'when: {}', 'add: { within: 7 }'),
  )
  const table = open(district(body), { floors: { law: laws } }).compiled('visit')
  const decided = table && decide(table, plain)
  expect(decided).toMatchObject({
    decisions: [
      { after: ['families-told', 'counsel-told', 'same-day-report', 'principal-told', 'student-told', 'dese-report'], within: 7 },
    ],
  })
})
