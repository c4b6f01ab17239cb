import { describe, expect, test } from 'vitest'
import { district, everyone, floor, law, open, rule, section } from './testing/plans.ts'
import { shown } from './testing/shown.ts'

const plain = { who: 'parent', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' }

describe('waiting', () => {
  test('where nothing may wait', () => {
    const { faults, decision } = shown(
      open(district(section('all', rule('', 'answer: hold, escort: none, before: [counsel-told]')))),
      'waits-in-danger',
    )
    expect(faults).toMatchObject([{ line: 12, provision: 'all', witness: { ...plain, urgent: 'yes' } }])
    expect(decision).toMatchObject({ answer: 'hold', before: ['counsel-told'] })
  })

  test('for nothing, once a law has struck it all: then for the superintendent', () => {
    const laws = floor(section('quiet', law('who: parent', 'strike: { before: [caregiver-told] }')))
    const text = district(section('all', rule('urgent: no', 'answer: hold, escort: none, before: [caregiver-told]'), everyone))
    const { faults, decision } = shown(open(text, { floors: { law: laws } }), 'nothing-to-wait-for')
    expect(faults).toMatchObject([{ line: 12, witness: plain, other: { file: 'law.md' } }])
    expect(decision).toMatchObject({ answer: 'hold', before: ['superintendent-told'] })
  })

  test('a rule that asks for something first and answers at once', () => {
    const { faults, decision } = shown(
      open(
        district(
          section('all', rule('', 'answer: permit, escort: none, before: [counsel-told, caregiver-consented], after: [principal-told]')),
        ),
      ),
      'does-not-wait',
    )
    expect(faults).toMatchObject([{ line: 12, provision: 'all', witness: plain }])
    expect(decision).toMatchObject({ before: [], after: ['principal-told', 'counsel-told'] })
  })
})

test('laxer-when-unknown: less strict, or lacking a word, save where it is saved', () => {
  const body = section(
    'a',
    rule('acting: yes', 'answer: refuse, escort: none, sign: [principal, counsel]'),
    rule('inside: yes', 'answer: refuse, escort: none, sign: [principal]'),
    rule('', 'answer: permit, escort: none'),
  )
  const { faults, decision } = shown(open(district(body)), 'laxer-when-unknown')
  expect(faults.map(({ line, witness }) => [line, witness])).toEqual([
    [16, { ...plain, who: 'officer', acting: 'unknown', inside: 'yes' }],
    [20, { ...plain, who: 'officer', acting: 'unknown' }],
  ])
  expect(decision).toMatchObject({ answer: 'refuse', sign: ['principal'] })
  const saved = section(
    'a',
    rule('acting: [yes, unknown], paper: { not: warrant }', 'answer: refuse, escort: none'),
    rule('acting: yes', 'answer: refuse, escort: none'),
    rule('', 'answer: permit, escort: none'),
  )
  expect(open(district(saved)).faults).toEqual([])
})
