import { expect, test } from 'vitest'
import { makeBundle } from '../../src/plan/open-bundle.ts'
import { readBundle } from '../../src/plan/index.ts'
import { viewPlan } from '../../src/plan/pages/plan-view.ts'
import { setsOf } from '../../src/plan/settings-in-force.ts'
import type { Lang } from '../../src/kernel/lang.ts'
import { questions } from '../../src/questions.ts'

const reading = readBundle('plans/harbor-falls.md')
if (!('bundle' in reading)) throw new Error('the plan of the demonstration can be read')
const made = makeBundle(reading.bundle, questions).opened

function linesIn(lang: Lang) {
  const plan = viewPlan({ ...{ made, questions, version: 1 }, effectiveAt: new Date('2026-11-27T12:00:00Z') }, lang)
  if (!plan) throw new Error('the plan of the demonstration is a plan')
  return setsOf(plan).flatMap(({ href, lines }) => lines.map(line => ({ ...line, href })))
}

test('each thing a plan sets is said with what its number counts, and stands once, where it was first set', () => {
  const lines = linesIn('en')
  for (const [what, now, href] of [
    ['A record waits before it leaves', ['5 school days'], '/plan/sections/requests'],
    ['And after waiting', ['30 minutes'], '/plan/sections/requests'],
    ['A caregiver counts as not reached after trying', ['3 ways'], '/plan/sections/requests'],
    ['Whom to call for a defender', ['978-555-0190'], '/plan/sections/requests'],
    ['What must be done before the answer', ['in any order'], '/plan/sections/requests'],
    ['Students to one counselor', ['250 students'], '/plan/sections/people-at-schools'],
    ['The ranking is tried', ['10,000 times'], '/plan/sections/staff-where-needed'],
    ['Of all schools, a group ends at', ['25 percent', '75 percent'], '/plan/sections/staff-where-needed'],
    ['Positions', ['counselors: 1 position', 'climate coaches: 1 position', 'restorative advisers: 1 position'], '/plan/sections/money'],
  ] as const)
    expect(lines.filter(line => line.what === what)).toEqual([{ what, now, href }])
  expect(linesIn('es')).toContainEqual({
    ...{ what: 'Un expediente espera antes de salir', now: ['5 días de clases'] },
    href: '/plan/sections/requests',
  })
})
