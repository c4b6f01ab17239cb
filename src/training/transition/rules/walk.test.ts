import { expect, test } from 'vitest'
import { isNo, type No } from '../../../kernel/refusal.ts'
import { midnightIn } from '../../../kernel/local-time.ts'
import { when } from '../../../matter/next.ts'
import type { Held } from '../../rules/certified.ts'
import type { Moment } from '../../rules/moment.ts'
import { tracksOfRole, withoutSaying } from '../../setting.ts'
import { dutyAfter, waysSettled } from '../contract.ts'
import type { TransitionFact } from '../facts.ts'
import { evolveTransition, type TransitionState } from '../state.ts'
import { questions } from './next.ts'
import { decideBegin, decideEndOld, decideNotice, decideSettle, decideShadow, decideTell, decideTrain } from './steps.ts'

/** Three days, each entered on any later one; certificates that are complete from the second on, or lack one, or lapse before the third. */
const days = ['2026-10-05', '2026-10-06', '2026-11-02'] as const
const midnight = (day: string) => midnightIn('America/New_York', day)
const midnights = new Map(days.map(day => [day as string, midnight(day)]))
const momentOn = (today: string, formerPolice: 'admitted' | 'not-admitted'): Moment => ({
  ...{ at: midnights.get(today) ?? midnight(today), today, setting: { ...withoutSaying, formerPolice }, id: () => 'none' },
  ...{ isSchoolDay: day => day !== '2026-10-05', midnight: day => midnights.get(day) ?? midnight(day) },
})
const needed = tracksOfRole(withoutSaying, dutyAfter)
const until = (day: string) => ({ from: midnight('2026-10-06'), until: midnight(day), withdrawnAt: null })
const holdings: Readonly<Record<string, readonly Held[]>> = {
  none: [],
  lacking: needed.slice(1).map(track => ({ track, ...until('2027-10-06') })),
  lapsing: needed.map((track, at) => ({ track, ...until(at === 0 ? '2026-11-02' : '2027-10-06') })),
  whole: needed.map(track => ({ track, ...until('2027-10-06') })),
}

type Move = { readonly name: string; readonly made: (state: TransitionState, moment: Moment) => readonly TransitionFact[] | No }
const endings = [days[0], days[1], days[2], '2026-11-30', '2028-01-01'].flatMap(oldEnds =>
  [true, false].map(overlap => ({ oldEnds, overlap })),
)
const movesWith = (held: readonly Held[]): readonly Move[] => [
  ...days.flatMap((on): Move[] => [
    { name: 'tell', made: (state, moment) => when(questions.tell.ready(state), () => decideTell({ on }, moment)) },
    { name: 'notice', made: (state, moment) => when(questions.notice.ready(state), () => decideNotice(state, { on }, moment)) },
    ...waysSettled.map(
      (how): Move => ({
        name: 'settle',
        made: (state, moment) => when(questions.settle.ready(state), () => decideSettle(state, { on, how }, moment)),
      }),
    ),
    { name: 'train', made: (state, moment) => when(questions.train.ready(state), () => decideTrain(state, { on }, moment)) },
    { name: 'shadow', made: (state, moment) => when(questions.shadow.ready(state), () => decideShadow(state, { on }, moment)) },
    ...endings.map(
      (ending): Move => ({
        name: 'begin',
        made: (state, moment) => when(questions.begin.ready(state), () => decideBegin(state, { on, ...ending }, { needed, held }, moment)),
      }),
    ),
  ]),
  ...endings.map(
    (ending): Move => ({ name: 'end-old', made: state => when(questions['end-old'].ready(state), () => decideEndOld(state, ending)) }),
  ),
  {
    name: 'stop',
    made: state => when(questions.stop.ready(state), () => [{ type: 'transition.stopped', body: { why: 'chose-otherwise' } }]),
  },
]

/** Whether the new duty may stand as it does, asked of the days themselves and not of the rules. */
function faultsOf(
  { told, noticed, settled, training, shadowing, began, oldEnds, sworn }: TransitionState,
  held: string,
  admitted: boolean,
  today: string,
) {
  const at = (day: string | null) => (day === null ? Number.POSITIVE_INFINITY : Date.parse(day))
  return {
    withoutBargaining: settled === null || (settled.how !== 'no-union' && noticed === null),
    withoutTraining: training === null || shadowing === null || told === null,
    uncertified: held === 'none' || held === 'lacking' || began?.on === '2026-10-05' || (held === 'lapsing' && today === '2026-11-02'),
    formerPolice: sworn && !admitted,
    outOfOrder: [told, settled?.on ?? null, training, shadowing].some(day => at(day) > at(began?.on ?? null)) || shadowing === '2026-10-05',
    overlapTooLong: (at(oldEnds) - at(began?.on ?? null)) / 86_400_000 >= 366,
  }
}

test('every way there can be: no new duty without bargaining closed, training, every certificate, or for former police whom the plan does not admit', () => {
  const wrong = { withoutBargaining: 0, withoutTraining: 0, uncertified: 0, formerPolice: 0, outOfOrder: 0, overlapTooLong: 0 }
  const unsaid = { overlapUnsaid: 0, noOverlap: 0, afterStop: 0 }
  let [states, begun, refusals] = [0, 0, 0]
  for (const [name, held] of Object.entries(holdings))
    for (const sworn of [false, true])
      for (const formerPolice of ['admitted', 'not-admitted'] as const) {
        const opened: TransitionFact = { type: 'transition.opened', body: { person: 'officer', school: null, sworn } }
        const fold = (state: TransitionState | undefined, facts: readonly TransitionFact[]) =>
          facts.reduce((folded, fact) => evolveTransition(folded, { seq: 1, at: new Date(0), by: null, fact }), state)
        const first = fold(undefined, [opened])
        if (!first) throw new Error('one that was opened is one')
        const moves = movesWith(held)
        const seen = new Set<string>()
        const open = [{ state: first, day: 0 }]
        for (let from = open.pop(); from; from = open.pop()) {
          const { state, day } = from
          const key = JSON.stringify(from)
          if (seen.has(key)) continue
          seen.add(key)
          const moment = momentOn(days[day] ?? days[0], formerPolice)
          if (day < 2) open.push({ state, day: day + 1 })
          for (const move of moves) {
            const made = move.made(state, moment)
            if (isNo(made)) {
              refusals++
              continue
            }
            const then = made.length > 0 ? fold(state, made) : undefined
            if (!then) continue
            if (state.stopped) unsaid.afterStop++
            for (const fact of made) {
              if (fact.type !== 'transition.duty-begun') continue
              begun++
              const faults = faultsOf(then, name, formerPolice === 'admitted', moment.today)
              for (const [fault, is] of Object.entries(faults)) if (is) wrong[fault as keyof typeof wrong]++
            }
            open.push({ state: then, day })
          }
          // Said or not said: of each ending only the one that agrees with the days is taken.
          if (state.began && !state.stopped)
            for (const ending of endings) {
              if (isNo(decideEndOld(state, ending))) continue
              if (ending.oldEnds >= state.began.on && !ending.overlap) unsaid.overlapUnsaid++
              if (ending.oldEnds < state.began.on && ending.overlap) unsaid.noOverlap++
            }
        }
        states += seen.size
      }
  console.info(`${states} states of a change of duty; ${begun} ways into the new duty, ${refusals} refusals`)
  expect(wrong).toEqual({ withoutBargaining: 0, withoutTraining: 0, uncertified: 0, formerPolice: 0, outOfOrder: 0, overlapTooLong: 0 })
  expect(unsaid).toEqual({ overlapUnsaid: 0, noOverlap: 0, afterStop: 0 })
  expect(states).toBeGreaterThan(10_000)
  expect(begun).toBeGreaterThan(1_000)
}, 120_000)

test('what is wrong is said by its field', () => {
  const state: TransitionState = {
    ...{
      person: 'officer',
      school: null,
      openedAt: new Date(0),
      sworn: false,
      told: days[0],
      noticed: days[0],
      stopped: false,
      lines: null,
    },
    ...{ settled: { on: days[1], how: 'agreed' }, training: days[1], shadowing: days[1], began: null, oldEnds: null },
  }
  const moment = momentOn(days[2], 'not-admitted')
  const said = (no: readonly TransitionFact[] | No) =>
    isNo(no) && no.kind === 'malformed' ? no.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) : isNo(no) ? [no.detail] : []
  const begin = (on: string, oldEnds: string, overlap: boolean, held = holdings['whole'] ?? []) =>
    said(decideBegin(state, { on, oldEnds, overlap }, { needed, held }, moment))
  expect(begin(days[2], '2026-11-30', false)).toEqual([
    '/overlap The old duty is paid to the end of November 30, 2026, and the new one begins before that. Choose an earlier last day, or say that both are paid.',
  ])
  expect(begin(days[2], '2026-10-30', true)[0]).toMatch(/^\/overlap The old duty ends on October 30, 2026/)
  expect(begin('2026-11-03', '2026-10-30', false)[0]).toMatch(/^\/on November 3, 2026 has not come yet/)
  expect(begin(days[0], '2026-10-30', true)[0]).toMatch(/^\/on Another step was on October 6, 2026/)
  expect(begin(days[2], '2026-10-01', false)[0]).toMatch(/^\/oldEnds They were told on/)
  expect(begin(days[2], '2028-01-01', true)[0]).toMatch(/^\/oldEnds More than a year/)
  expect(begin(days[2], '2026-10-30', false, holdings['lacking'])[0]).toMatch(/^Not every certificate/)
  expect(begin(days[2], '2026-10-30', false)).toEqual([])
  expect(said(decideShadow({ ...state, shadowing: null, training: days[0] }, { on: days[0] }, moment))[0]).toMatch(
    /^\/on There is no school/,
  )
  expect(said(decideSettle({ ...state, settled: null, noticed: null }, { on: days[1], how: 'agreed' }, moment))[0]).toMatch(
    /^\/how The union/,
  )
})
