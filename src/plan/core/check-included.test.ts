import { describe, expect, test } from 'vitest'
import { openPlan } from './open.ts'
import { block, district, everyone, open, playbook, section, type Setup } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

/** What a plan is told of the documents that it stands on. */
const all = section('all', everyone)
const voted = (id: string, cite: string): string =>
  [`## About ${id} {#${id}}`, `authority: adopted-policy · ${cite} · verified`, '', ''].join('\n')
const days = (n: number) => block('setting waiting-days', `then: ${n}`)
const told = (text: string, setup: Setup = {}): string[] => {
  const { faults, warnings } = open(text, setup)
  return [...faults, ...warnings]
    .filter(({ kind }) => kind !== 'shadowed')
    .map(({ kind, file, line, column, provision, other, message }) => {
      const also = other ? ` (${other.file}:${other.line})` : ''
      return `${kind} ${file}:${line}:${column} ${provision}${also} ${message}`
    })
}
const withModel = (own: string, model: string) =>
  told(district(own + all, { includes: '[model]' }), { documents: { model: playbook(model) } })

describe('two sections of one id both hold, which is told', () => {
  const says = [
    'same-id town.md:9:1 days (model.md:6) The id “days” is also that of a section of “model”, which is included: both hold. Expected “without: [model#days]” at the top if this one is to stand in its place, else another id.',
  ]
  test.each<[string, string, string, string[]]>([
    ['where both hold nothing', section('days'), section('days'), says],
    ['where the included one sets what the plan’s own does not', section('days'), section('days', days(5)), says],
    ['where the included one decides something besides', section('days', days(3)), section('days', days(5), everyone), says],
    ['not where all that it sets is set by the plan’s own', section('days', days(3)), section('days', days(5)), []],
    [
      'where the plan’s own sets it elsewhere',
      section('others', days(3)) + section('days'),
      section('days', days(5)),
      [says[0]?.replace(':9:', ':15:') ?? ''],
    ],
    [
      'not where more stands in another section of the included',
      section('days', days(3)),
      section('days', days(5)) + section('more', everyone),
      [],
    ],
    ['not where the ids differ', section('days', days(3)), section('day', days(5)), []],
  ])('%s', (_, own, model, expected) => {
    expect(withModel(own, model)).toEqual(expected)
  })
  test('not beside a floor, whose law holds in any case', () => {
    const law = '---\nplan: law\ntitle: Law\nkind: floor\neffective: 2020-01-01\n---\n' + section('all')
    expect(told(district(all), { floors: { law } })).toEqual([])
    expect(told(district(all, { includes: '[law]' }), { documents: { law } })).toEqual([])
  })
})

test('a document in the place of one that ships, in other words, is told at its name', () => {
  const main = { file: 'town.md', text: district(all, { includes: '[model]' }) }
  const model = { file: 'model.md', text: playbook(section('m')) }
  const warnings = (shadows: boolean) =>
    openPlan({ main, documents: () => ({ ...model, ...(shadows ? { shadows } : {}) }), floors: [] }, [visit]).warnings
  expect(warnings(true)).toMatchObject([
    {
      ...{ kind: 'same-name', file: 'town.md', line: 7, column: 12 },
      message:
        '“model” is not the document of that name that comes with this site: another one stands in its place here, and their words differ. Expected a name of its own.',
    },
  ])
  expect(warnings(false)).toEqual([])
})

test('another text of a plan that is read already is told at its place among the includes', () => {
  const documents = {
    one: playbook(section('x'), { plan: 'model' }),
    two: playbook(section('y'), { plan: 'model' }),
    three: playbook(section('z'), { plan: 'else' }),
  }
  expect(told(district(all, { includes: '[one, three, two]' }), { documents })).toEqual([
    'include-cycle town.md:7:24 null “two” is the plan “model” itself. A plan includes neither itself nor another version of itself. Expected another document, or nothing here.',
  ])
  expect(told(district(all, { includes: '[one, three]' }), { documents })).toEqual([])
})

test('so is another text of the plan itself, under whatever name it lies', () => {
  const documents = { older: playbook(section('x'), { plan: 'town' }) }
  expect(told(district(all, { includes: '[older]' }), { documents })).toEqual([
    'include-cycle town.md:7:12 null “older” is the plan “town” itself. A plan includes neither itself nor another version of itself. Expected another document, or nothing here.',
  ])
})

describe('what another town voted is nobody else’s policy', () => {
  const elsewhere = (body: string, keys: Readonly<Record<string, string>> = {}) =>
    told(district(all, { includes: '[other]' }), { documents: { other: district(body, { plan: 'other-town', title: 'Other', ...keys }) } })
  const brings = (sections: string, line: number) => [
    `vote-of-others town.md:7:12 null (other.md:${line}) “other-town” is the plan of another district: it brings ${sections} on the word of “Vote 1 of 2020”, and no vote of your own stands behind them. Expected its sections to be copied and voted on, or a model plan.`,
  ]
  test('where its plan is included', () => {
    expect(elsewhere(voted('v', 'Vote 1 of 2020'))).toEqual(brings('1 section', 10))
    expect(elsewhere(section('u') + voted('v', 'Vote 1 of 2020') + voted('w', 'Vote 2'))).toEqual(brings('2 sections', 13))
    expect(elsewhere(section('u'))).toEqual([])
    expect(withModel('', voted('v', 'Vote 1 of 2020'))).toEqual([])
  })

  const everybodys =
    'The public schools of a town, city or regional district, its school committee or board of education, its council, its select board'
  const cited = (n: string, line: number, body: string, place: string) =>
    `vote-of-others town.md:${line}:1 v The authority of ${n} is a vote of the ${body}, and this plan is for ${place}. Expected a vote of your own, or “practice” and the place it was taken from.`
  test.each<[string, string, string, Readonly<Record<string, string>>, string[]]>([
    ['the Other Bay School Committee, vote 1', 'Other Bay School Committee, vote 2', '2 sections', {}, ['Other Bay School Committee']],
    ['Other Bay City Council 3', 'Vote 4', '1 section', { place: 'Newtown' }, ['Other Bay City Council']],
    ['Léon-St. Mary’s Board of Education', 'Vote 4', '1 section', { place: 'Newtown' }, ['Léon-St. Mary’s Board of Education']],
    ['The Harbor Falls School Committee', 'Vote 4', '1 section', { place: 'The town' }, ['Harbor Falls School Committee']],
    ['Newtown Select Board, vote 1', 'Vote 4', '', { place: 'Newtown, Massachusetts' }, []],
    ['Harbor Falls School Committee', 'Vote 4', '', { title: 'Harbor Falls plan' }, []],
    ['Bay Falls School Board', 'Vote 4', '', { plan: 'bay-falls' }, []],
    ['Regional District School Committee', 'Vote 4', '1 section', { place: 'A regional district' }, ['Regional District School Committee']],
    ['Of By School Committee', 'Vote 4', '1 section', { place: 'Land of by' }, ['Of By School Committee']],
    ...[
      ...['Harbor Regional District School Committee', 'Harbor Public Schools School Committee', 'Town Falls School Board'],
      ...['Bay Board of Education', 'Bay City Council', 'Bay Select Board'],
    ].map((body): [string, string, string, Readonly<Record<string, string>>, string[]] => [
      body,
      'Vote 4',
      '1 section',
      { place: everybodys },
      [body],
    ]),
    ['Vote of the Other School Committee', 'our school committee', '', {}, []],
    ['Other School Committees', 'One Two Three Four Five Six School Board', '', {}, []],
  ])('where its body is cited: %s', (one, two, sections, keys, bodies) => {
    const line = 9 + Object.keys(keys).filter(key => key === 'place').length + 1
    const expected = bodies.map(body => cited(sections, line, body, keys['place'] ?? keys['title'] ?? 'Town plan'))
    expect(told(district(voted('v', one) + voted('w', two) + all, keys))).toEqual(expected)
  })
  test('each body with what is on its word, and only a vote', () => {
    const [one, two] = ['Other Bay City Council', 'Far Bay School Committee']
    const practice = voted('u', one).replace('adopted-policy', 'practice')
    const says = told(district(practice + voted('v', one) + voted('w', `${two} 5`) + voted('x', `${one} 2`) + all))
    expect(says.map(each => each.split(', and')[0])).toEqual([
      'vote-of-others town.md:13:1 v The authority of 2 sections is a vote of the Other Bay City Council',
      'vote-of-others town.md:16:1 w The authority of 1 section is a vote of the Far Bay School Committee',
    ])
  })
  test('of two districts’ plans, the one that brings votes', () => {
    const other = (plan: string, body: string) => district(body, { plan, title: plan })
    const documents = { one: other('one', section('u')), two: other('two', voted('v', 'Vote 1 of 2020')) }
    expect(told(district(all, { includes: '[one, two]' }), { documents })).toEqual([
      brings('1 section', 10)[0]?.replace('7:12', '7:17').replace('other.md', 'two.md').replace('other-town', 'two'),
    ])
  })
  test('a playbook votes nothing, so that it says where its words come from', () => {
    expect(told(playbook(voted('v', 'Other Bay City Council 3')))).toEqual([])
  })
})
