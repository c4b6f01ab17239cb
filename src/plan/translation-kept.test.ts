import { expect, test } from 'vitest'
import type { PlanDocument } from './documents.ts'
import { leaveOutStale } from './translation-kept.ts'

const text = (title: string) =>
  `---\nplan: town\ntitle: ${title}\nkind: district\neffective: 2026-09-01\nanswers: [aid]\n---\n\n## Help {#help}\n\nauthority: adopted-policy · Committee · verified\n\nHelp comes.\n`
const main = (title: string): PlanDocument => ({ role: 'main', name: 'town.md', text: text(title) })
const spanish = (title: string): PlanDocument => ({ role: 'translation', name: 'town.es.md', text: text(title) })
const titled = (documents: readonly PlanDocument[]) => /^title: (.*)$/m.exec(documents[1]?.text ?? '')?.[1]

test('a title that changed after it was translated is shown as it was adopted, and is told', () => {
  const before = [main('A plan'), spanish('Un plan')]
  const stale = leaveOutStale([main('A new plan'), spanish('Un plan')], before)
  expect(titled(stale.documents)).toBe('"A new plan"')
  expect(stale.untranslated).toEqual(['A new plan'])
  const translated = leaveOutStale([main('A new plan'), spanish('Un plan nuevo')], before)
  expect(titled(translated.documents)).toBe('Un plan nuevo')
  expect(translated.untranslated).toEqual([])
  const same = leaveOutStale([main('A plan'), spanish('Un plan')], before)
  expect([titled(same.documents), same.untranslated]).toEqual(['Un plan', []])
})
