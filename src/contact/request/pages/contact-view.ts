import type { Reason } from '../../../design/reason-line.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { planSays } from '../../../plan/core/index.ts'
import { contact as contactQuestion } from '../../question.ts'
import type { HistoryEntry } from '../../../plan/index.ts'
import type { Contact } from '../view.ts'
import type { ContactState } from '../contact-state.ts'
import { isPast, isUnseen, outstanding } from '../rules/gate.ts'
import type { ContactView, OfficeView, StatementView } from './view.ts'
import type { Numbers } from '../numbers.ts'

/** How ids are made into what people read. Each gives something to read for every id, also one it does not know. */
export interface Names {
  readonly person: (id: string) => string
  readonly school: (id: string) => string
  readonly section: (plan: string, provision: string) => { readonly href: string; readonly title: string; readonly isLaw?: boolean }
  readonly planTitle: string
  readonly numbers: Numbers
}

export interface Looking {
  readonly callsOpen: readonly string[]
  readonly person: string
  readonly today: string
  readonly lang: Lang
}

/** What is done and who signs; how it is done, and what is owed, a page shows as lists of their own. */
const said = ['before', 'after', 'sign']

/** A request as a page shows it to this reader: `contact` is already only what they may see. */
export function viewContact(contact: Contact, state: ContactState, names: Names, looking: Looking): ContactView {
  const { decision } = contact
  const nameOf = (id: string | null) => (id === null ? null : names.person(id))
  return {
    ...{ id: contact.id, drill: contact.drill, stage: contact.stage, call: contact.call, facts: contact.facts },
    ...{
      askedAt: contact.askedAt,
      unconfirmed: contact.unconfirmed,
      answer: decision.answer,
      says: planSays(contactQuestion, decision, looking.lang, said),
    },
    situation: contact.situation,
    ...{ first: contact.first, following: contact.following, twiceOf: contact.twiceOf, twice: contact.twice },
    matched: contact.matched && { ...contact.matched, by: nameOf(contact.matched.by) },
    changes: contact.changes.map(each => ({ ...each, by: nameOf(each.by) })),
    metBy: state.adults.map(names.person),
    school: names.school(contact.school),
    askedBy: names.person(contact.askedBy),
    plan: { title: names.planTitle, version: contact.plan.version },
    atOnce: state.decided?.atOnce ?? false,
    inOrder: state.decided?.inOrder ?? false,
    because: reasonsOf(decision.because, names),
    conditions: state.decided?.parts.conditions ?? [],
    obligations: state.decided?.parts.obligations ?? [],
    notices: contact.notices.map(notice => ({
      ...notice,
      // Who wrote the request down did not tell an office: a message of ours did.
      by: state.told.findLast(({ notice: told }) => told === notice.notice)?.person ? null : nameOf(notice.by),
      attempts: notice.attempts.map(each => ({ ...each, by: nameOf(each.by) })),
    })),
    isReady: outstanding(state).length === 0,
    isUnseen: isUnseen(state),
    waitsUntil: state.waited ? null : state.waitsUntil,
    returnOn: state.declined || state.begunAt || state.released.length > 0 ? null : state.returnOn,
    offices: officesOf(state, names),
    reach: names.numbers.held,
    wentOn: state.wentOn?.at.toISOString() ?? null,
    isOpened: state.opened !== null,
    reason: contact.reason,
    begun: state.begunAt !== null,
    ending: contact.ending,
    statements: statementsOf(contact, state, names, looking.person),
    complaints: contact.complaints.map(each => ({
      ...each,
      names: each.concerns.map(names.person),
      isLate: each.answered === null && looking.today > each.answerOn,
    })),
    finding: contact.finding,
    reviewBy: contact.reviewBy,
    released: contact.released,
    disclosed: contact.disclosed,
    pointed: contact.pointed,
    isPast: isPast(state),
    history: contact.history.map(({ seq, at, says, because }) => ({ seq, at, says, because: reasonsOf(because, names) })),
    next: contact.next,
    today: looking.today,
    callsOpen: looking.callsOpen,
  }
}

function officesOf(state: ContactState, { numbers, person }: Names): OfficeView[] {
  const known: Readonly<Record<string, OfficeView['held'] | undefined>> = numbers.held
  return (state.decided?.parts.sign ?? []).map(office => {
    const signed = state.signed.find(each => each.as === office)
    // Whoever is named stands for the superintendent, and the superintendent for whoever is named.
    const other = { superintendent: known.designee, designee: known.superintendent }[office]
    const own = [...(known[office] ?? []), ...(other ?? [])]
    // Where a school has no principal, whoever may sign for the superintendent decides in the principal’s place.
    const inPlace = office === 'principal' && own.length === 0
    const held = inPlace ? [...(known.superintendent ?? []), ...(known.designee ?? [])] : own
    return {
      ...{ office, held, inPlace },
      signed: signed ? { by: person(signed.by), verb: signed.verb, reason: signed.reason, at: signed.at.toISOString() } : null,
    }
  })
}

const statementsOf = (contact: Contact, state: ContactState, names: Names, reader: string): StatementView[] =>
  contact.statements.map(({ person, dueOn, isGone }) => {
    const found = state.statements.find(each => each.person === person)
    return {
      ...{ name: names.person(person), isOwn: person === reader, dueOn, isGone },
      given: found ? { ...found, at: found.at.toISOString() } : null,
    }
  })

/** Each section once, in the order it contributed. */
function reasonsOf(because: HistoryEntry['because'], names: Names): readonly Reason[] {
  const seen = new Map(
    because.map(({ plan, provision, authority, cite, mark }) => [
      `${plan}#${provision}`,
      { ...names.section(plan, provision), authority, cite, mark },
    ]),
  )
  return [...seen.values()]
}
