import { describe, expect, test } from 'vitest'
import { decide, type OpenedPlan } from './index.ts'
import type { Question } from './question.ts'
import { district, everyone, floor, law, open, playbook, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

/** The made-up question, one edition later: a journalist also visits, and until a document names one it means an officer by it. */
const later: Question = {
  ...visit,
  version: 2,
  facts: visit.facts.map(fact =>
    fact.name === 'who'
      ? {
          ...fact,
          values: [...fact.values, 'journalist'],
          words: { ...fact.words, journalist: fact.label },
          takenFor: { journalist: 'officer' },
        }
      : fact,
  ),
}

const opened = (body: string, more: Parameters<typeof open>[1] = {}, keys = {}) =>
  open(district(body, keys), { questions: [later], ...more })
const answers = (plan: OpenedPlan) => {
  const table = plan.compiled('visit')
  if (!table) throw new Error(plan.faults.map(({ message }) => message).join('\n'))
  return (['parent', 'officer', 'agent', 'journalist'] as const).map(who => {
    const decided = decide(table, { who, paper: 'none', acting: 'no', urgent: 'no', inside: 'no' })
    return decided.kind === 'decided' ? decided.decisions[0]?.answer : decided.kind
  })
}

describe('a value newer than the document', () => {
  test.each([
    ['stands where its older one does', rule('who: officer', 'answer: permit, escort: none'), ['refuse', 'permit', 'refuse', 'permit']],
    ['under “not” too', rule('who: { not: officer }', 'answer: permit, escort: none'), ['permit', 'refuse', 'permit', 'refuse']],
    ['in a list', rule('who: [officer, agent]', 'answer: permit, escort: none'), ['refuse', 'permit', 'permit', 'permit']],
    [
      'means itself in a document that names it anywhere',
      rule('who: officer', 'answer: permit, escort: none') + '\n' + rule('who: journalist, inside: yes', 'answer: comply, escort: none'),
      ['refuse', 'permit', 'refuse', 'refuse'],
    ],
  ])('%s', (_, rules, expected) => {
    const plan = opened(section('all', rules, everyone))
    expect(plan.faults.filter(({ kind }) => kind === 'unknown-word')).toEqual([])
    expect(answers(plan)).toEqual(expected)
  })

  test('is told by each document for itself: what is included, and a floor', () => {
    const model = playbook(section('m', rule('who: officer', 'answer: permit, escort: none')))
    const own = section('own', rule('who: journalist, inside: yes', 'answer: comply, escort: none'))
    const last = playbook(section('rest', everyone), { plan: 'rest' })
    const documents = { model, rest: last }
    expect(answers(opened(own, { documents }, { includes: '[model, rest]' }))).toEqual(['refuse', 'permit', 'refuse', 'permit'])
    const old = floor(section('l', law('who: officer', 'only: { answer: [hold] }', 'otherwise: { answer: hold, before: [counsel-told] }')))
    expect(answers(opened(section('all', everyone), { floors: { law: old } }))).toEqual(['refuse', 'hold', 'refuse', 'hold'])
  })

  test('and its cases are read as the document is', () => {
    const rules = section('all', rule('who: { not: officer }', 'answer: permit, escort: none'), everyone)
    const asked = (who: string, answer: string) =>
      `- { question: visit, when: { who: ${who}, acting: no, urgent: no }, then: { answer: ${answer} } }\n`
    const failed = (cases: string) => opened(rules, { cases }).faults.map(({ kind }) => kind)
    expect(failed(asked('{ not: officer }', 'permit') + asked('officer', 'refuse') + asked('journalist', 'refuse'))).toEqual([])
    expect(failed(asked('journalist', 'permit'))).toEqual(['case-failed'])
  })
})
