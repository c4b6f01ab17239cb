import type { Compiled } from '../../../plan/core/index.ts'
import { contactFacts } from '../../question.ts'
import type { Seen } from '../desk.ts'

type Sets = Readonly<Record<keyof typeof contactFacts, readonly string[]>>

const isKnown = (value: string | undefined): value is string => value !== undefined && value !== 'unknown'
const entries = ['entry-public', 'entry-nonpublic']
const neverImmigration = ['dcf', 'dcf-with-police', 'ambulance-fire', 'defense-counsel']

/** Which facts may be so of one target, worked out apart from the desk's own table: danger not seen is none. */
function setsOf(seen: Seen, target: string): Sets {
  const { requester, emergency, basis, where, 'acting-for-immigration': acting } = seen
  const notShown = ['none', 'unread']
  const paper = !isKnown(basis) ? [...notShown, 'custody-without-paper'] : basis === 'not-shown' ? notShown : [basis]
  const besides = basis === 'none' ? ['school-called'] : isKnown(basis) ? paper : ['school-called', ...paper]
  const called = entries.includes(target) ? ['school-called'] : besides
  const haste = emergency === 'exigency-claimed' ? ['exigency-claimed'] : emergency === 'school-called' ? called : paper
  const nobodyKnows = emergency === 'school-called' && requester === 'unknown' ? ['unverified'] : contactFacts.requester
  return {
    requester: requester === 'sro' ? ['sro', 'sro-under-agreement'] : isKnown(requester) ? [requester] : nobodyKnows,
    basis: haste,
    target: [target],
    'acting-for-immigration': acting !== undefined ? [acting] : contactFacts['acting-for-immigration'],
    age: contactFacts.age,
    emergency: [emergency === 'imminent-harm' ? 'imminent-harm' : 'none'],
    where: isKnown(where) ? [where] : contactFacts.where,
    'abuse-by-caregiver': contactFacts['abuse-by-caregiver'],
  }
}

/** What they may have come for: who comes to help is let in, and opens no record; custody is of a student, who is taken. */
function targetsOf({ requester = '', emergency, basis, target }: Seen): readonly string[] {
  if (isKnown(target)) return [target]
  const isOurs = ['local-police', 'state-police', 'sro', 'unverified', 'unknown'].includes(requester)
  const helps = emergency === 'imminent-harm' || requester === 'ambulance-fire'
  if (emergency === 'school-called' && isOurs) return entries
  if (basis === 'custody-without-paper' && !helps) return ['student-taken']
  return contactFacts.target.filter(each => !(helps || emergency === 'exigency-claimed') || each !== 'student-record')
}

/** Immigration agents act for immigration, and some are never asked, whatever was said. */
const actingOf = (requester: string, allowed: readonly string[]): readonly string[] =>
  requester === 'fed-immigration' ? ['yes'] : neverImmigration.includes(requester) ? ['no'] : allowed

/** The classes of the plan's table in which what was seen is so. */
export function classesWhere({ space, table, classes }: Compiled, seen: Seen): Compiled['classes'] {
  const found = new Set<number>()
  for (const target of targetsOf(seen)) {
    const sets = setsOf(seen, target)
    const walk = (d: number, index: number, requester: string): void => {
      const name = space.names[d]
      if (name === undefined) return void found.add(table[index] ?? 0)
      const all = space.values[d] ?? []
      const known = Object.entries(sets).find(([each]) => each === name)?.[1] ?? all
      const allowed = name === 'acting-for-immigration' ? actingOf(requester, known) : known
      for (const value of allowed)
        walk(d + 1, index + all.indexOf(value) * (space.strides[d] ?? 1), name === 'requester' ? value : requester)
    }
    walk(0, 0, '')
  }
  return [...found].flatMap(id => classes[id] ?? [])
}
