import { describe, expect, test } from 'vitest'
import { district, everyone, open, rule, section } from './testing/plans.ts'

const plain = { who: 'parent', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' }

describe('cases', () => {
  const text = district(
    section('all', rule('who: agent', 'answer: hold, escort: none, before: [counsel-told, principal-told], within: 5'), everyone),
  )

  test('hold, as far as they go', () => {
    const cases = [
      '- { question: visit, when: { who: agent, urgent: no }, then: { answer: hold, before: [principal-told], after: [], within: 5 }, because: all }',
      '- { question: visit, when: { who: parent }, then: { answer: refuse, before: [] }, because: town#all }',
    ].join('\n')
    expect(open(text, { cases }).faults.map(({ kind }) => kind)).toEqual(['waits-in-danger'])
  })

  test.each([
    ['when: { who: agent }, then: { answer: refuse }', { ...plain, who: 'agent' }, 'expects the answer refuse; the plan answers hold'],
    ['when: { paper: none }, then: { answer: refuse }', { ...plain, who: 'agent' }, 'expects the answer refuse'],
    ['when: {}, then: { before: [] }', { ...plain, who: 'agent' }, 'before: []'],
    ['when: { who: agent, acting: yes }, then: { within: 6 }', { ...plain, who: 'agent', acting: 'yes' }, 'within: 6; the plan says 5'],
    ['when: {}, then: { before: [counsel-told] }', plain, 'before: [counsel-told]; the plan says []'],
    ['when: {}, then: {}, because: other', plain, 'expects “other” among the reasons; they are all'],
  ])('fail at their line, with the plainest situation: %s', (fields, witness, message) => {
    const failed = open(text, { cases: `# examples\n\n- { question: visit, ${fields} }` }).faults.filter(
      ({ kind }) => kind === 'case-failed',
    )
    expect(failed).toMatchObject([{ file: 'town.cases.yaml', line: 3, column: 3, question: 'visit', witness }])
    expect(failed[0]?.message).toContain(message)
  })

  test.each([
    ['- { question: visit, when: { who: agnet }, then: {} }', 'unknown-word', 1, 35],
    ['- { question: visits, when: {}, then: {} }', 'unknown-word', 1, 15],
    ['- question: visit\n  then: {}', 'syntax', 1, 3],
    ['- question: visit\n  when: {}\n  then: { after: principal-told }', 'syntax', 3, 18],
    ['question: visit', 'syntax', 1, 1],
    ['- [', 'syntax', 1, 4],
  ])('are read with care: %s', (cases, kind, line, column) => {
    expect(open(district(section('all', everyone)), { cases }).faults).toMatchObject([{ kind, file: 'town.cases.yaml', line, column }])
  })
})
