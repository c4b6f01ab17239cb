import { expect, test } from 'vitest'
import { isNo } from '../../../kernel/refusal.ts'
import type { ContactState } from '../contact-state.ts'
import { decideTell, type Telling } from './tell.ts'

type Asked = Parameters<typeof decideTell>
const [standing, moment] = [{ person: 'somebody' }, { at: new Date('2026-11-02T15:00:00Z') }] as unknown as [Asked[1], Asked[3]]
const telling: Telling = {
  ...{ notice: 'defender-told', channel: 'phone', outcome: 'no-answer' },
  ...{ language: null, interpreter: null, points: null },
}
/** A request that was decided when the plan and the register had this number. */
const decidedWith = (phone: string | null): ContactState =>
  ({
    ...{ drill: false, tried: [], told: [], unreachable: [], disclosed: [], parts: {} },
    ...{ facts: {}, endedAt: new Date('2026-11-02T14:00:00Z') },
    decided: { settings: { 'defender-phone': phone, channels: 3, 'unreachable-minutes': 30 } },
  }) as unknown as ContactState

test.each([
  ['none then, and none now', null, null, 'no-defender'],
  ['none then, and an agreement since', null, '978-555-7788', null],
  ['one then, and no agreement now', '978-555-0190', null, null],
])('a defender is called by the number that the page shows: %s', (_, then, now, code) => {
  const done = decideTell(decidedWith(then), standing, { ...telling, defender: now }, moment)
  expect(isNo(done) && done.kind === 'refused' ? done.code : null).toBe(code)
})
