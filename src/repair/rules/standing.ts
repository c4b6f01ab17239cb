import type { Role } from '../../people/index.ts'
import type { Party, ProcessState } from '../state.ts'

/** What somebody is to a process. */
export interface ProcessStanding {
  readonly person: string
  /** They look after all processes of its school, and are no party to it. */
  readonly coordinates: boolean
  /** The coordinator where they may not lead it: they choose somebody else, and do nothing of it themselves. */
  readonly isKeptOut: boolean
  readonly facilitates: boolean
  /** A party, or a caregiver who is asked beside one. */
  readonly takesPart: boolean
  /** Those of its parties who are 18 by now: they decide alone, whatever they were when they were named. */
  readonly grown: readonly string[]
  /** Whoever was chosen to lead it does so no longer: they have left, may not sign in, or do no work any more that trains for it. */
  readonly isLeaderGone: boolean
  /** Whoever leads it holds no certificate on the day on which they are next to meet; asked for the page alone. */
  readonly isUncertified: boolean
}

/** Who decides about exclusion, speaks with police, or stands at the desk: nothing of repair is theirs to see, whatever else they are. */
export const closedTo: readonly Role[] = ['superintendent', 'principal', 'designee', 'counsel', 'front-office']

export const isClosedTo = (roles: readonly Role[]): boolean => roles.some(role => closedTo.includes(role))

export interface Placed {
  readonly school: string
  readonly facilitator: string | null
  readonly parties: readonly string[]
  readonly families: readonly string[]
  readonly keptOut: readonly string[]
}

/**
 * The coordinator everywhere, a restorative adviser at their own school unless they are kept out of it: both in the policy of the database too
 * (migrations 0410 and 0477).
 */
export function standingOf(
  { id, roles, school }: { readonly id: string; readonly roles: readonly Role[]; readonly school: string | null },
  row: Placed,
): ProcessStanding {
  const asNamed = { person: id, grown: [], isLeaderGone: false, isUncertified: false }
  if (isClosedTo(roles)) return { ...asNamed, coordinates: false, isKeptOut: false, facilitates: false, takesPart: false }
  const isKeptOut = row.keptOut.includes(id)
  const isAdviserHere = !isKeptOut && roles.includes('restorative-adviser') && (school === null || school === row.school)
  const takesPart = row.parties.includes(id) || row.families.includes(id)
  return {
    ...asNamed,
    coordinates: !takesPart && (roles.includes('coordinator') || isAdviserHere),
    isKeptOut,
    facilitates: row.facilitator === id,
    takesPart,
  }
}

/** The facilitator's side: whoever leads it or looks after it. Somebody with a conflict of interest asks nobody and writes down for nobody. */
export const isOfTheSide = ({ coordinates, facilitates, isKeptOut }: ProcessStanding): boolean => facilitates || (coordinates && !isKeptOut)

/** Who reads all of it. */
export const readsAll = ({ coordinates, facilitates }: ProcessStanding): boolean => coordinates || facilitates

export const opensTo = (standing: ProcessStanding): boolean => readsAll(standing) || standing.takesPart

export const partyCalled = ({ parties }: Pick<ProcessState, 'parties'>, person: string): Party | undefined =>
  parties.find(each => each.person === person)
