import { describe, expect, test } from 'vitest'
import type { Question, Reliance } from './question.ts'
import { relianceOf } from './reliance.ts'
import { district, everyone, open, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

describe('reliance on police', () => {
  const counted = (
    reliance: readonly Reliance[],
    text = district(section('all', rule('who: agent', 'answer: permit, escort: required'), everyone)),
  ) => {
    const question: Question = { ...visit, reliance }
    const table = open(text, { questions: [question] }).compiled('visit')
    return table && relianceOf(table)
  }
  test.each<[string, readonly Reliance[], number]>([
    ['where the question is not about them', [], 0],
    ['by the answer', [{ when: {}, then: { answer: ['permit', 'comply'] } }], 48],
    ['by a part', [{ when: { inside: ['yes'] }, then: { escort: ['required'] } }], 24],
    ['by both, all of them', [{ when: {}, then: { answer: ['refuse'], escort: ['required'] } }], 0],
    [
      'by either of two, each situation once',
      [
        { when: {}, then: { answer: ['permit'] } },
        { when: {}, then: { escort: ['none', 'required'] } },
      ],
      128,
    ],
    ['of what can happen only', [{ when: { who: ['parent'] }, then: { answer: ['refuse'] } }], 32],
    ['of what is meant by nothing', [{ when: {}, then: { answer: [] } }], 0],
  ])('%s', (_, reliance, situations) => {
    expect(counted(reliance)).toBe(situations)
  })
})
