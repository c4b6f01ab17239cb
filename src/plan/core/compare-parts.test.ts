import { describe, expect, test } from 'vitest'
import { comparePlans, type Comparison } from './compare.ts'
import { also, district, floor, law, open, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

const compared = (before: string, after: string, floors: Record<string, string> = {}): Comparison | undefined =>
  comparePlans(open(district(before), { floors }), open(district(after), { floors }), [visit])[0]
const at = (provision: string, plan = 'town') => ({ plan, provision, title: `About ${provision}` })

describe('where the answer stays, what becomes of its parts', () => {
  test('is told part by part in the order of the question, with the sections, the largest first', () => {
    const agents = rule('who: agent', 'answer: refuse, escort: none, within: 9, sign: [nurse, principal]')
    const officers = rule('who: officer, inside: yes', 'answer: refuse, escort: none')
    const parents = rule('who: parent', 'answer: refuse, escort: none, after: [families-told]')
    const others = rule('', 'answer: refuse, escort: none')
    const found = compared(
      section('officers', officers) + section('agents', agents) + section('parents', parents) + section('others', others),
      section('officers', officers.replace('none }', 'none, conditions: [no-search] }')) +
        section('agents', agents.replace('within: 9, sign: [nurse, principal]', 'within: 5, sign: [principal, nurse]')) +
        section('family', parents.replace('[families-told]', '[counsel-told, dese-report]')) +
        section('others', others),
    )
    expect(found).toMatchObject({ changed: 0, adjusted: 104, cases: [] })
    expect(found?.parts).toEqual([
      {
        ...{ was: at('agents'), is: at('agents'), situations: 48 },
        changes: [
          { part: 'sign', added: [], taken: [], reordered: true, order: { was: ['nurse', 'principal'], is: ['principal', 'nurse'] } },
          { part: 'within', added: [5], taken: [9], reordered: false },
        ],
      },
      {
        ...{ was: at('parents'), is: at('family'), situations: 32 },
        changes: [{ part: 'after', added: ['counsel-told', 'dese-report'], taken: ['families-told'], reordered: false }],
      },
      {
        ...{ was: at('officers'), is: at('officers'), situations: 24 },
        changes: [{ part: 'conditions', added: ['no-search'], taken: [], reordered: false }],
      },
    ])
  })

  test('is gathered over all situations of the two sections', () => {
    const all = rule('', 'answer: refuse, escort: none')
    const found = compared(
      section('all', all, also('urgent: yes', 'sign: [nurse], within: 60')),
      section('all', all, also('urgent: no', 'sign: [aide]'), also('inside: yes', 'within: 30')),
    )
    expect(found?.parts).toEqual([
      {
        ...{ was: at('all'), is: at('all'), situations: 128 },
        changes: [
          { part: 'sign', added: ['aide'], taken: ['nurse'], reordered: false },
          { part: 'within', added: [30], taken: [60], reordered: false },
        ],
      },
    ])
  })

  test.each(['agent', 'parent'])('of two new orders the one of more situations is told, wherever that of an %s is met', who => {
    const first = rule('', 'answer: refuse, escort: none, sign: [nurse, principal]')
    const fewer = also(`who: ${who}`, 'sign: [aide]')
    const found = compared(section('all', first, fewer), section('all', first.replace('nurse, principal', 'principal, nurse'), fewer))
    const order = { was: ['nurse', 'principal'], is: ['principal', 'nurse'] }
    expect(found?.parts[0]?.changes).toEqual([{ part: 'sign', added: [], taken: [], reordered: true, order }])
  })

  test('is told without a section where none answers, and of the law where it answers alone', () => {
    const silent = compared(section('a', also('who: agent', 'sign: [nurse]')), section('a', also('who: agent', 'sign: [aide]')))
    expect(silent?.parts).toMatchObject([{ was: null, is: null, situations: 48 }])
    const laws = floor(section('l', law('who: agent', 'only: { answer: refuse }', 'otherwise: { answer: refuse, escort: none }')))
    const byLaw = compared(
      section('a', also('who: agent', 'sign: [nurse]')),
      section('r', rule('', 'answer: refuse, escort: none')) + section('a', also('who: agent', 'sign: [aide]')),
      { law: laws },
    )
    expect(byLaw?.parts).toMatchObject([
      { was: at('l', 'law'), is: at('r'), situations: 48, changes: [{ part: 'sign', taken: ['nurse'], added: ['aide'] }] },
    ])
  })
})

describe('where the answer changes', () => {
  test('the sections are those of the rules and of the laws they break, each once, in the order in which they act', () => {
    const laws = floor(
      section('l', ...['none', 'required'].map(word => law('', `forbid: { escort: ${word} }`, 'otherwise: { escort: offered }'))) +
        section('m', law('who: agent', 'only: { answer: refuse }', 'otherwise: { answer: refuse }')),
    )
    const found = compared(
      section('b', rule('urgent: yes', 'answer: permit, escort: none')) + section('a', rule('', 'answer: permit, escort: required')),
      section('r', rule('', 'answer: hold, escort: offered, before: [counsel-told]')),
      { law: laws },
    )
    expect(found?.cases).toMatchObject([
      { situations: 80, is: { answer: 'hold', escort: 'offered' }, sections: { was: [at('b'), at('a'), at('l', 'law')], is: [at('r')] } },
    ])
  })

  test('of two cases as large, the plainer stands first', () => {
    const found = compared(
      section('r', rule('', 'answer: refuse, escort: none')),
      section('r', rule('urgent: yes', 'answer: permit, escort: none'), rule('urgent: no', 'answer: comply, escort: none')),
    )
    expect(found?.cases.map(({ is, situations }) => [is.answer, situations])).toEqual([
      ['comply', 64],
      ['permit', 64],
    ])
  })
})
