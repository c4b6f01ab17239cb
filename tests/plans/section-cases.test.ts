import { expect, test } from 'vitest'
import { readBundle } from '../../src/plan/index.ts'
import { makeBundle } from '../../src/plan/open-bundle.ts'
import { casesOf } from '../../src/plan/pages/section-cases.ts'
import { viewPlan } from '../../src/plan/pages/plan-view.ts'
import { questions } from '../../src/questions.ts'

const reading = readBundle('plans/harbor-falls.md')
if (!('bundle' in reading)) throw new Error('the plan of the demonstration can be read')
const made = makeBundle(reading.bundle, questions).opened

test.each(['en', 'es'] as const)(
  'no section of the plan says one answer twice, and each situation leads to its own decision (%s)',
  lang => {
    const plan = viewPlan({ ...{ made, questions, version: 1 }, effectiveAt: new Date('2026-11-27T12:00:00Z') }, lang)
    const sections = plan?.parts.flatMap(({ slug, sections }) => sections.map(({ id }) => ({ plan: slug, provision: id }))) ?? []
    let together = 0
    for (const at of sections) {
      const { cases } = casesOf(made, questions, at, lang)
      expect(new Set(cases.map(({ says }) => says)).size).toBe(cases.length)
      const links = cases.flatMap(({ situations }) => situations.map(({ href }) => href))
      expect(new Set(links).size).toBe(links.length)
      together += links.length - cases.length
    }
    expect(together).toBeGreaterThan(0)
  },
)
