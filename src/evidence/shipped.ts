import type { Measure } from './contract.ts'
import { type Evidence, readEvidence } from './read-evidence.ts'
import type { Graded } from './shapes.ts'

/** The files as they were when this was built: they go into the program, and nothing is opened for them. */
const files = import.meta.glob<string>('../../evidence/*.yaml', { query: '?raw', import: 'default', eager: true })

let made: Evidence | undefined

/** The studies and the grades that Concord brings. What is wrong with them ends the build, and this too. */
export function shippedEvidence(): Evidence {
  if (made) return made
  const read = readEvidence(Object.entries(files).map(([path, text]) => ({ name: path.replace(/^.*\//, ''), text })))
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  made = read
  return read
}

/** The grade of one measure: every measure has one. */
export function gradeOf({ graded }: Pick<Evidence, 'graded'>, measure: Measure): Graded {
  const found = graded.find(each => each.measure === measure)
  if (!found) throw new Error(`${measure} has no grade: expected one of each measure in evidence/grades.yaml`)
  return found
}
