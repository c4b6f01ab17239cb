import type { Ranked } from './rules/rank.ts'
import type { PostRole } from './roles.ts'
import type { Candidate, Checks, Recalled } from './state.ts'

/** One position as those who hire there see it. */
export interface PostView {
  readonly id: string
  readonly role: PostRole
  readonly school: string
  readonly fte: number
  readonly stage: 'vacant' | 'filled' | 'closed'
  /** Whether the school has left the roster. */
  readonly hasClosed: boolean
  readonly fundedAt: string
  readonly vacantSince: string | null
  readonly alarmedAt: string | null
  /** Whoever is in post, by name, and whether they are certified for the role. */
  readonly inPost: { readonly says: string; readonly isCertified: boolean; readonly isGone: boolean } | null
  /** The last one posted. */
  readonly opening: null | {
    readonly id: string
    readonly stage: 'open' | 'deciding' | 'ended'
    readonly closesOn: string
    readonly residentPoints: number
    readonly panel: readonly string[]
    /** Whoever of it may be on it no longer, and has not scored everyone. */
    readonly panelOff: readonly string[]
    /** Once people may apply no longer: who of the others has not scored everyone, and whether they may be left out, having given no points. */
    readonly panelOwed: readonly { readonly person: string; readonly says: string; readonly mayLeave: boolean }[]
    readonly candidates: readonly CandidateView[]
    /** Whether any of what was sent is still here. */
    readonly isKept: boolean
    readonly ranking: readonly Ranked[] | null
    /** The first day on which others than people of the district may apply, where that is still ahead. */
    readonly outsideFrom: string | null
    /** Who has recall rights, by order of seniority; null until the coordinator has said. */
    readonly recall: readonly RecalledView[] | null
  }
  /** Whether whoever looks may say who has recall rights. */
  readonly mayStateRecall: boolean
  /** What the plan sets for a posting at this school. */
  readonly residents: { readonly points: number; readonly places: readonly string[] }
}

/** Somebody with recall rights, by name. */
export interface RecalledView extends Recalled {
  readonly says: string
  readonly checks: Checks
}

export interface CandidateView extends Pick<Candidate, 'application' | 'letter' | 'residenceSeen' | 'offer' | 'withdrawn' | 'inside'> {
  readonly checks: Checks
  /** What they sent; null once it has been deleted. */
  readonly sent: null | {
    readonly applicantName: string
    readonly reach: string
    readonly languages: string
    readonly certificate: string
    readonly area: string
  }
}
