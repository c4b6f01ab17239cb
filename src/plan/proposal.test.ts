import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Fault, makePlan } from './core/index.ts'
import type { PlanDocument } from './documents.ts'
import { openBundle } from './open-bundle.ts'
import { readBundle } from './bundle.ts'
import { viewSource } from './pages/source-view.ts'
import { faultViews } from './pages/review-view.ts'
import { lookInto, type Proposal } from './proposal.ts'
import { sortSent } from './sent-form.ts'
import { aid, fixture } from './testing.ts'
import { refusals } from './words/refusals.ts'

const text = readFileSync(fixture('small-town.md'), 'utf8')
const spanish = readFileSync(fixture('small-town.es.md'), 'utf8')

function adopted(): PlanDocument[] {
  const reading = readBundle(fixture('small-town.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  return openBundle(reading.bundle, [aid]).documents
}
const proposed = (change: (text: string) => string, beside: Proposal['beside'] = []): Proposal => ({
  ...{ main: { name: 'small-town.md', text: change(text) }, beside, adopted: adopted() },
})
const look = (proposal: Proposal) => lookInto(proposal, [aid])
const same = (unchanged: string): string => unchanged

describe('looking into what may become the next version', () => {
  test('the text in force stands on the same documents, and changes nothing', () => {
    const found = look(proposed(same))
    expect(found).toMatchObject({ ok: true, faults: [], untranslated: [], plan: { slug: 'small-town', kind: 'district' } })
    expect(found.documents).toEqual(adopted())
    expect(found.changes).toMatchObject([{ question: 'aid', total: 6, changed: 0, adjusted: 0 }])
  })

  test('what is answered differently is counted, with its plainest situation', () => {
    const found = look(proposed(before => before.replace('police: not-called', 'police: call').replace('after: [caregiver-told], ', '')))
    expect(found.ok).toBe(true)
    expect(found.changes).toMatchObject([
      {
        ...{ changed: 1, adjusted: 3, reliance: { was: 3, is: 4 } },
        cases: [
          {
            example: { what: 'fire', danger: 'none' },
            situations: 1,
            was: { police: 'not-called' },
            is: { police: 'call' },
          },
        ],
        parts: [{ situations: 3, changes: [{ part: 'after', taken: ['caregiver-told'] }] }],
      },
    ])
  })

  test('a section whose English changed is left out of a translation that stayed, and only that one', () => {
    const found = look(proposed(before => before.replace('Thank whoever came.', 'Thank whoever came, twice.')))
    const translation = found.documents.find(({ role }) => role === 'translation')?.text ?? ''
    expect(found.untranslated).toEqual(spanish.includes('{#thanks}') ? ['Thanks'] : [])
    expect(translation).not.toContain('{#thanks}')
    expect(translation).toContain('{#danger-and-fire}')
    const changed = look(proposed(before => before.replace('Call 911 first.', 'Always call 911 first.')))
    expect(changed.untranslated).toEqual(['Danger and fire'])
    expect(changed.documents.find(({ role }) => role === 'translation')?.text).not.toContain('Llame primero al 911.')
  })

  test('where its Spanish changed too it stays', () => {
    const translated = { name: 'small-town.es.md', text: spanish.replace('Llame primero al 911.', 'Llame siempre primero al 911.') }
    const found = look(proposed(before => before.replace('Call 911 first.', 'Always call 911 first.'), [translated]))
    expect(found.untranslated).toEqual([])
    expect(found.documents.find(({ role }) => role === 'translation')?.text).toContain('Llame siempre primero al 911.')
  })

  test('laws are not taken away by sending others', () => {
    const easy = '---\nplan: easy\ntitle: Easy\nkind: floor\neffective: 2000-01-01\n---\n'
    const found = look(proposed(same, [{ name: 'easy.md', text: easy }]))
    expect(found.documents.filter(({ role }) => role === 'floor').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['easy.md', 'floor.md']),
    )
  })

  test('cases that are sent are run', () => {
    const cases = '- question: aid\n  when: { what: fever, danger: none }\n  then: { answer: call-911 }\n'
    expect(look(proposed(same, [{ name: 'small-town.cases.yaml', text: cases }])).faults).toMatchObject([{ kind: 'case-failed' }])
  })

  test('a first plan is compared with nothing; one that cannot be read neither', () => {
    expect(look({ ...proposed(same), adopted: [], beside: adopted().filter(({ role }) => role !== 'main') }).changes).toEqual([])
    expect(look(proposed(() => 'no plan at all'))).toMatchObject({ ok: false, plan: null, changes: [] })
  })

  test('what was kept decides as it was checked', () => {
    const found = look(proposed(before => before.replace('police: not-called', 'police: call')))
    const main = found.documents.find(({ role }) => role === 'main')
    expect(makePlan({ main: { file: 'a.md', text: main?.text ?? '' }, documents: {}, floors: [] }, [aid]).plan?.slug).toBe('small-town')
  })
})

describe('what was sent', () => {
  const sort = (sent: Partial<Parameters<typeof sortSent>[0]>) => sortSent({ text: '', spanish: '', files: [], name: 'own.md', ...sent })
  test('a text with its Spanish', () => {
    expect(sort({ text: 'a\r\nb', spanish: 'c' })).toEqual({
      main: { name: 'own.md', text: 'a\nb' },
      beside: [{ name: 'own.es.md', text: 'c' }],
    })
  })
  test('a file of a district’s plan goes before the text, and the rest beside it', () => {
    const files = [
      { name: 'small-town.md', text },
      { name: 'small-town.es.md', text: spanish },
      { name: 'neighbor.md', text: readFileSync(fixture('neighbor.md'), 'utf8') },
      { name: 'floor.md', text: readFileSync(fixture('floor.md'), 'utf8') },
    ]
    expect(sort({ text: 'old', spanish: 'viejo', files })).toEqual({ main: files[0], beside: files.slice(1) })
  })
  test.each([
    ['nothing', {}, refusals.noText],
    [
      'two plans',
      {
        files: [
          { name: 'a.md', text },
          { name: 'b.md', text },
        ],
      },
      refusals.severalPlans,
    ],
    ['another kind of file', { text, files: [{ name: 'a.pdf', text: '' }] }, refusals.wrongFile({ name: 'a.pdf' })],
    ['too much', { text: 'a'.repeat(1_000_001) }, refusals.tooLong({ most: 1_000_000 })],
  ])('%s is refused in words', (_, sent, says) => {
    expect(sort(sent)).toEqual(says)
  })
})

test('each fault stands at its line, what is far from any is folded, and no line is lost', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`)
  const at = (line: number): Fault => ({
    ...{ kind: 'gap', file: 'a.md', line, column: 1 },
    ...{ provision: null, question: null, message: 'm', witness: null },
  })
  const views = faultViews([at(10), at(12), at(900), { ...at(3), file: 'b.md' }], [aid], 'en')
  const source = viewSource('a.md', lines.join('\r\n'), views)
  expect(source.stretches.map(({ from, to, isOpen }) => [from, to, isOpen])).toEqual([
    [1, 6, false],
    [7, 15, true],
    [16, 36, false],
    [37, 40, true],
  ])
  const all = source.stretches.flatMap(stretch => stretch.lines)
  expect(all.map(line => line.text)).toEqual(lines)
  expect(all.filter(line => line.faults.length > 0).map(line => [line.number, line.faults[0]?.id])).toEqual([
    [10, 'fault-1'],
    [12, 'fault-2'],
    [40, 'fault-3'],
  ])
})
