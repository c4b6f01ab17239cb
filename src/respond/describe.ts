import { followUpOf, onWall, reportOf } from './describe-owed.ts'
import { day } from '../words/times.ts'
import { roleName } from '../design/words/frame.ts'
import type { Lang } from '../kernel/lang.ts'
import type { Decision } from '../plan/core/index.ts'
import { inWordsOf, type Outcome, outcomes, type ReasonNobodyCame, reasonsNobodyCame } from './contract.ts'
import type { HistoryEntry } from '../plan/index.ts'
import type { Call } from './view.ts'
import { asDecision } from './decided.ts'
import type { CallDecided, Happened } from './facts.ts'
import { type CallState, evolve } from './state.ts'
import type { Known, Named } from './known.ts'
import { support } from './question.ts'
import { isByTelephone } from './rules/doubts.ts'
import { askedLast, missing } from './rules/ladder.ts'
import { nextVerbs } from './rules/next.ts'
import type { Standing } from './rules/standing.ts'
import { words } from './words/respond.ts'

export interface Described {
  readonly call: Call
  readonly state: CallState
  /** Everyone the call speaks of, by id: for showing. */
  readonly people: ReadonlyMap<string, Named>
}

/** Who sees it, in which language, and how the plan of its day explains a decision. */
export interface Seen {
  readonly standing: Standing
  readonly lang: Lang
  readonly explain: (decision: Decision) => readonly string[]
}

/** A call as CONTRACT §4 gives it, for somebody and in their language: folded from its facts, with the words that no fact may hold. */
export function describe({ row, history, state, followUps, people }: Known, seen: Seen): Described {
  const { standing, explain } = seen
  const { decided } = state
  if (!decided) throw new Error(`the call ${row.id} was asked and not decided`)
  const { slug, version, effective } = decided.plan
  const call: Call = {
    id: row.id,
    school: state.school,
    ...inWordsOf(name => row[name]),
    drill: state.drill,
    facts: inOrder(state.facts),
    askedAt: state.askedAt.toISOString(),
    askedBy: state.askedBy,
    unconfirmed: state.unconfirmed,
    stage: state.stage,
    plan: { slug, version, effective },
    decision: asDecision(decided, explain),
    vocabulary: decided.vocabulary,
    responders: state.responders.map(each => each.person),
    missing: missing(state),
    expectedAt: expectedAt(state),
    pages: state.pages.map(page => ({
      id: page.id,
      person: page.person,
      role: page.role,
      channel: page.channel,
      sentAt: page.sentAt?.toISOString() ?? null,
      nextAt: page.nextAt.toISOString(),
      state: page.state,
      askedFor: page.askedFor ?? null,
      unsent: page.unsent ?? null,
    })),
    passedOver: askedLast(state),
    certifiedNotFree: state.askedWithoutCertificate > 0,
    outcome: outcomes.find(outcome => outcome === state.outcome) ?? null,
    nobodyCame: reasonsNobodyCame.find(reason => reason === state.nobodyCame) ?? null,
    followUps: state.followUps.map(each => followUpOf(each, followUps, seen.lang)),
    report: reportOf(state.report),
    contact: state.request,
    history: tellHistory(history, people, seen),
    next: nextVerbs(state, standing),
  }
  return { call, state, people }
}

/** When the first of those who said so will be there, while nobody is. */
function expectedAt({ responders, thereAt }: CallState): string | null {
  const times = responders.flatMap(each => (each.stage === 'on-the-way' && each.expectedAt ? [each.expectedAt.toISOString()] : []))
  return thereAt ? null : (times.sort()[0] ?? null)
}

/** In the order of the question, as every page and paper has them. */
const inOrder = (facts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(support.facts.flatMap(({ name }) => (facts[name] === undefined ? [] : [[name, facts[name]]])))

/** Each fact as a sentence, with the sections that are its reason: those of the decision in force when it happened. */
function tellHistory(history: readonly Happened[], people: ReadonlyMap<string, Named>, seen: Seen): HistoryEntry[] {
  let decided: CallDecided | null = null
  let state: CallState | undefined
  return history.map(happened => {
    const { seq, at, by, fact } = happened
    if (fact.type === 'call.decided') decided = fact.body
    state = evolve(state, happened)
    return {
      seq,
      at: at.toISOString(),
      type: fact.type,
      by,
      because: reasonsOf(fact.type, decided),
      says: say(happened, state, people, seen),
    }
  })
}

/** Who is asked to come is the rule's to say alone; who is told, and the answer itself, may be a law's as well. */
function reasonsOf(type: string, decided: CallDecided | null): HistoryEntry['because'] {
  const because = decided?.because ?? []
  const reasons =
    type === 'call.paged' ? because.filter(each => each.kind === 'rule') : type === 'call.decided' || type === 'call.told' ? because : []
  return (reasons.length > 0 || type !== 'call.paged' ? reasons : because).map(({ provision, plan, cite, authority, mark }) => ({
    provision,
    plan,
    cite,
    authority,
    mark,
  }))
}

function say({ by, fact }: Happened, state: CallState | undefined, people: ReadonlyMap<string, Named>, { lang, explain }: Seen): string {
  const w = words(lang)
  const nameOf = (id: string | null | undefined): string => (id ? (people.get(id)?.name ?? w.someone) : w.theClock)
  const pageOf = (id: string) => state?.pages.find(page => page.id === id)
  const told = { who: nameOf(by), role: '', to: '', hasTo: false, what: '', when: '', time: '' }
  switch (fact.type) {
    case 'call.paged':
    case 'call.passed-over':
    case 'call.told':
      return w.history[fact.type]({ ...told, who: nameOf(fact.body.person), role: roleName(fact.body.role, lang) })
    case 'call.page-carried':
      return w.history[fact.type]({ ...told, who: nameOf(pageOf(fact.body.page)?.person), carrier: fact.body.carrier.replace('-', '_') })
    case 'call.page-refused': {
      const to = { ...told, who: nameOf(pageOf(fact.body.page)?.person) }
      const { why } = fact.body
      return w.history[why === 'held-back' ? 'call.page-held-back' : why === 'unrecorded' ? 'call.page-unrecorded' : fact.type](to)
    }
    case 'call.page-unanswered':
      return w.history[fact.type]({ ...told, who: nameOf(pageOf(fact.body.page)?.person) })
    case 'call.step-asked':
      return w.history[fact.type]({ ...told, role: roleName(fact.body.role, lang) })
    case 'call.not-needed':
    case 'call.not-reached':
      return w.history[fact.type]({ ...told, who: nameOf(fact.body.person) })
    case 'call.on-the-way': {
      const { minutes } = fact.body
      return minutes === undefined ? w.history[fact.type](told) : w.history['call.on-the-way-in']({ ...told, minutes })
    }
    case 'call.asked':
      return w.history[isByTelephone(fact.body) ? 'call.asked-by-telephone' : fact.type](told)
    case 'call.facts-added':
      return w.history[fact.type]({ ...told, what: sayFacts(fact.body.facts, lang) })
    case 'call.decided':
      return w.history[fact.type]({ ...told, what: explain(asDecision(fact.body, () => []))[0] ?? '' })
    case 'call.handed-over': {
      const parties: Readonly<Record<string, string>> = w.parties
      const to = fact.body.to === null ? '' : (people.get(fact.body.to)?.name ?? parties[fact.body.to] ?? fact.body.to)
      return w.history[fact.type]({ ...told, to, hasTo: to !== '' })
    }
    case 'call.closed':
      return w.history[fact.type]({ ...told, what: sayEnd(fact.body, lang) })
    case 'call.follow-up-set': {
      const { owner, kind, dueOn } = fact.body
      const set = { ...told, who: nameOf(owner), when: day(dueOn, lang) }
      return kind ? w.owed.list.isDue({ ...set, what: w.owed.kinds[kind] }) : w.history[fact.type](set)
    }
    case 'call.follow-up-reminded': {
      const one = state?.followUps.find(({ id }) => id === fact.body.followUp)
      return w.history[fact.type]({ ...told, who: nameOf(one?.owner), what: one?.kind ? w.owed.kinds[one.kind] : w.aFollowUp })
    }
    case 'call.report-made':
      return w.history[fact.type]({
        ...told,
        who: nameOf(fact.body.reporter),
        to: w.owed.agencies[fact.body.to],
        ...onWall(fact.body.madeAt, lang),
      })
    case 'call.report-written':
      return w.history[fact.type]({ ...told, who: nameOf(fact.body.reporter), ...onWall(fact.body.writtenAt, lang) })
    case 'call.report-not-owed':
      return w.history[fact.type]({ ...told, what: w.owed.noReport[fact.body.reason] })
    default: {
      const said = w.history[fact.type]
      return typeof said === 'string' ? said : said(told)
    }
  }
}

const sayEnd = ({ outcome, nobodyCame }: { outcome: Outcome | null; nobodyCame: ReasonNobodyCame | null }, lang: Lang): string =>
  outcome ? words(lang).outcome[outcome].label : nobodyCame ? words(lang).nobodyCame[nobodyCame] : ''

const sayFacts = (facts: Readonly<Record<string, string>>, lang: Lang): string =>
  Object.entries(facts)
    .map(([name, value]) => {
      const fact = support.facts.find(each => each.name === name)
      return fact ? `${fact.label[lang]}: ${fact.words[value]?.[lang] ?? value}` : `${name}: ${value}`
    })
    .join('; ')
