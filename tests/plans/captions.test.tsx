import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { basisOf } from '../../src/design/basis.tsx'
import { contextFor } from '../../src/design/testing.ts'
import { makeBundle } from '../../src/plan/open-bundle.ts'
import { frontOf, readBundle, shippedDocuments } from '../../src/plan/bundle.ts'
import { viewAlone, viewPlan } from '../../src/plan/pages/plan-view.ts'
import { RuleTable } from '../../src/plan/pages/rule-table.tsx'
import type { SectionView } from '../../src/plan/pages/view.ts'
import { ReadingPage } from '../../src/plan/reading/pages/reading-page.tsx'
import { sectionsToRead } from '../../src/plan/reading/view.ts'
import { questions } from '../../src/questions.ts'

const lawful = ['statute', 'regulation']
const effectiveAt = new Date('2026-11-27T12:00:00Z')
const shipped = shippedDocuments().filter(({ file, text }) => typeof frontOf(text).kind === 'string' && !file.endsWith('.es.md'))

function bundleOf(file: string) {
  const reading = readBundle(file)
  if (reading.kind === 'missing') throw new Error(reading.detail)
  return makeBundle(reading.bundle, questions)
}

/** What stands above the rules of a section. */
const captions = ({ tables }: SectionView): string[] =>
  (['en', 'es'] as const).flatMap(lang =>
    tables.map(table => /<caption[^>]*>(.*?)<\/caption>/s.exec(render(<RuleTable table={table} lang={lang} />))?.[1] ?? ''),
  )

describe('what a section is called comes from its own authority', () => {
  test.each(shipped.map(({ file }) => [file.replace(/.*\//, ''), file]))('%s', (_, file) => {
    const made = bundleOf(file).opened
    const given = { made, questions, version: 1, effectiveAt }
    const alone = viewAlone(given, 'en')
    if (!alone) throw new Error(`${file} is not read.`)
    const sections = [...(viewPlan(given, 'en')?.parts ?? []), ...alone.parts].flatMap(part => part.sections)
    expect(sections.length).toBeGreaterThan(0)
    for (const section of sections) {
      const kind = section.authority?.authority ?? 'none'
      const said = captions(section).filter(each => /the law requires|la ley lo exige/i.test(each))
      expect([section.id, kind, lawful.includes(kind) ? [] : said]).toEqual([section.id, kind, []])
    }
  })

  test('in the law’s own document both kinds stand, each under its own words', () => {
    const floor = shipped.find(({ file }) => file.endsWith('/massachusetts.md'))
    const made = bundleOf(floor?.file ?? '').opened
    const sections = viewAlone({ made, questions, version: 1, effectiveAt }, 'en')?.parts.flatMap(part => part.sections) ?? []
    const withRules = sections.filter(({ tables }) => tables.length > 0)
    const isLaw = (section: SectionView) => captions(section).some(each => each.includes('the law requires this of every plan'))
    const isKept = (section: SectionView) => captions(section).some(each => each.includes('no law says this, but every plan keeps it'))
    expect(withRules.filter(isLaw).length).toBeGreaterThan(20)
    expect(withRules.filter(isKept).map(({ id }) => id)).toEqual(expect.arrayContaining(['danger-now']))
    expect(withRules.filter(section => isLaw(section) === isKept(section)).map(({ id }) => id)).toEqual([])
    expect(withRules.filter(section => isLaw(section) !== (section.authority !== null && basisOf(section.authority) === 'law'))).toEqual([])
  })

  test('counsel reads of each what it is', () => {
    const { opened: made, documents } = bundleOf(shipped.find(({ file }) => file.endsWith('/harbor-falls.md'))?.file ?? '')
    const version = {
      slug: 'harbor-falls',
      title: '',
      version: 1,
      effective: '2026-08-01',
      effectiveAt,
      digest: '',
      source: '',
      settings: {},
    }
    const decides = () => {
      throw new Error('nothing is decided here')
    }
    const inForce = { ...version, documents, made, unmarked: made, marks: new Map(), decide: decides, decideAll: decides }
    const sections = sectionsToRead({ inForce, readings: [], questions }, 'en')
    const html = render(
      <ReadingPage page={contextFor({ path: '/plan/counsel' })} sections={sections} titleOf={slug => slug} maySign={false} done={null} />,
    )
    const rows = [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => row)
    const kept = sections.filter(({ is, section }) => is === 'floor' && !lawful.includes(section.authority?.kind ?? ''))
    expect(kept.length).toBeGreaterThan(2)
    for (const { plan, section, is } of sections) {
      const row = rows.find(each => each.includes(`/plan/counsel/${plan.slug}/${section.id}"`)) ?? ''
      const isLaw = is === 'floor' && lawful.includes(section.authority?.kind ?? '')
      expect([section.id, row.includes('>The law<')]).toEqual([section.id, isLaw])
      expect([section.id, row.includes('Not law, but in every plan')]).toEqual([section.id, is === 'floor' && !isLaw])
    }
  })
})
