import type { DistrictId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { MadePlan } from '../core/index.ts'
import { withMarks } from '../core/marks.ts'
import type { PlanDocument } from '../documents.ts'
import { readableSections } from './section-texts.ts'
import type { Reading } from './reading.ts'
import { listReadings } from './store.ts'

interface Kept {
  readonly made: MadePlan
  readonly documents: readonly PlanDocument[]
}

interface Marked {
  readonly readings: number
  readonly made: MadePlan
}

/** The plan with the marks of the district's counsel. Asked again, nothing is read from the database until counsel has found something more. */
export function marksOver(): (tx: Tx, kept: Kept, readings: number) => Promise<MadePlan> {
  const known = new WeakMap<MadePlan, Map<DistrictId, Marked>>()
  return async (tx, { made, documents }, readings) => {
    const districts = known.get(made) ?? new Map<DistrictId, Marked>()
    known.set(made, districts)
    const before = districts.get(tx.district)
    if (before?.readings === readings) return before.made
    const marks = marksOf(await listReadings(tx), readableSections(made, documents))
    const after = marks.size === 0 ? made : withMarks(made, (plan, provision) => marks.get(`${plan}#${provision}`))
    districts.set(tx.district, { readings, made: after })
    return after
  }
}

/** The mark of each section whose text, as it stands, counsel has signed. */
function marksOf(readings: readonly Reading[], sections: ReturnType<typeof readableSections>): ReadonlyMap<string, string> {
  const signed = new Map(
    readings.flatMap(({ plan, provision, digest, verdict, day, as }): [string, string][] =>
      verdict === 'signed' ? [[`${plan}#${provision} ${digest}`, `counsel ${as} ${day}`]] : [],
    ),
  )
  return new Map(
    sections.flatMap(({ plan, section, digest }): [string, string][] => {
      const key = `${plan.slug}#${section.id}`
      const mark = signed.get(`${key} ${digest}`)
      return mark === undefined ? [] : [[key, mark]]
    }),
  )
}
