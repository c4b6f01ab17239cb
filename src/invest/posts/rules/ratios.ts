import type { PostRole } from '../roles.ts'
import type { Ratio, StaffingSetting } from '../staffing-setting.ts'

export interface Need {
  /** Full-time posts a school of this size needs; null where no number is set, or its enrolment is not known. */
  readonly needed: number | null
  /** How many are missing, in full-time posts; never less than none. */
  readonly short: number | null
}

export interface RatioAsked {
  readonly role: PostRole
  readonly enrolment: number | null
  /** People in post, in full-time posts. */
  readonly fte: number
  readonly setting: StaffingSetting
}

/** How many posts of a role a school is short, to the tenth of a post. */
export function postsShort({ role, enrolment, fte, setting }: RatioAsked): Need {
  const needed = enrolment === null ? null : postsNeeded(setting[role], enrolment)
  return { needed, short: needed === null ? null : Math.max(0, tenths(needed - fte)) }
}

function postsNeeded(ratio: Ratio, enrolment: number): number | null {
  if (ratio === 'none') return null
  return ratio === 'massachusetts-1998' ? nursesNeeded(enrolment) : tenths(enrolment / ratio)
}

/**
 * Policy §7, as VSSNA cites the Massachusetts report of 1998: 1.0 post a building of 250 to 500 students, a tenth more for each 50 above 500,
 * below 250 a tenth for each 25. A step counts once it is full, so that nobody is said to be missing whom the formula does not ask for.
 */
function nursesNeeded(enrolment: number): number {
  if (enrolment < 250) return tenths(Math.floor(enrolment / 25) / 10)
  return enrolment <= 500 ? 1 : tenths(1 + Math.floor((enrolment - 500) / 50) / 10)
}

export const tenths = (posts: number): number => Math.round(posts * 10 + 1e-9) / 10

/** Where a number comes from, and whether anyone has read that source: `of` is null where the district's own plan sets it. */
export interface RatioSource {
  readonly cite: string
  readonly mark: 'verified' | 'unverified'
}

const sources: Partial<Readonly<Record<PostRole, { readonly ratio: Ratio } & RatioSource>>> = {
  counselor: { ratio: 250, cite: 'American School Counselor Association, 250:1', mark: 'verified' },
  psychologist: { ratio: 500, cite: 'National Association of School Psychologists, 500:1', mark: 'verified' },
  'social-worker': { ratio: 250, cite: 'SSWAA and NASW, 250:1', mark: 'unverified' },
  nurse: { ratio: 'massachusetts-1998', cite: 'Massachusetts report of 1998, cited by VSSNA', mark: 'verified' },
}

/** The professional source of the number in force, or null where there is none or the plan has set another. */
export function sourceOf(role: PostRole, setting: StaffingSetting): RatioSource | null {
  const known = sources[role]
  return known && known.ratio === setting[role] ? { cite: known.cite, mark: known.mark } : null
}
