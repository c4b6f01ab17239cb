import { readsNotes } from '../../../people/index.ts'
import type { ContactState } from '../contact-state.ts'

/** What somebody is to this contact: the roles that count at its school. */
export interface Standing {
  readonly person: string
  readonly roles: readonly string[]
  readonly isStaff: boolean
  /** They work at its school, or belong to none and may be at any. */
  readonly worksThere: boolean
  /** Of the adults who were there, those who have left or may not sign in: they can record nothing any more. */
  readonly gone?: readonly string[]
}

/**
 * Whom the superintendent named stands wherever the superintendent does; whoever the plan calls `designee` may be either.
 * Law: R2; nobody else accepts process, consents to entry, or lets go of records or a student.
 */
const standsFor: Readonly<Record<string, readonly string[]>> = {
  superintendent: ['superintendent', 'designee'],
  designee: ['superintendent', 'designee'],
}

export function maySignAs({ roles, isStaff }: Standing, office: string): boolean {
  if (office === 'any-adult') return isStaff
  return (standsFor[office] ?? [office]).some(role => roles.includes(role))
}

const namedToRead = ['superintendent', 'designee', 'counsel'] as const
const callers = ['principal', 'superintendent', 'designee', 'counsel'] as const

const holds = ({ roles }: Standing, wanted: readonly string[]): boolean => wanted.some(role => roles.includes(role))

/** R7: whoever reads papers. */
export const mayRead = (standing: Standing): boolean => holds(standing, namedToRead)
/** Who tells caregivers, defenders and the rest. The desk calls no caregiver. */
export const mayTell = (standing: Standing): boolean => holds(standing, callers)
/** R4: who may say, or see, that abuse by a caregiver is suspected. Never the desk. */
export const maySeeAbuse = ({ roles }: Standing): boolean => readsNotes(roles, 'abuse')
export const mayReview = (standing: Standing): boolean => holds(standing, namedToRead)

/** Who sees every record of a school by their office: those who lead or tell, and its front office. */
export const leadsOrMeets = (standing: Standing): boolean => mayTell(standing) || standing.roles.includes('front-office')

/**
 * Who sees the record at all, and adds to what is known: whoever asked, whoever was there, the school's front office, and those who lead or
 * tell. While something waits for nobody, everyone who works there: whoever is in the corridor may have to say that it began.
 */
export const isPartOf = (state: ContactState, standing: Standing): boolean =>
  state.askedBy === standing.person ||
  state.adults.includes(standing.person) ||
  leadsOrMeets(standing) ||
  (standing.worksThere && state.stage === 'emergency')

/** In how many ways somebody was tried. */
export const waysTried = ({ tried }: ContactState, notice: string): number =>
  new Set(tried.filter(each => each.notice === notice).map(({ channel }) => channel)).size

/** The offices of the plan's `sign` that this person may sign as. */
export const officesOf = (state: ContactState, standing: Standing): readonly string[] =>
  (state.decided?.parts.sign ?? []).filter(office => maySignAs(standing, office))
