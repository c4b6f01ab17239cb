import type { Compiled } from '../../../plan/core/index.ts'
import { contactFacts } from '../../question.ts'
import type { Seen } from '../desk.ts'

type Sets = Readonly<Record<keyof typeof contactFacts, readonly string[]>>

/** Which facts may be so, worked out apart from the desk's own table: danger not seen is none, and haste opens no record. */
function setsOf({ requester, emergency, basis, target, where, 'acting-for-immigration': acting }: Seen): Sets {
  const known = (value: string | undefined): value is string => value !== undefined && value !== 'unknown'
  const urgent = emergency === 'school-called' || emergency === 'exigency-claimed'
  const hasty = urgent || emergency === 'imminent-harm'
  const paper = !known(basis) || basis === 'not-shown' ? ['none', 'unread'] : [basis]
  const targets = contactFacts.target.filter(each => !hasty || each !== 'student-record')
  const officers = requester === 'sro' ? ['sro', 'sro-under-agreement'] : known(requester) ? [requester] : contactFacts.requester
  return {
    requester: officers,
    basis: urgent ? [emergency] : paper,
    target: known(target) ? [target] : targets,
    'acting-for-immigration': acting !== undefined ? [acting] : contactFacts['acting-for-immigration'],
    age: contactFacts.age,
    emergency: [emergency === 'imminent-harm' ? 'imminent-harm' : 'none'],
    where: known(where) ? [where] : contactFacts.where,
    'abuse-by-caregiver': contactFacts['abuse-by-caregiver'],
  }
}

/** The classes of the plan's table in which what was seen is so. Immigration agents act for immigration, whatever was said. */
export function classesWhere({ space, table, classes }: Compiled, seen: Seen): Compiled['classes'] {
  const sets = setsOf(seen)
  const found = new Set<number>()
  const walk = (d: number, index: number, isAgent: boolean): void => {
    const name = space.names[d]
    if (name === undefined) return void found.add(table[index] ?? 0)
    const all = space.values[d] ?? []
    const allowed =
      name === 'acting-for-immigration' && isAgent ? ['yes'] : (Object.entries(sets).find(([each]) => each === name)?.[1] ?? all)
    for (const value of allowed) walk(d + 1, index + all.indexOf(value) * (space.strides[d] ?? 1), isAgent || value === 'fed-immigration')
  }
  walk(0, 0, false)
  return [...found].flatMap(id => classes[id] ?? [])
}
