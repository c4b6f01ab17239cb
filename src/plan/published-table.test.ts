import { unmarked } from './reading/marks-over.ts'
import { expect, test } from 'vitest'
import { makePlan } from './core/index.ts'
import type { InForce } from './in-force.ts'
import { sectionFinder, viewPlan } from './pages/plan-view.ts'
import { tableFilesOver } from './published-table.ts'
import { aid } from './testing.ts'

const text = `---
plan: town
title: Town plan
kind: district
effective: 2026-09-01
answers: [aid]
includes: []
---

## Where the keys are {#keys}

authority: practice · The front office · verified
audience: staff

The keys of the gate hang behind the clock.

\`\`\`rule aid
when: { danger: now }
then: { answer: call-911, police: call }
\`\`\`

## All else {#all-else}

authority: practice · The front office · verified

The nurse comes.

\`\`\`rule aid
when: {}
then: { answer: nurse, police: not-called }
\`\`\`
`

test('a section for staff decides in the published table, and neither its title nor its words are in it', () => {
  const made = makePlan({ main: { file: 'town.md', text }, documents: {}, floors: [] }, [aid])
  const view = viewPlan({ made, questions: [aid], version: 1, effectiveAt: new Date('2026-09-01T04:00:00Z') }, 'en')
  const file = tableFilesOver(() => sectionFinder(view))({ ...unmarked(made) } as InForce, 'aid', 'en')
  expect(JSON.parse(file?.text ?? '{}')).toMatchObject({
    outcomes: [expect.arrayContaining(['nurse']), expect.arrayContaining(['call-911'])],
    titles: { 'town#keys': 'keys', 'town#all-else': 'All else' },
    sections: {
      'town#keys': { href: '/plan', quote: null },
      'town#all-else': { href: '/plan/sections/all-else', quote: 'The nurse comes.' },
    },
  })
  expect(file?.text).not.toMatch(/Where the keys|behind the clock/)
})
