import { describe, expect, test } from 'vitest'
import type { Post, Problem } from './problem.ts'
import { claimSaid, sureSaid } from './said.ts'

const problem: Problem = {
  schools: [
    { orgCode: '99990305', need: 9, enrolment: 100 },
    { orgCode: '99990310', need: 0, enrolment: 100 },
  ],
  roles: [{ role: 'nurse', posts: 2, weight: 1, steps: [1], costCents: 100 }],
}
const at = (...orgCodes: string[]): Post[] => orgCodes.map(orgCode => ({ orgCode, role: 'nurse', fte: 1 }))
const pin = (orgCode: string, fte = 1) => ({ orgCode, role: 'nurse', fte })
const both = at('99990305', '99990310')
const best = { en: 'Each position went where it counts most', es: 'Cada puesto fue adonde más cuenta' }

describe('where positions were set by hand', () => {
  const some = { ...problem, pins: [pin('99990310')] }
  test('those stand as set, and only the others went where they count most', () => {
    expect(claimSaid(0, some, both, 'en')).toMatch(
      /^The positions that were set by hand stand as set\. Each of the others went where it counts/,
    )
    expect(claimSaid(0, some, both, 'es')).toMatch(/^Los puestos fijados a mano están donde se fijaron\. Cada uno de los demás fue adonde/)
    expect(claimSaid(0.1, some, both, 'en')).toMatch(
      /^The positions that were set by hand stand as set\. For the others we looked .* 10% at most/,
    )
    expect(claimSaid(0.1, some, both, 'es')).toMatch(/^Los puestos fijados a mano están donde se fijaron\. Para los demás buscamos/)
  })

  test('all of them: nothing is said to be the best', () => {
    const all = { ...problem, pins: [pin('99990305'), pin('99990310')] }
    for (const gap of [0, 0.1]) {
      expect(claimSaid(gap, all, both, 'en')).toBe('Every position stands where it was set by hand. What was asked is below.')
      expect(claimSaid(gap, all, both, 'es')).toBe('Todos los puestos están donde se fijaron a mano. Lo que se pidió está abajo.')
    }
  })

  test('a school that was set to have none holds no position that was set', () => {
    const none = { ...problem, pins: [pin('99990310', 0)] }
    expect(claimSaid(0, none, at('99990305'), 'en')).toBe(
      `${best.en}, within what was asked for. No other way that keeps it counts for more: that is proven. The rule is below.`,
    )
  })
})

const limits: readonly [string, Partial<Problem>][] = [
  ['money', { budgetCents: 1_000 }],
  ['a most at any school', { maxPerSchool: 1 }],
  ['a promise to a school', { guaranteed: ['99990310'] }],
  ['a promise to a region', { minPerRegion: { south: 1 } }],
  ['a ratio', { roles: problem.roles.map(role => ({ ...role, ratio: 100 })) }],
]
test.each(limits)('%s bounds what is claimed', (_, more) => {
  const limited = { ...problem, ...more }
  for (const lang of ['en', 'es'] as const) {
    expect(claimSaid(0, limited, both, lang)).toContain(
      `${best[lang]}, ${lang === 'en' ? 'within what was asked for' : 'dentro de lo que se pidió'}.`,
    )
    for (const gap of [0, 0.1])
      expect(sureSaid(gap, limited, lang)).toContain(lang === 'en' ? 'that keeps what was asked for' : 'que respete lo que se pidió')
  }
  expect(claimSaid(0.1, limited, both, 'en')).toContain('Another way that keeps it could count for more, by 10% at most.')
})

test('where only positions were given, the claim is as it was', () => {
  expect(claimSaid(0, problem, both, 'en')).toBe(
    `${best.en}. No other way of placing them counts for more: that is proven. The rule is below.`,
  )
  expect(sureSaid(0, problem, 'en')).toBe('No other way of placing them counts for more. This is proven.')
})
