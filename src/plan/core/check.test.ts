import { describe, expect, test } from 'vitest'
import type { OpenedPlan } from './open.ts'
import type { Question } from './question.ts'
import { district, everyone, floor, law, lineOf, open, playbook, rule, section } from './testing/plans.ts'
import { fact, visit } from './testing/visit.ts'

/** What the author of a plan is told: each fault and warning with its line and its sentence. */
const told = ({ faults, warnings }: OpenedPlan) => [...faults, ...warnings].map(({ kind, line, message }) => `${kind} ${line}: ${message}`)
const under = (laws: string, body: string): OpenedPlan => open(district(body), { floors: { law: laws } })

describe('gap', () => {
  test('counts the situations left open, in figures a person reads', () => {
    expect(told(open(district(section('some', rule('who: agent', 'answer: refuse, escort: none')))))).toEqual([
      'gap 6: No rule answers 80 of the 128 situations of “visit”. Expected an answer to every one.',
    ])
    const hours = Array.from({ length: 23 }, (_, i) => `h${i + 1}`)
    const hourly: Question = { ...visit, facts: [...visit.facts, fact('hour', ['h0', ...hours])] }
    expect(told(open(district(section('none')), { questions: [hourly] }))).toEqual([
      'gap 6: No rule answers 3,072 of the 3,072 situations of “visit”. Expected an answer to every one.',
    ])
  })
})

describe('a rule that never applies', () => {
  test.each<[string, string, string, string]>([
    [
      'below rules that decide all it names',
      section('a', rule('who: parent', 'answer: refuse, escort: none'), rule('', 'answer: permit, escort: none')) +
        section('idle', rule('who: agent', 'answer: refuse, escort: none')),
      'never-applies 23: This rule never applies: every situation it names is decided by rules above it, the plainest by “a” (town.md:16). Expected it higher up, or taken out.',
      'town.md 16',
    ],
    [
      'naming only what cannot happen',
      section('all', everyone) + section('idle', rule('who: parent, acting: yes', 'answer: refuse, escort: none')),
      'every situation it names is decided by rules above it, the plainest by “all” (town.md:12)',
      'town.md 12',
    ],
    [
      'the first, naming only what cannot happen',
      section('idle', rule('who: parent, acting: yes', 'answer: refuse, escort: none')) + section('all', everyone),
      'never-applies 12: This rule never applies: no situation it names can happen. Expected it higher up, or taken out.',
      'none',
    ],
    [
      'whose “when” excludes every value of a fact',
      section('idle', rule('urgent: { not: [no, yes] }', 'answer: refuse, escort: none')) + section('all', everyone),
      'never-applies 12: This rule never applies: its “when” leaves no situation. Expected it higher up, or taken out.',
      'none',
    ],
  ])('%s', (_, body, message, other) => {
    const opened = open(district(body))
    expect(opened.faults).toHaveLength(1)
    expect(told(opened)[0]).toContain(message)
    expect(opened.faults[0]?.question).toBe('visit')
    expect(opened.faults.map(fault => (fault.other ? `${fault.other.file} ${fault.other.line}` : 'none'))).toEqual([other])
  })

  test('of an included document is told of, and no fault', () => {
    const opened = open(district(section('all', everyone), { includes: '[model]' }), {
      documents: { model: playbook(section('m', everyone)) },
    })
    expect(told(opened)).toEqual([
      'shadowed 9: This rule is included and never applies here: every situation it names is decided by rules above it, the plainest by “all” (town.md:12).',
    ])
  })
})

describe('a rule against the law', () => {
  const laws = floor(
    section('warrants', law('paper: warrant', 'only: { answer: [comply, hold] }', 'otherwise: { answer: comply }')) +
      section(
        'kept',
        law('who: agent', 'forbid: { answer: [permit, refuse], escort: [none] }', 'otherwise: { answer: comply, escort: offered }'),
      ),
  )
  test('is told what it says, which law does not allow it, and what the law allows: once for each law', () => {
    expect(told(under(laws, section('all', everyone)))).toEqual([
      'against-floor 12: This rule answers refuse, which the law “warrants” (law.md:10) does not allow. Expected comply or hold.',
      `against-floor 12: This rule answers refuse, which the law “kept” (law.md:${lineOf(laws, 'law visit\nwhen: { who: agent')}) does not allow. Expected anything but permit or refuse.`,
    ])
  })
  test('of what it says against one law, the answer is told first', () => {
    const both = floor(
      section('kept', law('', 'only: { escort: required, answer: comply }', 'otherwise: { answer: comply, escort: required }')),
    )
    expect(told(under(both, section('all', everyone)))).toEqual([
      'against-floor 12: This rule answers refuse, which the law “kept” (law.md:10) does not allow. Expected comply.',
    ])
  })
  test('by a part alone, where the answer is allowed', () => {
    const escorted = floor(
      section(
        'kept',
        law('who: agent', 'only: { answer: refuse, escort: [offered, required] }', 'otherwise: { answer: refuse, escort: offered }'),
      ),
    )
    expect(told(under(escorted, section('all', everyone)))).toEqual([
      'against-floor 12: This rule says escort: none, which the law “kept” (law.md:10) does not allow. Expected offered or required.',
    ])
    const forbidding = floor(section('kept', law('who: agent', 'forbid: { escort: none }', 'otherwise: { escort: offered }')))
    expect(told(under(forbidding, section('all', everyone)))).toEqual([
      'against-floor 12: This rule says escort: none, which the law “kept” (law.md:10) does not allow. Expected anything but none.',
    ])
  })
})

describe('laws that cannot all be obeyed', () => {
  test('one that does not allow what it puts in place itself', () => {
    const laws = floor(section('l', law('who: agent', 'only: { answer: refuse }', 'otherwise: { answer: permit }')))
    expect(told(under(laws, section('all', everyone)))).toEqual([
      "floor-conflict 10: This law's “otherwise” says answer: permit, which it does not itself allow.",
    ])
  })
  test('one whose escort another does not allow', () => {
    const laws = floor(
      section('one', law('', 'only: { escort: [none] }', 'otherwise: { escort: none }')) +
        section('two', law('who: agent', 'forbid: { escort: none }', 'otherwise: { escort: required, sign: [counsel] }')),
    )
    expect(told(under(laws, section('all', rule('', 'answer: refuse, escort: none')))).filter(line => line.startsWith('floor'))).toEqual([
      `floor-conflict 10: This law's “otherwise” says escort: none, which the law “two” (law.md:18) does not allow.`,
      `floor-conflict 18: This law's “otherwise” says escort: required, which the law “one” (law.md:10) does not allow.`,
    ])
  })
  test('one that requires what another strikes', () => {
    const laws = floor(
      section('one', law('who: agent', 'require: { conditions: [no-search, inventory] }')) +
        section('two', law('urgent: yes', 'strike: { conditions: [inventory] }')),
    )
    expect(told(under(laws, section('all', everyone)))).toEqual([
      'floor-conflict 10: This law requires inventory in “conditions”, and the law “two” (law.md:17) strikes it there.',
    ])
  })
})

describe('an answer that waits', () => {
  const holding = section('all', rule('', 'answer: hold, escort: none, before: [caregiver-told]'))
  const calm = section('all', rule('urgent: no', 'answer: hold, escort: none, before: [caregiver-told]'), everyone)
  test('where nothing may wait, by a rule or by a law in its place', () => {
    const inDanger = (by: string, line: number) =>
      `waits-in-danger ${line}: This ${by} answers hold, which waits, where nothing may wait. Expected an answer that does not wait.`
    expect(told(open(district(holding)))).toEqual([inDanger('rule', 12)])
    const laws = floor(
      section('l', law('urgent: yes', 'only: { answer: hold }', 'otherwise: { answer: hold, before: [counsel-told], escort: none }')),
    )
    expect(told(under(laws, section('all', everyone))).filter(line => line.startsWith('waits'))).toEqual([inDanger('law', 10)])
  })
  test('and has nothing left to wait for: the law that struck it is named', () => {
    const laws = floor(
      section('l', law('', 'strike: { after: [caregiver-told] }'), law('who: agent', 'strike: { before: [caregiver-told] }')),
    )
    const opened = under(laws, calm)
    expect(told(opened)).toEqual([
      'nothing-to-wait-for 12: This rule answers hold, which waits, and nothing is left in “before”. Expected a word that no law strikes.',
    ])
    expect(opened.faults).toMatchObject([{ other: { file: 'law.md', line: 14 }, provision: 'all', question: 'visit' }])
  })
  test('and never had anything: no law is named', () => {
    const opened = open(district(section('all', rule('urgent: no', 'answer: hold, escort: none'), everyone)))
    expect(opened.faults.map(({ kind, other }) => [kind, other])).toEqual([['nothing-to-wait-for', undefined]])
  })
  test('does neither where something is left', () => {
    expect(told(open(district(calm)))).toEqual([])
  })
})

describe('a rule that asks for something before an answer that does not wait', () => {
  const text = district(
    section('all', rule('urgent: yes', 'answer: refuse, escort: none')) +
      section('asks', rule('', 'answer: permit, escort: none, before: [counsel-told, principal-told]')),
  )
  test('is told which answers wait, with the plainest situation it decides', () => {
    const opened = open(text)
    expect(told(opened)).toEqual([
      'does-not-wait 19: This rule answers permit, which does not wait, and asks for counsel-told, principal-told before it. Expected hold or counsel, or these words in “after”.',
    ])
    expect(opened.faults[0]).toMatchObject({
      witness: { who: 'parent', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' },
      provision: 'asks',
      question: 'visit',
    })
  })
  test('of a question in which no answer waits is told where else they go', () => {
    const atOnce: Question = { ...visit, answers: visit.answers.map(answer => ({ ...answer, waits: false })) }
    expect(told(open(text, { questions: [atOnce] }))).toEqual([
      'does-not-wait 19: This rule answers permit, which does not wait, and asks for counsel-told, principal-told before it. Expected these words in “after”.',
    ])
  })
  test('and never applies shows no situation', () => {
    const idle = district(section('all', everyone) + section('idle', rule('', 'answer: permit, escort: none, before: [counsel-told]')))
    expect(open(idle).faults.map(({ kind, witness }) => [kind, witness])).toEqual([
      ['does-not-wait', null],
      ['never-applies', null],
    ])
  })
})

describe('an unknown answered more laxly', () => {
  test('is told both answers, and where the stricter one stands', () => {
    const opened = open(
      district(section('a', rule('acting: yes', 'answer: refuse, escort: none'), rule('', 'answer: permit, escort: none'))),
    )
    expect(told(opened)).toEqual([
      'laxer-when-unknown 16: Where “acting” is unknown this answers permit, more laxly than where it is yes (refuse). Expected no less.',
    ])
    expect(opened.faults).toMatchObject([{ provision: 'a', question: 'visit', other: { file: 'town.md', line: 12 } }])
  })
  test('lacking a word to wait for, with the same answer', () => {
    const held = (before: string) => rule('urgent: no', `answer: hold, escort: none, before: [${before}]`)
    const body = section(
      'a',
      held('counsel-told, principal-told').replace('urgent', 'acting: yes, urgent'),
      held('principal-told'),
      everyone,
    )
    expect(told(open(district(body)))).toEqual([
      'laxer-when-unknown 16: Where “acting” is unknown this answers hold, more laxly than where it is yes (hold). Expected no less.',
    ])
  })
  test('is none where another answer is as strict', () => {
    const even: Question = { ...visit, answers: visit.answers.map(answer => ({ ...answer, strict: 1 })) }
    const text = district(section('a', rule('acting: yes', 'answer: refuse, escort: none'), rule('', 'answer: permit, escort: none')))
    expect(told(open(text, { questions: [even] }))).toEqual([])
  })
  test('is none where the answer is stricter, or asks for more', () => {
    const stricter = section(
      'a',
      rule('acting: yes', 'answer: permit, escort: none'),
      rule('', 'answer: refuse, escort: none, sign: [counsel]'),
    )
    expect(told(open(district(stricter)))).toEqual([])
    const more = section(
      'a',
      rule('acting: yes, urgent: no', 'answer: hold, escort: none, before: [principal-told]'),
      rule('urgent: no', 'answer: hold, escort: none, before: [counsel-told, principal-told], sign: [counsel]'),
      everyone,
    )
    expect(told(open(district(more)))).toEqual([])
  })
  test('is none where nothing answers one of the two', () => {
    expect(open(district(section('a', rule('acting: yes', 'answer: refuse, escort: none')))).faults.map(({ kind }) => kind)).toEqual([
      'gap',
    ])
    expect(
      open(district(section('a', rule('acting: { not: yes }', 'answer: permit, escort: none')))).faults.map(({ kind }) => kind),
    ).toEqual(['gap'])
  })
})
