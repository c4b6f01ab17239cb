import { z } from 'zod'
import { settingOf } from '../../plan/core/index.ts'
import { type PostRole, postRoles } from './roles.ts'
import { staffingWords } from './words/setting.ts'

/**
 * What a plan may set for positions, in a block `setting staffing`. Students to one full-time post for each role; `massachusetts-1998` is the
 * nurse formula of that report; `none` where no number is set, and then nobody is counted as missing.
 */
const ratio = z.union(
  [z.number().int().min(1).max(100_000), z.literal('massachusetts-1998'), z.literal('none')],
  'expected a number of students for one position, or none; for nurses also massachusetts-1998',
)
export type Ratio = z.infer<typeof ratio>

/** The school's eight digits as the state writes them, or `all`, and the towns, neighborhoods or ZIP codes of the community it serves. */
const area = z.strictObject({
  school: z.string().regex(/^(\d{8}|all)$/),
  places: z.array(z.string().min(2).max(60)).min(1).max(60),
})

const others = z.strictObject({
  /** Days a post may be vacant before the superintendent and the coordinator are told. */
  'vacant-days': z.number().int().min(1).max(3650),
  /** Days for which an opening is for people of the district alone. The contract with the union says how many; 0 where none does. */
  'inside-days': z.number().int().min(0).max(60),
  /** Points added to the score of a resident of the community a school serves. A posting states them. */
  'resident-points': z.number().int().min(0).max(100),
  'resident-areas': z.array(area).max(2000),
})

export type StaffingSetting = Readonly<Record<PostRole, Ratio>> & Readonly<z.infer<typeof others>>

/** Policy §7: ASCA, NASP, SSWAA and NASW, and the Massachusetts report of 1998. For the rest no professional ratio was found. */
export const withoutSaying: StaffingSetting = {
  counselor: 250,
  'social-worker': 250,
  psychologist: 500,
  nurse: 'massachusetts-1998',
  clinician: 'none',
  'climate-coach': 'none',
  'restorative-adviser': 'none',
  'culture-keeper': 'none',
  mediator: 'none',
  responder: 'none',
  aide: 'none',
  'vacant-days': 60,
  'inside-days': 0,
  'resident-points': 0,
  'resident-areas': [],
}

const ofRoles = z.object(Object.fromEntries(postRoles.map(role => [role, ratio.optional()])))
const said = z.strictObject({ ...ofRoles.shape, ...others.partial().shape })

const ratioUnits = Object.fromEntries(postRoles.map(role => [role, 'students' as const]))

export const staffingSetting = settingOf({
  ...{ name: 'staffing', schema: said },
  says: { ...staffingWords, units: { ...ratioUnits, 'vacant-days': 'days', 'inside-days': 'days', 'resident-points': 'points' } },
  keys: { '': Object.keys(said.shape), 'resident-areas': Object.keys(area.shape) },
})

/** The setting in force, given what the plan says in its block; what cannot be read there was a fault when the plan was checked. */
export function staffingFrom(value: unknown): StaffingSetting {
  const read = said.safeParse(value ?? {})
  if (!read.success) return withoutSaying
  const told = Object.entries(read.data).filter(([, each]) => each !== undefined)
  return { ...withoutSaying, ...Object.fromEntries(told) }
}

/** The community a school serves: what is set for it, else what is set for all. */
export function areasOf({ 'resident-areas': areas }: StaffingSetting, school: string): readonly string[] {
  const own = areas.find(each => each.school === school) ?? areas.find(each => each.school === 'all')
  return own?.places ?? []
}
