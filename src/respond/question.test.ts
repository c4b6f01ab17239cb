import { describe, expect, test } from 'vitest'
import { decide, explain, openPlan, type Decision, type OpenedPlan, type Saying } from '../plan/core/index.ts'
import { support, supportDecision, supportFacts } from './question.ts'

const front =
  '---\nplan: town\ntitle: Town plan\nkind: district\neffective: 2026-08-01\nanswers: [support]\n---\n## All {#all}\nauthority: practice · Ours · verified\n\n'
const rule = (when: string, answer = 'support-team'): string =>
  [
    '```rule support',
    `when: { ${when} }`,
    `then: { answer: ${answer}, responders: [responder, principal], within: 90, police: not-called, sign: [principal] }`,
    '```',
    '',
  ].join('\n')
const open = (body: string, floors: readonly string[] = []): OpenedPlan =>
  openPlan(
    { main: { file: 'town.md', text: front + body }, documents: {}, floors: floors.map((text, i) => ({ file: `floor-${i}.md`, text })) },
    [support],
  )
const size = Object.values(supportFacts).reduce((product, values) => product * values.length, 1)
const plainest = Object.fromEntries(Object.entries(supportFacts).map(([fact, values]) => [fact, values[0]]))

function decided(opened: OpenedPlan, situation: Record<string, string>): readonly Decision[] {
  const table = opened.compiled('support')
  const found = table && decide(table, situation)
  if (found?.kind !== 'decided') throw new Error('not decided')
  return found.decisions
}

describe('support', () => {
  test('has 673,920 situations, and what a rule leaves unsaid is plain', () => {
    expect(size).toBe(673_920)
    const [decision] = decided(open(rule('')), plainest)
    expect(decision).toMatchObject({
      answer: 'support-team',
      together: 1,
      before: [],
      after: [],
      conditions: [],
      obligations: [],
      police: 'not-called',
      situations: 1,
    })
    expect(Object.keys(decision ?? {})).toEqual([
      'situation',
      'when',
      'situations',
      'answer',
      ...support.parts.map(({ name }) => name),
      'because',
      'says',
    ])
    expect(decision && supportDecision(decision)).toEqual({
      answer: 'support-team',
      responders: ['responder', 'principal'],
      within: 90,
      together: 1,
      after: [],
      conditions: [],
      obligations: [],
      sign: ['principal'],
      police: 'not-called',
    })
  })

  test('exactly one of them left open is found', () => {
    const open1: Record<string, string> = {
      what: 'hazing',
      danger: 'possible',
      weapon: 'found',
      whose: 'caregiver',
      where: 'curb',
      'outside-called': 'police',
      needs: 'communication',
      by: 'adult',
    }
    const body = Object.entries(open1)
      .map(([fact, value]) => rule(`${fact}: { not: ${value} }`))
      .join('\n')
    const opened = open(body)
    expect(opened.faults).toMatchObject([{ kind: 'gap', line: 6, question: 'support', witness: open1 }])
    expect(opened.faults[0]?.message).toContain('one of the 673,920 situations')
    expect(decided(opened, open1)).toMatchObject([{ answer: null, because: [], responders: [], within: null, police: null }])
    expect(decided(opened, {}).map(({ answer, situations }) => [answer, situations])).toEqual([
      ['support-team', size - 1],
      [null, 1],
    ])
  })

  test('nothing of it waits', () => {
    const opened = open(rule('').replace('sign:', 'before: [caregiver-told], sign:'))
    expect(opened.faults).toMatchObject([{ kind: 'does-not-wait', witness: plainest }])
    expect(decided(opened, plainest)).toMatchObject([{ before: [], after: ['caregiver-told'] }])
  })

  test('of two laws broken the strictest stands, and the other’s lists are added', () => {
    const law = (when: string, answer: string, sign: string) =>
      [
        '```law support',
        `when: { ${when} }`,
        `only: { answer: [${answer}] }`,
        `otherwise: { answer: ${answer}, sign: [${sign}], police: call, within: 30 }`,
        '```',
        '',
      ].join('\n')
    const floor = `---\nplan: law\ntitle: Law\nkind: floor\neffective: 2020-01-01\n---\n## L {#l}\nauthority: statute · X · unverified\n\n${law('whose: student', 'administrator', 'nurse')}${law('danger: none', 'mobile-crisis', 'counsel')}`
    const opened = open(rule(''), [floor])
    expect(new Set(opened.faults.map(({ kind }) => kind))).toEqual(new Set(['against-floor', 'floor-conflict']))
    expect(decided(opened, plainest)).toMatchObject([
      { answer: 'mobile-crisis', sign: ['counsel', 'nurse'], police: 'call', within: 30, responders: ['responder', 'principal'] },
    ])
    expect(decided(opened, plainest)[0]?.says.join(' ')).toContain('The text of this law has not been verified: X.')
  })

  test('a fact or value it does not know is named, with what was expected', () => {
    const table = open(rule('')).compiled('support')
    expect(table && decide(table, { danger: 'soon', wat: 'fight', needs: 3 })).toMatchObject({
      kind: 'misfits',
      misfits: [
        { fact: 'danger', value: 'soon', expected: ['none', 'possible', 'now'] },
        { fact: 'wat', value: null, message: expect.stringContaining('Did you mean “what”?') },
        { fact: 'needs', value: '3' },
      ],
    })
  })
})

describe('words', () => {
  const sayings: [string, Saying | undefined][] = [
    ...support.facts.flatMap(
      fact =>
        [[fact.name, fact.label], ...fact.values.map(value => [`${fact.name}: ${value}`, fact.words[value]])] as [
          string,
          Saying | undefined,
        ][],
    ),
    ...support.answers.map(({ word, says }): [string, Saying] => [word, says]),
    ...support.parts.flatMap(
      part =>
        [[part.name, part.says], ...part.values.map(value => [`${part.name}: ${value}`, part.words[value]])] as [
          string,
          Saying | undefined,
        ][],
    ),
  ]

  test('are there for every fact, value, answer and part, in both languages', () => {
    expect(sayings.filter(([, saying]) => !saying?.en.trim() || !saying.es.trim()).map(([code]) => code)).toEqual([])
    expect(support.parts.find(({ name }) => name === 'after')?.values).toHaveLength(28)
  })

  test('survive YAML, where `no` and `on` might not', () => {
    for (const [fact, values] of Object.entries(supportFacts))
      for (const value of values) expect(open(rule(`${fact}: ${value}`)).faults.filter(({ kind }) => kind !== 'gap')).toEqual([])
  })

  test('explain says who comes, within how long, what of police, who is told, on whose word, and what would change it', () => {
    const opened = open(
      rule('danger: now', 'call-911').replace('not-called', 'call') +
        rule('').replace('sign:', 'after: [caregiver-told, principal-told], sign:'),
    )
    const table = opened.compiled('support')
    const [decision] = decided(opened, plainest)
    if (!table || !decision) throw new Error('not decided')
    expect(explain(table, decision, 'en')).toEqual([
      'The support team comes.',
      'Who is asked to come, in this order: a trained responder; the principal.',
      'If nobody has answered after 90 seconds, the next is asked.',
      'Afterwards, in this order: the caregiver is told; the principal is told.',
      'Who answers for it: the principal.',
      'Police are not called.',
      'This is so because of the section “All” (Ours).',
      'If the answer to “Is anyone being seriously hurt, or about to be?” were “yes, now”: Call 911 now. Police are called.',
    ])
    const spanish = explain(table, decision, 'es')
    expect(spanish).toHaveLength(8)
    expect(spanish[0]).toBe('Viene el equipo de apoyo.')
    expect(spanish.at(-1)).toContain('«sí, ahora»: Llame al 911 ahora. Se llama a la policía.')
  })
})
