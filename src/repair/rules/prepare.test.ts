import { expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import { harmed } from '../testing/moves.ts'
import { beginning } from '../testing/walk.ts'
import type { Candidate } from './facilitator.ts'
import { decidePrepare } from './session.ts'

/** Whoever has the work, whose certificate ran out after they were chosen. */
const lapsed: Candidate = {
  person: 'leads',
  roles: ['mediator'],
  school: 'school',
  certified: [],
  uncertified: ['mediator'],
  childrenHere: [],
}

test('nobody is prepared by somebody who may not lead it today', () => {
  const { state } = beginning()
  const codeOf = (leads: Candidate | null) => {
    const decided = decidePrepare(state, harmed, leads)
    return isNo(decided) ? decided.kind === 'refused' && decided.code : decided
  }
  expect(codeOf(lapsed)).toBe('not-certified')
  expect(codeOf(null)).toBe('no-facilitator')
  expect(codeOf({ ...lapsed, certified: ['mediator'] })).toEqual([{ type: 'repair.prepared', body: { person: harmed } }])
})
