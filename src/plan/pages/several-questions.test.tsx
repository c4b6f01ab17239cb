import { describe, expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import type { Lang } from '../../kernel/lang.ts'
import { makePlan, type Question } from '../core/index.ts'
import { aid } from '../testing.ts'
import { questionAsked, questionsAnswered } from '../what-if.ts'
import { PlanPage } from './plan-page.tsx'
import { viewPlan } from './plan-view.ts'
import { WhatIfPage } from './what-if-page.tsx'

/** A second question, about who is at the door; counsel signs what a plan says of it. */
const door: Question = {
  ...aid,
  name: 'door',
  label: { en: 'Somebody at the door', es: 'Alguien en la puerta' },
  facts: aid.facts.map(fact => ({ ...fact, name: fact.name === 'what' ? 'who' : fact.name })),
  settings: [
    {
      name: 'door',
      misfit: () => null,
      says: {
        label: { en: 'At the door', es: 'En la puerta' },
        words: { 'wait-minutes': { en: 'Minutes to wait', es: 'Minutos de espera' } },
      },
    },
  ],
  signedByCounsel: true,
}
const questions = [aid, door]

const section = (id: string, mark: string, question: string, when: string) =>
  `\n## Section ${id} {#${id}}\nauthority: practice · Ours · ${mark}\n\n\`\`\`rule ${question}\nwhen: { ${when} }\nthen: { answer: nurse, police: not-called }\n\`\`\`\n`
const planOf = (marks: { fire: string; rest: string }) =>
  `---\nplan: town\ntitle: Town\nkind: district\neffective: 2026-09-01\nanswers: [aid, door]\n---\n${section('all', 'verified', 'aid', '')}${section('fire', marks.fire, 'door', 'who: fire')}${section('rest', marks.rest, 'door', '')}
\`\`\`setting door
then: { wait-minutes: 30 }
\`\`\`
`
const read = (text: string) => makePlan({ main: { file: 'town.md', text }, documents: {}, floors: [] }, questions)
const viewOf = (text: string, lang: Lang) =>
  viewPlan({ made: read(text), questions, version: 1, effectiveAt: new Date('2026-09-01T04:00:00Z') }, lang)
const pageOf = (text: string, lang: Lang = 'en') =>
  htmlDocument(<PlanPage now={new Date(0)} page={contextFor({ path: '/plan', lang })} plan={viewOf(text, lang)} />)

const unsigned = planOf({ fire: 'verified', rest: 'unverified' })

describe('what counsel has not signed', () => {
  test('is said at the head of the plan, of how many sections', () => {
    expect(pageOf(unsigned)).toContain('Counsel has not yet signed 2 of 2 sections about requests by police or an agency.')
    const one = planOf({ fire: 'counsel Made-up Counsel 2026-08-01', rest: 'verified' })
    expect(pageOf(one)).toContain('Counsel has not yet signed 1 of 2 sections')
    expect(pageOf(one, 'es')).toContain('Los abogados del distrito todavía no han firmado 1 de 2 secciones')
    expect(faultsIn(pageOf(one))).toEqual([])
  })

  test('is not said when each is signed, with name and day', () => {
    const signed = pageOf(planOf({ fire: 'counsel Made-up Counsel 2026-08-01', rest: 'counsel Made-up Counsel 2026-08-02' }))
    expect(signed).not.toContain('has not yet signed')
    expect(signed).toContain('Read by counsel on August 1, 2026 (Made-up Counsel)')
  })

  test('is not said of a plan that says nothing of such requests', () => {
    const { plan } = read(unsigned)
    expect(plan).not.toBeNull()
    const onlyAid = makePlan(
      { main: { file: 'town.md', text: unsigned.replace(/\n## Section fire[\s\S]*/, '') }, documents: {}, floors: [] },
      questions,
    )
    const view = viewPlan({ made: onlyAid, questions, version: 1, effectiveAt: new Date(0) }, 'en')
    expect(view?.unsigned).toBeNull()
  })
})

describe('a plan that answers several questions', () => {
  test('shows for each section the plainest situation of its own question', () => {
    const asks = viewOf(unsigned, 'en')?.parts[0]?.sections.map(({ ask }) => ask?.href)
    expect(asks).toEqual(['/what-if?what=scrape', '/what-if?who=fire', '/what-if?who=scrape'])
  })

  test('says what it sets for a question in that question’s words', () => {
    const settings = (lang: Lang) => viewOf(unsigned, lang)?.parts[0]?.sections[2]?.settings
    expect(settings('en')).toEqual([
      { name: 'At the door', values: ['Minutes to wait: 30'], lines: [{ what: 'Minutes to wait', now: ['30'] }] },
    ])
    expect(settings('es')).toMatchObject([{ name: 'En la puerta', values: ['Minutos de espera: 30'] }])
  })

  test('is asked the question that is named, or whose first fact is given; else its first', () => {
    const answered = questionsAnswered(read(unsigned), questions)
    expect(answered.map(({ name }) => name)).toEqual(['aid', 'door'])
    expect(questionAsked(answered, {})).toBe('aid')
    expect(questionAsked(answered, { question: 'door' })).toBe('door')
    expect(questionAsked(answered, { who: 'fire', danger: 'now' })).toBe('door')
    expect(questionAsked(answered, { danger: 'now' })).toBe('aid')
    expect(questionAsked(answered, { question: 'nonsense' })).toBe('aid')
  })

  test('offers each of them on the page', () => {
    const tabs = questions.map(({ name, label }) => ({ name, label: label.en, isAsked: name === 'door' }))
    const html = htmlDocument(
      <WhatIfPage
        page={contextFor({ path: '/what-if' })}
        question={{ label: door.label.en, table: '/table' }}
        questions={tabs}
        facts={[]}
        answer={null}
      />,
    )
    expect(faultsIn(html)).toEqual([])
    expect(html).toMatch(/href="\/what-if\?question=door" aria-current="page"[^>]*>Somebody at the door/)
    expect(html).toMatch(/href="\/what-if\?question=aid"[^>]*>First aid/)
  })
})
