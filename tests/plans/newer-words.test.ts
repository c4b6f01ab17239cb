import { describe, expect, test } from 'vitest'
import { questions } from '../../src/questions.ts'
import { block, district, floor, lineOf, playbook, section } from '../../src/plan/core/testing/plans.ts'
import { openPlan } from '../../src/plan/core/open.ts'

/** A document written for a vocabulary that is newer than ours: each word that we lack is told with its place, and nothing is guessed. */
const support = (when: string) =>
  section(
    'all',
    block('rule support', `when: { ${when} }`, 'then: { answer: support-team, responders: [nurse], within: 60, police: not-called }'),
  )
const told = (text: string, more: { includes?: Record<string, string>; floors?: Record<string, string> } = {}) => {
  const files = (texts: Record<string, string> = {}) =>
    Object.fromEntries(Object.entries(texts).map(([name, words]) => [name, { file: `${name}.md`, text: words }]))
  const { ok, faults, compiled } = openPlan(
    { main: { file: 'town.md', text }, documents: files(more.includes), floors: Object.values(files(more.floors)) },
    questions,
  )
  expect(ok).toBe(false)
  expect(compiled('support')).toBeNull()
  return faults.map(({ kind, file, line, column, message }) => ({ kind, at: `${file} ${line}:${column}`, message }))
}
const plan = (body: string) => district(body, { answers: '[support]' })

describe('a word of a newer vocabulary', () => {
  test.each<[string, string, string, RegExp]>([
    ['a fact', 'moon: full', 'moon', /^“moon” is not a fact of “support”\..* Expected one of what, danger, weapon,.*\bby\.$/],
    ['a fact that is nearly ours', 'bye: adult', 'bye', /^“bye” is not a fact of “support”\. Did you mean “by”\?/],
    [
      'a value',
      'by: a-robot',
      'a-robot',
      /^“a-robot” is not a value of “by”\..* Expected one of unknown, student, student-under-12, adult\.$/,
    ],
    ['a value among others', 'by: [adult, a-robot]', 'a-robot', /^“a-robot” is not a value of “by”/],
    ['a value that is not meant', 'by: { not: a-robot }', 'a-robot', /^“a-robot” is not a value of “by”/],
  ])('%s is told at its word', (_, when, word, sentence) => {
    const text = plan(support(when))
    const line = text.split('\n').findIndex(each => each.includes(when)) + 1
    const column = (text.split('\n')[line - 1] ?? '').lastIndexOf(word) + 1
    expect(told(text)).toEqual([{ kind: 'unknown-word', at: `town.md ${line}:${column}`, message: expect.stringMatching(sentence) }])
  })

  test('an answer, a role, a notice, a question, a setting', () => {
    const one = (body: string) => told(plan(section('all', body)))[0]
    const whole = 'responders: [nurse], within: 60, police: not-called'
    expect(one(block('rule support', 'when: {}', `then: { answer: send-a-drone, ${whole} }`))).toMatchObject({
      kind: 'unknown-word',
      message: expect.stringMatching(/^“send-a-drone” is not an answer/),
    })
    expect(one(block('rule support', 'when: {}', `then: { answer: support-team, ${whole.replace('nurse', 'drone')} }`))).toMatchObject({
      kind: 'unknown-word',
      message: expect.stringContaining('“drone”'),
    })
    expect(one(block('also support', 'when: {}', 'add: { after: [mayor-told] }'))).toMatchObject({
      kind: 'unknown-word',
      message: expect.stringContaining('“mayor-told”'),
    })
    expect(one(block('rule weather', 'when: {}', 'then: { answer: rain }'))).toMatchObject({
      kind: 'unknown-word',
      message: expect.stringMatching(/^“weather” is not a question\..* Expected one of support, contact, discipline, hardening\.$/),
    })
    expect(one(block('setting moonlight', 'then: 3'))).toMatchObject({
      kind: 'unknown-word',
      message: expect.stringMatching(/^“moonlight” is not a setting/),
    })
  })

  test('in a document that is included, and in the law, is told in that file', () => {
    const model = playbook(support('by: a-robot'))
    expect(told(district(section('own'), { answers: '[support]', includes: '[model]' }), { includes: { model } })).toMatchObject([
      { kind: 'unknown-word', at: `model.md ${lineOf(model, 'a-robot')}:13` },
    ])
    const law = floor(section('l', block('law support', 'when: { by: a-robot }', 'require: { after: [principal-told] }')))
    expect(told(plan(support('')), { floors: { law } })).toMatchObject([
      { kind: 'unknown-word', at: `law.md ${lineOf(law, 'a-robot')}:13` },
    ])
  })

  test('in a section that is left out is no fault: it is no part of the plan', () => {
    const model = playbook(support('by: a-robot') + section('m'))
    const text = district(support(''), { answers: '[support]', includes: '[model]', without: '[model#all]' })
    const { faults } = openPlan(
      { main: { file: 'town.md', text }, documents: { model: { file: 'model.md', text: model } }, floors: [] },
      questions,
    )
    expect(faults).toEqual([])
  })
})
