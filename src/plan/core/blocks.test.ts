import { describe, expect, test } from 'vitest'
import { readBlock } from './blocks.ts'
import type { Provision } from './document.ts'
import { faultsOf } from './fault.ts'
import type { Fence } from './provisions.ts'
import { readPlan } from './read.ts'
import { block, district, floor, playbook, section } from './testing/plans.ts'

/** What the author of a document is told: place and sentence. */
function told(text: string): string[] {
  const reading = readPlan(text, 'town.md')
  return reading.kind === 'read' ? [] : reading.faults.map(({ kind, line, column, message }) => `${kind} ${line}:${column} ${message}`)
}
const inPlaybook = (head: string, ...lines: string[]) => playbook(section('a', block(head, ...lines)))
const inFloor = (head: string, ...lines: string[]) => floor(section('a', block(head, ...lines)))

const provision: Provision = {
  ...{ id: 'adults-first', title: 'Adults first', at: { line: 3, column: 1 }, text: '', audience: 'everyone', advice: null },
  authority: { kind: 'practice', cite: 'Ours', mark: 'verified' },
  authorityAt: { line: 4, column: 1 },
}
const fence: Fence = {
  ...{
    lang: 'rule',
    meta: 'visit',
    at: { line: 6, column: 1 },
    opening: '```rule visit',
    unclosed: null,
    told: false,
    indent: 0,
    provision,
  },
  lines: ['when: {}', 'then: { answer: refuse }'],
}
function readFence(of: Partial<Fence>) {
  const { faults, report } = faultsOf('town.md')
  return { block: readBlock({ ...fence, ...of }, 'playbook', report), faults }
}

describe('a block has a type, a name, a section and an authority', () => {
  test('and stands where its fence opens', () => {
    expect(readFence({})).toMatchObject({
      block: {
        ...{ type: 'rule', provision: 'adults-first', authority: provision.authority, at: { line: 6, column: 1 } },
        name: { value: 'visit', at: { line: 6, column: 9 } },
        body: {
          kind: 'map',
          entries: [
            { key: 'when', at: { line: 7, column: 1 } },
            { key: 'then', at: { line: 8, column: 1 } },
          ],
        },
      },
      faults: [],
    })
  })

  test.each<[string, Partial<Fence>, number]>([
    ['far from its type', { opening: '  ~~~rule \t visit', meta: '\t visit', at: { line: 6, column: 3 }, indent: 2 }, 13],
    ['also where it is the word for its type', { opening: '```rule rule', meta: 'rule' }, 9],
    ['or with its fence, where that does not show it', { opening: '  ```rule', at: { line: 6, column: 3 } }, 3],
  ])('its name has its own place %s', (_, of, column) => {
    expect(readFence(of).block?.name.at).toEqual({ line: 6, column })
  })

  test('one of another type is none of ours, and nothing is told', () => {
    expect(readFence({ lang: 'yaml' })).toEqual({ block: null, faults: [] })
    expect(readFence({ lang: 'toString' })).toEqual({ block: null, faults: [] })
  })

  test('one below an authority line that was told of already is not told of again', () => {
    expect(readFence({ provision: { ...provision, authority: null } })).toEqual({ block: null, faults: [] })
    expect(told(playbook(section('a', block('rule visit', 'when: {}', 'then: {}')).replace('practice', 'habit')))).toHaveLength(1)
  })

  test('one whose section was told of already is not told of again', () => {
    expect(readFence({ told: true, provision: null })).toEqual({ block: null, faults: [] })
  })

  test('one that is not closed is told so only where it cannot be read', () => {
    const unclosed = 'This block is not closed.'
    expect(readFence({ unclosed, lines: ['when: ['] }).faults).toMatchObject([{ kind: 'syntax', line: 6, column: 1, message: unclosed }])
    expect(readFence({ unclosed }).faults).toEqual([])
  })

  test('what is wrong with it is told of its section', () => {
    expect(readFence({ meta: '' })).toMatchObject({ block: null, faults: [{ provision: 'adults-first', question: null, witness: null }] })
    expect(readFence({ lines: ['['] }).faults).toMatchObject([{ provision: 'adults-first' }])
    expect(readFence({ provision: null }).faults).toMatchObject([{ provision: null }])
  })
})

const bare = ['when: {}', 'then: {}'] as const
test.each<[string, string, string[]]>([
  [
    'a block in no section',
    playbook(block('rule visit', ...bare)),
    ['syntax 6:1 This block “rule” stands in no section. Expected it below a heading that ends in {#id}.'],
  ],
  [
    'a section without authority',
    playbook(`## A {#a}\n\n${block('rule visit', ...bare)}`),
    ['syntax 8:1 The section “a” holds a block and has no authority line. Expected one: authority: KIND · CITATION · MARK.'],
  ],
  ['no question', inPlaybook('rule', ...bare), ['syntax 9:1 This block begins “rule”. Expected “rule QUESTION”, such as “rule support”.']],
  [
    'two questions',
    inPlaybook('also visit  arrest', 'when: {}', 'add: {}'),
    ['syntax 9:1 This block begins “also visit arrest”. Expected “also QUESTION”, such as “also support”.'],
  ],
  [
    'a question with capitals',
    inPlaybook('rule Visit', ...bare),
    ['syntax 9:1 This block begins “rule Visit”. Expected “rule QUESTION”, such as “rule support”.'],
  ],
  [
    'more than sixty letters of it are not shown',
    inPlaybook(`rule ${'x'.repeat(99)}`, ...bare),
    [`syntax 9:1 This block begins “rule ${'x'.repeat(55)}”. Expected “rule QUESTION”, such as “rule support”.`],
  ],
  ['a setting without a name', inPlaybook('setting', 'then: 3'), ['syntax 9:1 This block begins “setting”. Expected “setting NAME”.']],
  ['an empty block', inPlaybook('rule visit'), ['syntax 9:1 The block holds nothing. Expected when and then.']],
  ['an empty law', inFloor('law visit'), ['syntax 10:1 The block holds nothing. Expected when.']],
  ['words in an also', inPlaybook('also visit', '', 'nothing'), ['syntax 11:1 The block holds a word. Expected when and add.']],
  ['a list in a setting', inPlaybook('setting days', '- 3'), ['syntax 10:1 The block holds a list. Expected then.']],
  [
    'no YAML',
    inPlaybook('rule visit', 'when: ['),
    ['syntax 10:8 The block cannot be read: a “[” is opened and not closed. Expected “]” here.'],
  ],
  [
    'a rule in a floor',
    inFloor('rule visit', ...bare),
    ['syntax 10:1 A floor holds only laws and settings. Expected “law”, found “rule”.'],
  ],
  [
    'an also in a floor',
    inFloor('also visit', 'when: {}', 'add: {}'),
    ['syntax 10:1 A floor holds only laws and settings. Expected “law”, found “also”.'],
  ],
  ['a setting in a floor', inFloor('setting days', 'then: 3'), []],
  ['a setting in a playbook', inPlaybook('setting days', 'then: 3'), []],
  [
    'a law in a playbook',
    inPlaybook('law visit', 'when: {}', 'require: {}'),
    ['syntax 9:1 A law stands only in a document of kind floor; this one is a playbook. Expected “rule” or “also”.'],
  ],
  [
    'a law in a district plan',
    district(section('a', block('law visit', 'when: {}', 'require: {}'))),
    ['syntax 12:1 A law stands only in a document of kind floor; this one is a district. Expected “rule” or “also”.'],
  ],
  [
    'a law in a document whose kind nobody knows',
    floor(section('a', block('law visit', 'when: {}', 'require: {}')), { kind: 'laws' }),
    ['unknown-word 4:7 “laws” is not a kind of document. Expected one of floor, playbook, district.'],
  ],
  [
    'a key misspelt, and not that another is missing',
    inPlaybook('rule visit', 'when: {}', 'than: {}'),
    ['syntax 11:1 “than” is not a key of a block “rule”. Did you mean “then”? Expected one of when, then.'],
  ],
  [
    'a key of another type',
    inFloor('law visit', 'when: {}', 'require: {}', 'add: {}'),
    ['syntax 13:1 “add” is not a key of a block “law”. Expected one of when, require, strike, only, forbid, otherwise.'],
  ],
  [
    'a setting for some situations',
    inPlaybook('setting days', 'when: {}', 'then: 3'),
    ['syntax 10:1 “when” is not a key of a block “setting”. Did you mean “then”? Expected then.'],
  ],
  ['a setting that says nothing', inPlaybook('setting days', '{}'), ['syntax 9:1 This block “setting” has no “then”. Expected then.']],
  [
    'a rule without situations',
    inPlaybook('rule visit', 'then: {}'),
    ['syntax 9:1 This block “rule” has no “when”. Expected when and then (when: {} for every situation).'],
  ],
  [
    'an also that adds nothing',
    inPlaybook('also visit', 'when: {}'),
    ['syntax 9:1 This block “also” has no “add”. Expected when and add.'],
  ],
  [
    'a word for situations',
    inPlaybook('rule visit', 'when: always', 'then: {}'),
    ['syntax 10:7 “when” is a word. Expected facts with values; { } for every situation.'],
  ],
  [
    'a list of parts',
    inPlaybook('rule visit', 'when: {}', 'then: [refuse]'),
    ['syntax 11:7 “then” is a list. Expected keys with values, in { }.'],
  ],
  [
    'a word for an also’s situations',
    inPlaybook('also visit', 'when: always', 'add: {}'),
    ['syntax 10:7 “when” is a word. Expected facts with values; { } for every situation.'],
  ],
  ['words to add', inPlaybook('also visit', 'when: {}', 'add: nurse'), ['syntax 11:6 “add” is a word. Expected keys with values, in { }.']],
  [
    'what is set beside “then”',
    inPlaybook('setting days', 'then:', 'most: 3'),
    ['syntax 11:1 “most” is not a key of a block “setting”. Expected then. What is set stands below “then”, two spaces in.'],
  ],
  ...['then: yes\nmost: 3', 'then: { days: }\nmost: 3', 'then: 3\nmost:'].map((lines): [string, string, string[]] => [
    'a setting with a key too many',
    inPlaybook('setting days', ...lines.split('\n')),
    ['syntax 11:1 “most” is not a key of a block “setting”. Expected then.'],
  ]),
  [
    'a rule that says nothing, with a key too many',
    inPlaybook('rule visit', 'when: {}', 'then:', 'escort: none'),
    [
      'syntax 11:6 “then” is nothing. Expected keys with values, in { }.',
      'syntax 12:1 “escort” is not a key of a block “rule”. Expected one of when, then.',
    ],
  ],
])('the author of a block is told: %s', (_, text, sentences) => {
  expect(told(text)).toEqual(sentences)
})

describe('a law asks something', () => {
  test.each(['require', 'strike', 'only', 'forbid', 'otherwise'])('with keys and values: %s', key => {
    const asks = ['only: {}', 'otherwise: {}'].filter(line => !line.startsWith(key))
    const lines = ['when: {}', ...(key === 'require' || key === 'strike' ? [] : asks), `${key}: nurse`]
    expect(told(inFloor('law visit', ...lines))).toEqual([
      `syntax ${10 + lines.length}:${key.length + 3} “${key}” is a word. Expected keys with values, in { }.`,
    ])
  })

  const nothing = 'syntax 10:1 This law asks nothing. Expected require, strike, only or forbid.'
  const idle = 'syntax 10:1 This law has “otherwise” and neither “only” nor “forbid”. Expected what a plan may not contradict.'
  const open =
    'syntax 10:1 This law has “only” or “forbid” and no “otherwise”. Expected what holds if a plan already in force does not obey.'
  test.each<[string, string[]]>([
    ['', [nothing]],
    ['require', []],
    ['strike', []],
    ['only', [open]],
    ['forbid', [open]],
    ['only otherwise', []],
    ['forbid otherwise', []],
    ['otherwise', [nothing, idle]],
    ['require otherwise', [idle]],
    ['strike only', [open]],
  ])('and of what it limits it says what holds otherwise: “%s”', (asked, sentences) => {
    const keys = asked.split(' ').filter(key => key !== '')
    expect(told(inFloor('law visit', 'when: {}', ...keys.map(key => `${key}: {}`)))).toEqual(sentences)
  })
})
