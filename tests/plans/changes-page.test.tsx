import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { PageContext } from '../../src/design/context.ts'
import { compareTwo } from '../../src/plan/comparing/compared.ts'
import { modelPlans } from '../../src/plan/comparing/model-plans.ts'
import { shippedDocuments } from '../../src/plan/index.ts'
import { ComparePage } from '../../src/plan/pages/compare-page.tsx'
import { viewOfTwo } from '../../src/plan/pages/compare-view.ts'
import { weighedTwoSaid } from '../../src/plan/weighing/said.ts'
import { questions } from '../../src/questions.ts'
import { visibleIn, wordsIn } from '../visible-words.ts'

const harborFalls = shippedDocuments().find(({ file }) => file.endsWith('/harbor-falls.md'))?.file ?? ''
const oakland = modelPlans().find(({ name }) => name === 'oakland')?.file ?? ''
const over = { first: '2025-10-01', last: '2026-09-30' }
const weighed = new Map(
  ['support', 'contact'].map(question => [
    question,
    weighedTwoSaid({ ...over, question, weighed: { kind: 'known', of: 1400, was: 120, is: 60, less: 60, more: 0 } }, 'en'),
  ]),
)

test('of plans that differ in nearly everything the page shows at most 600 words, and the rest is folded', () => {
  const lang = 'en'
  const found = compareTwo({ first: { is: 'shipped', file: harborFalls }, second: { is: 'shipped', file: oakland } }, questions)
  expect(found.faults).toEqual([])
  const asked = { a: 'version-1', b: 'in-force' }
  const choices = [
    { key: 'version-1', label: 'Version 1, from October 1, 2026' },
    { key: 'in-force', label: 'The plan in force (version 2)' },
  ]
  const view = viewOfTwo(found, { asked, weighed, choices, lang, questions })
  const page: PageContext = {
    ...{
      lang,
      district: { name: 'Harbor Falls', officePhone: null },
      person: null,
      who: null,
      csrf: null,
      path: '/plan/changes',
      demo: false,
    },
    assets: { css: '', scripts: {} },
  }
  const html = render(<ComparePage page={page} choices={choices} chosen={asked} found={view} problems={[]} />)
  expect(wordsIn(html).length).toBeGreaterThan(5000)
  expect(wordsIn(visibleIn(html)).length).toBeLessThanOrEqual(600)
  // What is folded says how much of it there is.
  const folds = [...html.matchAll(/<details[^>]*><summary><h2>([^<]*)<\/h2>(?:<small>([^<]*)<\/small>)?/g)].map(([, title, inside]) => [
    title,
    inside,
  ])
  expect(folds.filter(([title, inside]) => inside === undefined && title !== 'Compare two others')).toEqual([])
  expect(folds.length).toBeGreaterThan(5)
}, 120_000)
