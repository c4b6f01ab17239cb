import type { CheckKind, Happened, PostFact } from './facts.ts'
import type { PostRole } from './roles.ts'

export interface Candidate {
  readonly application: string
  /** All that a panel knows them by. */
  readonly letter: string
  readonly residenceSeen: boolean
  /** Points by who gave them, then by criterion. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly offer: null | 'made' | 'accepted' | 'declined'
  readonly withdrawn: boolean
  /** Whether they worked for the district when they applied. */
  readonly inside: boolean
}

/** Somebody with recall rights to the position that is open. */
export interface Recalled {
  readonly person: string
  readonly offer: null | 'made' | 'accepted' | 'declined'
}

/** The day of each check; null for not yet. */
export type Checks = Readonly<Record<CheckKind, string | null>>

export interface Criterion {
  readonly code: string
  readonly weight: number
}

export interface Opening {
  readonly id: string
  readonly postedAt: Date
  readonly closesOn: string
  readonly residentPoints: number
  readonly criteria: readonly Criterion[]
  readonly panel: readonly string[]
  readonly candidates: readonly Candidate[]
  /** The first day on which others than people of the district may apply; null for from the start. */
  readonly outsideFrom: string | null
  /** Who has recall rights, by order of seniority; null until the coordinator has said. */
  readonly recall: readonly Recalled[] | null
  /** By application, or by the person with recall rights. */
  readonly checks: Readonly<Record<string, Checks>>
  readonly ended: null | 'filled' | 'withdrawn'
}

/** Somebody in post, from an instant to an instant. */
export interface Spell {
  readonly person: string
  readonly from: Date
  readonly to: Date | null
}

export interface PostState {
  readonly org: string
  readonly school: string | null
  readonly role: PostRole
  readonly hundredths: number
  readonly fundedAt: Date
  readonly closedAt: Date | null
  readonly stage: 'vacant' | 'filled' | 'closed'
  /** The first vacancy begins with the funding; each time somebody leaves another begins. */
  readonly vacancy: number
  readonly vacantSince: Date | null
  /** When the alarm of this vacancy went off; null where it has not. */
  readonly alarmedAt: Date | null
  readonly spells: readonly Spell[]
  /** The last one posted. */
  readonly opening: Opening | null
}

export const fold = (history: readonly Happened[]): PostState | undefined =>
  history.reduce<PostState | undefined>((state, each) => evolve(state, each), undefined)

export function evolve(state: PostState | undefined, { fact, at, by }: Happened): PostState | undefined {
  if (fact.type === 'post.funded') {
    const { org, school, role, hundredths } = fact.body
    return {
      ...{ org, school, role, hundredths, fundedAt: at, closedAt: null, stage: 'vacant', vacancy: 1, vacantSince: at },
      ...{ alarmedAt: null, spells: [], opening: null },
    }
  }
  if (!state) return undefined
  switch (fact.type) {
    case 'post.filled':
      return {
        ...state,
        stage: 'filled',
        vacantSince: null,
        alarmedAt: null,
        spells: [...state.spells, { person: fact.body.person, from: at, to: null }],
      }
    case 'post.vacated':
      return { ...state, stage: 'vacant', vacancy: state.vacancy + 1, vacantSince: at, alarmedAt: null, spells: ended(state.spells, at) }
    case 'post.alarmed':
      return { ...state, alarmedAt: at }
    case 'post.closed':
      return { ...state, stage: 'closed', closedAt: at, vacantSince: null, spells: ended(state.spells, at) }
    default:
      return { ...state, opening: openingAfter(state.opening, fact, { at, by }) }
  }
}

const ended = (spells: readonly Spell[], at: Date): Spell[] => spells.map(spell => ({ ...spell, to: spell.to ?? at }))

function openingAfter(opening: Opening | null, fact: PostFact, { at, by }: { at: Date; by: string | null }): Opening | null {
  if (fact.type === 'post.posted') {
    const { opening: id, closesOn, residentPoints, criteria, outsideFrom } = fact.body
    const recall = outsideFrom === undefined ? [] : null
    return {
      ...{ id, postedAt: at, closesOn, residentPoints, criteria, panel: [], candidates: [], ended: null },
      ...{ outsideFrom: outsideFrom ?? null, recall, checks: {} },
    }
  }
  if (!opening) return null
  const of = (application: string, change: (candidate: Candidate) => Candidate): Opening => ({
    ...opening,
    candidates: opening.candidates.map(each => (each.application === application ? change(each) : each)),
  })
  switch (fact.type) {
    case 'post.panel-named':
      return { ...opening, panel: fact.body.people }
    case 'post.applied': {
      const { application, letter, inside = false } = fact.body
      return { ...opening, candidates: [...opening.candidates, { application, letter, inside, ...untouched }] }
    }
    case 'post.residence-seen':
      return of(fact.body.application, each => ({ ...each, residenceSeen: fact.body.seen }))
    case 'post.scored': {
      const points = Object.fromEntries(fact.body.points.map(({ criterion, points }) => [criterion, points]))
      return of(fact.body.application, each => ({ ...each, scores: { ...each.scores, [by ?? '']: points } }))
    }
    case 'post.offered':
      return of(fact.body.application, each => ({ ...each, offer: 'made' }))
    case 'post.offer-answered':
      return of(fact.body.application, each => ({ ...each, offer: fact.body.answer }))
    case 'post.withdrawn':
      return of(fact.body.application, each => ({ ...each, withdrawn: true }))
    case 'post.recall-stated':
      return { ...opening, recall: fact.body.people.map(person => ({ person, offer: null })) }
    case 'post.recall-offered':
      return recalled(opening, fact.body.person, 'made')
    case 'post.recall-answered':
      return recalled(opening, fact.body.person, fact.body.answer)
    case 'post.checked': {
      const { of: whose, check, doneOn } = fact.body
      return { ...opening, checks: { ...opening.checks, [whose]: { ...checksOf(opening, whose), [check]: doneOn } } }
    }
    case 'post.opening-ended':
      return { ...opening, ended: fact.body.because }
    default:
      return opening
  }
}

const recalled = (opening: Opening, person: string, offer: Recalled['offer']): Opening => ({
  ...opening,
  recall: opening.recall?.map(each => (each.person === person ? { ...each, offer } : each)) ?? null,
})

export const checksOf = ({ checks }: Pick<Opening, 'checks'>, whose: string): Checks => checks[whose] ?? { cori: null, fingerprints: null }

const untouched = { residenceSeen: false, scores: {}, offer: null, withdrawn: false } as const

/** Whether somebody of the panel has scored every candidate who has not withdrawn. */
export const hasScoredAll = ({ candidates }: Opening, member: string): boolean => {
  const there = candidates.filter(({ withdrawn }) => !withdrawn)
  return there.length > 0 && there.every(({ scores }) => scores[member] !== undefined)
}

/** Whether somebody of the panel has given no points at all yet, to those who withdrew neither. */
export const hasScoredNobody = ({ candidates }: Opening, member: string): boolean =>
  candidates.every(({ scores }) => scores[member] === undefined)

/** Whether everyone named has scored everyone: only then is there a ranking. */
export const isScored = (opening: Opening): boolean =>
  opening.panel.length > 0 && opening.panel.every(member => hasScoredAll(opening, member))
