import { expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import { makePlan, type PlanFile, type Question, readPlan } from '../core/index.ts'
import { PlanPage } from './plan-page.tsx'
import { sectionFinder, viewPlan } from './plan-view.ts'
import { readProse } from './read-prose.ts'
import { RuleTable } from './rule-table.tsx'
import { whatIfAnswer, whatIfFacts } from './what-if-view.ts'
import { WhatIfPage } from './what-if-page.tsx'

/** A small question of our own: who goes, when it rains or burns. */
const question: Question = {
  name: 'outing',
  version: 1,
  label: { en: 'An outing', es: 'Una salida' },
  facts: [
    {
      name: 'sky',
      values: ['clear', 'rain', 'fire'],
      label: { en: 'What does the sky do?', es: '¿Qué hace el cielo?' },
      words: {
        clear: { en: 'it is clear', es: 'está despejado' },
        rain: { en: 'it rains', es: 'llueve' },
        fire: { en: 'it burns', es: 'arde' },
      },
    },
    {
      name: 'bus',
      values: ['here', 'late'],
      label: { en: 'Is the bus here?', es: '¿Está el autobús?' },
      words: { here: { en: 'yes', es: 'sí' }, late: { en: 'it is late', es: 'se retrasa' } },
    },
  ],
  answers: [
    { word: 'stay', waits: false, strict: 2, says: { en: 'Everyone stays.', es: 'Todos se quedan.' } },
    { word: 'go', waits: false, strict: 1, says: { en: 'Everyone goes.', es: 'Todos van.' } },
  ],
  parts: [
    {
      name: 'with',
      kind: 'all',
      shape: 'words',
      values: ['coats', 'boots'],
      says: { en: 'Take {}.', es: 'Lleven {}.' },
      words: { coats: { en: 'coats', es: 'abrigos' }, boots: { en: 'boots', es: 'botas' } },
    },
  ],
  neverWaits: [],
  impossible: [],
  headline: [],
  reliance: [],
}

const provision = (id: string, title: string, text: string, mark = 'verified', more = ''): string =>
  `\n## ${title} {#${id}}\nauthority: adopted-policy · Committee · ${mark}\n${more}\n${text}\n`
const rule = (body: string): string => `\n\`\`\`rule outing\n${body}\n\`\`\`\n`
const front = (lines: string): string => `---\n${lines}\n---\n`

const documents: Readonly<Record<string, PlanFile>> = {
  model: {
    file: 'model.md',
    text: `${front('plan: model\ntitle: A model plan\nkind: playbook')}${provision('weather', 'Weather elsewhere', `Elsewhere it is so.${rule('when: {}\nthen: { answer: go }')}`)}${provision('unused', 'No rule here', 'Words alone.')}`,
  },
}
const floor: PlanFile = {
  file: 'floor.md',
  text: `${front('plan: floor\ntitle: The law of outings\nkind: floor\neffective: 2020-01-01')}${provision('coats', 'Coats', `Coats are worn in rain.\n\n\`\`\`law outing\nwhen: { sky: rain }\nrequire: { with: [coats] }\n\`\`\`\n`, 'unverified')}`,
}
const main: PlanFile = {
  file: 'town.md',
  text: `${front('plan: town\ntitle: A town’s outings\nkind: district\nplace: A town\neffective: 2026-09-01\nanswers: [outing]\nincludes: [model]')}
${provision('weather', 'Weather', `When it **burns**, nobody goes. See [the map](https://maps.example.test/) or [this](javascript:alert(1)).\n\n<script>alert(2)</script>\n\n- one\n- two${rule('when: { sky: fire }\nthen: { answer: stay, with: [boots] }')}`)}
${provision('keys', 'Where the keys are', `They are under the mat.${rule('when: { sky: rain, bus: late }\nthen: { answer: stay }')}`, 'verified', 'audience: staff\n')}`,
}
const made = makePlan({ main, documents, floors: [floor] }, [question])
const view = viewPlan({ made, questions: [question], version: 3, effectiveAt: new Date('2026-09-01T04:00:00Z') }, 'en')
const now = new Date('2026-11-26T12:00:00Z')
const page = contextFor({ path: '/plan' })
const html = htmlDocument(<PlanPage now={now} page={page} plan={view} />)

test('the plan reads as a document: its own sections, those it takes from others, what the law requires', () => {
  expect(made.faults).toEqual([])
  expect(view?.parts.map(part => [part.is, part.slug, part.sections.map(section => section.anchor)])).toEqual([
    ['own', 'town', ['weather']],
    ['included', 'model', ['model-weather']],
    ['floor', 'floor', ['coats']],
  ])
  expect(view?.read).toEqual({ n: 0, of: 3 })
  expect(faultsIn(html)).toEqual([])
  for (const said of [
    'A town’s outings',
    'Taken from a model plan: A model plan',
    'What the law requires: The law of outings',
    'Not verified: counsel is checking',
    '0 of 3',
    'Our choice',
  ])
    expect(html).toContain(said)
})

test('a section for staff is nowhere on the page', () => {
  expect(html).not.toContain('under the mat')
  expect(html).not.toContain('Where the keys are')
})

test('a rule is a line in words: when, then, and what comes with it', () => {
  const [weather] = view?.parts[0]?.sections ?? []
  expect(weather?.tables).toEqual([
    {
      is: 'rule',
      question: 'An outing',
      rows: [{ when: ['What does the sky do: it burns'], then: 'Everyone stays.', notes: ['Take boots.'] }],
    },
  ])
  expect(view?.parts[1]?.sections[0]?.tables[0]?.rows).toEqual([{ when: [], then: 'Everyone goes.', notes: [] }])
  expect(view?.parts[2]?.sections[0]?.tables).toEqual([
    { is: 'kept', question: 'An outing', rows: [{ when: ['What does the sky do: it rains'], then: 'Take coats.', notes: [] }] },
  ])
})

test('a citation is read in the reader’s language where its section’s translation has one; its kind and mark stay those that were adopted', () => {
  const text = `${front('plan: town\ntitle: Salidas\nkind: playbook')}\n## El tiempo {#weather}\nauthority: statute · Comité · unverified\n\nSi *arde*, nadie va.\n`
  const reading = readPlan(text, 'town.es.md')
  if (reading.kind !== 'read') throw new Error('the translation cannot be read')
  const plan = {
    made,
    find: (name: string) => documents[name],
    questions: [question],
    version: 3,
    effectiveAt: new Date('2026-09-01T04:00:00Z'),
  }
  const spanish = viewPlan({ ...plan, translations: new Map([['town', reading.plan]]) }, 'es')
  expect(spanish?.parts.map(({ sections }) => sections[0]?.authority)).toEqual([
    { authority: 'adopted-policy', cite: 'Committee', cited: 'Comité', mark: 'verified', isLaw: false },
    { authority: 'adopted-policy', cite: 'Committee', mark: 'verified', isLaw: false, takenFrom: 'A model plan' },
    { authority: 'adopted-policy', cite: 'Committee', mark: 'unverified', isLaw: true },
  ])
  const shown = htmlDocument(<PlanPage now={now} page={contextFor({ path: '/plan', lang: 'es' })} plan={spanish} />)
  expect(shown).toContain('<span>Comité</span>')
  expect(shown).toContain('<span lang="en">Committee</span>')
  expect(shown).toContain('Si <em>arde</em>, nadie va.')
  expect(sectionFinder(spanish)('town', 'weather')).toMatchObject({ cited: 'Comité' })
  expect(sectionFinder(spanish)('floor', 'coats')).not.toHaveProperty('cited')
})

test('a plan’s words are shown and never run: no markup of its own, no link that runs', () => {
  expect(html).toContain('<strong>burns</strong>')
  expect(html).toContain('href="https://maps.example.test/"')
  expect(html).not.toContain('javascript:')
  expect(html).toContain('&lt;script>')
  expect(readProse('1. a\n2. b\n\n   c\n\n> d')).toEqual([
    {
      is: 'list',
      ordered: true,
      items: [[{ is: 'text', text: 'a' }], [{ is: 'text', text: 'b' }, { is: 'break' }, { is: 'text', text: 'c' }]],
    },
    { is: 'quote', text: [{ is: 'text', text: 'd' }] },
  ])
})

test('a reason leads to its section, with its first sentence; one that is not published leads to the plan', () => {
  const find = sectionFinder(view)
  expect(find('model', 'weather')).toEqual({
    href: '/plan/sections/model-weather',
    title: 'Weather elsewhere',
    quote: 'Elsewhere it is so.',
    isLaw: false,
    takenFrom: 'A model plan',
  })
  expect(find('town', 'keys')).toEqual({ href: '/plan', title: 'keys', quote: null })
})

test('a district without a plan has a page all the same', () => {
  const empty = htmlDocument(<PlanPage now={now} page={page} plan={null} />)
  expect(empty).toContain('This district has no plan in force yet.')
  expect(faultsIn(empty)).toEqual([])
})

const asking = { label: 'An outing', table: '/api/plan/compiled?question=outing' }

test('what happens if: the plan’s sentences, its sections, what would change it, and how many situations are alike', () => {
  const compiled = made.compiled('outing')
  if (!compiled) throw new Error('the small plan compiles')
  const situation = { sky: 'rain', bus: 'here' }
  const answer = whatIfAnswer(compiled, situation, sectionFinder(view), 'en')
  expect(answer).toMatchObject({ situation: 'It rains.', heading: 'Everyone goes.', says: ['Take coats.'], count: { same: 1, of: 6 } })
  expect(answer?.because.map(({ href, mark }) => [href, mark])).toEqual([
    ['/plan/sections/model-weather', 'verified'],
    ['/plan/sections/coats', 'unverified'],
  ])
  expect(answer?.changes).toEqual([
    { fact: 'What does the sky do', nearby: [{ said: 'it burns', href: '/what-if?sky=fire' }], isCut: false, says: 'Everyone stays.' },
    {
      fact: 'Is the bus here',
      nearby: [{ said: 'it is late', href: '/what-if?sky=rain&bus=late' }],
      isCut: false,
      says: 'Everyone stays.',
    },
  ])
  const shown = htmlDocument(<WhatIfPage page={page} question={asking} facts={whatIfFacts(question, situation, 'en')} answer={answer} />)
  expect(faultsIn(shown)).toEqual([])
  expect(shown).toMatch(/<option value="rain" selected/)
  expect(shown).toContain('Of the 6 situations of “An outing” that the plan answers, 1 get this answer.')
})

test('what happens if answers in the reader’s language, and works with nothing chosen, with nothing answered, with no plan', () => {
  const compiled = made.compiled('outing')
  const answer = compiled && whatIfAnswer(compiled, { sky: 'fire', bus: 'here' }, sectionFinder(view), 'es')
  expect(answer?.heading).toBe('Todos se quedan.')
  const open = { situation: 'It rains.', heading: null, says: [], because: [], changes: [], count: { same: 1, of: 6 } }
  for (const shown of [
    htmlDocument(
      <WhatIfPage page={page} question={asking} facts={whatIfFacts(question, {}, 'en')} answer={null} problems={['“x” is no value.']} />,
    ),
    htmlDocument(<WhatIfPage page={page} question={asking} facts={whatIfFacts(question, {}, 'en')} answer={open} />),
    htmlDocument(<WhatIfPage page={page} question={null} facts={[]} answer={null} />),
  ])
    expect(faultsIn(shown)).toEqual([])
})

test('what a section sets is a small table: the setting in words, then its value', () => {
  const setting = '\n```setting notice-order\nthen: in-order\n```\n'
  const withSetting = { ...main, text: main.text + provision('order', 'Order', `One after the other.${setting}`) }
  const other = makePlan({ main: withSetting, documents, floors: [floor] }, [question])
  const seen = (lang: 'en' | 'es') => viewPlan({ made: other, questions: [question], version: 4, effectiveAt: new Date(0) }, lang)
  expect(seen('en')?.parts[0]?.sections.at(-1)?.settings).toEqual([
    {
      ...{ name: 'What must be done before the answer', values: ['one after the other, as listed'] },
      lines: [{ what: null, now: ['one after the other, as listed'] }],
    },
  ])
  const shown = htmlDocument(<PlanPage now={now} page={contextFor({ path: '/plan', lang: 'es' })} plan={seen('es')} />)
  expect(shown).toContain('Lo que fija el plan, para todas las secciones.')
  expect(faultsIn(shown)).toEqual([])
})

test('a version that does not hold says so, and asks nothing of the plan that does', () => {
  const until = { at: new Date('2027-09-01T04:00:00Z'), version: 4 }
  const said = (standing: Parameters<typeof PlanPage>[0]['standing']) =>
    htmlDocument(<PlanPage now={now} page={page} plan={view} {...(standing ? { standing } : {})} />)
  expect(said({ is: 'past', until })).toContain('It is no longer in force: it held until September 1, 2027 at 12:00 am.')
  expect(said({ is: 'past', until })).not.toContain('/what-if?')
  expect(said({ is: 'now', until: null })).toContain('/what-if?')
  expect(said({ is: 'waiting', until: null })).toContain('It is not yet in force: it will hold from September 1, 2026 at 12:00 am.')
  expect(said({ is: 'replaced', until })).toContain('It is never in force')
})

test('a plan whose day is still to come is in force from it, and not since', () => {
  const on = (at: string) => htmlDocument(<PlanPage page={page} plan={view} now={new Date(at)} />)
  expect(on('2026-08-31T12:00:00Z')).toMatch(/In force from<\/dt><dd>September 1, 2026/)
  expect(on('2026-09-01T12:00:00Z')).toMatch(/In force since<\/dt><dd>September 1, 2026/)
})

test('what the law’s own document holds as practice is not called law; what another plan wrote is not shown as ours', () => {
  const policy = { authority: 'adopted-policy', cite: 'Committee', mark: 'verified' }
  expect(view?.parts[0]?.sections[0]?.authority).toEqual({ ...policy, isLaw: false })
  expect(view?.parts[1]?.sections[0]?.authority).toEqual({ ...policy, isLaw: false, takenFrom: 'A model plan' })
  expect(html).toContain('Taken from “A model plan”, where it is:')
  const captionOf = (from: typeof floor) => {
    const seen = viewPlan(
      { made: makePlan({ main, documents, floors: [from] }, [question]), questions: [question], version: 3, effectiveAt: now },
      'en',
    )
    const [table] = seen?.parts[2]?.sections[0]?.tables ?? []
    return table ? htmlDocument(<RuleTable table={table} lang="en" />) : ''
  }
  expect(captionOf(floor)).toContain('An outing: no law says this, but every plan keeps it.')
  const byStatute = { ...floor, text: floor.text.replace('authority: adopted-policy', 'authority: statute') }
  expect(captionOf(byStatute)).toContain('An outing: the law requires this of every plan.')
})

test('a quote that nobody translated says so where it is read, and its English is told to whatever reads it aloud', () => {
  const spanish = viewPlan({ made, questions: [question], version: 3, effectiveAt: now }, 'es')
  expect(spanish?.isTitleTranslated).toBe(false)
  const compiled = made.compiled('outing')
  const situation = { sky: 'rain', bus: 'here' }
  const answer = compiled && whatIfAnswer(compiled, situation, sectionFinder(spanish), 'es')
  const shown = htmlDocument(
    <WhatIfPage
      page={contextFor({ path: '/what-if', lang: 'es' })}
      question={asking}
      facts={whatIfFacts(question, situation, 'es')}
      answer={answer ?? null}
    />,
  )
  expect(shown).toMatch(/<p class="c-draft">Esta sección todavía está en inglés\.<\/p><p lang="en">Elsewhere it is so\./)
  expect(sectionFinder(view)('model', 'weather')).not.toHaveProperty('inEnglish')
})
