import { describe, expect, test } from 'vitest'
import { ended } from '../../platform/pieces/index.ts'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import { makePlan, type MadePlan } from '../core/index.ts'
import { district, floor, law, playbook, rule, section } from '../core/testing/plans.ts'
import { visit } from '../core/testing/visit.ts'
import { viewPlan } from '../pages/plan-view.ts'
import { gradeOf, sentencesOf } from '../../words/testing/reading-grade.ts'
import { lawWords } from '../words/law.ts'
import { actingOfUnverified } from './acting.ts'
import { LawPage } from './law-page.tsx'
import { viewLaw } from './view.ts'

/** Laws that say something of some situations, each with its mark. */
const laws: readonly (readonly [id: string, mark: string, block: string])[] = [
  ['counsel-signs', 'unverified', law('who: officer', 'require: { sign: [counsel] }')],
  ['nurse-comes', 'unverified', law('urgent: yes', 'require: { sign: [nurse] }')],
  ['no-agents', 'unverified', law('who: agent, urgent: no', 'only: { answer: [refuse, counsel] }', 'otherwise: { answer: refuse }')],
  ['said-already', 'unverified', law('paper: warrant', 'require: { after: [principal-told] }')],
  ['checked', 'verified', law('', 'require: { sign: [principal] }')],
  ['signed', 'counsel Made-up Counsel 2026-08-01', law('inside: yes', 'require: { conditions: [rights-card] }')],
  ['never', 'unverified', law('who: parent, acting: yes', 'require: { sign: [aide] }')],
]
const lawSection = ([id, mark, block]: (typeof laws)[number]) => section(id, block).replace('verified', mark)
const floorOf = (some: readonly (typeof laws)[number][]) => floor(some.map(lawSection).join(''))

const town = district(
  section('urgent-first', rule('urgent: yes', 'answer: permit, escort: offered, sign: [nurse, principal]')) +
    section('papers', rule('paper: warrant', 'answer: comply, escort: required, after: [principal-told]')) +
    section('kept-quiet', rule('paper: order', 'answer: refuse, escort: none')).replace('verified\n', 'verified\naudience: staff\n'),
  { includes: '[model]' },
)
const model = playbook(section('everyone', rule('', 'answer: permit, escort: none')))

const made = (some: readonly (typeof laws)[number][]): MadePlan => {
  const plan = makePlan(
    {
      main: { file: 'town.md', text: town },
      documents: { model: { file: 'model.md', text: model } },
      floors: [{ file: 'law.md', text: floorOf(some) }],
    },
    [visit],
  )
  expect(plan.faults).toEqual([])
  return plan
}
const whole = made(laws)

describe('where unverified law acts', () => {
  test('is found as by leaving each section of the law out, over every situation', () => {
    const acting = ended(actingOfUnverified(whole, [visit]))
    const table = whole.compiled('visit')
    let tried = 0
    for (const [id, mark] of laws) {
      const without = made(laws.filter(([other]) => other !== id)).compiled('visit')
      const expected = new Map<string, number>()
      for (let index = 0; index < (table?.space.size ?? 0); index++) {
        const [here, there] = [table?.classes[table.table[index] ?? 0], without?.classes[without.table[index] ?? 0]]
        if (!here?.possible || !here.rule || !here.laws.some(({ at }) => at.provision === id)) continue
        tried++
        const key = `${here.rule.at.plan}#${here.rule.at.provision}`
        const said = (of: typeof here | undefined) => JSON.stringify([of?.outcome.answer, of?.outcome.parts])
        expected.set(key, (expected.get(key) ?? 0) + (said(here) === said(there) ? 0 : 1))
      }
      expect([id, [...(acting.get(`law#${id}`) ?? [])].sort()]).toEqual([id, mark === 'unverified' ? [...expected].sort() : []])
    }
    expect(tried).toBeGreaterThan(300)
  })

  test('is told apart: what it changes, and where it acts and changes nothing', () => {
    const acting = ended(actingOfUnverified(whole, [visit]))
    expect(acting.get('law#said-already')?.get('town#papers')).toBe(0)
    expect(acting.get('law#counsel-signs')?.get('town#papers')).toBeGreaterThan(0)
    expect(acting.get('law#nurse-comes')).toEqual(new Map([['town#urgent-first', 0]]))
  })
})

const view = (lang: 'en' | 'es') => {
  const plan = viewPlan({ made: whole, questions: [visit], version: 1, effectiveAt: new Date('2026-09-01T04:00:00Z') }, lang)
  return plan && viewLaw(plan, ended(actingOfUnverified(whole, [visit])))
}
const pageIn = (lang: 'en' | 'es') =>
  htmlDocument(<LawPage page={contextFor({ path: '/plan/law', lang })} law={view(lang)} isDraft={lang === 'es'} />)
const said = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the page about the law', () => {
  test('has each section with its clause and its mark, and the sections of the plan where unverified law acts', () => {
    const html = pageIn('en')
    expect(faultsIn(html)).toEqual([])
    for (const [id] of laws) expect(html).toContain(`id="${id}"`)
    const shown = said(html)
    for (const expected of [
      '5 of 7 sections are not verified. They act in 3 sections of our plan.',
      'Because of counsel-signs Not verified: counsel is checking',
      'Because of checked Source checked',
      'Because of signed Read by counsel on August 1, 2026 (Made-up Counsel)',
      'It changes none of our answers: our plan says the same by itself.',
      'It acts in no section of our plan.',
    ])
      expect(shown).toContain(expected)
    expect(html).toContain('<a href="/plan/sections/papers">About papers</a> (in ')
    expect(html).toContain('<a href="/plan/model/law#no-agents">About no-agents</a>')
  })

  test('names no section for staff', () => {
    expect(pageIn('en')).not.toContain('kept-quiet')
  })

  test('in Spanish', () => {
    expect(said(pageIn('es'))).toContain('5 de 7 secciones están sin verificar. Actúan en 3 secciones de nuestro plan.')
  })

  test('says it so that a family can read it', () => {
    const { lede, marks, changes, changesNothing, actsIn, actsToo, actsNowhere, unverified } = lawWords.en
    const said = [lede, marks, changes, changesNothing, actsIn, actsToo, actsNowhere, unverified({ n: 5, of: 7, touched: 3 })]
    expect(gradeOf(said.flatMap(sentencesOf))).toBeLessThanOrEqual(8)
  })

  test('without a plan says so', () => {
    expect(said(htmlDocument(<LawPage page={contextFor({ path: '/plan/law' })} law={null} isDraft={false} />))).toContain(
      'This district has no plan in force yet.',
    )
  })
})
