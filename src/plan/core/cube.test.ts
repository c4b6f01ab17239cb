import { describe, expect, test } from 'vitest'
import { boxCube } from './box-cube.ts'
import { namedIn, readCube } from './cube.ts'
import { faultsOf } from './fault.ts'
import { spaceOf } from './space.ts'
import type { Question } from './question.ts'
import { district, open, section } from './testing/plans.ts'
import { fact, visit } from './testing/visit.ts'
import { readYaml } from './yaml-tree.ts'

describe('“when” is read', () => {
  const read = (yaml: string, question: Question = visit) => {
    const { faults, report } = faultsOf('town.md')
    const tree = readYaml(yaml, { line: 1 }, report, 'The block')
    if (tree?.kind !== 'map') throw new Error('no map')
    const allows = readCube(tree, question, report, new Set())
    return {
      allows: allows.map(values => values.join('')).join(' '),
      told: faults.map(({ kind, line, column, message }) => `${kind} ${line}:${column} ${message}`),
    }
  }
  test.each([
    ['{}', '111 1111 111 11 11'],
    ['{ who: agent }', '001 1111 111 11 11'],
    ['{ who: [agent, parent], inside: yes }', '101 1111 111 11 01'],
    ['{ who: { not: agent } }', '110 1111 111 11 11'],
    ['{ paper: { not: [none, order] } }', '111 0110 111 11 11'],
  ])('%s', (yaml, allows) => {
    expect(read(yaml)).toEqual({ allows, told: [] })
  })
  const people = 'Expected one of parent, officer, agent.'
  const keys = 'syntax 1:10 “who” has keys that are not “not”. Expected a word, a list, or { not: word or list }.'
  test.each([
    [
      '{ whom: agent }',
      'unknown-word 1:3 “whom” is not a fact of “visit”. Did you mean “who”? Expected one of who, paper, acting, urgent, inside.',
    ],
    ['{ who: agnet }', `unknown-word 1:8 “agnet” is not a value of “who”. Did you mean “agent”? ${people}`],
    ['{ who: [agent, agnet] }', `unknown-word 1:16 “agnet” is not a value of “who”. Did you mean “agent”? ${people}`],
    ['{ who: { not: agnet } }', `unknown-word 1:15 “agnet” is not a value of “who”. Did you mean “agent”? ${people}`],
    ['{ who: [agent, 3] }', 'syntax 1:16 This list holds a number. Expected a value of “who”.'],
    ['{ who: 3 }', 'syntax 1:8 Expected a value of “who”, or a list of them; found a number.'],
    ['{ who: [] }', 'syntax 1:8 Expected a value of “who”, or a list of them; found an empty list.'],
    ['{ who: { not: { not: agent } } }', 'syntax 1:15 Expected a value of “who”, or a list of them; found keys with values.'],
    ['{ who: { nor: agent } }', keys],
    ['{ who: { not: agent, nor: parent } }', keys],
    ['{ who: {} }', keys.replace('1:10', '1:8')],
  ])('what is wrong is told, and the fact is any: %s', (yaml, message) => {
    expect(read(yaml)).toEqual({ allows: '111 1111 111 11 11', told: [message] })
  })
  const words = 'The words are parent, officer, agent.'
  test.each([
    ['{ who: not agent }', 'unknown-word 1:8 “not agent” is not a value of “who”. Did you mean { not: agent }?'],
    ['{ who: not   agent }', 'unknown-word 1:8 “not   agent” is not a value of “who”. Did you mean { not: agent }?'],
    ['{ who: not cat }', `unknown-word 1:8 “not cat” is not a value of “who”. ${people}`],
    ['{ who: so not agent }', `unknown-word 1:8 “so not agent” is not a value of “who”. Did you mean “agent”? ${people}`],
    ['{ who: not agent at all }', `unknown-word 1:8 “not agent at all” is not a value of “who”. Did you mean “agent”? ${people}`],
    ['{ who: { not agent: } }', keys.replace('not”. ', 'not”. Did you mean { not: agent }, with a colon? ')],
    ['{ who: { not   agent: } }', keys.replace('not”. ', 'not”. Did you mean { not: agent }, with a colon? ')],
    ['{ who: { so not agent: } }', keys],
    ['{ who: { not agent at all: } }', keys],
    ['{ who: true }', `syntax 1:8 Expected a value of “who”, or a list of them; found “true”. ${words}`],
    ['{ who: }', `syntax 1:8 Expected a value of “who”, or a list of them; found nothing. ${words}`],
  ])('what was meant is told: %s', (yaml, message) => {
    expect(read(yaml)).toEqual({ allows: '111 1111 111 11 11', told: [message] })
  })
  test('a yes or a no that YAML takes for no word is told with the word it means; nothing means none', () => {
    const said = (name: string) => `Expected a value of “${name}”, or a list of them; found`
    const { told } = read('{ urgent: true, paper: false }')
    expect(told).toEqual([
      `syntax 1:11 ${said('urgent')} “true”. Did you mean “yes”? The words are no, yes.`,
      `syntax 1:24 ${said('paper')} “false”. Did you mean “none”? The words are none, letter, warrant, order.`,
    ])
    const moon = { ...visit, facts: [fact('moon', ['new', 'full'])] }
    expect(read('{ moon: }', moon).told).toEqual([`syntax 1:9 ${said('moon')} nothing. The words are new, full.`])
  })
  test('every fault of it, and the facts that are sound', () => {
    const { allows, told } = read('{ colour: red, who: [cat, dog], urgent: yes }')
    expect(told.map(line => line.split(' ')[1])).toEqual(['1:3', '1:22', '1:27'])
    expect(allows).toBe('111 1111 111 01 11')
  })
})

describe('which values a document names', () => {
  const named = (...blocks: (readonly [fence: string, yaml: string])[]) => {
    const text = blocks.map(([fence, yaml]) => `\`\`\`${fence}\n${yaml}\n\`\`\`\n`).join('\n')
    return [...namedIn(open(district(section('all', text))).plan?.blocks ?? [], 'visit')]
  }
  test.each([
    [
      'a word, each of a list, and under “not”',
      ['rule visit', 'when: { who: agent, paper: [none, order], acting: { not: [yes] } }\nthen: {}'],
      ['who agent', 'paper none', 'paper order', 'acting yes'],
    ],
    ['nothing of a number or of nothing', ['rule visit', 'when: { who: 3, paper: }\nthen: {}'], []],
    ['nothing that another question names', ['rule other', 'when: { who: agent }\nthen: {}'], []],
    ['nothing of a setting', ['setting visit', 'when: { who: agent }\nthen: {}'], []],
    ['nothing of what a rule answers', ['rule visit', 'when: {}\nthen: { escort: none }'], []],
  ] as const)('%s', (_, block, expected) => {
    expect(named(block)).toEqual(expected)
  })
})

test('a box is said by what it holds; a fact of which it holds all is left out', () => {
  const space = spaceOf(visit)
  const every = [
    [0, 1, 2],
    [0, 1, 2, 3],
    [0, 1, 2],
    [0, 1],
    [0, 1],
  ]
  expect(boxCube(space, every)).toEqual({})
  expect(boxCube(space, [[1], [0, 3], ...every.slice(2)])).toEqual({ who: ['officer'], paper: ['none', 'order'] })
  expect(boxCube(space, [[0], [0, 1], [0, 1, 2], [0], [0, 1]], [[2], [1, 3], [0, 1, 2], [1], [0, 1]])).toEqual({
    ...{ who: ['agent'], paper: ['letter', 'order'], urgent: ['yes'] },
  })
})
