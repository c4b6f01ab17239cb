import { isNo, type No } from '../../kernel/refusal.ts'
import { when } from '../../matter/next.ts'
import type { EntryVerb, Ground, NoGround } from '../contract.ts'
import type { EntryFact } from '../facts.ts'
import { dueDays } from '../rules/clocks.ts'
import { decideDescribe, type People, type Said } from '../rules/describe.ts'
import { questions } from '../rules/next.ts'
import { decideCaregiverTold, decideInjuries, decideLeaderTold, decideReportSent, decideStateReport } from '../rules/notices.ts'
import { decideClose } from '../rules/reviews.ts'
import type { EntryStanding } from '../rules/standing.ts'
import { withoutSaying } from '../setting.ts'
import { type EntryState, evolveEntry } from '../state.ts'

/** Everything that an entry can become, by everything that may be sent to it. What was sent is kept in a book of the walk's own. */

const person = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`
export const [student, holder, other, school, somebody] = [person(1), person(2), person(3), person(4), person(5)]
const day = '2026-10-01'
const dayAfter = (from: string, n: number): string => new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
const moment = {
  ...{ at: new Date(`${day}T20:00:00Z`), today: day, isSchoolDay: () => true, workDayAfter: dayAfter },
  dayOf: (at: Date) => at.toISOString().slice(0, 10),
}
const standing = (who: string): EntryStanding => ({ person: who, writes: true, leads: true, reads: false, family: false, notes: true })

export interface Ghost {
  readonly again: boolean
  readonly heldBack: boolean
  readonly sent: readonly string[]
}
export interface Place {
  readonly state: EntryState
  readonly ghost: Ghost
}
export interface Step {
  readonly from: Place
  readonly to: Place
  readonly added: readonly EntryFact[]
  readonly by: string
}

export interface Move {
  readonly says: string
  readonly verb: EntryVerb
  readonly by: string
  readonly decide: (state: EntryState, ghost: Ghost) => readonly EntryFact[] | No
  /** For the same walk over HTTP. */
  readonly body: object
}

const people: People = {
  about: { student, families: [], ofAge: false },
  held: [{ person: holder, trained: null }],
  witnesses: [],
  approver: null,
}
const said = (grounds: readonly (Ground | NoGround)[], minutes: number, more: Partial<Said> = {}): Said => ({
  ...{ kind: 'physical', began: new Date(`${day}T14:00:00Z`), ended: new Date(+new Date(`${day}T14:00:00Z`) + minutes * 60_000) },
  ...{ closedDay: false, grounds, tried: ['no-time'], holds: ['arms-held'], conditions: [], noWitness: 'nobody-near' },
  ...{ approvedAt: null, notApproved: false, care: [], ...more },
})
const describe = (says: string, each: Said, of: People = people): Move => ({
  ...{ says, verb: 'describe', by: holder },
  decide: state => decideDescribe(state, each, of, moment),
  body: { ...each, student, held: of.held.map(({ person: held }) => held), witnesses: of.witnesses },
})
/** A move whose deciding looks at what is sent and at nothing else. */
const move = <Body extends object>(
  says: string,
  verb: EntryVerb,
  body: Body,
  decide: (body: Body, state: EntryState, ghost: Ghost) => readonly EntryFact[] | No,
  by = other,
): Move => ({ ...{ says, verb, by, body }, decide: (state, ghost) => decide(body, state, ghost) })

export const moves: readonly Move[] = [
  describe('described', said(['assault'], 10)),
  describe('described, long', said(['serious-harm-to-self'], 21, { notApproved: true })),
  describe('long and unsaid', said(['assault'], 21)),
  ...(['property-damage', 'disruption', 'refusal', 'verbal-threat-alone'] as const).flatMap(ground => [
    describe(`for ${ground}`, said([ground], 10)),
    describe(`for ${ground} beside an assault`, said(['assault', ground], 10)),
  ]),
  describe('for nothing', said([], 10)),
  describe('by nobody', said(['assault'], 10), { ...people, held: [] }),
  describe('backwards', said(['assault'], -1)),
  describe('a short time-out', said([], 30, { kind: 'time-out', conditions: ['unlocked', 'may-leave'] })),
  describe('a long time-out', said([], 31, { kind: 'time-out', conditions: ['unlocked', 'may-leave'], notApproved: true })),
  describe('a locked one', said([], 31, { kind: 'time-out', conditions: ['may-leave'], notApproved: true })),
  describe('a seclusion without its reviews', said(['assault'], 10, { kind: 'seclusion-emergency', conditions: ['named-student'] })),
  move('nobody hurt', 'injuries', { student: [], staff: [], medical: false }, decideInjuries),
  move('hurt', 'injuries', { student: ['bruise'] as const, staff: [], medical: true }, decideInjuries),
  move('leader told', 'tell-leader', { leader: other }, ({ leader }, state) => decideLeaderTold(state, { person: leader, leads: 'now' })),
  move('holder told', 'tell-leader', { leader: holder }, ({ leader }, state) => decideLeaderTold(state, { person: leader, leads: 'now' })),
  move('somebody told', 'tell-leader', { leader: somebody }, ({ leader }, state) =>
    decideLeaderTold(state, { person: leader, leads: 'no' }),
  ),
  move('caregiver told', 'tell-caregiver', { how: 'phone' as const }, ({ how }) => decideCaregiverTold(how)),
  ...(['es', 'ht'] as const).map(language =>
    move(language === 'es' ? 'report sent' : 'report sent untranslated', 'send-report', { how: 'email' as const, language }, ({ how }) =>
      decideReportSent(how, language, false),
    ),
  ),
  move('state told', 'report-state', {}, (_, state) => decideStateReport(state, [])),
  ...[holder, other].flatMap(by => [
    move(
      'week reviewed',
      'review-week',
      { findings: ['nothing-changed'] as const },
      body => [{ type: 'restraint.week-reviewed', body }],
      by,
    ),
    move('closed', 'close', {}, (_, state, { again }) => decideClose(state, again), by),
  ]),
  move('none happened', 'none-happened', {}, () => [{ type: 'restraint.ended', body: { as: 'none-happened' } }]),
]

const fold = (state: EntryState | undefined, fact: EntryFact): EntryState | undefined =>
  evolveEntry(state, { seq: 1, at: moment.at, by: null, fact })

export function beginning(again: boolean, heldBack: boolean): Place {
  const of = { school, call: null, happenedOn: day, limits: withoutSaying, about: null, tookPart: [], byCall: [], heldBack }
  const state = fold(undefined, { type: 'restraint.begun', body: { ...of, due: dueDays(day, withoutSaying, dayAfter) } })
  if (!state) throw new Error('an entry that was begun is one')
  return { state, ghost: { again, heldBack, sent: [] } }
}

export function walk(seen: (step: Step) => void): Place[] {
  const places = new Map<string, Place>()
  const open = [true, false].flatMap(again => [true, false].map(heldBack => beginning(again, heldBack)))
  for (let from = open.pop(); from; from = open.pop())
    for (const step of stepsFrom(from)) {
      seen(step)
      const key = JSON.stringify([step.to.ghost, step.to.state])
      if (places.has(key)) continue
      places.set(key, step.to)
      open.push(step.to)
    }
  return [...places.values()]
}

/** Every move from here: with what it adds, or that it is refused. */
export function attemptsFrom(
  { state, ghost }: Place,
  tried = moves,
): { readonly move: Move; readonly added: readonly EntryFact[] | 'refused' }[] {
  return tried.map(move => {
    const ready: (state: EntryState, standing: EntryStanding) => ReturnType<(typeof questions)['close']['ready']> =
      questions[move.verb].ready
    const decided = when(ready(state, standing(move.by)), () => move.decide(state, ghost))
    return { move, added: isNo(decided) ? 'refused' : decided }
  })
}

export const after = (state: EntryState, added: readonly EntryFact[]): EntryState =>
  added.reduce<EntryState>((folded, fact) => fold(folded, fact) ?? folded, state)

function stepsFrom(from: Place): Step[] {
  const { state, ghost } = from
  return attemptsFrom(from).flatMap(({ move: { says, by, verb }, added }) => {
    if (added === 'refused' || added.length === 0) return []
    const next = after(state, added)
    // What is put right a second time is as the first.
    if (next.corrections > 1) return []
    const sent = [
      ...new Set([...ghost.sent.filter(each => verb !== 'injuries' || (each !== 'hurt' && each !== 'nobody hurt')), says]),
    ].sort()
    return [{ from, to: { state: next, ghost: { ...ghost, sent } }, added, by }]
  })
}

/** What of an entry the rules look at, and nothing else: from two with one key the same may be done. Once it is over nothing may. */
export function keyOf(state: EntryState, again: boolean, heldBy: string = holder): string {
  const { heldBack, described, injuriesAsked, injuries, done, weekReviewed, ended, leader } = state
  if (ended) return ended.as
  const hurt = injuriesAsked === null ? 'unasked' : injuries === null ? 'unhurt' : 'hurt'
  const flags = [again && 'again', heldBack && 'held back', described && 'described', weekReviewed && 'week reviewed']
  // Whether the leader who was told is the one who held: over HTTP that has the register’s id.
  const whom = 'leader-told' in done && leader === heldBy ? ['by the holder'] : []
  return [...flags.filter(each => typeof each === 'string'), hurt, ...Object.keys(done).sort(), ...whom].join(', ')
}
