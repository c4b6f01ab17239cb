import type { Ratio, StaffingSetting } from '../staffing-setting.ts'
import { type PostRole, postRoles } from '../roles.ts'
import type { StateYear } from '../state-source.ts'
import { grouped } from '../../../kernel/grouped.ts'
import { postsShort, sourceOf, tenths } from './ratios.ts'
import { type PostOverTime, standingAt } from './months.ts'

/** A school as this room counts it, by the code the state knows it by. */
export interface CountedSchool {
  readonly orgCode: string
  readonly name: string
  /** Students on the roster; null where the school is on none. */
  readonly onRoster: number | null
}

export interface KeptPost extends PostOverTime {
  readonly orgCode: string
  readonly role: PostRole
  /** Whoever is in post now is not certified for the role. */
  readonly isUncertified: boolean
}

export interface InPostLine {
  readonly orgCode: string
  readonly school: string
  readonly role: PostRole
  readonly enrolment: number | null
  readonly enrolmentFrom: 'state' | 'roster' | null
  readonly funded: number
  readonly inPost: number
  readonly inPostFrom: 'book' | 'state'
  readonly notCertified: number
  readonly needed: number | null
  readonly short: number | null
  readonly ratio: Ratio
  readonly source: string | null
  readonly mark: 'verified' | 'unverified' | null
}

export interface Counting {
  readonly schools: readonly CountedSchool[]
  readonly posts: readonly KeptPost[]
  readonly state: StateYear
  readonly setting: StaffingSetting
  readonly at: Date
}

/**
 * People in post for each school and role beside what the school needs. A role with positions kept here is counted from them; one with none,
 * from the staff files of the state. A line without positions, people or a number to go by is left out.
 */
export function inPostOf({ schools, posts, state, setting, at }: Counting): InPostLine[] {
  const stateSchools = new Map(state.schools.map(each => [each.orgCode, each]))
  const stateStaff = new Map(state.staff.map(each => [`${each.orgCode} ${each.role}`, each.fte]))
  const kept = grouped(posts, ({ orgCode, role }) => `${orgCode} ${role}`)
  return schools.flatMap(({ orgCode, name, onRoster }) => {
    const published = stateSchools.get(orgCode)?.enrolment ?? null
    const enrolment = published ?? onRoster
    return postRoles.flatMap((role): InPostLine[] => {
      const own = kept.get(`${orgCode} ${role}`)
      const fromState = stateStaff.get(`${orgCode} ${role}`)
      const standing = (own ?? []).map(post => ({ post, ...standingAt(post, at) }))
      const sum = (some: typeof standing) => some.reduce((all, { post }) => all + post.hundredths, 0) / 100
      const filled = standing.filter(({ isFilled }) => isFilled)
      const inPost = own ? sum(filled) : tenths(fromState ?? 0)
      const need = postsShort({ role, enrolment, fte: inPost, setting })
      const funded = sum(standing.filter(({ isFunded }) => isFunded))
      if (funded === 0 && inPost === 0 && need.needed === null) return []
      const source = sourceOf(role, setting)
      return [
        {
          ...{ orgCode, school: name, role, enrolment, funded, inPost, ...need, ratio: setting[role] },
          enrolmentFrom: enrolment === null ? null : published === null ? 'roster' : 'state',
          inPostFrom: own || fromState === undefined ? 'book' : 'state',
          notCertified: filled.filter(({ post }) => post.isUncertified).length,
          ...{ source: source?.cite ?? null, mark: source?.mark ?? null },
        },
      ]
    })
  })
}
