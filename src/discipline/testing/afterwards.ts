import { when } from '../../matter/next.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { type DisciplineVerb, type outcomes, supports } from '../contract.ts'
import { daysOn } from '../days.ts'
import type { DisciplineFact } from '../facts.ts'
import { decideAppeal, decideExtend, decideHearAppeal, decideOutcome, decideSupport, type SupportSent } from '../rules/afterwards.ts'
import type { Moment } from '../rules/moment.ts'
import { questions } from '../rules/next.ts'
import { evolveIncident, inHand, type IncidentState } from '../state.ts'

/** What may come after an exclusion is decided: its support, its appeal, and that the incident is over. */

const [today, began] = ['2026-10-01', '2026-10-05']
const calendar = { years: [{ from: '2026-08-31', to: '2027-06-18' }], closed: ['2026-10-12'] }
const at = new Date(`${today}T15:00:00Z`)
const moment: Moment = { at, id: () => '', days: daysOn(calendar, today) }
const principal = { person: 'principal', decides: true, superintends: false, advises: false, isFamily: false }

/** One thing that is sent, whether or not it may be. */
export interface Move {
  readonly name: string
  readonly verb: DisciplineVerb
  readonly who: 'principal' | 'superintendent' | 'caregiver'
  readonly body: object
  /** What it adds, or that it is refused. */
  readonly facts: (state: IncidentState) => readonly DisciplineFact[] | 'refused'
}

const tried = (decided: readonly DisciplineFact[] | No): ReturnType<Move['facts']> => (isNo(decided) ? 'refused' : decided)

const gives = (name: string, given: Omit<SupportSent, 'exclusion'>): Move => ({
  ...{ name, verb: 'support', who: 'principal', body: given },
  facts: state => {
    const sent = { ...given, exclusion: inHand(state)?.exclusion ?? '' }
    return tried(when(questions.support.ready(state, principal, sent), () => decideSupport(state, sent, moment)))
  },
})
const supporting = supports.flatMap(what => [
  gives(`${what} on a day`, { what, on: began, reason: null }),
  gives(`${what}: none, with a reason`, { what, on: null, reason: 'family-declined' }),
])
const unheardOf = [
  gives('support on a day and none of it', { what: 'support-plan', on: began, reason: 'moved-away' }),
  gives('support without a day or a reason', { what: 're-entry-meeting', on: null, reason: null }),
  gives('support before the exclusion began', { what: 'support-plan', on: today, reason: null }),
]

type Said = Pick<Move, 'name' | 'verb' | 'who' | 'body'>
const appeals = (name: string, on: string): Move => ({
  ...({ name, verb: 'appeal', who: 'caregiver', body: { on } } satisfies Said),
  facts: state => tried(when(questions.appeal.ready(state), () => decideAppeal(state, on, moment))),
})
const prolongs = (name: string, days: number): Move => ({
  ...({ name, verb: 'extend', who: 'superintendent', body: { days } } satisfies Said),
  facts: state => tried(when(questions.extend.ready(state), () => decideExtend(state, days))),
})
const hears = (name: string, on: string): Move => ({
  ...({ name, verb: 'hear-appeal', who: 'superintendent', body: { on } } satisfies Said),
  facts: state => tried(when(questions['hear-appeal'].ready(state), () => decideHearAppeal(state, on, moment))),
})
const comesOut = (name: string, outcome: (typeof outcomes)[number], days: number | null): Move => ({
  ...({ name, verb: 'decide-appeal', who: 'superintendent', body: { outcome, days } } satisfies Said),
  facts: state => tried(when(questions['decide-appeal'].ready(state), () => decideOutcome(state, { outcome, days }, moment))),
})

export const moves: readonly Move[] = [
  ...supporting,
  ...unheardOf,
  appeals('appeal', today),
  appeals('appeal on a day to come', '2026-10-02'),
  prolongs('seven days more', 7),
  prolongs('eight days more', 8),
  hears('the appeal is heard', today),
  hears('the appeal is heard on a day to come', '2026-10-02'),
  comesOut('upheld', 'upheld', null),
  comesOut('shortened', 'shortened', 1),
  comesOut('shortened by nothing', 'shortened', 200),
  comesOut('overturned', 'overturned', null),
  {
    ...({ name: 'close', verb: 'close', who: 'principal', body: {} } satisfies Said),
    facts: state => tried(when(questions.close.ready(state), () => [{ type: 'discipline.closed', body: {} }])),
  },
]

export const after = (state: IncidentState, added: readonly DisciplineFact[]): IncidentState =>
  added.reduce<IncidentState>((folded, fact) => evolveIncident(folded, { seq: 0, at, by: 'principal', fact }) ?? folded, state)

/**
 * What is tried in a state. To keep it short what a student is given is recorded in its order, each kind as a day and as a reason; and what is
 * refused whatever is given is tried before anything is.
 */
export function triedIn(state: IncidentState): readonly Move[] {
  const { support = [] } = inHand(state) ?? {}
  const [next] = supports.filter(what => !support.some(given => given.what === what))
  return moves.filter(({ verb, name }) => {
    if (wrong.some(part => name.endsWith(part))) return support.length === 0
    return verb !== 'support' || (next !== undefined && name.startsWith(next))
  })
}
const wrong = ['and none of it', 'or a reason', 'before the exclusion began', 'to come', 'eight days more', 'by nothing']

/** What makes a difference: first what anybody would say of it, then the rest. */
export function shapeOf(state: IncidentState): string {
  const one = inHand(state)
  const { appeal = null, support = [] } = one ?? {}
  const given = supports.map(what => {
    const found = support.find(each => each.what === what)
    return found ? (found.reason ?? 'a day') : '-'
  })
  const appealed = appeal
    ? [appeal.isExtended ? 'extended' : 'appealed', appeal.heardOn ? 'heard' : 'not heard', appeal.outcome ?? 'open']
    : []
  const said = [state.stage, ...appealed].join(', ')
  return `${said}|${[one?.days, one?.decided?.to, appeal?.hearingBy, ...given].join()}`
}
