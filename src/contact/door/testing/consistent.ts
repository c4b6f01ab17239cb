import type { Compiled } from '../../../plan/core/index.ts'
import { contactFacts } from '../../question.ts'
import type { Seen } from '../desk.ts'

type Sets = Readonly<Record<keyof typeof contactFacts, readonly string[]>>

const isKnown = (value: string | undefined): value is string => value !== undefined && value !== 'unknown'
const entries = ['entry-public', 'entry-nonpublic']
const neverImmigration = ['dcf', 'dcf-with-police', 'ambulance-fire', 'defense-counsel']

const ours = ['local-police', 'state-police', 'sro', 'sro-under-agreement', 'ambulance-fire', 'unverified']

/** Which facts may be so of one who asks and what they came for, worked out apart from the desk's own table: danger not seen is none. */
function setsOf(seen: Seen, requester: string, target: string): Sets {
  const { emergency, basis, where, 'acting-for-immigration': acting } = seen
  const notShown = ['none', 'unread']
  const paper = !isKnown(basis) ? [...notShown, 'custody-without-paper'] : basis === 'not-shown' ? notShown : [basis]
  const besides = basis === 'none' ? ['school-called'] : isKnown(basis) ? paper : ['school-called', ...paper]
  const called = ours.includes(requester) && entries.includes(target) ? ['school-called'] : besides
  const haste = emergency === 'exigency-claimed' ? ['exigency-claimed'] : emergency === 'school-called' ? called : paper
  return {
    requester: [requester],
    basis: haste,
    target: [target],
    'acting-for-immigration': actingOf(requester, acting !== undefined ? [acting] : contactFacts['acting-for-immigration']),
    age: contactFacts.age,
    emergency: [emergency === 'imminent-harm' ? 'imminent-harm' : 'none'],
    where: isKnown(where) ? [where] : contactFacts.where,
    'abuse-by-caregiver': contactFacts['abuse-by-caregiver'],
  }
}

/** Immigration agents act for immigration, and some are never asked, whatever was said. */
const actingOf = (requester: string, allowed: readonly string[]): readonly string[] =>
  requester === 'fed-immigration' ? ['yes'] : neverImmigration.includes(requester) ? ['no'] : allowed

function requestersOf({ requester, emergency, target }: Seen): readonly string[] {
  if (isKnown(requester)) return [requester]
  const isAtDoor = emergency === 'school-called' && (!isKnown(target) || entries.includes(target))
  return isAtDoor && requester === 'unknown' ? ['unverified'] : contactFacts.requester
}

/** What they may have come for: who comes to help is let in, and opens no record; custody is of a student, who is taken. */
function targetsOf({ requester = '', emergency, basis, target }: Seen): readonly string[] {
  if (isKnown(target)) return [target]
  const helps = emergency === 'imminent-harm' || requester === 'ambulance-fire'
  if (emergency === 'school-called' && !helps && (requester === 'unknown' || ours.includes(requester))) return entries
  if (basis === 'custody-without-paper' && !helps) return ['student-taken']
  return contactFacts.target.filter(each => !(helps || emergency === 'exigency-claimed') || each !== 'student-record')
}

/** The classes of the plan's table in which what was seen is so. */
export function classesWhere({ space, table, classes }: Compiled, seen: Seen): Compiled['classes'] {
  const found = new Set<number>()
  const walk = (sets: Sets, d: number, index: number): void => {
    const name = space.names[d]
    if (name === undefined) return void found.add(table[index] ?? 0)
    const all = space.values[d] ?? []
    const allowed = Object.entries(sets).find(([each]) => each === name)?.[1] ?? all
    for (const value of allowed) walk(sets, d + 1, index + all.indexOf(value) * (space.strides[d] ?? 1))
  }
  for (const requester of requestersOf(seen)) for (const target of targetsOf(seen)) walk(setsOf(seen, requester, target), 0, 0)
  return [...found].flatMap(id => classes[id] ?? [])
}
