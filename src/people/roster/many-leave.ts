import type { Compared } from './compare-roster.ts'
import type { ManyLeave } from './difference.ts'
import type { Naming } from './naming.ts'

/** A tenth, or all students of a school: more comes of a file that was cut short than of families that move. */
const share = 0.1
/** Of those who work here, where students are ten times as many: nobody would be asked to come. */
const shareOfStaff = 0.25
const fewOfStaff = 4

/** Who leaves, and who works here and may not sign in any more: neither is asked to come to a call. */
export function manyLeave({ comparisons, heldPeople }: Compared, naming: Naming): ManyLeave | null {
  const { gone, changed } = comparisons.people
  const disabled = changed.filter(({ row, held }) => held.active && held.enabled && !row.enabled && naming.worksHere(held))
  const left = new Set(gone.map(({ id }) => id))
  const leaving = new Set([...left, ...disabled.map(({ row }) => row.id)])
  if (leaving.size === 0) return null
  const staff = { of: 0, leaving: 0 }
  const schools = new Map<string, Counted>()
  let of = 0
  for (const person of heldPeople.values()) {
    if (!person.active) continue
    of += 1
    if (naming.worksHere(person)) {
      staff.of += 1
      staff.leaving += leaving.has(person.id) ? 1 : 0
    }
    const school = naming.schoolOf(person)
    if (school === null) continue
    const its = schools.get(school) ?? { people: 0, peopleLeaving: 0, students: 0, studentsLeaving: 0 }
    schools.set(school, its)
    const [leaves, studies] = [left.has(person.id) ? 1 : 0, naming.isStudent(person) ? 1 : 0]
    its.people += 1
    its.peopleLeaving += leaves
    its.students += studies
    its.studentsLeaving += leaves * studies
  }
  const emptied = [...schools].filter(([, its]) => isEmptied(its)).map(([school]) => school)
  const isMany = leaving.size > share * of || staff.leaving > Math.max(fewOfStaff, shareOfStaff * staff.of)
  return isMany || emptied.length > 0 ? { gone: leaving.size, of, schools: emptied.sort() } : null
}

interface Counted {
  people: number
  peopleLeaving: number
  students: number
  studentsLeaving: number
}

const isEmptied = ({ people, peopleLeaving, students, studentsLeaving }: Counted): boolean =>
  students > 0 ? students === studentsLeaving : people === peopleLeaving
