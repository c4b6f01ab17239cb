import { describe, expect, test } from 'vitest'
import { faultsOf, type Report } from './fault.ts'
import { readLimits, readParts } from './parts.ts'
import { visit } from './testing/visit.ts'
import { readYaml, type MapTree } from './yaml-tree.ts'

const notices = visit.parts[0]?.values.join(', ') ?? ''
const answers = visit.answers.map(({ word }) => word).join(', ')
const parts = visit.parts.map(({ name }) => name).join(', ')

/** What is read of keys with values, and what their author is told. */
function readKeys<T>(text: string, read: (tree: MapTree, report: Report) => T): { read: T; told: string[] } {
  const { faults, report } = faultsOf('town.md')
  const tree = readYaml(`{ ${text} }`, { line: 1 }, report, 'The block')
  if (tree?.kind !== 'map') throw new Error('no keys with values')
  return { read: read(tree, report), told: faults.map(({ kind, column, message }) => `${kind} ${column} ${message}`) }
}
const ofRule = (text: string) => readKeys(text, (tree, report) => readParts(tree, visit, ['all', 'least', 'one'], report))
const ofAlso = (text: string) => readKeys(text, (tree, report) => readParts(tree, visit, ['all', 'least'], report))
const ofLaw = (text: string) => readKeys(text, (tree, report) => readLimits(tree, visit, report))

describe('what a block gives', () => {
  test('a rule: an answer and parts of every kind', () => {
    expect(ofRule('answer: hold, before: [counsel-told, principal-told], greeters: [], within: 1, together: 2, escort: none')).toEqual({
      read: {
        answer: 'hold',
        parts: { before: ['counsel-told', 'principal-told'], greeters: [], within: 1, together: 2, escort: 'none' },
      },
      told: [],
    })
  })

  test('an also: parts that everyone adds to, each word once, and no answer', () => {
    expect(ofAlso('sign: [counsel, nurse, counsel], within: 60')).toEqual({
      read: { parts: { sign: ['counsel', 'nurse'], within: 60 } },
      told: [],
    })
    expect(ofAlso('')).toStrictEqual({ read: { parts: {} }, told: [] })
  })

  test('what is wrong is left out, and the rest is read', () => {
    const { read, told } = ofRule('answer: refused, signs: [nurse], before: principal-told, within: soon, escort: required')
    expect(read).toEqual({ parts: { escort: 'required' } })
    expect(told).toHaveLength(4)
  })
})

const whole = 'Expected a whole number of seconds, 1 or more.'
test.each<[string, string]>([
  ['answer: refused', `unknown-word 11 “refused” is not an answer of “visit”. Did you mean “refuse”? Expected one of ${answers}.`],
  ['answer: [refuse]', 'syntax 11 Expected an answer of “visit”; found a list.'],
  ['signs: [nurse]', `unknown-word 3 “signs” is not a part of “visit”. Did you mean “sign”? Expected one of answer, ${parts}.`],
  ['escort: nobody', `unknown-word 11 “nobody” is not a word of “escort”. Expected one of none, offered, required.`],
  ['escort: 2', 'syntax 11 Expected a word of “escort”; found a number.'],
  ['before: principal-told', 'syntax 11 “before” is a word. Expected a list, such as [principal-told].'],
  [
    'before: [principle-told]',
    `unknown-word 12 “principle-told” is not a word of “before”. Did you mean “principal-told”? Expected one of ${notices}.`,
  ],
  ['before: [7]', 'syntax 12 This list holds a number. Expected a word of “before”.'],
  ['within: soon', `syntax 11 “within” is “soon”. ${whole}`],
  ['within: 0', `syntax 11 “within” is 0. ${whole}`],
  ['within: -3', `syntax 11 “within” is -3. ${whole}`],
  ['within: 1.5', `syntax 11 “within” is 1.5. ${whole}`],
  ['within: .inf', `syntax 11 “within” is Infinity. ${whole}`],
  ['together: true', 'syntax 13 “together” is “true”. Expected a whole number, 1 or more.'],
])('the author of a rule is told: %s', (text, sentence) => {
  expect(ofRule(text).told).toEqual([sentence])
})

test.each<[string, string]>([
  ['answer: refuse', 'syntax 3 An answer comes from a rule alone, or from “otherwise”. Expected parts.'],
  ['escort: none', 'syntax 3 “escort” comes from a rule alone. Expected before, after, conditions, sign, within.'],
  ['signs: [nurse]', `unknown-word 3 “signs” is not a part of “visit”. Did you mean “sign”? Expected one of ${parts}.`],
])('the author of an also is told: %s', (text, sentence) => {
  expect(ofAlso(text)).toEqual({ read: { parts: {} }, told: [sentence] })
})

describe('what a law limits', () => {
  test('answers and words of ranked parts, one or more', () => {
    expect(ofLaw('answer: refuse, escort: [offered, required]')).toEqual({
      read: { answer: ['refuse'], escort: ['offered', 'required'] },
      told: [],
    })
  })

  const limits = 'Expected one of answer, escort.'
  test.each<[string, string]>([
    ['answer: refused', `unknown-word 11 “refused” is not an answer of “visit”. Did you mean “refuse”? Expected one of ${answers}.`],
    ['answer: []', 'syntax 11 Expected an answer of “visit”, or a list of them; found an empty list.'],
    ['escort: [none, 2]', 'syntax 18 This list holds a number. Expected a word of “escort”.'],
    ['sign: [nurse]', `syntax 3 “sign” is not what a law may limit. ${limits}`],
    ['colour: red', `unknown-word 3 “colour” is not what a law may limit. ${limits}`],
  ])('its author is told: %s', (text, sentence) => {
    expect(ofLaw(text)).toEqual({ read: {}, told: [sentence] })
  })

  test('what is wrong is left out, and the rest is read', () => {
    expect(ofLaw('sign: [nurse], answer: refused, escort: none').read).toEqual({ escort: ['none'] })
  })
})

describe('a number in other words', () => {
  const said = (line: string) => ofRule(line).told.map(each => /1 or more\.(.*)$/.exec(each)?.[1])
  test.each([
    ['2 minutes', ' Did you mean 120?'],
    ['2 min', ' Did you mean 120?'],
    ['2 mins.', ' Did you mean 120?'],
    ['1 minute', ' Did you mean 60?'],
    ['3m', ' Did you mean 180?'],
    ['1 hour', ' Did you mean 3600?'],
    ['2 hours', ' Did you mean 7200?'],
    ['2 hr', ' Did you mean 7200?'],
    ['2 hrs', ' Did you mean 7200?'],
    ['2 h', ' Did you mean 7200?'],
    // Words for no span that is known here.
    ['90 seconds', ' Did you mean 90?'],
    ['5 amin', ' Did you mean 5?'],
    ['5 minx', ' Did you mean 5?'],
    ['5 oh', ' Did you mean 5?'],
    ['5 hourly', ' Did you mean 5?'],
    ['1,200', ' Did you mean 1200?'],
    ['12,345 s', ' Did you mean 12345?'],
    ['1,20', ''],
    ['x1,200', ''],
    ['about 5', ''],
    ['5 to 6', ''],
    ['1234567', ''],
    ['', ''],
  ])('of seconds: “%s”', (written, meant) => {
    expect(said(`within: "${written}"`)).toEqual([meant])
  })

  test('counts as it is written where it is of no unit, and is shown in part where it is long', () => {
    expect(said('together: "2 minutes"')).toEqual([' Did you mean 2?'])
    expect(said('together: yes')).toEqual([''])
    expect(ofRule(`together: "${'x'.repeat(41)}"`).told[0]).toContain(`“together” is “${'x'.repeat(40)}”.`)
  })
})
