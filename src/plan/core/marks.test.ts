import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { withMarks } from './marks.ts'
import { makePlan } from './open.ts'
import { indicesOf, situationAt } from './space.ts'
import { also, district, floor, law, playbook, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

const town = district(
  section('urgent', rule('urgent: yes', 'answer: permit, escort: offered')) +
    section('agents', rule('who: agent', 'answer: permit, escort: none'), also('inside: yes', 'sign: [counsel]')),
  { includes: '[model]', without: '[model#gone]' },
)
const model = playbook(section('everyone', rule('', 'answer: refuse, escort: none')) + section('gone', also('', 'sign: [aide]')))
const floors = [
  floor(
    section(
      'agents-wait',
      law('who: agent, urgent: no', 'only: { answer: [counsel] }', 'otherwise: { answer: counsel, before: [counsel-told] }'),
    ) +
      section(
        'told',
        law('urgent: no', 'require: { after: [principal-told] }'),
        law('paper: order', 'strike: { after: [principal-told] }'),
      ),
  ),
]
const made = makePlan(
  {
    main: { file: 'town.md', text: town },
    documents: { model: { file: 'model.md', text: model } },
    floors: floors.map((text, at) => ({ file: `law-${at}.md`, text })),
  },
  [visit],
)
const marks: Readonly<Record<string, string>> = {
  'town#agents': 'counsel A 2026-01-01',
  'law#told': 'counsel B 2026-02-02',
  'model#gone': 'counsel C 2026-03-03',
}
const marked = withMarks(made, (plan, provision) => marks[`${plan}#${provision}`])

describe('a plan with other marks', () => {
  test('decides as before in every situation, and says the new mark of each reason that has one', () => {
    const [before, after] = [made.compiled('visit'), marked.compiled('visit')]
    if (!before || !after) throw new Error('it compiles')
    const all = [
      ...indicesOf(
        before.space,
        before.space.values.map(values => new Uint8Array(values.length).fill(1)),
      ),
    ]
    expect(all).toHaveLength(144)
    for (const index of all) {
      const situation = situationAt(before.space, index)
      const [was, is] = [decide(before, situation), decide(after, situation)]
      if (was.kind !== 'decided' || is.kind !== 'decided') throw new Error('it decides')
      const expected = was.decisions.map(({ because, says: _, ...rest }) => ({
        ...rest,
        because: because.map(each => ({ ...each, mark: marks[`${each.plan}#${each.provision}`] ?? each.mark })),
      }))
      expect(is.decisions.map(({ says: _, ...rest }) => rest)).toEqual(expected)
    }
  })

  test('has one copy of each rule and law, wherever it stands', () => {
    const bound = marked.bound?.questions['visit']
    for (const { rule: decides, laws, outcome } of marked.compiled('visit')?.classes ?? []) {
      const known = [...(bound?.rules ?? []), ...(bound?.alsos ?? []), ...(bound?.laws ?? [])]
      const standing = [...(decides ? [decides] : []), ...laws, ...outcome.because, ...outcome.broken]
      const clashing = outcome.clashes.flatMap(({ required, struck }) => [required, struck])
      expect([...standing, ...clashing].filter(item => !known.includes(item))).toEqual([])
    }
  })

  test('answers each class by the same rule or law', () => {
    const answering = (plan: typeof made) => {
      const { rules = [], laws = [] } = plan.bound?.questions['visit'] ?? {}
      const places = new Map<unknown, number>([...rules, ...laws].map((item, at) => [item, at]))
      return plan.compiled('visit')?.classes.map(each => [places.get(each.rule), places.get(each.outcome.answeredBy)])
    }
    expect(answering(marked)).toEqual(answering(made))
    expect(answering(made)?.some(([decides, answers]) => decides !== answers)).toBe(true)
  })

  test('has them on its sections, on those of the law and on those it leaves out; what it was made of stays as it was', () => {
    const of = (plan: typeof made) =>
      [...plan.sections, ...plan.leftOut, ...plan.floors.flatMap(law => law.provisions.map(each => ({ plan: law, section: each })))].map(
        each => [`${each.plan.slug}#${each.section.id}`, each.section.authority?.mark],
      )
    expect(of(marked)).toEqual(of(made).map(([key = '', mark]) => [key, marks[key] ?? mark]))
    expect(of(made).every(([, mark]) => mark === 'verified')).toBe(true)
    expect(marked.sections.every(({ plan }) => plan !== made.plan)).toBe(true)
    expect(marked.sections[0]?.plan).toBe(marked.plan)
    const ofBlocks = (plan: typeof made) => plan.plan?.blocks.map(each => [`town#${each.provision}`, each.authority.mark])
    expect(ofBlocks(marked)).toEqual(ofBlocks(made)?.map(([key = '', mark]) => [key, marks[key] ?? mark]))
    expect(ofBlocks(marked)).not.toEqual(ofBlocks(made))
  })
})
