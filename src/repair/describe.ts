import { consentsGiven, consentsOpen } from './rules/consent.ts'
import { ledToday } from './rules/facilitator.ts'
import { nextForProcess } from './rules/next.ts'
import { owedOf } from './rules/owed.ts'
import { answersFor, speaksFor } from './rules/reach.ts'
import { toPrepare, whoMayCome } from './rules/session.ts'
import { isOfTheSide, type ProcessStanding, readsAll } from './rules/standing.ts'
import { guarded, type Party, type ProcessState } from './state.ts'
import type { ProcessLine, ProcessView } from './view.ts'

export interface Described {
  readonly id: string
  readonly state: ProcessState
  readonly standing: ProcessStanding
  readonly schoolName: string
  readonly today: string
}

/** A line in the list. Why it is over, and what waits, only the facilitator's side reads. */
export function lineOf({ id, state, standing, schoolName, today }: Described): ProcessLine {
  const isSide = readsAll(standing)
  const owed = isSide ? owedOf(ledToday(state, standing)) : null
  return {
    ...{ id, kind: state.kind, school: state.school, schoolName, stage: state.stage, askedAt: state.askedAt.toISOString() },
    ended: state.ended && { as: state.ended.as, why: isSide ? state.ended.why : null },
    owed: owed && { ...owed },
    isLate: owed !== null && owed.dueOn !== null && owed.dueOn < today,
  }
}

/**
 * All that somebody may see of it. Whoever takes part sees what is their own; who else does, once they have met; and what was agreed, since
 * they were there. What each of the others consents to, and who may not lead it, the facilitator's side alone sees.
 */
export function describe(
  of: Described,
  names: ReadonlyMap<string, string>,
  { incidentTakenBack, opensCall }: { readonly incidentTakenBack: boolean; readonly opensCall: boolean },
): ProcessView {
  const { state, standing } = of
  const isSide = readsAll(standing)
  const acts = isOfTheSide(standing)
  const nameOf = (person: string): string => names.get(person) ?? ''
  const isOwn = ({ person, caregivers }: Party) => person === standing.person || caregivers.includes(standing.person)
  const hasMet = state.sessions.length > 0
  const seen = state.parties.filter(party => isSide || hasMet || isOwn(party))
  const ids = (parties: readonly Party[]) => parties.map(({ person }) => person)
  return {
    ...lineOf(of),
    call: standing.coordinates && opensCall ? state.call : null,
    incidentTakenBack: isSide && incidentTakenBack,
    facilitator:
      state.facilitator === null
        ? null
        : {
            id: state.facilitator,
            name: nameOf(state.facilitator),
            isGone: isSide && standing.isLeaderGone,
            isUncertified: isSide && standing.isUncertified,
          },
    ...{ interpreter: state.interpreter, plannedOn: state.plannedOn, metOn: state.sessions.map(({ on }) => on) },
    parties: seen.map(party => {
      const { person, side, language, minor } = party
      const isOpen = isSide || isOwn(party)
      return {
        ...{ person, name: nameOf(person), side, language, minor },
        prepared: isOpen ? state.prepared.includes(person) : null,
        consents: isOpen ? state.consents.filter(each => each.person === person) : null,
      }
    }),
    keptOut: isSide ? state.keptOut.map(each => ({ ...each, name: nameOf(each.person) })) : [],
    agreement: state.agreement,
    actions: state.actions.map(each => ({ ...each, name: nameOf(each.owner) })),
    confirmed: isSide ? state.confirmed.map(each => ({ ...each, name: nameOf(each.person) })) : [],
    checkIns: isSide ? state.checkIns.map(each => ({ ...each })) : [],
    next: nextForProcess(state, standing),
    consentsOpen: consentsOpen(state, standing),
    consentsGiven: consentsGiven(state, standing),
    may: {
      screen: ids(guarded(state)).filter(person => acts && !state.screened.includes(person)),
      prepare: acts ? ids(toPrepare(state)) : [],
      come: acts ? ids(whoMayCome(state)) : [],
      confirm: ids(guarded(state)).filter(person => answersFor(standing, person)),
      done: ids(state.parties).filter(person => answersFor(standing, person)),
      leave: ids(state.parties).filter(person => speaksFor(state, standing, person)),
    },
  }
}
