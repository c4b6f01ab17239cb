import type { Reason } from '../../design/reason-line.tsx'
import type { Lang } from '../../kernel/lang.ts'
import type { Openings } from '../../looks/index.ts'
import { planSays } from '../../plan/core/index.ts'
import { type HistoryEntry, listOf } from '../../plan/index.ts'
import { inWordsOf } from '../contract.ts'
import type { Call, PagedPerson } from '../view.ts'
import { support } from '../question.ts'
import { stepsOf } from '../rules/ask-step.ts'
import { standsAt } from '../stands.ts'
import type { Responder } from '../state.ts'
import { isLate } from '../urgency.ts'
import { isUnreached } from './headline.ts'
import type { CallView, Coming, PageView, PersonView, Viewer } from './view.ts'

/** How ids are made into what people read. Each gives something to read for every id, also one it does not know. */
export interface Names {
  readonly person: (id: string) => PersonView
  readonly school: (id: string) => string
  readonly section: (plan: string, provision: string) => { readonly href: string; readonly title: string; readonly isLaw?: boolean }
  readonly planTitle: string
}

export interface Looking {
  /** The id of who looks at the page. */
  readonly person: string
  readonly now: Date
  readonly lang: Lang
  /** Those who said that they come, as the record has them now. */
  readonly responders: readonly Responder[]
  /** When its carrier said that a page was delivered, by page. */
  readonly delivered?: ReadonlyMap<string, Date>
  /** When somebody opened the call after an instant, where that is known. */
  readonly opened?: Openings
}

/** A call as a page shows it to this viewer. */
export function viewCall(call: Call, names: Names, { person, now, lang, responders, delivered, opened }: Looking): CallView {
  const standing = new Map(responders.map(each => [each.person, { stage: each.stage, counts: !each.passedOn }]))
  const coming = [...standing.values()].filter(({ counts }) => counts).length
  const pages = call.pages.map(page => ({
    ...viewPage(page, standing.get(page.person) ?? null, call.history, names),
    deliveredAt: delivered?.get(page.id)?.toISOString() ?? null,
    openedAt: page.sentAt === null ? null : (opened?.(page.person, new Date(page.sentAt))?.toISOString() ?? null),
  }))
  const { decision } = call
  return {
    id: call.id,
    drill: call.drill,
    stage: call.stage,
    school: names.school(call.school),
    ...inWordsOf(name => call[name]),
    facts: call.facts,
    askedAt: call.askedAt,
    askedBy: names.person(call.askedBy).name,
    unconfirmed: call.unconfirmed,
    plan: { title: names.planTitle, version: call.plan.version, effective: call.plan.effective },
    vocabulary: call.vocabulary,
    answer: decision.answer,
    police: typeof decision['police'] === 'string' ? decision['police'] : '',
    together: typeof decision['together'] === 'number' ? decision['together'] : 1,
    conditions: listOf(decision, 'conditions'),
    says: planSays(support, decision, lang),
    because: reasonsOf(decision.because, names),
    responders: responders.map(each => ({ ...names.person(each.person), stage: each.stage, counts: !each.passedOn })),
    coming,
    pages,
    order: listOf(decision, 'responders'),
    steps: stepsOf(listOf(decision, 'responders')),
    passedOver: call.passedOver.map(({ person, role }) => ({ ...names.person(person), role })),
    certifiedNotFree: call.certifiedNotFree,
    missing: call.missing,
    expectedAt: call.expectedAt,
    answeredAt: call.responders.length === 0 ? null : (call.history.find(entry => entry.type === 'call.answered')?.at ?? null),
    unanswered: isUnanswered(call, coming, now),
    outcome: call.outcome,
    nobodyCame: call.nobodyCame,
    followUps: call.followUps.map(one => ({ ...one, owner: names.person(one.owner).name, stands: standsAt(one, now) })),
    report: call.report && withNames(call.report, names),
    history: call.history.map(entry => ({
      seq: entry.seq,
      at: entry.at,
      says: entry.says,
      because: reasonsOf(entry.because, names),
    })),
    outside: outsideOf(call, person),
    next: call.next,
    viewer: viewerOf(call, person, pages, standing.get(person) ?? null),
    asOf: now.toISOString(),
  }
}

const withNames = ({ made, written, ...rest }: NonNullable<Call['report']>, { person }: Names): Call['report'] => ({
  ...rest,
  made: made && { ...made, by: person(made.by).name },
  written: written && { ...written, by: person(written.by).name },
})

const outsideOf = ({ contact, history }: Call, person: string): CallView['outside'] =>
  contact === null ? null : { request: contact, isOwn: history.some(({ type, by }) => type === 'call.went-outside' && by === person) }

/** Nobody has answered by the plan's second, or there is nobody to ask at all: both are said at once, and with scripts off. */
function isUnanswered(call: Call, coming: number, now: Date): boolean {
  if (call.stage === 'closed' || coming > 0) return false
  if (isUnreached({ stage: call.stage, coming, pages: call.pages })) return true
  return isLate(call, coming, now) || (call.pages.length === 0 && call.history.some(entry => entry.type === 'call.nobody-to-ask'))
}

/** Someone who was asked to come is a responder here even where they called too. */
function viewerOf(call: Call, person: string, pages: readonly PageView[], comes: Coming | null): Viewer {
  const asked = call.pages.findLastIndex(page => page.person === person)
  const page = pages[asked]
  if (page !== undefined && (comes !== null || call.askedBy !== person)) return { is: 'responder', page, comes }
  return { is: call.askedBy === person ? 'caller' : 'reader' }
}

const viewPage = (
  page: PagedPerson,
  comes: Coming | null,
  history: readonly HistoryEntry[],
  names: Names,
): Omit<PageView, 'deliveredAt' | 'openedAt'> => ({
  ...names.person(page.person),
  id: page.id,
  person: page.person,
  role: page.role,
  sentAt: page.sentAt,
  nextAt: page.nextAt,
  answeredAt:
    page.state === 'answered' ? (history.find(entry => entry.type === 'call.answered' && entry.by === page.person)?.at ?? null) : null,
  state: page.state,
  unsent: page.unsent,
  askedFor: page.askedFor && names.person(page.askedFor).name,
  comes: page.state === 'answered' ? comes : null,
})

/** Each section once, in the order it contributed. */
function reasonsOf(because: HistoryEntry['because'], names: Names): readonly Reason[] {
  const seen = new Set<string>()
  return because.flatMap(({ plan, provision, authority, cite, mark }) => {
    const key = `${plan}#${provision}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...names.section(plan, provision), authority, cite, mark }]
  })
}
