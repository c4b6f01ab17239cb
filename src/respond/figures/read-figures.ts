import { listSchools, type Person, principalSchools, schoolNames } from '../../people/index.ts'
import type { DistrictId } from '../../kernel/ids.ts'
import type { RespondKit } from '../respond-kit.ts'
import { leadsAt } from '../call-matter.ts'
import type { Counting } from './counting.ts'
import { type EndingTable, endingsOf } from './endings.ts'
import type { Span } from './period.ts'
import type { Counted } from './store.ts'
import { answerMinutes, arrivalMinutes, type Waits, waitsOf } from './waits.ts'

export interface Figures {
  /** The schools they are of, where they are not of all. */
  readonly schools: readonly string[] | null
  readonly schoolNames: ReadonlyMap<string, string>
  readonly answered: Waits
  readonly there: Waits
  readonly endings: EndingTable
}

/** What happened to the calls of a span of time: of every school, or of those that a principal runs. Counts calls, and never a person's. */
export async function readFigures(
  { respond, counting }: { readonly respond: RespondKit; readonly counting: Counting },
  { district, person, span }: { readonly district: DistrictId; readonly person: Person; readonly span: Span },
): Promise<Figures> {
  const own = leadsAt(person, anySchool) ? null : principalSchools(person)
  const counted = await counting.count({ district, schools: own, span })
  const [schools, names] = await respond.database.transaction('app', district, async tx => [await listSchools(tx), await schoolNames(tx)])
  const known = schools.map(({ id }) => String(id)).filter(id => own === null || own.some(each => each === id))
  const gone = [...new Set(counted.map(line => line.school))].filter(id => !known.includes(id)).sort()
  const answered = summed(counted, line => line.answered)
  const there = summed(counted, line => line.there)
  return {
    schools: own,
    schoolNames: names,
    answered: waitsOf(answered, answerMinutes),
    there: waitsOf(there, arrivalMinutes),
    endings: endingsOf(counted, [...known, ...gone]),
  }
}

/** A school that nobody has for their own: whoever leads there leads everywhere. */
const anySchool = ''

/** Place by place over all lines; of no line, as many zeros as there are places. */
function summed(lines: readonly Counted[], places: (line: Counted) => readonly number[]): { within: readonly number[]; calls: number } {
  const within = Array.from({ length: answerMinutes.length + 1 }, (_, at) => lines.reduce((sum, line) => sum + (places(line)[at] ?? 0), 0))
  return { within, calls: lines.reduce((sum, line) => sum + line.calls, 0) }
}
