import { describe, expect, test } from 'vitest'
import { caseHolds, readCases, runCases } from './cases.ts'
import { faultsOf } from './fault.ts'
import { also, district, everyone, open, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

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
    [
      'when: { who: agent }, then: { after: [counsel-told, dcf-told] }',
      { ...plain, who: 'agent' },
      'after: [counsel-told, dcf-told]; the plan says []',
    ],
    [
      'when: { who: agent }, then: { before: [counsel-told, dcf-told] }',
      { ...plain, who: 'agent' },
      'before: [counsel-told, dcf-told]; the plan says [counsel-told, principal-told]',
    ],
    ['when: { who: parent }, then: { within: 5 }', plain, 'expects within: 5; the plan says nothing.'],
    ['when: { who: agent }, then: { escort: offered }', { ...plain, who: 'agent' }, 'expects escort: offered; the plan says none.'],
    ['when: {}, then: {}, because: other', plain, 'expects “other” among the reasons; they are all.'],
    ['when: {}, then: {}, because: model#all', plain, 'expects “model#all” among the reasons; they are all.'],
  ])('fail at their line, with the plainest situation: %s', (fields, witness, message) => {
    const failed = open(text, { cases: `# examples\n\n- { question: visit, ${fields} }` }).faults.filter(
      ({ kind }) => kind === 'case-failed',
    )
    expect(failed).toMatchObject([{ file: 'town.cases.yaml', line: 3, column: 3, question: 'visit', witness }])
    expect(failed[0]?.message).toContain(message)
  })

  test('where the plan is silent there is no answer and no reason', () => {
    const silent = district(section('agents', rule('who: agent', 'answer: refuse, escort: none')))
    const failing = (fields: string) =>
      open(silent, { cases: `- { question: visit, when: {}, ${fields} }` }).faults.flatMap(({ kind, message }) =>
        kind === 'case-failed' ? [message] : [],
      )
    expect(failing('then: { answer: refuse }')).toEqual(['This case expects the answer refuse; the plan answers nothing.'])
    expect(failing('then: {}, because: agents')).toEqual(['This case expects “agents” among the reasons; they are none.'])
    expect(failing('then: { before: [] }')).toEqual([])
  })

  test('are not tried where nothing can happen', () => {
    expect(
      open(text, { cases: '- { question: visit, when: { who: parent, acting: yes }, then: { answer: comply } }' }).faults.map(
        ({ kind }) => kind,
      ),
    ).toEqual(['waits-in-danger'])
  })

  test('name all the reasons there are', () => {
    const many = district(section('all', everyone, also('', 'sign: [nurse]')) + section('more', also('', 'sign: [nurse]')))
    expect(open(many, { cases: '- { question: visit, when: {}, then: {}, because: less }' }).faults[0]?.message).toBe(
      'This case expects “less” among the reasons; they are all, all, more.',
    )
    expect(open(many, { cases: '- { question: visit, when: {}, then: {}, because: more }' }).faults).toEqual([])
  })

  const told = (cases: string) => {
    const { faults } = open(district(section('all', everyone)), { cases })
    return faults.map(({ kind, file, line, column, message }) => `${kind} ${file} ${line}:${column} ${message}`)
  }
  const expected = 'Expected question, when and then.'

  test.each<[string, string[]]>([
    [
      '- { question: visit, when: { who: agnet }, then: {} }',
      ['unknown-word 1:35 “agnet” is not a value of “who”. Did you mean “agent”? Expected one of parent, officer, agent.'],
    ],
    ['- { question: visits, when: {}, then: {} }', ['unknown-word 1:15 “visits” is not a question. Did you mean “visit”? Expected visit.']],
    ['- { question: 3, when: {}, then: {} }', ['syntax 1:15 “question” is a number. Expected a word.']],
    ['- question: visit\n  then: {}', [`syntax 1:3 This case has no “when”. ${expected}`]],
    [
      '- {}',
      [
        `syntax 1:3 This case has no “question”. ${expected}`,
        `syntax 1:3 This case has no “when”. ${expected}`,
        `syntax 1:3 This case has no “then”. ${expected}`,
      ],
    ],
    [
      '- question: visit\n  when: {}\n  then: { after: principal-told }',
      ['syntax 3:18 “after” is a word. Expected a list, such as [principal-told].'],
    ],
    [
      '- { question: visit, when: agent, then: [] }',
      ['syntax 1:28 “when” is a word. Expected keys with values.', 'syntax 1:41 “then” is a list. Expected keys with values.'],
    ],
    ['- { question: visit, when: {}, then: {}, because: [all] }', ['syntax 1:51 “because” is a list. Expected a word.']],
    [
      '- { question: visit, when: {}, then: { answer: hold }, becuase: all }',
      ['syntax 1:56 “becuase” is not a key of a case. Did you mean “because”? Expected one of question, when, then, because.'],
    ],
    ['- visit\n- 3', [`syntax 1:3 This case is a word. ${expected}`, `syntax 2:3 This case is a number. ${expected}`]],
    ['question: visit', ['syntax 1:1 The cases are keys with values. Expected a list of { question, when, then, because }.']],
    ['true', ['syntax 1:1 The cases are “true”. Expected a list of { question, when, then, because }.']],
    ['- a\u0000', ['syntax 1:4 The document holds the character U+0000, which is no text. Expected it to be taken out.']],
  ])('are read with care: %s', (cases, messages) => {
    expect(told(cases)).toEqual(messages.map(message => message.replace(' ', ' town.cases.yaml ')))
  })

  test('that are not YAML are said to be the list of cases', () => {
    expect(told('- [')[0]).toBe(
      'syntax town.cases.yaml 1:4 The list of cases cannot be read: a “[” is opened and not closed. Expected “]” here.',
    )
  })

  test.each(['', ' \n', '# no examples yet', '[]', 'null'])('may be none: %j', cases => {
    expect(told(cases)).toEqual([])
  })

  test('one that cannot be read keeps no other from being tried', () => {
    expect(
      told('- { question: visit, when: {}, then: { colour: red } }\n- { question: visit, when: {}, then: { answer: permit } }'),
    ).toEqual([
      expect.stringContaining('1:40 “colour” is not a part of “visit”'),
      'case-failed town.cases.yaml 2:3 This case expects the answer permit; the plan answers refuse.',
    ])
  })

  /** As whoever shows them reads them: without trying them. */
  const read = (cases: string) => readCases(cases, { questions: [visit], blocks: [] }, faultsOf('town.cases.yaml').report)

  test.each(['- a\u0000', '- [', '', '# none yet', 'question: visit', '- visit', '- { question: visits, when: {}, then: {} }'])(
    'of which none can be read are none: %j',
    cases => expect(read(cases)).toEqual([]),
  )

  test('one says of itself whether it holds', () => {
    const table = open(district(section('all', everyone))).compiled('visit')
    const holds = (then: string) => read(`- { question: visit, when: {}, then: { ${then} } }`).map(each => table && caseHolds(table, each))
    expect(holds('answer: refuse')).toEqual([true])
    expect(holds('answer: permit')).toEqual([false])
  })

  test('of a question that the plan does not answer are not tried', () => {
    const file = { file: 'town.cases.yaml', text: '- { question: visit, when: {}, then: { answer: permit } }' }
    expect(runCases(file, { questions: [visit], blocks: [], compiled: () => null })).toEqual([])
  })
})
