import type { Compared } from './compare-roster.ts'
import type { ManyLeave } from './difference.ts'
import type { Naming } from './naming.ts'

/** A tenth, or all students of a school: more comes of a file that was cut short than of families that move. */
const share = 0.1

export function manyLeave({ comparisons, heldPeople }: Compared, naming: Naming): ManyLeave | null {
  const { gone } = comparisons.people
  if (gone.length === 0) return null
  const leaving = new Set(gone.map(({ id }) => id))
  const schools = new Map<string, Counted>()
  let of = 0
  for (const person of heldPeople.values()) {
    if (!person.active) continue
    of += 1
    const school = naming.schoolOf(person)
    if (school === null) continue
    const its = schools.get(school) ?? { people: 0, peopleLeaving: 0, students: 0, studentsLeaving: 0 }
    schools.set(school, its)
    const [leaves, studies] = [leaving.has(person.id) ? 1 : 0, naming.isStudent(person) ? 1 : 0]
    its.people += 1
    its.peopleLeaving += leaves
    its.students += studies
    its.studentsLeaving += leaves * studies
  }
  const emptied = [...schools].filter(([, its]) => isEmptied(its)).map(([school]) => school)
  return gone.length > share * of || emptied.length > 0 ? { gone: gone.length, of, schools: emptied.sort() } : null
}

interface Counted {
  people: number
  peopleLeaving: number
  students: number
  studentsLeaving: number
}

const isEmptied = ({ people, peopleLeaving, students, studentsLeaving }: Counted): boolean =>
  students > 0 ? students === studentsLeaving : people === peopleLeaving
