import { describe, expect, test } from 'vitest'
import { faultsOf } from './fault.ts'
import { readProvisions } from './provisions.ts'

/** Lines read after a front matter of one line; faults by their place and sentence. */
function read(...lines: string[]) {
  const { faults, report } = faultsOf('town.md')
  const found = readProvisions(['## Front {#front}', ...lines], 1, report)
  const told = faults.map(
    ({ line, column, provision, message }) => `${line}:${column} ${provision === null ? '' : `(${provision}) `}${message}`,
  )
  return { ...found, told }
}
function passedOver(...lines: string[]): string[] {
  const { faults, report } = faultsOf('town.md')
  readProvisions(['## Front {#front}', ...lines], 1, () => undefined, report)
  return faults.map(({ line, column, provision, message }) => `${line}:${column} (${provision}) ${message}`)
}
const authority = 'authority: practice · Ours · verified'
const headings = (...lines: string[]) => read(...lines).provisions.map(({ id, title, at }) => [id, title, at.line, at.column])

describe('a section begins at a heading that ends in an id', () => {
  test.each<[string, string[], unknown[]]>([
    [
      'of any rank, after whatever words',
      ['# One {#a}', '', '###### Six {#b-2}'],
      [
        ['a', 'One', 2, 1],
        ['b-2', 'Six', 4, 1],
      ],
    ],
    ['with words set off, and signs at its end', ['## A *new* `way` {#a} ##'], [['a', 'A *new* `way`', 2, 1]]],
    ['a little to the right', ['   ## A {#a}'], [['a', 'A', 2, 4]]],
    ['underlined, also over several lines', ['  Rather long', '  title', 'b {#a}', '---'], [['a', 'Rather long title b', 2, 3]]],
    ['the last of two', ['## A {#x} {#a}'], [['a', 'A {#x}', 2, 1]]],
    ['without a title', ['## {#a}'], [['a', '', 2, 1]]],
    ['not where it has none, or is no heading', ['## A', '##', 'B {#b}', '', '    ## C {#c}', '', '```', '## D {#d}', '```'], []],
    ['not inside a quotation', ['> ## A {#a}'], []],
    ['also below what looks like the address of a link', ['[a]: /x', 'A {#a}', '---'], [['a', '[a]: /x A', 2, 1]]],
  ])('%s', (_, lines, expected) => {
    expect(headings(...lines)).toEqual(expected)
    expect(read(...lines).told).toEqual([])
  })

  test.each<[string, string]>([
    ['## A {#Big}', '{#Big}'],
    ['## A {#a} b', '{#a} b'],
    ['## A {#a', '{#a'],
    ['## A {#}', '{#}'],
    ['## A {#a}}', '{#a}}'],
    [`## A {#${'a-'.repeat(40)}`, `{#${'a-'.repeat(29)}`],
  ])('and is told what is wrong with it: %s', (line, ends) => {
    const { provisions, told } = read(line)
    const [meant] = provisions
    expect(meant?.title).toBe('A')
    expect(told).toEqual([
      `2:1 This heading ends in “${ends}”. Did you mean {#${meant?.id}}? Expected {#id}, the id in small letters, digits and single hyphens, and nothing after it.`,
    ])
  })

  test('an id stands once; the second is told where the first is', () => {
    expect(read('## A {#a}', '', '## B {#b}', '## Again {#a}', '## Once more {#a}').told).toEqual([
      '5:1 (a) The id “a” is already that of the heading on line 2. Expected an id of its own.',
      '6:1 (a) The id “a” is already that of the heading on line 2. Expected an id of its own.',
    ])
  })
})

describe('a section holds', () => {
  test('its prose without its blocks, authority and audience; other blocks and lesser headings are prose', () => {
    const { provisions } = read(
      ...[
        'Before.',
        '## A {#a}',
        authority,
        'audience: staff',
        '',
        'Prose.',
        '```rule visit',
        'when: {}',
        '```',
        '### Lesser',
        '```yaml',
        'x: 1',
        '```',
        '',
      ],
      ...['## B {#b}', 'More.', '~~~also visit', '~~~'],
    )
    expect(provisions).toEqual([
      {
        ...{ id: 'a', title: 'A', at: { line: 3, column: 1 }, audience: 'staff', advice: null },
        ...{ authority: { kind: 'practice', cite: 'Ours', mark: 'verified' }, authorityAt: { line: 4, column: 1 } },
        text: 'Prose.\n### Lesser\n```yaml\nx: 1\n```',
      },
      {
        ...{ id: 'b', title: 'B', at: { line: 16, column: 1 }, audience: 'everyone', advice: null },
        ...{ authority: null, authorityAt: { line: 16, column: 1 } },
        text: 'More.',
      },
    ])
  })

  test('no authority or audience that is only shown: in a block, in a remark, or further to the right', () => {
    const { provisions, told } = read(
      ...[
        '## A {#a}',
        '```',
        authority,
        'audience: staff',
        '```',
        '',
        '<!--',
        authority,
        '-->',
        '',
        `    ${authority}`,
        '',
        `the ${authority}`,
      ],
    )
    expect(told).toEqual([])
    expect(provisions).toMatchObject([{ authority: null, audience: 'everyone' }])
    expect(read('## A {#a}', '<!-- not yet', `${authority} -->`)).toMatchObject({ told: [], provisions: [{ authority: null }] })
  })

  test('its authority at its column, and whatever is wrong with it', () => {
    const wrong = read('## A {#a}', `   ${authority}`, authority, 'audience: parents', '  audience:', ' audience:  staff ')
    expect(wrong.provisions).toMatchObject([{ authorityAt: { line: 3, column: 4 }, audience: 'staff', text: '' }])
    expect(wrong.told).toEqual([
      '4:1 (a) The section “a” has a second authority line; the first is on line 3. Expected one.',
      '5:1 (a) “parents” is not an audience. Expected staff. Without the line everyone reads it.',
      '6:3 (a) “” is not an audience. Expected staff. Without the line everyone reads it.',
    ])
  })

  test('a line that lacks the space of a heading is told, where it opens no section', () => {
    const told = (at: string) => [`${at} (a) This line is no heading: no space stands after “##”. Expected “## B {#b}”.`]
    expect(passedOver('## A {#a}', authority, ' ##B {#b}')).toEqual(told('4:2'))
    expect(passedOver('## A {#a}', authority, '#B', '##{#b} words', '    ##B {#b}', '```', '##B {#b}', '```')).toEqual([])
    // Its authority line would stand in the section before it.
    expect(read('## A {#a}', authority, '##B {#b}', authority).told).toEqual(told('4:1'))
  })

  test('one authority line, also where it could not be read', () => {
    expect(read('## A {#a}', 'authority: practice', authority).told).toEqual([
      '3:1 (a) This authority line has fewer than three parts. Expected authority: KIND · CITATION · MARK, as in “authority: statute · M.G.L. c.71 s.37L · verified”.',
      '4:1 (a) The section “a” has a second authority line; the first is on line 3. Expected one.',
    ])
  })
})

/** What is told of a heading without an id. */
const lacking = (title: string, what: string, id: string) =>
  `The heading “${title}” has no id, and ${what}. Expected {#id} at its end, such as {#${id}}.`

describe('a heading without an id opens no section, and is told', () => {
  test('once, of the first block below it; the block itself is not told of again', () => {
    const block = ['```rule visit', 'when: {}', '```']
    const { told, fences } = read('# Plan', '', '## Who comes', '', ...block, ...block)
    expect(told).toEqual([`4:1 ${lacking('Who comes', 'a block “rule” stands below it on line 6', 'who-comes')}`])
    expect(fences.map(fence => fence.told)).toEqual([true, true])
  })

  test('not of a block that stands in a section, or above every heading', () => {
    const inside = read('## Who comes', '## A {#a}', authority, '```rule visit', '```')
    expect([inside.told, inside.fences.map(fence => fence.told)]).toEqual([[], [false]])
    const above = read('```rule visit', '```', '## Who comes')
    expect([above.told, above.fences.map(fence => fence.told)]).toEqual([[], [false]])
  })

  test('of an authority line, where a section above has its own', () => {
    expect(read('## A {#a}', authority, '', '## Who comes', authority).told).toEqual([
      `5:1 (a) ${lacking('Who comes', 'an authority line stands below it on line 6', 'who-comes')}`,
    ])
    expect(read('## Who comes', '## A {#a}', authority, authority).told).toHaveLength(1)
    expect(read('## A {#a}', '## Who comes', '### And when {#b}', authority, authority, '## Later').told).toEqual([
      '6:1 (b) The section “b” has a second authority line; the first is on line 5. Expected one.',
    ])
  })

  test('of an authority line above every section, which is passed over', () => {
    const says = `2:1 (null) ${lacking('Who comes', 'an authority line stands below it', 'who-comes')}`
    expect(passedOver('## Who comes', `   ${authority}`, authority)).toEqual([says])
    expect(passedOver('## Who comes', authority, '## A {#a}')).toEqual([says])
    const shown = ['```', authority, '```', `    ${authority}`, `the ${authority}`]
    expect(passedOver('## Who comes', ...shown, '', '## A {#a}', authority, '## Then', authority)).toEqual([])
    expect(passedOver(authority)).toEqual([])
  })
})

test('a line that was to be the authority is told once, at its place, for every block that lacks it', () => {
  const { told, fences } = read('## A {#a}', '', `  Authority: ${'x'.repeat(60)}`, '```rule visit', '```', '```also visit', '```')
  const shape = 'Expected it to begin “authority:”, in small letters and with a plain colon, at the left margin.'
  expect(told).toEqual([`4:1 (a) “Authority: ${'x'.repeat(49)}” is no authority line. ${shape}`])
  expect(fences.map(fence => fence.told)).toEqual([true, true])
})

test.each<[string, string[]]>([
  ['a block below a heading without an id', ['## A', '```rule visit', '```']],
  ['a bad id', ['## A {#A}']],
  ['an id twice', ['## A {#a}', '## B {#a}']],
  ['a line near to an authority', ['## A {#a}', 'Authority: x', '```rule visit', '```']],
  ['a heading without its space', ['## A {#a}', authority, '##B {#b}', authority]],
  ['a heading without an id between two authority lines', ['## A {#a}', authority, '## B', authority]],
  ['two authority lines', ['## A {#a}', authority, authority]],
  ['a block without an end', ['## A {#a}', '```rule visit']],
])('%s is a fault of syntax', (_, lines) => {
  const { faults, report } = faultsOf('town.md')
  readProvisions(['', ...lines], 1, report)
  expect(faults.map(({ kind }) => kind)).toEqual(['syntax'])
})

describe('a block', () => {
  test('is of the section above it, with its words, its place and its lines', () => {
    const { fences, provisions, told } = read(
      '## A {#a}',
      '```rule  visit ',
      'when: {}',
      '',
      'then: {}',
      '```',
      '## B {#b}',
      '~~~~law',
      '~~~',
      '~~~~~ ',
    )
    expect(told).toEqual([])
    expect(fences).toEqual([
      {
        ...{ lang: 'rule', meta: 'visit', at: { line: 3, column: 1 }, opening: '```rule  visit ', indent: 0, unclosed: null, told: false },
        ...{ provision: provisions[0], lines: ['when: {}', '', 'then: {}'] },
      },
      {
        ...{ lang: 'law', meta: '', at: { line: 9, column: 1 }, opening: '~~~~law', indent: 0, told: false },
        ...{ provision: provisions[1], lines: ['~~~'], unclosed: expect.stringContaining('“~~~” does not end it') },
      },
    ])
  })

  test('above every section is of none; one of another kind is none', () => {
    expect(read('```setting x', '```', '```yaml', '```', '    rule visit').fences.map(({ lang, provision }) => [lang, provision])).toEqual([
      ['setting', null],
    ])
  })

  test('a little to the right loses as much of each line, or what the line has', () => {
    const { fences } = read('## A {#a}', '  ```also visit', '   when: {}', ' add: {}', '  more', '  ```')
    expect(fences).toMatchObject([{ at: { line: 3, column: 3 }, indent: 2, lines: [' when: {}', 'add: {}', 'more'] }])
  })

  test.each<[string, string[], string, string[]]>([
    ['not at all', ['```rule visit', 'when: {}'], '```', ['when: {}']],
    ['with its first line', ['```rule visit'], '```', []],
    ['with too few signs', ['~~~~rule visit', 'when: {}', '~~~'], '~~~~', ['when: {}', '~~~']],
    ['with other signs', ['```rule visit', 'when: {}', '~~~'], '```', ['when: {}', '~~~']],
    ['with words after them', ['```rule visit', 'when: {}', '``` end'], '```', ['when: {}', '``` end']],
  ])('that ends %s has no end', (_, lines, mark, content) => {
    const { fences, told } = read('## A {#a}', ...lines)
    expect(told).toEqual([`3:1 (a) This block has no end. Expected a line “${mark}” after it.`])
    expect(fences).toMatchObject([{ lines: content }])
  })

  test('in no section that has no end is told so as well', () => {
    expect(read('```rule visit').told).toEqual(['2:1 This block has no end. Expected a line “```” after it.'])
  })

  const inside = (lang: string) => `This block “${lang}” stands inside a list or a quotation. Expected it at the left margin.`
  const misspelt = (lang: string, near: string) =>
    `“${lang}” is not a kind of block. Did you mean “${near}”? Expected one of rule, also, law, setting.`
  test.each<[string, string[], string[]]>([
    ['inside a quotation', ['> ```rule visit', '> ```'], [`2:3 ${inside('rule')}`]],
    ['inside a list in a quotation', ['> - words', '>   ```law visit', '>   ```'], [`3:5 ${inside('law')}`]],
    [
      'misspelt',
      ['```Rule visit', '```', '', '```settings x', '```'],
      [`2:1 ${misspelt('Rule', 'rule')}`, `5:1 ${misspelt('settings', 'setting')}`],
    ],
    ['misspelt inside a list', ['- ```LAWS', '  ```'], [`2:3 ${misspelt('LAWS', 'law')}`]],
    ['of another kind, wherever it is', ['- ```yaml', '  ```', '', '```ruler', '```', '', '```', '```'], []],
  ])('would be passed over in silence %s', (_, lines, expected) => {
    expect(read(...lines).told).toEqual(expected)
  })
})
