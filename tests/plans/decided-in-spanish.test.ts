import { expect, test } from 'vitest'
import { planDecide } from '../../src/cli/plan-decide.ts'
import { nothingKnown } from '../../src/cli/known-plans.ts'
import { questions } from '../../src/questions.ts'

interface Decided {
  readonly decisions: readonly { readonly says: readonly string[]; readonly because: readonly { readonly cite: string }[] }[]
}
const kept = new Map<string, string>()
const known = { read: (name: string) => kept.get(name), keep: (name: string, text: string) => void kept.set(name, text) }
const decided = (lang: string, ...asked: readonly string[]): Decided['decisions'] => {
  const { exit, json } = planDecide(['plans/harbor-falls.md', ...asked, '--lang', lang], questions, nothingKnown)
  expect(exit).toBe(0)
  for (const when of ['kept now', 'kept before'])
    expect(planDecide(['plans/harbor-falls.md', ...asked, '--lang', lang], questions, known), when).toMatchObject({ exit, json })
  const { decisions }: Decided = JSON.parse(JSON.stringify(json))
  return decisions
}

test('what a decision stands on is said in Spanish, and recorded as it was adopted; a table kept before says the same', () => {
  for (const asked of [
    ['support', 'what=abuse-suspected'],
    ['contact', 'requester=local-police', 'basis=none', 'target=student-questioned'],
  ]) {
    const [english, spanish] = [decided('en', ...asked), decided('es', ...asked)]
    expect(spanish.map(({ because }) => because)).toEqual(english.map(({ because }) => because))
    const cites = [...new Set(english.flatMap(({ because }) => because.map(({ cite }) => cite)))].filter(cite =>
      /\b(the|of|to|and)\b/.test(cite),
    )
    expect(cites.length).toBeGreaterThan(0)
    for (const cite of cites) {
      expect(english.some(({ says }) => says.join(' ').includes(cite))).toBe(true)
      expect(spanish.filter(({ says }) => says.join(' ').includes(cite))).toEqual([])
    }
  }
}, 120_000)
