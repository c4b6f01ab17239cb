import { expect, test } from 'vitest'
import { type Law, names, permits } from './items.ts'

const law = (limits: Partial<Pick<Law, 'only' | 'forbid'>>): Law => ({
  ...{ type: 'law', order: 0, allows: [], only: {}, forbid: {}, otherwise: null, require: {}, strike: {}, ...limits },
  at: {
    ...{ file: 'law.md', line: 1, column: 1, plan: 'law', provision: 'all', title: 'All' },
    authority: { kind: 'practice', cite: 'Ours', mark: 'verified' },
  },
})

// No answer at all is what no law that names answers lets stand.
test.each<[string, Law, boolean, { refuse: boolean; permit: boolean; none: boolean }]>([
  ['asks nothing of answers', law({}), false, { refuse: true, permit: true, none: true }],
  [
    'limits a part alone',
    law({ only: { escort: ['none'] }, forbid: { escort: ['none'] } }),
    false,
    { refuse: true, permit: true, none: true },
  ],
  ['lets only refuse stand', law({ only: { answer: ['refuse'] } }), true, { refuse: true, permit: false, none: false }],
  ['forbids refuse', law({ forbid: { answer: ['refuse'] } }), true, { refuse: false, permit: true, none: false }],
  [
    'lets only two stand and forbids one',
    law({ only: { answer: ['refuse', 'permit'] }, forbid: { answer: ['permit'] } }),
    true,
    { refuse: true, permit: false, none: false },
  ],
  ['lets nothing stand', law({ only: { answer: [] } }), true, { refuse: false, permit: false, none: false }],
])('a law that %s', (_, given, isNamed, { refuse, permit, none }) => {
  expect(names(given, 'answer')).toBe(isNamed)
  expect(['refuse', 'permit', null].map(answer => permits(given, 'answer', answer))).toEqual([refuse, permit, none])
})
