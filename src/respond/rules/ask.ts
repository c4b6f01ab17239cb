import type { CallFact, CallDecided } from '../facts.ts'
import { type CallState, evolve } from '../state.ts'
import { decideClocks, startsClocks } from './clocks.ts'
import {
  askNext,
  type Candidate,
  certifiedResponder,
  freeFirst,
  type Moment,
  missing,
  officesFirst,
  rungsOf,
  type Staff,
} from './ladder.ts'

/** What a caller who says nothing has said: someone asked for help, it may be dangerous, 911 has not been called. */
export const unsaid: Readonly<Record<string, string>> = {
  what: 'unsaid',
  danger: 'possible',
  weapon: 'none',
  whose: 'unknown',
  where: 'building',
  'outside-called': 'none',
  needs: 'none-known',
  by: 'unknown',
}

export interface CallAsked {
  readonly school: string
  readonly drill: boolean
  /** Every fact of the question. */
  readonly facts: Readonly<Record<string, string>>
  /** What could not be confirmed about who called, and did not keep the call from being taken. */
  readonly unconfirmed: readonly string[]
}

/**
 * A call is asked: decided by the plan, the first people asked, those told whom the plan wants told.
 * Law: R0; nothing waits, whatever the plan answers, and 911 stands before everything.
 */
export function decideAsk(asked: CallAsked, caller: string, decided: CallDecided, staff: Staff, moment: Moment): CallFact[] {
  const facts: CallFact[] = [{ type: 'call.asked', body: asked }]
  return [...facts, ...decideAnew(after(undefined, facts, caller, moment), decided, caller, staff, moment)]
}

/** Something more is said: the plan decides anew, asks whom it had not asked, and takes nothing back. */
export function decideMoreFacts(
  state: CallState,
  added: Readonly<Record<string, string>>,
  decided: CallDecided,
  staff: Staff,
  moment: Moment,
): CallFact[] {
  const facts: CallFact[] = [{ type: 'call.facts-added', body: { drill: state.drill, facts: added } }]
  return [...facts, ...decideAnew(after(state, facts, state.askedBy, moment), decided, state.askedBy, staff, moment)]
}

function decideAnew(state: CallState, decided: CallDecided, caller: string, staff: Staff, moment: Moment): CallFact[] {
  const facts: CallFact[] = [{ type: 'call.decided', body: decided }]
  const now = after(state, facts, caller, moment)
  const rungs = rungsOf(decided.parts, staff, caller)
  const clocks = decideClocks(now, decided, staff, moment)
  return [...facts, ...askNext(now, rungs, stillToAsk(now, rungs), moment), ...tell(now, staff, caller), ...clocks]
}

/** Whoever of the people this decision asks first is asked already needs no second asking; of the rest, as many as are missing. */
function stillToAsk(state: CallState, rungs: readonly Candidate[]): number {
  const wanted = missing(state)
  const waiting = new Set(state.pages.filter(page => page.state === 'waiting').map(page => page.person))
  return (
    wanted -
    freeFirst(rungs)
      .slice(0, wanted)
      .filter(rung => waiting.has(rung.person)).length
  )
}

/** Which offices can matter to a call that has just been decided, given who is on duty: whoever is asked first, and whoever is told. */
export function officesThatMatter(decided: CallDecided, caller: string): (onDuty: readonly Candidate[]) => (office: string) => boolean {
  const { responders, together, after: told } = decided.parts
  // Somebody who is certified may hold any office, and then stands first.
  if (decided.parts.conditions.includes(certifiedResponder)) return () => () => true
  const ofNotices = told.flatMap(notice => staffNotices[notice] ?? [])
  const ofClocks = startsClocks(decided) ? ['principal', 'designee'] : []
  return onDuty => {
    const first = officesFirst(responders, together, onDuty, caller)
    return office => first.has(office) || ofNotices.includes(office) || ofClocks.includes(office)
  }
}

const staffNotices: Readonly<Record<string, string>> = {
  'principal-told': 'principal',
  'superintendent-told': 'superintendent',
  'counsel-told': 'counsel',
}

/** Who is told in the place of an office that nobody holds: the first of these that somebody does. */
export const standsFor = { principal: ['designee', 'superintendent'], superintendent: ['designee'] } as const
const standIns: Readonly<Record<string, readonly string[]>> = standsFor

/** Who holds the office that a notice names. Whoever stands for it is told once, where the plan has them told by their own office too. */
function toBeTold(notice: string, notices: readonly string[], { inOffice }: Staff): readonly Candidate[] {
  const holders = (office: string | undefined) => inOffice.filter(({ role }) => role === office)
  const office = staffNotices[notice] ?? ''
  const own = holders(office)
  if (own.length > 0) return own
  const standIn = standIns[office]?.find(each => holders(each).length > 0)
  return notices.some(each => staffNotices[each] === standIn) ? [] : holders(standIn)
}

/** Of those the plan wants told, the ones who can be told by a message here and now; every other notice is a person's to give. */
function tell(state: CallState, staff: Staff, caller: string): CallFact[] {
  const facts: Extract<CallFact, { type: 'call.told' }>[] = []
  const notices = state.decided?.parts.after ?? []
  for (const notice of notices) {
    for (const { person, role } of toBeTold(notice, notices, staff)) {
      const told = [...state.told, ...facts.map(({ body }) => body)].filter(each => each.person === person)
      const knows = person === caller || told.some(each => each.notice === notice || role !== staffNotices[notice])
      if (!knows) facts.push({ type: 'call.told', body: { drill: state.drill, notice, person, role } })
    }
  }
  return facts
}

function after(state: CallState | undefined, facts: readonly CallFact[], by: string, moment: Moment): CallState {
  const folded = facts.reduce<CallState | undefined>((folding, fact) => evolve(folding, { seq: 0, at: moment.at, by, fact }), state)
  if (!folded) throw new Error('a call begins with call.asked')
  return folded
}
