import { describe, expect, test } from 'vitest'
import { adviceFaults, adviceFor, readKinds, readSentences } from './advice.ts'
import type { PlacedSection } from './document.ts'
import { readPlan } from './read.ts'
import { fact, visit } from './testing/visit.ts'

const asked = { ...visit, facts: [...visit.facts, fact('what', ['fire', 'fight', 'outside-danger'])], advises: 'what' }

const sectionsIn = (file: string, lines: readonly string[]): PlacedSection[] => {
  const head = ['---', `plan: ${file}`, 'title: T', 'kind: playbook', 'place: P', '---']
  const reading = readPlan([...head, ...lines].join('\n'), `${file}.md`)
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.faults))
  return reading.plan.provisions.map(section => ({ plan: reading.plan, section }))
}
const section = (id: string, advice: string, ...lines: readonly string[]) => [
  `## A section {#${id}}`,
  'authority: practice · Ours · unverified',
  advice,
  '',
  ...lines,
]
const faults = (...lines: readonly string[]) =>
  adviceFaults(sectionsIn('made-up', lines), [asked]).map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('a section that advises', () => {
  const sections = sectionsIn(
    'made-up',
    section('smoke', 'advice: fire, outside-danger', 'Get out.', '', '- Close the', '  door.', '- Count.'),
  )

  test('names its kinds, and its sentences are the entries of its list, each with its place', () => {
    expect(sections[0]?.section.advice).toEqual({
      at: { line: 9, column: 1 },
      kinds: [
        { value: 'fire', at: { line: 9, column: 9 } },
        { value: 'outside-danger', at: { line: 9, column: 15 } },
      ],
      sentences: [
        { value: 'Close the door.', at: { line: 13, column: 1 } },
        { value: 'Count.', at: { line: 15, column: 1 } },
      ],
    })
    expect(sections[0]?.section.text).not.toContain('advice:')
    expect(adviceFaults(sections, [asked])).toEqual([])
  })

  test('is found by its kind; of two documents the first read counts, and no other kind has any', () => {
    const own = sectionsIn('own', section('own-fire', 'advice: fire', '- Run.'))
    expect(adviceFor([...own, ...sections], 'fire')?.section.id).toBe('own-fire')
    expect(adviceFor([...own, ...sections], 'outside-danger')?.section.id).toBe('smoke')
    expect(adviceFor([...own, ...sections], 'fight')).toBeUndefined()
    expect(adviceFaults([...own, ...sections], [asked])).toEqual([])
  })

  test.each<[string, readonly string[], string]>([
    ['a kind nobody knows', section('a', 'advice: smoke', '- Run.'), '9:9 “smoke” is not a kind of call.'],
    ['one that is near', section('a', 'advice: fire,  fihgt', '- Run.'), '9:16 “fihgt” is not a kind of call. Did you mean “fight”?'],
    ['no kind', section('a', 'advice:', '- Run.'), '9:1 This line names no kind of call.'],
    ['no sentence', section('a', 'advice: fire', 'Run.'), '9:1 The section “a” advises and has no sentence.'],
    ['an empty sentence', section('a', 'advice: fire', '- Run.', '-'), '12:1 This line of advice is empty.'],
    [
      'staff alone',
      section('a', 'advice: fire\naudience: staff', '- Run.'),
      '9:1 This section advises whoever called, and is published nowhere.',
    ],
    [
      'two sections for one kind',
      [...section('a', 'advice: fire', '- Run.'), ...section('b', 'advice: fight, fire', '- Stay.')],
      '14:16 There is advice for “fire” already, on line 9.',
    ],
    ['the same kind twice', section('a', 'advice: fire, fire', '- Run.'), '9:15 There is advice for “fire” already, on line 9.'],
    ['a value of another fact', section('a', 'advice: agent', '- Run.'), '9:9 “agent” is not a kind of call.'],
  ])('%s is told with its line', (_, lines, says) => {
    const found = faults(...lines)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(says)
    const provision = says.startsWith('14') ? 'b' : 'a'
    expect(adviceFaults(sectionsIn('made-up', lines), [asked])).toMatchObject([
      { kind: says.includes('is not a kind') ? 'unknown-word' : 'syntax', provision },
    ])
  })

  test('where it names no kind, all are named', () => {
    expect(faults(...section('a', 'advice:', '- Run.'))).toEqual([
      '9:1 This line names no kind of call. Expected advice: KIND, one or more of fire, fight, outside-danger.',
    ])
  })

  test('whatever is wrong with it, the document can be read, and the advice is not given where it has no words', () => {
    const broken = sectionsIn('made-up', section('a', 'advice: fire', '-'))
    expect(adviceFor(broken, 'fire')).toBeUndefined()
    const half = sectionsIn('made-up', [...section('a', '', 'Prose.'), ...section('b', 'advice: fire', '-', '- Run.')])
    expect(adviceFor(half, 'fire')?.section.id).toBe('b')
    const staff = sectionsIn('made-up', section('a', 'advice: fire\naudience: staff', '- Run.'))
    expect(adviceFor(staff, 'fire')).toBeUndefined()
  })
})

describe('the lines of advice', () => {
  const kinds = (line: string) => readKinds(line, 3).map(({ value, at }) => `${value} ${at.line}:${at.column}`)
  test.each<[string, string[]]>([
    ['advice: fire', ['fire 3:9']],
    ['  advice:fire,fight', ['fire 3:10', 'fight 3:15']],
    ['advice:  a kind of two , b', ['a kind of two 3:10', 'b 3:26']],
    ['advice: , ,x', ['x 3:12']],
    ['advice: ', []],
  ])('%s', (line, found) => {
    expect(kinds(line)).toEqual(found)
  })

  const sentences = (...lines: string[]) =>
    readSentences(lines.map((value, i) => ({ value, at: { line: i + 1, column: 1 } }))).map(({ value, at }) => `${at.line} ${value}`)
  test.each<[string[], string[]]>([
    [
      ['- One.', '* Two.', '+ Three.', '   - Four.'],
      ['1 One.', '2 Two.', '3 Three.', '4 Four.'],
    ],
    [
      ['-\tOne.', '-   Two.  ', '\tgoes on. ', '  and on.'],
      ['1 One.', '2 Two. goes on. and on.'],
    ],
    [['-One.', 'x - Two.', '    - Three.', '1. Four.'], []],
    [['-', '  Late words.'], ['1 Late words.']],
    [
      ['- One.', '', '  Not of it.', '- Two.'],
      ['1 One.', '4 Two.'],
    ],
    [['- One.', 'Prose.', '  Not of it.'], ['1 One.']],
    [['- One.', 'More prose.'], ['1 One.']],
    [
      ['- One.', '  - within it'],
      ['1 One.', '2 within it'],
    ],
    [['- One.', '    - further in'], ['1 One. - further in']],
    [['  Before any.', '- One.'], ['2 One.']],
  ])('%j', (lines, found) => {
    expect(sentences(...lines)).toEqual(found)
  })
})
