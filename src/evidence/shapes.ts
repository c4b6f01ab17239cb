import { z } from 'zod'
import { orEnglish } from '../words/lang.ts'
import { directions, effectMeasures, grades, measures, nearnesses, sides, studyMarks, topics } from './contract.ts'

/** The shape of the files in `evidence/`. Nothing but what is named here may stand in one: there is no place for an error that was worked out. */
const text = z.string().trim().min(1).max(500)
const said = z.strictObject({ en: text, es: text }).transform(orEnglish)
/** Such as `fisher-2016-tennessee`. */
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a name such as fisher-hennessy-2016')

/** `not-read`: there may be one, and we have not read it; `not-estimated`: there is none. */
const absent = z.enum(['not-read', 'not-estimated'])
const effect = z.union([
  absent,
  z.strictObject({ measure: z.enum(effectMeasures), estimate: z.number() }),
  z.strictObject({ measure: z.enum(effectMeasures), between: z.tuple([z.number(), z.number()]) }),
])
const interval = z.union([
  absent,
  z.strictObject({ level: z.union([z.literal('not-read'), z.number().min(50).max(99.9)]), low: z.number(), high: z.number() }),
])

const finding = z.strictObject({ outcome: said, direction: z.enum(directions), effect, interval, mark: z.enum(studyMarks).optional() })
export type Finding = Readonly<z.infer<typeof finding>>

export const studyShape = z.strictObject({
  study: name,
  /** Its row in the table of the policy sheet (section 6). */
  row: text,
  cite: text,
  about: z.enum(topics),
  design: said,
  sample: said,
  source: text,
  mark: z.enum(studyMarks),
  /** What of it was read. */
  read: said,
  found: z.array(finding).min(1),
})
export type Study = Readonly<z.infer<typeof studyShape>>

export const gradedShape = z.strictObject({
  measure: z.enum(measures),
  grade: z.enum(grades),
  reason: said,
  'rests-on': z.array(z.strictObject({ study: name, bears: z.enum(nearnesses), speaks: z.enum(sides) })),
})
export type Graded = Readonly<z.infer<typeof gradedShape>>
