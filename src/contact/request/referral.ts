import { type CalledOut, othersComeToCrisis, policeHear } from './called-out.ts'

/** What came of it, as DESE and CRDC count: a referral whatever police did, and what they did where they did something. */
export const referralKinds = ['referral', 'citation', 'court-referral', 'arrest'] as const
export type ReferralKind = (typeof referralKinds)[number]

export const counting = ['yes', 'no', 'undecided'] as const
export type Counting = (typeof counting)[number]

/** Why a person has to say whether it counts, or why it does or does not. */
export const countedBecause = [
  'student-reported',
  'mental-health',
  'who-not-known',
  'not-at-school',
  'not-conduct',
  'came-by-themselves',
  'no-student',
] as const
export type CountedBecause = (typeof countedBecause)[number]

export interface Referral {
  readonly mentalHealth: boolean
  readonly counts: Counting
  readonly because: CountedBecause
  /** Whether the school itself may draft a report to police about it. */
  readonly drafts: boolean
}

const students: readonly string[] = ['student', 'student-under-12']
const atSchool: readonly string[] = ['building', 'grounds', 'bus', 'event']
/** Nobody reports a student for these: a student is in need, or somebody from outside is here. */
const protects: readonly string[] = [
  ...['abuse-suspected', 'medical', 'missing-student', 'fire', 'uninvited-person', 'outside-danger', 'family-dispute', 'order-broken'],
]
/** Of these, where nobody says that a student is concerned, none is. */
const ofOutsiders: readonly string[] = ['fire', 'uninvited-person', 'outside-danger', 'family-dispute']

/**
 * Whether a call that went outside is a referral to law enforcement: an action by which a student is reported to police for an incident at
 * school, at a school event or on school transport, whatever police do then. What the definition leaves open a person decides, and until
 * then it is counted apart. Null where no student was reported. Drills never are.
 * Law: DESE and CRDC, School Safety and Discipline Report; 911 for a student in a mental-health crisis is a question for counsel.
 */
export function referralOf(called: CalledOut): Referral | null {
  const { facts, drill } = called
  const { what = 'unsaid', whose = 'unknown', where = 'building', weapon = 'none' } = facts
  const isCrisis = othersComeToCrisis(called)
  if (drill || !(isCrisis || policeHear(called))) return null
  const isStudent = students.includes(whose)
  if (!isStudent && whose !== 'unknown') return null
  const armed = weapon !== 'none' || what === 'weapon'
  if (!isStudent && !armed && ofOutsiders.includes(what)) return null
  const drafts = mayDraftReferral(called)
  const undecided = (because: CountedBecause): Referral => ({ mentalHealth: isCrisis, counts: 'undecided', because, drafts })
  if (isCrisis && !armed) return undecided('mental-health')
  if (!isStudent) return undecided('who-not-known')
  if (!atSchool.includes(where)) return undecided('not-at-school')
  if (protects.includes(what) && !armed) return undecided('not-conduct')
  return { mentalHealth: isCrisis, counts: 'yes', because: 'student-reported', drafts }
}

/**
 * Whether the school drafts a report to police of its own accord: not where the plan says that police are not called, and not for a child
 * under 12 or pure disruption, unless a graver row stands above. Anyone in danger may still call, and that is counted, not drafted.
 * Law: G.L. c.272 s.40, c.119 s.52; policy O13, which yields to O1 to O12.
 */
export function mayDraftReferral({ facts, police }: Pick<CalledOut, 'facts' | 'police'>): boolean {
  const { what = 'unsaid', whose = 'unknown', danger = 'none', weapon = 'none' } = facts
  if (police === 'not-called') return false
  const isYoungOrDisruption = whose === 'student-under-12' || what === 'disruption' || what === 'conflict'
  return !isYoungOrDisruption || danger === 'now' || weapon !== 'none' || graver.includes(what)
}

const graver: readonly string[] = [
  ...['weapon', 'order-broken', 'anonymous-threat', 'abuse-suspected', 'sexual-harm', 'partner-violence', 'bullying', 'hazing'],
]
