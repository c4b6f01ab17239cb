/** How many suspensions a school year records as avoided. It says nothing of an effect: nobody knows what would have happened otherwise. */

export interface Answered {
  readonly student: string
  /** The day of the incident. */
  readonly on: string
  readonly ground: string
  /** How many alternatives were carried out in answer to it. */
  readonly alternatives: number
}

export interface Kept {
  readonly student: string
  readonly from: string
}

export interface Avoided {
  /** Incidents that were considered; those of one student, one day and one ground are one. */
  readonly incidents: number
  /** Of these, the ones in answer to which an alternative was carried out. */
  readonly answered: number
  /** Of these, the ones after which no exclusion of the student began within the days that count. */
  readonly avoided: number
  /** Of the answered, those whose days are not over, so that nothing can be said yet. */
  readonly pending: number
}

/** Two that were opened for the same student, day and ground are one incident, written down twice. */
export const incidentOf = ({ student, on, ground }: Pick<Answered, 'student' | 'on' | 'ground'>): string => `${student} ${on} ${ground}`

/**
 * At most once for each student and incident, however many alternatives there were. `lastDayOf` is the last of the school days that count after an
 * incident, or undefined where the calendar cannot say it yet.
 */
export function countAvoided(
  incidents: readonly Answered[],
  exclusions: readonly Kept[],
  today: string,
  lastDayOf: (day: string) => string | undefined,
): Avoided {
  const once = new Map<string, Answered>()
  for (const each of incidents) {
    const key = incidentOf(each)
    const before = once.get(key)
    once.set(key, before && before.alternatives >= each.alternatives ? before : each)
  }
  const answered = [...once.values()].filter(({ alternatives }) => alternatives > 0)
  const stands = answered.map(({ student, on }) => {
    const last = lastDayOf(on)
    const isExcluded = exclusions.some(each => each.student === student && each.from >= on && (last === undefined || each.from <= last))
    if (isExcluded) return 'excluded'
    return last === undefined || last >= today ? 'pending' : 'avoided'
  })
  const count = (what: (typeof stands)[number]) => stands.filter(each => each === what).length
  return { incidents: once.size, answered: answered.length, avoided: count('avoided'), pending: count('pending') }
}
