import type { Role } from '../people/index.ts'
import type { Through } from './look.ts'

/** What the facts of a matter say of who has to do with it; ids of people. */
export interface ToDoWith {
  readonly comes?: readonly string[]
  readonly asked?: readonly string[]
  readonly made?: readonly string[]
  /** Who was there, by what was written down. */
  readonly named?: readonly string[]
  readonly told?: readonly string[]
  /** Whoever owes a follow-up: it is on their list of work. */
  readonly owes?: readonly string[]
  /** The roles by which its school, its district or its counsel lets this reader in; only those that count here. */
  readonly school?: readonly Role[]
  readonly district?: readonly Role[]
  readonly counsel?: readonly Role[]
  /** Open to whoever is near: they may answer it, or it waits for nobody. */
  readonly near?: boolean
  readonly emergency?: boolean
  /** The student it names, whose family may be told of it. */
  readonly student?: string | null
}

export interface Asking {
  readonly id: string
  readonly roles: readonly Role[]
  /** Whose caregiver they are by the roster. */
  readonly children?: readonly string[]
  /** A student of 18 or over. */
  readonly isOfAge?: boolean
}

export type Why = { readonly may: true; readonly through: Through; readonly as: Role | null } | { readonly may: false }

/** What somebody has to do with a matter, and so whether it opens to them. The nearest relation is the one that is said. */
export function why({ id, roles, children = [], isOfAge = false }: Asking, matter: ToDoWith): Why {
  const has = (people: readonly string[] | undefined): boolean => people?.includes(id) ?? false
  const by = (through: Through, as: Role | undefined = roles[0]): Why => ({ may: true, through, as: as ?? null })
  const office = (held: readonly Role[] | undefined): Role | undefined => held?.find(role => roles.includes(role))
  if (has(matter.comes)) return by('comes')
  if (has(matter.asked)) return by('asked')
  if (has(matter.made)) return by('made')
  if (has(matter.named)) return by('named')
  if (has(matter.told)) return by('told')
  if (has(matter.owes)) return by('owes')
  for (const through of ['school', 'district', 'counsel'] as const) {
    const as = office(matter[through])
    if (as !== undefined) return by(through, as)
  }
  if (matter.near) return by('near')
  if (matter.emergency) return by('emergency')
  if (matter.student == null) return { may: false }
  if (children.includes(matter.student)) return by('child', 'caregiver')
  return isOfAge && matter.student === id ? by('self', 'student') : { may: false }
}
