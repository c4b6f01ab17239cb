import { describe, expect, test } from 'vitest'
import { readPlan } from './read.ts'
import { also, block, district, everyone, floor, law, open, playbook, rule, section } from './testing/plans.ts'

const read = (text: string) => {
  const reading = readPlan(text, 'town.md')
  if (reading.kind === 'faults') throw new Error(reading.faults.map(fault => fault.message).join('\n'))
  return reading.plan
}
/** Kind, line and column of each fault, in reading order. */
const faults = (text: string, setup = {}) => open(text, setup).faults.map(({ kind, line, column }) => `${kind} ${line}:${column}`)

describe('a document is read', () => {
  const text = district(
    [
      'Words before.',
      '',
      '# Part one',
      '',
      '## Police meet adults {#adults-first}',
      'authority: adopted-policy · Vote 12 · of 2020 · counsel Ana Lima 2026-01-31',
      'audience: staff',
      'They meet *staff*.',
      '',
      '### More',
      '',
      everyone,
      '',
      'After.',
      '',
      'Setext heading {#second}',
      '---',
      'authority: practice · Ours · unverified',
      '',
    ].join('\n'),
  )

  test('with its front matter and sections', () => {
    expect(read(text)).toMatchObject({
      file: 'town.md',
      slug: 'town',
      title: 'Town plan',
      kind: 'district',
      effective: '2026-08-01',
      place: null,
      answers: [{ value: 'visit', at: { line: 6, column: 11 } }],
    })
    expect(read(text).provisions).toEqual([
      {
        id: 'adults-first',
        title: 'Police meet adults',
        at: { line: 13, column: 1 },
        text: 'They meet *staff*.\n\n### More\n\n\nAfter.',
        authority: { kind: 'adopted-policy', cite: 'Vote 12 · of 2020', mark: 'counsel Ana Lima 2026-01-31' },
        authorityAt: { line: 14, column: 1 },
        audience: 'staff',
        advice: null,
      },
      {
        id: 'second',
        title: 'Setext heading',
        at: { line: 27, column: 1 },
        text: '',
        authority: { kind: 'practice', cite: 'Ours', mark: 'unverified' },
        authorityAt: { line: 29, column: 1 },
        audience: 'everyone',
        advice: null,
      },
    ])
  })

  test('the same with a byte order mark, and with the line ends of other systems', () => {
    for (const other of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')])
      expect(read(other)).toEqual(read(text))
  })

  test('other fences are prose, and an indented one keeps its columns', () => {
    const body = section(
      'a',
      '```yaml\nrule: visit\n```',
      '  ```rule visit\n  when: { who: agnet }\n  then: { answer: refuse, escort: none }\n  ```',
    )
    expect(faults(district(body))).toEqual(['unknown-word 16:16'])
  })
})

describe('front matter that is wrong', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a kind nobody knows', { kind: 'distrcit' }, 'unknown-word 4:7'],
    ['a day that is none', { effective: '2026-02-30' }, 'syntax 5:12'],
    ['no question to answer', { answers: '[]' }, 'syntax 6:1'],
    ['a question nobody asks', { answers: '[visit, weather]' }, 'unknown-word 6:18'],
    ['a word for a list', { answers: 'visit' }, 'syntax 6:10'],
    ['a key nobody knows', { effectve: '2026-08-01' }, 'syntax 8:1'],
    ['a name with capitals', { plan: 'Town Plan' }, 'syntax 2:7'],
    ['an include with a dot', { includes: '[model.es]' }, 'syntax 7:12'],
    ['a number for a title', { title: '12' }, 'syntax 3:8'],
    ['not YAML', { title: '[' }, 'syntax 3:9'],
    ['an alias', { title: '&a x', source: '*a' }, 'syntax 8:9'],
  ])('%s', (_, keys, expected) => {
    expect(faults(district(section('all', everyone), keys))).toEqual([expected])
  })

  test('missing, unfinished, or without what it needs', () => {
    expect(faults('# Hello')).toEqual(['syntax 1:1'])
    expect(faults('---\nplan: x\n')).toEqual(['syntax 1:1'])
    expect(faults('---\n---\n')).toEqual(['syntax 2:1'])
    expect(faults('---\ntitle: X\nkind: playbook\n---\n')).toEqual(['syntax 1:1'])
    expect(faults('---\nplan: x\ntitle: X\nkind: floor\n---\n')).toEqual(['syntax 1:1'])
    expect(faults('---\nplan: x\ntitle: X\nkind: playbook\n---\n')).toEqual([])
    expect(faults('---\nplan: x\nplan: x\ntitle: X\nkind: playbook\n---\n')).toEqual(['syntax 3:1'])
  })
})

describe('sections and blocks that are wrong', () => {
  const head = '## A {#a}\nauthority: practice · X · verified\n\n'
  const whole = 'then: { answer: refuse, escort: none }'
  test.each<[string, string, string]>([
    ['a block in no section', everyone, 'syntax 9:1'],
    ['a section without authority', `## A {#a}\n\n${everyone}`, 'syntax 11:1'],
    ['two authorities', `${head}authority: practice · Y · verified\n\n${everyone}`, 'syntax 12:1'],
    ['an authority without citation', `## A {#a}\nauthority: practice · verified\n\n${everyone}`, 'syntax 10:1'],
    ['an authority of an unknown kind', `## A {#a}\nauthority: law · X · verified\n\n${everyone}`, 'unknown-word 10:1'],
    ['an unknown mark', `## A {#a}\nauthority: practice · X · sure\n\n${everyone}`, 'unknown-word 10:1'],
    ['counsel without a day', `## A {#a}\nauthority: practice · X · counsel Ana Lima\n\n${everyone}`, 'syntax 10:1'],
    ['an audience nobody knows', `${head}audience: families\n\n${everyone}`, 'unknown-word 12:1'],
    ['the same id twice', `${head}${head}${everyone}`, 'syntax 12:1'],
    ['an id with capitals', `## A {#A}\n\n${head}${everyone}`, 'syntax 9:1'],
    ['a block in a list', `${head}- item\n\n  ${everyone.replaceAll('\n', '\n  ')}\n`, 'syntax 14:3'],
    ['a misspelt block', `${head}${everyone.replace('rule', 'Rules')}`, 'syntax 12:1'],
    ['a block without end', `${head}${everyone.slice(0, -4)}`, 'syntax 12:1'],
    ['a block without a question', `${head}${everyone.replace('rule visit', 'rule')}`, 'syntax 12:1'],
    ['a question nobody asks', `${head}${everyone.replace('rule visit', 'rule visits')}`, 'unknown-word 12:9'],
    ['a law in a plan', `${head}${law('', 'require: {}')}`, 'syntax 12:1'],
    ['an empty block', `${head}${block('rule visit')}`, 'syntax 12:1'],
    ['no when', `${head}${block('rule visit', whole)}`, 'syntax 12:1'],
    ['when without facts', `${head}${block('rule visit', 'when:', whole)}`, 'syntax 13:6'],
    ['a key nobody knows', `${head}${block('rule visit', 'when: {}', 'than: {}', whole)}`, 'syntax 14:1'],
    ['a fact nobody knows', `${head}${block('rule visit', 'when: { whom: agent }', whole)}`, 'unknown-word 13:9'],
    ['a value nobody knows', `${head}${block('rule visit', 'when:', '  who:', '    - agent', '    - agnet', whole)}`, 'unknown-word 16:7'],
    ['an empty list of values', `${head}${block('rule visit', 'when: { who: [] }', whole)}`, 'syntax 13:14'],
    ['keys that are not not', `${head}${block('rule visit', 'when: { who: { nor: agent } }', whole)}`, 'syntax 13:16'],
    ['a number for a value', `${head}${block('rule visit', 'when: { who: 3 }', whole)}`, 'syntax 13:14'],
    ['a tab where YAML has none', `${head}${block('rule visit', 'when:', '\twho: agent', whole)}`, 'syntax 14:1'],
    ['a rule that is not whole', `${head}${rule('', 'answer: refuse')}`, 'syntax 14:7'],
    ['an answer nobody knows', `${head}${rule('', 'answer: refused, escort: none')}`, 'unknown-word 14:17'],
    ['a part nobody knows', `${head}${rule('', 'answer: refuse, escort: none, signs: [counsel]')}`, 'unknown-word 14:39'],
    ['a word for a list', `${head}${rule('', 'answer: refuse, escort: none, sign: counsel')}`, 'syntax 14:45'],
    ['no whole number', `${head}${rule('', 'answer: refuse, escort: none, within: 0')}`, 'syntax 14:47'],
    ['an also that answers', `${head}${everyone}\n${also('', 'answer: refuse')}`, 'syntax 18:8'],
    ['an also that names what is a rule’s alone', `${head}${everyone}\n${also('', 'escort: none')}`, 'syntax 18:8'],
    ['a setting nobody knows', `${head}${everyone}\n${block('setting notice-odrer', 'then: in-order')}`, 'unknown-word 16:12'],
    ['a setting with a wrong value', `${head}${everyone}\n${block('setting waiting-days', 'then: soon')}`, 'syntax 17:7'],
  ])('%s', (_, body, expected) => {
    expect(faults(district(body)).slice(0, 1)).toEqual([expected])
  })

  test.each<[string, string, string]>([
    ['a rule in a floor', everyone, 'syntax 10:1'],
    ['a law that asks nothing', law(''), 'syntax 10:1'],
    ['limits without otherwise', law('', 'only: { answer: refuse }'), 'syntax 10:1'],
    ['otherwise without limits', law('', 'require: {}', 'otherwise: { answer: refuse }'), 'syntax 10:1'],
    ['otherwise that leaves out what is limited', law('', 'only: { escort: required }', 'otherwise: { answer: refuse }'), 'syntax 13:12'],
    ['a limit on a list', law('', 'only: { sign: [counsel] }', 'otherwise: { answer: refuse }'), 'syntax 12:9'],
    ['a limit on what nobody knows', law('', 'forbid: { colour: red }', 'otherwise: { answer: refuse }'), 'unknown-word 12:11'],
    ['a requirement of what is a rule’s alone', law('', 'require: { escort: required }'), 'syntax 12:12'],
    ['a strike at a number', law('', 'strike: { within: 3 }'), 'syntax 12:11'],
  ])('a floor: %s', (_, body, expected) => {
    expect(faults(floor(section('a', body))).slice(0, 1)).toEqual([expected])
  })

  test('messages say what was found, what was expected, and the word most likely meant', () => {
    const message = open(district(section('a', rule('who: agnet', 'answer: refuse, escort: none')))).faults[0]?.message
    expect(message).toBe('“agnet” is not a value of “who”. Did you mean “agent”? Expected one of parent, officer, agent.')
  })
})

describe('of a document that is sound, the blocks about one question are read as in the whole', () => {
  const permits = rule('who: parent', 'answer: permit, escort: none')
  const about = (text: string, question: string) => {
    const reading = readPlan(text, 'town.md', question)
    return reading.kind === 'read' ? reading.plan.blocks : reading.faults
  }

  test.each<[string, string]>([
    ['among blocks of another', block('rule arrest', 'when: {}', 'then: {}')],
    ['with other marks and spaces', ['~~~~ \talso\t  arrest  ', '~~~', 'no: yaml: [', '~~~~~ '].join('\n')],
    ['whose end stands further to the right', ['```law arrest', 'when: [', '  ```'].join('\n')],
    ['that begins at once and ends later', ['```rule arrest', 'a: "```"', '``` x', '~~~', '````'].join('\n')],
    ['below prose about another', 'A block ```rule arrest is one.\n`rule arrest\n~rule arrest\n~~rule arrest\n'],
    ['below what another tool reads', block('yaml', 'rule: arrest')],
    ['below a setting', block('setting waiting-days', 'then: 5')],
  ])('%s', (_, other) => {
    const text = playbook(`${section('a', permits, other, permits)}${section('b', permits)}`)
    const found = about(text, 'visit')
    expect(found.filter(each => 'type' in each && each.type === 'rule')).toHaveLength(3)
    const lines = text.split('\n').flatMap((line, i) => (line === '```rule visit' ? [i + 1] : []))
    expect(found.flatMap(each => ('type' in each && each.type === 'rule' ? [each.at.line] : []))).toEqual(lines)
  })

  test('blocks of another are passed over, whatever they hold; settings are of every question', () => {
    const text = playbook(section('a', permits, block('setting waiting-days', 'then: 5'), block('rule arrest', 'when: [')))
    expect(about(text, 'visit')).toMatchObject([{ type: 'rule' }, { type: 'setting' }])
    expect(about(text, 'leave')).toMatchObject([{ type: 'setting' }])
    expect(about(text, 'arrest')).toMatchObject([{ kind: 'syntax' }])
  })
})
