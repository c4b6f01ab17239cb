import { describe, expect, test } from 'vitest'
import { bind } from './bind.ts'
import type { Plan } from './document.ts'
import { readingOrder } from './include.ts'
import { readPlan } from './read.ts'
import { also, block, district, everyone, floor, law, lineOf, playbook, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

const plan = (text: string, file = 'town.md'): Plan => {
  const reading = readPlan(text, file)
  if (reading.kind === 'faults') throw new Error(reading.faults.map(({ message }) => message).join('\n'))
  return reading.plan
}
function bound(text: string, floors: readonly Plan[] = [], model = '') {
  const main = plan(text)
  const { blocks } = readingOrder(main, name => ({ file: `${name}.md`, text: model }))
  return bind(main, blocks, floors, [visit, { ...visit, name: 'arrest', settings: [] }])
}
/** Place and sentence, as the author is told them. */
const told = (...given: Parameters<typeof bound>) =>
  bound(...given).faults.map(({ kind, line, column, message }) => `${kind} ${line}:${column} ${message}`)

describe('every block is bound', () => {
  const text = district(section('all', everyone, also('urgent: yes', 'sign: [counsel], within: 9')), { includes: '[model]' })
  const model = playbook(section('m', rule('who: agent', 'answer: hold, escort: none, before: [counsel-told], within: 8')))
  const laws = floor(
    section('l', law('who: agent', 'require: { sign: [nurse], within: 60 }', 'strike: { before: [dcf-told] }')) +
      section(
        'k',
        law('', 'only: { answer: refuse }', 'forbid: { escort: [none] }', 'otherwise: { answer: refuse, escort: offered, within: 7 }'),
      ),
  )
  const all = () => bound(text, [plan(laws, 'law.md')], model)
  const any = (space: number[]) => space.map(size => Array.from({ length: size }, () => 1))
  const everywhere = any([3, 4, 3, 2, 2])
  const found = (list: readonly { allows: readonly Uint8Array[] }[] = []) =>
    list.map(each => ({ ...each, allows: each.allows.map(values => [...values]) }))
  const source = (file: string, slug: string, id: string, line: number) => ({
    ...{ file, plan: slug, provision: id, title: `About ${id}`, line, column: 1 },
    authority: { kind: 'practice', cite: `Because of ${id}`, mark: 'verified' },
  })

  test('rules first, each with its place and on whose word; then alsos', () => {
    const { questions, faults } = all()
    expect(faults).toEqual([])
    const at = source('town.md', 'town', 'all', lineOf(text, '```rule'))
    expect(found(questions['visit']?.rules)).toEqual([
      { type: 'rule', order: 0, own: true, at, allows: everywhere, answer: 'refuse', parts: { escort: 'none' } },
      {
        ...{ type: 'rule', order: 2, own: false, at: source('model.md', 'model', 'm', lineOf(model, '```rule')) },
        ...{ allows: [[0, 0, 1], ...everywhere.slice(1)], answer: 'hold', parts: { escort: 'none', before: ['counsel-told'], within: 8 } },
      },
    ])
    expect(found(questions['visit']?.alsos)).toEqual([
      {
        ...{ type: 'also', order: 6, at: source('town.md', 'town', 'all', lineOf(text, '```also')) },
        ...{ allows: [...everywhere.slice(0, 3), [0, 1], [1, 1]], parts: { sign: ['counsel'], within: 9 } },
      },
    ])
  })

  test('and last laws, with what they let stand, ask for and strike', () => {
    expect(found(all().questions['visit']?.laws)).toEqual([
      {
        ...{
          type: 'law',
          order: 13,
          at: source('law.md', 'law', 'l', lineOf(laws, '```law')),
          allows: [[0, 0, 1], ...everywhere.slice(1)],
        },
        ...{ only: {}, forbid: {}, otherwise: null, require: { sign: ['nurse'], within: 60 }, strike: { before: ['dcf-told'] } },
      },
      {
        ...{ type: 'law', order: 14, at: source('law.md', 'law', 'k', lineOf(laws, 'only:') - 2), allows: everywhere },
        ...{
          only: { answer: ['refuse'] },
          forbid: { escort: ['none'] },
          otherwise: { answer: 'refuse', parts: { escort: 'offered', within: 7 } },
        },
        ...{ require: {}, strike: {} },
      },
    ])
  })

  test('to its own question; a question nothing is said of has none', () => {
    expect(all().questions['arrest']).toEqual({ rules: [], alsos: [], laws: [] })
    const two = bound(district(section('a', block('rule arrest', 'when: {}', 'then: { answer: hold, escort: none }'))))
    expect([two.questions['visit']?.rules.length, two.questions['arrest']?.rules.length]).toEqual([0, 1])
  })

  test('a floor looked at by itself is bound once', () => {
    const own = plan(floor(section('l', law('', 'require: {}'))))
    expect(bound(floor(section('l', law('', 'require: {}'))), [own]).questions['visit']?.laws).toHaveLength(1)
  })
})

describe('settings', () => {
  const days = (id: string, n: unknown) => section(id, block('setting waiting-days', `then: ${n}`))

  test('the first in reading order counts, and a floor’s comes last', () => {
    expect(bound(district(days('a', 3) + days('b', 4)), [plan(floor(days('f', 5)), 'law.md')]).settings).toEqual({ 'waiting-days': 3 })
    expect(bound(district(''), [plan(floor(days('f', 5)), 'law.md')]).settings).toEqual({ 'waiting-days': 5 })
    expect(bound(district('')).settings).toEqual({})
  })

  test('one that does not hold what it should does not count', () => {
    expect(bound(district(days('a', 'soon') + days('b', 4)))).toMatchObject({
      settings: { 'waiting-days': 4 },
      faults: [{ provision: 'a' }],
    })
  })
})

describe('what a setting says is wrong with it', () => {
  const text = (body: string) => district(section('a', block('setting hours', 'then:', ...body.split('\n').map(line => `  ${line}`))))
  const where = (body: string, at: readonly (string | number)[], isKey?: boolean) => {
    const mistake = { at, says: 'No such hour.', ...(isKey === undefined ? {} : { isKey }) }
    const hours = { name: 'hours', misfit: () => 'never asked', mistakes: () => [mistake] }
    const main = plan(text(body))
    const { faults, settings } = bind(main, readingOrder(main, () => undefined).blocks, [], [{ ...visit, settings: [hours] }])
    expect(settings).toEqual({})
    return faults.map(({ kind, line, column, message }) => `${kind} ${line}:${column} ${message}`)
  }
  const week = 'mon: { from: 8, to: [14, 15] }\ntue: 9'

  test.each<[string, readonly (string | number)[], boolean | undefined, string]>([
    ['all of it', [], undefined, '14:3'],
    ['a value', ['tue'], undefined, '15:8'],
    ['its key', ['tue'], true, '15:3'],
    ['a value and not its key', ['tue'], false, '15:8'],
    ['a value further in', ['mon', 'from'], false, '14:16'],
    ['a key further in', ['mon', 'from'], true, '14:10'],
    ['one of a list', ['mon', 'to', 1], undefined, '14:28'],
    ['one of a list that it has not: the list', ['mon', 'to', 7], undefined, '14:23'],
    ['a key that is not there: what it was to stand in', ['mon', 'until', 'then'], undefined, '14:8'],
    ['a place in no list', ['tue', 0], undefined, '15:8'],
    ['a key of a list', ['mon', 'to', 'first'], undefined, '14:23'],
  ])('is told at its place: %s', (_, at, isKey, place) => {
    expect(where(week, at, isKey)).toEqual([`syntax ${place} No such hour.`])
  })

  test('where nothing is wrong one by one, the whole may be', () => {
    const main = plan(text('8'))
    const hours = { name: 'hours', misfit: () => 'two hours', mistakes: () => [] }
    const { faults } = bind(main, readingOrder(main, () => undefined).blocks, [], [{ ...visit, settings: [hours] }])
    expect(faults.map(({ message }) => message)).toEqual(['“hours” does not hold what it should. Expected two hours.'])
  })
})

describe('the author is told', () => {
  const head = '## A {#a}\nauthority: practice · X · verified\n\n'
  test.each<[string, string, string]>([
    [
      'a question to answer misspelt',
      district('', { answers: '[visit, arest]' }),
      'unknown-word 6:18 “arest” is not a question. Did you mean “arrest”? Expected one of visit, arrest.',
    ],
    [
      'a block about no question',
      district(head + everyone.replace('visit', 'weather')),
      'unknown-word 12:9 “weather” is not a question. Expected one of visit, arrest.',
    ],
    [
      'a setting misspelt',
      district(head + block('setting notice-odrer', 'then: in-order')),
      'unknown-word 12:12 “notice-odrer” is not a setting. Did you mean “notice-order”? Expected one of notice-order, waiting-days.',
    ],
    [
      'a setting of another kind',
      district(head + block('setting notice-order', 'then: 3')),
      'syntax 13:7 “notice-order” does not hold what it should. Expected one of in-order, any-order.',
    ],
    [
      'a rule that does not answer',
      district(head + rule('', 'escort: none')),
      'syntax 14:7 This rule does not say answer. Expected answer, escort in every rule of “visit”.',
    ],
    [
      'a rule that says nothing',
      district(head + rule('', 'sign: [nurse]')),
      'syntax 14:7 This rule does not say answer, escort. Expected answer, escort in every rule of “visit”.',
    ],
    [
      'a fact misspelt',
      district(head + rule('whom: agent', 'answer: refuse, escort: none')),
      'unknown-word 13:9 “whom” is not a fact of “visit”. Did you mean “who”? Expected one of who, paper, acting, urgent, inside.',
    ],
    [
      'an also that answers',
      district(head + also('', 'answer: refuse')),
      'syntax 14:8 An answer comes from a rule alone, or from “otherwise”. Expected parts.',
    ],
  ])('%s', (_, text, sentence) => {
    expect(told(text)).toEqual([sentence])
  })

  test.each<[string, string[], string[]]>([
    [
      'each thing limited that “otherwise” does not say, once',
      ['only: { answer: refuse, escort: [required] }', 'forbid: { escort: [none] }', 'otherwise: { sign: [nurse] }'],
      [
        'syntax 14:12 “otherwise” does not say “answer”, which this law limits. Expected each key of “only” and “forbid”.',
        'syntax 14:12 “otherwise” does not say “escort”, which this law limits. Expected each key of “only” and “forbid”.',
      ],
    ],
    [
      'a requirement of what a rule alone says',
      ['require: { escort: none }'],
      ['syntax 12:12 “escort” comes from a rule alone. Expected before, after, conditions, sign, within.'],
    ],
    [
      'a length of time struck as if it were a word',
      ['require: { sign: [nurse] }', 'strike: { within: 3 }'],
      ['syntax 13:11 “within” is no list of words. Expected before, after, conditions, sign.'],
    ],
  ])('in a law: %s', (_, asks, sentences) => {
    expect(told(district(''), [plan(floor(section('a', law('', ...asks))), 'law.md')])).toEqual(sentences)
  })

  test('which section and which question it is about, in which file', () => {
    const about = (text: string) => bound(text).faults.map(({ kind, file, provision, question }) => [kind, file, provision, question])
    expect(about(district(head + rule('', 'answer: refuse')))).toEqual([['syntax', 'town.md', 'a', 'visit']])
    expect(about(district(head + everyone.replace('visit', 'weather')))).toEqual([['unknown-word', 'town.md', 'a', null]])
    expect(about(district(head + block('setting visit', 'then: 3')))).toEqual([['unknown-word', 'town.md', 'a', null]])
    expect(about(district('', { answers: '[weather]' }))).toEqual([['unknown-word', 'town.md', null, null]])
    const model = playbook(head + rule('', 'answer: refuse'))
    expect(bound(district('', { includes: '[model]' }), [], model).faults).toMatchObject([{ file: 'model.md', provision: 'a' }])
  })
})
