import { type DistrictId, type OrgId, type PersonId, readId } from '../kernel/ids.ts'
import { malformed, type No, notFound, notPermitted, refused } from '../kernel/refusal.ts'
import { decideOn } from '../ledger/index.ts'
import { findPerson, findSchool, listSchools, may, type Person, type School } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import { carryOut, foldedRowOf } from './carry-out.ts'
import { deciderAt } from './decided.ts'
import type { Named } from './describe.ts'
import type { CallState } from './facts.ts'
import { fold, readHistory } from './history.ts'
import { type Act, asJson, type Done, momentOf, onCall, type Respond } from './on-call.ts'
import { withOutside, writeOutside } from './outside.ts'
import { decideAsk, decideMoreFacts, officesThatMatter, unsaid } from './rules/ask.ts'
import { type Closing, decideClose, decideFollowUpDone } from './rules/close.ts'
import { decideAnswer, decideDecline, decideHandOver, decideProgress } from './rules/come.ts'
import { mayActOn, type Standing } from './rules/next.ts'
import { staffOf } from './staff.ts'
import { addCall, addFollowUp, type CallRow, listFollowUps } from './store.ts'
import { noSuchColleague, refusals } from './wording-refusals.ts'

const leadEverywhere = ['designee', 'superintendent', 'coordinator'] as const

/** A principal leads at their own school: whoever may not see a call's record closes no call either. */
export const leadsAt = ({ roles, school }: Person, called: string): boolean =>
  leadEverywhere.some(role => roles.includes(role)) || (roles.includes('principal') && (school === null || school === called))

export const standingOf = (person: Person, school: string): Standing => ({
  person: person.id,
  mayAnswer: may(person, 'answer-call'),
  leads: leadsAt(person, school),
})

const staffAnswer = notPermitted(refusals.staffAnswer)
const staffCall = notPermitted(refusals.staffCall)

export interface AskedFor {
  readonly school: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly room: string | null
  readonly student: string | null
  readonly drill: boolean
  /** What could not be confirmed, such as `session`: marked, and never in the way. */
  readonly unconfirmed: readonly string[]
}

/** Calls for support. Answers with the call's id; durable once it has answered. */
export function callForSupport(respond: Respond, act: Act, asked: AskedFor): Promise<Done | No> {
  const { district, person, deed } = act
  return respond.database.transaction('app', district, async tx => {
    if (!may(person, 'call-for-support')) return staffCall
    const moment = momentOf(respond)
    const school = await schoolOf(tx, asked.school, person)
    if (!school) return malformed([{ pointer: '/school', detail: refusals.noSuchSchool }])
    if (asked.student !== null && !(await personIn(tx, asked.student))) {
      return malformed([{ pointer: '/student', detail: refusals.noSuchStudent }])
    }
    const body = { school: school.id, drill: asked.drill, facts: { ...unsaid, ...asked.facts }, unconfirmed: asked.unconfirmed }
    const call = callIdOf(district, deed)
    const decider = deciderAt(respond.plans, tx, moment.at)
    const decided = decider.then(({ decide }) => decide(body.facts, body.drill))
    const matters = decided.then(each => officesThatMatter(each, person.id))
    const staff = staffOf(tx, school.id, moment.at, matters)
    const rule = async () => {
      const asking = decideAsk(body, person.id, await decided, await staff, moment)
      const outside = { district, row: { id: call, student: asked.student }, before: undefined, at: moment.at }
      const facts = withOutside(outside, asking).map(asJson)
      return () => ({ facts, result: null })
    }
    const done = await decideOn(tx, { matter: call, deed, by: person.id, at: moment.at, decide: rule(), read: () => null })
    const history = readHistory(done.facts)
    const state = fold(history)
    if (done.again || !state) return { call }
    const { room, student } = asked
    const row = rowOf(call, state, { room, student })
    tx.send(addCall, row)
    const [{ explain }, { contacts }] = await Promise.all([decider, staff])
    const known = { school: school.name, contacts }
    const reached = await carryOut(respond, tx, { call, room, before: undefined, state, added: history, ...known })
    await writeOutside(respond, tx, { row, before: undefined, state, deed, by: person.id, moment })
    const people = new Map<string, Named>([[person.id, person]])
    for (const [id, { name }] of reached) people.set(id, { name, roles: [] })
    return { call, done: { known: { row, history, state, followUps: [], people }, explain } }
  })
}

const rowOf = (call: string, state: CallState, { room, student }: Pick<AskedFor, 'room' | 'student'>): CallRow => ({
  ...{ id: call, school: state.school, askedBy: state.askedBy, askedAt: state.askedAt, drill: state.drill },
  ...{ ...foldedRowOf(state), room, student },
})

async function personIn(tx: Tx, text: string): Promise<Person | undefined> {
  const id = readId<PersonId>(text)
  return id && (await findPerson(tx, id))
}

/** The school that was named; else the caller's own; for who works for the whole district, its first. Undefined where the one named is none. */
async function schoolOf(tx: Tx, named: string | null, person: Person): Promise<Pick<School, 'id' | 'name'> | undefined> {
  if (named !== null) {
    const id = readId<OrgId>(named)
    return id && (await findSchool(tx, id))
  }
  return person.school ? { id: person.school, name: person.schoolName ?? '' } : (await listSchools(tx))[0]
}

/** One deed is one call: its id is made from the deed's, so that a call sent twenty times meets itself under one lock. */
const callIdOf = (district: DistrictId, deed: string): string => idFromName(`concord call ${district} ${deed}`)

/** More is said about a call: the plan decides anew, and nothing is taken back. */
export const sayMore = (respond: Respond, act: Act, call: string, facts: Readonly<Record<string, string>>): Promise<Done | No> =>
  onCall(respond, act, call, async (tx, row, moment) => {
    const [{ decide }, staff] = await Promise.all([deciderAt(respond.plans, tx, moment.at), staffOf(tx, row.school, moment.at)])
    return state => {
      if (!mayActOn(state, standingOf(act.person, row.school))) return notPermitted(refusals.notYoursToSayMore)
      if (state.closedAt) return refused('wrong-stage', refusals.closed)
      return decideMoreFacts(state, facts, decide({ ...state.facts, ...facts }, state.drill), staff, moment)
    }
  })

export const answerCall = (respond: Respond, act: Act, call: string): Promise<Done | No> =>
  onCall(respond, act, call, async () => {
    if (!may(act.person, 'answer-call')) return staffAnswer
    return state => decideAnswer(state, act.person.id)
  })

export const declineCall = (respond: Respond, act: Act, call: string): Promise<Done | No> =>
  onCall(respond, act, call, async (tx, row, moment) => {
    if (!may(act.person, 'answer-call')) return staffAnswer
    const staff = await staffOf(tx, row.school, moment.at)
    return state => decideDecline(state, act.person.id, staff, moment)
  })

export const saveProgress = (respond: Respond, act: Act, call: string, step: 'on-the-way' | 'there'): Promise<Done | No> =>
  onCall(respond, act, call, async () => {
    if (!may(act.person, 'answer-call')) return staffAnswer
    return state => decideProgress(state, act.person.id, step)
  })

export const outsideParties = ['mobile-crisis', 'ems', 'police', 'caregiver', 'dcf', 'support-team', 'administrator'] as const

/** Hands a call over: to a colleague by id, to an outside party by its word, or to nobody named. */
export const handOver = (respond: Respond, act: Act, call: string, to: string | null): Promise<Done | No> =>
  onCall(respond, act, call, async (tx, _row, moment) => {
    if (!may(act.person, 'answer-call')) return staffAnswer
    if (to === null || outsideParties.some(party => party === to))
      return state => decideHandOver(state, act.person.id, { party: to }, moment)
    const colleague = await personIn(tx, to)
    if (!colleague || !may(colleague, 'answer-call')) {
      return malformed([{ pointer: '/to', detail: noSuchColleague(outsideParties) }])
    }
    const asked = { person: colleague.id, role: colleague.roles[0] ?? 'any-adult' }
    return state => decideHandOver(state, act.person.id, { colleague: asked }, moment)
  })

export interface ClosedWith extends Omit<Closing, 'followUp'> {
  readonly followUp: { readonly what: string; readonly owner: string; readonly dueOn: string } | null
}

export const closeCall = (respond: Respond, act: Act, call: string, { followUp, ...ended }: ClosedWith): Promise<Done | No> =>
  onCall(
    respond,
    act,
    call,
    async (tx, row, moment) => {
      const owner = followUp ? await personIn(tx, followUp.owner) : undefined
      if (followUp && !owner) return malformed([{ pointer: '/followUp/owner', detail: refusals.noSuchOwner }])
      const owed = followUp && owner ? { owner: owner.id, dueOn: followUp.dueOn } : null
      return state => {
        if (!mayActOn(state, standingOf(act.person, row.school))) return notPermitted(refusals.notYoursToClose)
        return decideClose(state, { ...ended, followUp: owed }, moment)
      }
    },
    async (tx, added) => {
      for (const fact of added) {
        if (fact.type !== 'call.follow-up-set') continue
        tx.send(addFollowUp, { id: fact.body.followUp, call, owner: fact.body.owner, dueOn: fact.body.dueOn, what: followUp?.what ?? '' })
      }
    },
  )

export const endFollowUp = (respond: Respond, act: Act, call: string, followUp: string): Promise<Done | No> =>
  onCall(respond, act, call, async (tx, row) => {
    const owed = (await tx.many(listFollowUps, [tx.district, call])).find(each => each.id === followUp)
    if (!owed) return notFound(refusals.noSuchFollowUp)
    if (owed.owner !== act.person.id && !leadsAt(act.person, row.school)) {
      return notPermitted(refusals.notYourFollowUp)
    }
    return state => decideFollowUpDone(state, followUp)
  })
