import { isUuid } from '../kernel/ids.ts'
import type { ReasonUnsent } from '../kernel/sending.ts'
import { addSeconds } from '../kernel/time.ts'
import type { PageState, Stage } from './contract.ts'
import type { CallDecided, Happened } from './facts.ts'
import { applyOwed, nothingOwed, type Owed, owing, suspecting } from './owed.ts'
import type { NoteKind } from '../people/index.ts'
import { readNow } from './question.ts'
import { restrictedBy } from './restricted.ts'

export interface PageFolded {
  readonly id: string
  readonly person: string
  readonly role: string
  readonly channel: string
  readonly round: number
  readonly askedAt: Date
  readonly sentAt: Date | null
  readonly nextAt: Date
  readonly state: PageState
  /** Why the message reached nobody, where that is known. */
  readonly unsent?: ReasonUnsent | undefined
  /** Who had this step asked before its turn; undefined where it was its turn. */
  readonly askedFor?: string
}

export interface Responder {
  readonly person: string
  readonly stage: 'answered' | 'on-the-way' | 'there' | 'handed-over'
  /** Handed over to a colleague who has yet to say that they come, or not there yet when others were asked again: this one counts no longer. */
  readonly passedOn: boolean
  /** When they said that they will be there. */
  readonly expectedAt: Date | null
}

export interface CallState extends Owed {
  readonly school: string
  readonly drill: boolean
  readonly askedAt: Date
  readonly askedBy: string
  readonly facts: Readonly<Record<string, string>>
  /** What it ever spoke of that named roles alone read. */
  readonly restricted: NoteKind | null
  readonly unconfirmed: readonly string[]
  readonly stage: Stage
  /** The decision that holds now; the ones before it are in the history. */
  readonly decided: CallDecided | null
  readonly pages: readonly PageFolded[]
  /** Whom the ladder did not ask before others, since they come to another call. */
  readonly passedOver: readonly { readonly person: string; readonly role: string; readonly round: number }[]
  /** The last round in which somebody was asked who has not the certificate that the section asks for; 0 where nobody was. */
  readonly askedWithoutCertificate: number
  /** How many more were asked for than the plan sends together. */
  readonly more: number
  /** The round in which the ladder began again; 1 where it never did. */
  readonly sinceRound: number
  /** When somebody is looked for again, where nobody could be asked. */
  readonly lookAgainAt: Date | null
  /** Who said they come, in that order. */
  readonly responders: readonly Responder[]
  /** When the first of them did. */
  readonly answeredAt: Date | null
  /** When the first of them said that they are there. */
  readonly thereAt: Date | null
  readonly told: readonly { readonly notice: string; readonly person: string }[]
  readonly outcome: string | null
  readonly nobodyCame: string | null
  readonly closedAt: Date | null
  /** The gate’s record of it, once it goes outside. */
  readonly request: string | null
}

const progress = ['answered', 'on-the-way', 'there', 'handed-over'] as const

/** How far a call is: as far as the furthest of those who come; handed over once all of them have. */
function stageOf({ closedAt, responders, pages }: CallState): Stage {
  if (closedAt) return 'closed'
  const coming = responders.filter(each => each.stage !== 'handed-over').map(each => progress.indexOf(each.stage))
  if (coming.length > 0) return progress[Math.max(...coming)] ?? 'answered'
  if (responders.length > 0) return 'handed-over'
  return pages.length > 0 ? 'paged' : 'asked'
}

/** The call after one more fact. Undefined before it was asked. */
export function evolve(state: CallState | undefined, happened: Happened): CallState | undefined {
  const next = apply(state, happened)
  return next && { ...next, stage: stageOf(next) }
}

function apply(state: CallState | undefined, { at, by, fact }: Happened): CallState | undefined {
  if (fact.type === 'call.asked') {
    const { school, drill, facts, unconfirmed } = fact.body
    const nothing = {
      ...{
        pages: [],
        passedOver: [],
        askedWithoutCertificate: 0,
        more: 0,
        sinceRound: 1,
        responders: [],
        told: [],
        decided: null,
        request: null,
      },
      ...{ outcome: null, nobodyCame: null, closedAt: null, lookAgainAt: null, answeredAt: null, thereAt: null },
    }
    const owed = { ...nothingOwed, report: suspecting(nothingOwed.report, facts, by) }
    const begun = {
      school,
      drill,
      facts: readNow(facts),
      restricted: restrictedBy(null, facts),
      unconfirmed,
      askedAt: at,
      askedBy: by ?? '',
    }
    return { ...begun, stage: 'asked', ...nothing, ...owed }
  }
  // What was said of the place stands in the table, where it can be erased.
  if (!state || fact.type === 'call.place-said') return state
  switch (fact.type) {
    case 'call.facts-added':
      return {
        ...{ ...state, facts: { ...state.facts, ...fact.body.facts }, report: suspecting(state.report, fact.body.facts, by) },
        restricted: restrictedBy(state.restricted, fact.body.facts),
      }
    case 'call.decided': {
      const { within, after } = fact.body.parts
      const pages = state.pages.map(page => sooner(page, at, within))
      return { ...state, decided: fact.body, pages, report: owing(state.report, after) }
    }
    case 'call.paged': {
      const { page, person, role, channel, round, nextAt } = fact.body
      const said = { id: page, person, role, channel, round, nextAt: new Date(nextAt) }
      const added: PageFolded = { ...said, askedAt: at, sentAt: null, state: 'waiting' }
      return { ...state, pages: [...state.pages, added], lookAgainAt: null }
    }
    case 'call.page-carried':
      return onPage(state, fact.body.page, page => ({ ...page, sentAt: at }))
    case 'call.page-refused':
      return onPage(state, fact.body.page, page => ({
        ...page,
        unsent: fact.body.why,
        state: page.state === 'waiting' || page.state === 'no-answer' ? 'failed' : page.state,
      }))
    case 'call.page-unanswered':
      return onPage(state, fact.body.page, page => ({ ...page, state: page.state === 'waiting' ? 'no-answer' : page.state }))
    case 'call.declined':
      return onPage(state, fact.body.page, page => ({ ...page, state: 'declined' }))
    case 'call.answered': {
      const answered = fact.body.page === null ? state : onPage(state, fact.body.page, page => ({ ...page, state: 'answered' }))
      const responders = [...state.responders, { person: fact.body.person, stage: 'answered' as const, passedOn: false, expectedAt: null }]
      return { ...answered, responders, answeredAt: state.answeredAt ?? at }
    }
    case 'call.on-the-way': {
      const { person, minutes } = fact.body
      const expectedAt = minutes === undefined ? null : addSeconds(at, minutes * 60)
      return onResponder(state, person, each => ({ ...each, stage: 'on-the-way', passedOn: false, expectedAt }))
    }
    case 'call.there':
      return onResponder({ ...state, thereAt: state.thereAt ?? at }, fact.body.person, each => ({
        ...each,
        stage: 'there',
        passedOn: false,
      }))
    case 'call.handed-over': {
      const { person, to } = fact.body
      return onResponder(state, person, each => ({ ...each, stage: 'handed-over', passedOn: to !== null && isUuid(to) }))
    }
    case 'call.handed-back': {
      const { person } = fact.body
      const page = state.pages.findLast(each => each.person === person && each.state === 'answered')
      const without = { ...state, responders: state.responders.filter(each => each.person !== person) }
      return page ? onPage(without, page.id, each => ({ ...each, state: 'declined' })) : without
    }
    case 'call.asked-again':
      return beganAgain(state)
    case 'call.step-asked': {
      const wantsOneMore = counted(state) >= wanted(state) ? { ...state, more: state.more + 1 } : state
      return by === null ? wantsOneMore : onPage(wantsOneMore, fact.body.page, page => ({ ...page, askedFor: by }))
    }
    case 'call.not-needed':
    case 'call.not-reached':
      return state
    case 'call.told':
      return { ...state, told: [...state.told, { notice: fact.body.notice, person: fact.body.person }] }
    case 'call.went-outside':
      return { ...state, request: fact.body.request }
    case 'call.passed-over': {
      const { person, role, round } = fact.body
      return { ...state, passedOver: [...state.passedOver, { person, role, round }] }
    }
    case 'call.certified-not-free':
      return { ...state, askedWithoutCertificate: fact.body.round }
    case 'call.nobody-to-ask':
      return { ...state, lookAgainAt: new Date(fact.body.nextAt) }
    // Whoever's answer was awaited when the call was closed has not failed to answer: their page stays as it was.
    case 'call.closed':
      return { ...state, outcome: fact.body.outcome, nobodyCame: fact.body.nobodyCame, closedAt: at, lookAgainAt: null }
    default:
      return { ...state, ...applyOwed(state, at, fact) }
  }
}

/** How many have to say that they come. */
export const wanted = ({ decided, more }: CallState): number => (decided?.parts.together ?? 1) + more

export const counted = ({ responders }: CallState): number => responders.filter(each => !each.passedOn).length

/** Who is not there yet counts no longer; where all are there that the plan sends, one more is wanted. */
function beganAgain(state: CallState): CallState {
  const now = {
    ...state,
    responders: state.responders.map(each =>
      each.stage === 'answered' || each.stage === 'on-the-way' ? { ...each, passedOn: true } : each,
    ),
    sinceRound: Math.max(0, ...state.pages.map(page => page.round)) + 1,
  }
  return counted(now) < wanted(now) ? now : { ...now, more: now.more + 1 }
}

/** A decision that gives people less time holds for those already asked too; one that gives more takes nothing back. */
function sooner(page: PageFolded, at: Date, within: number): PageFolded {
  const latest = addSeconds(at, within)
  return page.state === 'waiting' && page.nextAt > latest ? { ...page, nextAt: latest } : page
}

const onResponder = (state: CallState, person: string, change: (each: Responder) => Responder): CallState => ({
  ...state,
  responders: state.responders.map(each => (each.person === person ? change(each) : each)),
})

/** Looked for from the end: a call that stays open for days has a thousand pages, and what happens is about the last. */
function onPage(state: CallState, id: string, change: (page: PageFolded) => PageFolded): CallState {
  const at = state.pages.findLastIndex(page => page.id === id)
  const page = state.pages[at]
  return page ? { ...state, pages: state.pages.with(at, change(page)) } : state
}
