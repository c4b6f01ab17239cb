import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { nextQuarter, quartersOver } from '../../../kernel/quarters.ts'
import type { PageContext } from '../../../design/context.ts'
import type { WeighedPlan } from '../../../plan/index.ts'
import { relianceShown } from '../public-quarters.ts'
import { PublicFiguresPage } from './public-page.tsx'

const over = { question: 'support', first: '2025-10-01', last: '2026-09-30' }
const shown = (reliance: readonly WeighedPlan[], lang: 'en' | 'es' = 'en') => {
  const page: PageContext = {
    ...{ lang, district: { name: 'Harbor Falls', officePhone: null }, person: null, who: null, csrf: null, path: '/figures', demo: false },
    assets: { css: '', scripts: {} },
  }
  const next = nextQuarter(new Date('2026-11-29T20:00:00Z'), 'America/New_York')
  const html = render(<PublicFiguresPage {...{ page, quarters: [], next, sectionOf: () => ({ title: '', href: '' }), reliance }} />)
  return html.replaceAll(/<[^>]*>/g, ' ')
}

test('why it is empty, and from which day it is not', () => {
  expect(shown([])).toContain('The figures from October 1, 2026 to December 31, 2026 are shown here from January 8, 2027 on.')
  expect(shown([], 'es')).toContain('del 1 de octubre de 2026 al 31 de diciembre de 2026')
})

test('the quarter that comes next is the first that is then shown', () => {
  for (const at of ['2026-11-29T20:00:00Z', '2027-01-03T12:00:00Z', '2027-01-08T04:59:00Z', '2027-01-08T05:01:00Z']) {
    const { first, last, shownOn } = nextQuarter(new Date(at), 'America/New_York')
    expect(quartersOver(new Date(at), 'America/New_York')[0]?.first).not.toBe(first)
    expect(quartersOver(new Date(`${shownOn}T05:01:00Z`), 'America/New_York')[0]).toMatchObject({ first, last })
    expect(quartersOver(new Date(`${shownOn}T03:59:00Z`), 'America/New_York')[0]?.first).not.toBe(first)
  }
})

test('how often the plan relies on police, as counts with what they are of', () => {
  const known: WeighedPlan = { ...over, weighed: { kind: 'known', of: 140, relies: 12 } }
  expect(shown([known])).toContain(
    'In 12 of the 140 calls for support from October 1, 2025 to September 30, 2026 the plan relies on police.',
  )
  expect(shown([known], 'es')).toContain('En 12 de las 140 llamadas de apoyo del 1 de octubre de 2025 al 30 de septiembre de 2026')
  expect(shown([known])).not.toContain('%')
  expect(relianceShown(known)).toEqual({ ...over, of: 140, relies: 12, notKnown: null })
})

test('where it is not known yet, why', () => {
  const tooFew: WeighedPlan = { ...over, question: 'contact', weighed: { kind: 'not-known', why: 'too-few' } }
  expect(shown([tooFew])).toMatch(/is not known yet: from .* there were fewer than 30 requests of police and agencies to tell it by\./)
  expect(shown([{ ...over, weighed: { kind: 'not-known', why: 'tells-few' } }])).toContain('would tell of fewer than 6 calls for support.')
  expect(relianceShown(tooFew)).toEqual({ ...over, question: 'contact', of: null, relies: null, notKnown: 'too-few' })
})
