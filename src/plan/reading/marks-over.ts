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

/** A plan as counsel has marked it. What takes long to make of a plan is made of the unmarked one, and marked afterwards. */
export interface MarkedPlan {
  readonly made: MadePlan
  readonly unmarked: MadePlan
  /** By `plan#provision`, the mark of each section that counsel has signed as its text stands. */
  readonly marks: Marks
}
export type Marks = ReadonlyMap<string, string>

const noMarks: Marks = new Map()
export const unmarked = (made: MadePlan): MarkedPlan => ({ made, unmarked: made, marks: noMarks })

/** The plan with the marks of the district's counsel. Asked again, nothing is read from the database until counsel has found something more. */
export function marksOver(): (tx: Tx, kept: Kept, readings: number) => Promise<MarkedPlan> {
  const known = new WeakMap<MadePlan, Map<DistrictId, { readonly readings: number; readonly plan: MarkedPlan }>>()
  return async (tx, { made, documents }, readings) => {
    const districts = known.get(made) ?? new Map<DistrictId, { readonly readings: number; readonly plan: MarkedPlan }>()
    known.set(made, districts)
    const before = districts.get(tx.district)
    if (before?.readings === readings) return before.plan
    const marks = marksOf(await listReadings(tx), readableSections(made, documents))
    const plan = marks.size === 0 ? unmarked(made) : { made: withMarks(made, (of, id) => marks.get(`${of}#${id}`)), unmarked: made, marks }
    districts.set(tx.district, { readings, plan })
    return plan
  }
}

/** The mark of each section whose text, as it stands, counsel has signed. */
function marksOf(readings: readonly Reading[], sections: ReturnType<typeof readableSections>): Marks {
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
