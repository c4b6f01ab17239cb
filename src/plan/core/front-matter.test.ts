import { describe, expect, test } from 'vitest'
import { faultsOf } from './fault.ts'
import { frontMatterLength } from './front-marks.ts'
import { isWord, readFrontMatter } from './front-matter.ts'

const keys = 'plan, title, kind, place, source, effective, answers, includes, without'

/** What the lines between the fences say, and what their author is told. */
function readLines(...lines: string[]) {
  const { faults, report } = faultsOf('town.md')
  const front = readFrontMatter(['---', ...lines, '---'], report)
  return { front, told: faults.map(({ kind, line, column, message }) => `${kind} ${line}:${column} ${message}`) }
}

const playbook = ['plan: town', 'title: Town plan', 'kind: playbook']
const district = ['plan: town', 'title: Town plan', 'kind: district', 'effective: 2026-08-01', 'answers: [visit]']
const replaced = (lines: string[], line: string): string[] => {
  const key = line.slice(0, line.indexOf(':') + 1)
  return lines.map(each => (each.startsWith(key) ? line : each))
}
const without = (lines: string[], key: string): string[] => lines.filter(line => !line.startsWith(`${key}:`))

test.each<[string, boolean]>([
  ['a', true],
  ['adults-first', true],
  ['37l-2020', true],
  ['x'.repeat(80), true],
  ['x'.repeat(81), false],
  ['', false],
  ['Adults', false],
  ['-adults', false],
  ['adults-', false],
  ['adults--first', false],
  ['adults first', false],
  ['niñez', false],
  ['a.b', false],
])('a name is small letters, digits and single hyphens, 80 at most: “%s” %s', (word, is) => {
  expect(isWord(word)).toBe(is)
})

describe('front matter stands between fences', () => {
  test.each<[string, string[], number]>([
    ['both of hyphens', ['---', 'plan: town', '---', 'Words.'], 3],
    ['with spaces and tabs after them', ['--- \t', 'plan: town', '--- \t', 'Words.'], 3],
    ['the second of dots', ['---', 'plan: town', '... ', '---'], 3],
    ['with nothing between', ['---', '---', 'Words.', '---'], 2],
    ['the second is the whole line', ['---', '--- a', 'a ---', 'a...', '...a', '....', '---'], 7],
  ])('%s', (_, lines, length) => {
    const { faults, report } = faultsOf('town.md')
    expect([frontMatterLength(lines, report), faults]).toEqual([length, []])
  })

  test.each<[string, string[], string]>([
    ['nothing at all', [], 'begin'],
    ['words', ['plan: town', '---'], 'begin'],
    ['a fence with words after it', ['--- plan: town', '---'], 'begin'],
    ['no second fence', ['---', 'plan: town', ''], 'end'],
  ])('where there is %s, its author is told so on the first line', (_, lines, what) => {
    const { faults, report } = faultsOf('town.md')
    const begin = 'The document does not begin with front matter. Expected “---”, then keys such as plan, title and kind, then “---”.'
    const end = 'The front matter has no end. Expected a line “---” after its last key.'
    expect(frontMatterLength(lines, report)).toBe(0)
    expect(faults).toMatchObject([{ kind: 'syntax', line: 1, column: 1, message: what === 'begin' ? begin : end }])
  })
})

describe('marks of the front matter that are not three hyphens at the margin are told where they stand', () => {
  test.each<[string, string[], string]>([
    [
      'moved in',
      [' ---', 'plan: town', '---'],
      '1:1 “---” does not stand at the left margin. Expected it there to begin the front matter.',
    ],
    ['a dash at the top', ['—', 'plan: town', '---'], '1:1 “—” is not three hyphens. Expected “---” to begin the front matter.'],
    ['below empty lines', ['', ' ', '---', 'plan: town'], '3:1 Empty lines stand above the front matter. Expected “---” on line 1.'],
    [
      'a dash at the end',
      ['---', 'plan: town', '—', '', '# Town'],
      '3:1 “—” is not three hyphens. Expected “---” to end the front matter.',
    ],
    [
      'two hyphens',
      ['---', 'plan: town', '--', '## A {#a}', '---'],
      '3:1 “--” is not three hyphens. Expected “---” to end the front matter.',
    ],
    [
      'none before a section',
      ['---', 'plan: town', '', '## A {#a}', '', '---'],
      '1:1 The front matter has no end: on line 4 “## A {#a}” already stands after it. Expected a line “---” after line 2.',
    ],
  ])('%s', (_, lines, says) => {
    const { faults, report } = faultsOf('town.md')
    expect(frontMatterLength(lines, report)).toBe(0)
    expect(faults.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([says])
  })

  test('a comment in it is no section', () => {
    const { faults, report } = faultsOf('town.md')
    expect([frontMatterLength(['---', '# ours', '## all', 'plan: town', '---'], report), faults]).toEqual([5, []])
  })
})

describe('front matter says', () => {
  test('little for a playbook: what is left out is nothing, at the first line', () => {
    expect(readLines(...playbook)).toEqual({
      front: {
        ...{ slug: 'town', title: 'Town plan', kind: 'playbook', place: null, source: null, effective: null },
        ...{ answers: [], slugAt: { line: 2, column: 7 }, answersAt: { line: 1, column: 1 }, includes: [], without: [] },
      },
      told: [],
    })
  })

  test('everything, each word with its place', () => {
    const lines = [
      ...district,
      'place: Harbor Falls',
      'source: [Vote 12, Vote 13]',
      'includes: [model, law#no-waiting]',
      'without: [model#late]',
    ]
    expect(readLines(...replaced(lines, 'answers: [visit, support]'))).toEqual({
      front: {
        ...{
          slug: 'town',
          title: 'Town plan',
          kind: 'district',
          place: 'Harbor Falls',
          source: 'Vote 12; Vote 13',
          effective: '2026-08-01',
        },
        answers: [
          { value: 'visit', at: { line: 6, column: 11 } },
          { value: 'support', at: { line: 6, column: 18 } },
        ],
        slugAt: { line: 2, column: 7 },
        answersAt: { line: 6, column: 1 },
        includes: [
          { name: 'model', provision: null, at: { line: 9, column: 12 } },
          { name: 'law', provision: 'no-waiting', at: { line: 9, column: 19 } },
        ],
        without: [{ name: 'model', provision: 'late', at: { line: 10, column: 11 } }],
      },
      told: [],
    })
    expect(readLines(...playbook, 'source: M.G.L. c.71').front?.source).toBe('M.G.L. c.71')
  })
})

describe('the author of front matter is told, and it counts as none', () => {
  const isKind = (kind: string) => `Expected ${kind}.`
  test.each<[string, string[], string]>([
    ['words alone', ['Town plan'], `syntax 2:1 The front matter is a word. Expected keys with values: ${keys}.`],
    ['a list', ['- plan'], `syntax 2:1 The front matter is a list. Expected keys with values: ${keys}.`],
    ['nothing', [], `syntax 2:1 The front matter is nothing. Expected keys with values: ${keys}.`],
    ['no YAML', ['plan: ['], 'syntax 2:8 The front matter cannot be read: a “[” is opened and not closed. Expected “]” here.'],
    [
      'a key misspelt',
      [...playbook, 'plce: Here'],
      `syntax 5:1 “plce” is not a key of the front matter. Did you mean “place”? Expected one of ${keys}.`,
    ],
    [
      'no name',
      without(playbook, 'plan'),
      `syntax 1:1 The front matter has no “plan”. ${isKind('the short name of the plan, such as “harbor-falls”')}`,
    ],
    ['no title', without(playbook, 'title'), `syntax 1:1 The front matter has no “title”. ${isKind('the title people read')}`],
    ['no kind', without(playbook, 'kind'), `syntax 1:1 The front matter has no “kind”. ${isKind('floor, playbook or district')}`],
    [
      'a name with capitals',
      replaced(playbook, 'plan: Town Plan'),
      'syntax 2:7 “Town Plan” is not a short name. Did you mean “town-plan”? Expected small letters, digits and single hyphens.',
    ],
    ['a number for a name', replaced(playbook, 'plan: 12'), 'syntax 2:7 “plan” is a number. Expected words.'],
    ['an empty title', replaced(playbook, 'title: " "'), 'syntax 3:8 “title” is empty. Expected words.'],
    ['a title not written yet', replaced(playbook, 'title:'), 'syntax 3:7 “title” is nothing. Expected words.'],
    ['a list for a kind', replaced(playbook, 'kind: [floor]'), 'syntax 4:7 “kind” is a list. Expected words.'],
    [
      'a kind misspelt',
      replaced(district, 'kind: distrcit'),
      'unknown-word 4:7 “distrcit” is not a kind of document. Did you mean “district”? Expected one of floor, playbook, district.',
    ],
    [
      'a day that is none',
      replaced(district, 'effective: 2026-02-30'),
      'syntax 5:12 “2026-02-30” is not a day. February 2026 has 28 days. Expected YYYY-MM-DD.',
    ],
    [
      'a floor of no day',
      replaced(playbook, 'kind: floor'),
      'syntax 1:1 A document of kind floor has no “effective”. Expected the day it holds from.',
    ],
    [
      'a district plan of no day',
      without(district, 'effective'),
      'syntax 1:1 A document of kind district has no “effective”. Expected the day it holds from.',
    ],
    [
      'no question',
      without(district, 'answers'),
      'syntax 1:1 A district plan must list at least one question in “answers”. Expected, for example, answers: [support].',
    ],
    [
      'an empty list of questions',
      replaced(district, 'answers: []'),
      'syntax 6:1 A district plan must list at least one question in “answers”. Expected, for example, answers: [support].',
    ],
    [
      'a question outside a list',
      replaced(district, 'answers: visit'),
      'syntax 6:10 “answers” is a word. Did you mean [visit]? Expected a list, such as [support].',
    ],
    ['a list that holds a number', replaced(district, 'answers: [visit, 2]'), 'syntax 6:18 “answers” holds a number. Expected words.'],
    [
      'an include outside a list',
      [...playbook, 'includes: model'],
      'syntax 5:11 “includes” is a word. Did you mean [model]? Expected a list, such as [oakland].',
    ],
    [
      'an empty word for questions',
      replaced(district, 'answers: ""'),
      'syntax 6:10 “answers” is a word. Expected a list, such as [support].',
    ],
    [
      'long words for questions',
      replaced(district, `answers: ${'x'.repeat(61)}`),
      `syntax 6:10 “answers” is a word. Did you mean [${'x'.repeat(60)}]? Expected a list, such as [support].`,
    ],
    [
      'no section to leave out',
      [...playbook, `without: [${'x'.repeat(81)}]`],
      `syntax 5:11 “${'x'.repeat(80)}” names no section. Expected PLAN#SECTION, in small letters, digits and single hyphens.`,
    ],
    ['a number for a place', [...playbook, 'place: 3'], 'syntax 5:8 “place” is a number. Expected words.'],
    ['a number for a source', [...playbook, 'source: 3'], 'syntax 5:9 “source” is a number. Expected words, or a list of them.'],
    [
      'a source that is a list with a number',
      [...playbook, 'source: [Vote 12, 3]'],
      'syntax 5:9 “source” is a list. Expected words, or a list of them.',
    ],
  ])('%s', (_, lines, sentence) => {
    expect(readLines(...lines)).toEqual({ front: null, told: [sentence] })
  })

  test.each([
    ['model.es', ' Did you mean “model-es”?'],
    ['Model', ' Did you mean “model”?'],
    ['model#', ''],
    ['#no-waiting', ''],
    ['model#No', ' Did you mean “model#no”?'],
    ['model#a#b', ' Did you mean “model#a-b”?'],
    ['(Model  plan)', ' Did you mean “model-plan”?'],
    ['model.md', ' Did you mean “model”?'],
    ['model.es.md', ' Did you mean “model”?'],
    ['model.mdx', ' Did you mean “model-mdx”?'],
    [`Model${' '.repeat(195)}plan`, ' Did you mean “model”?'],
  ])('an include that names no document: %s', (include, meant) => {
    expect(readLines(...playbook, `includes: ["${include}"]`)).toEqual({
      front: null,
      told: [
        `syntax 5:12 “${include}” names no document.${meant} Expected NAME or NAME#provision, in small letters, digits and single hyphens.`,
      ],
    })
  })

  const monthNames = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ]
  test.each([
    ...monthNames.map((name, at): [string, string] => [`${name} 4, 2026`, ` Did you mean 2026-${String(at + 1).padStart(2, '0')}-04?`]),
    ['Sept. 1st 2026', ' Did you mean 2026-09-01?'],
    ['since May 4, 2026', ''],
    ['May 4, 20266', ''],
    ['Maybe 4, 2026', ''],
    ['5/4/2026', ' Did you mean 2026-05-04?'],
    ['5.4.2026', ' Did you mean 2026-05-04?'],
    ['15/4/2026', ''],
    ['the 5/4/2026', ''],
    ['5/4/2026-27', ''],
    ['2026/5/4', ' Did you mean 2026-05-04?'],
    ['from 2026/5/4', ''],
    ['2026/5/4 on', ''],
    ['2/30/2026', ' February 2026 has 28 days.'],
    ['2028-02-30', ' February 2028 has 29 days.'],
    ['2026-13-01', ''],
    ['2026-00-01', ''],
    ['the 2026-02-30', ''],
    ['2026-02-30 on', ''],
    ['about 2/30/2026', ''],
    ['12th 05 2026', ''],
    ['soon', ''],
  ])('a day that is none: %s', (day, meant) => {
    expect(readLines(...replaced(district, `effective: "${day}"`)).told).toEqual([
      `syntax 5:12 “${day}” is not a day.${meant} Expected YYYY-MM-DD.`,
    ])
  })

  test('everything at once, and of the questions only once the rest is right', () => {
    const { told } = readLines('kind: district', 'answers: []', 'colour: red')
    expect(told.map(sentence => sentence.split('. ')[0])).toEqual([
      'syntax 4:1 “colour” is not a key of the front matter',
      'syntax 1:1 The front matter has no “plan”',
      'syntax 1:1 The front matter has no “title”',
      'syntax 1:1 A document of kind district has no “effective”',
    ])
  })
})
