import { z } from 'zod'
import { settingOf } from '../plan/core/index.ts'
import { measureWords } from './words/measure.ts'

/** By what a plan looks for repetition and for a difference between groups, in a block `setting exclusion`. No key here holds a race. */
export const measureShape = z.strictObject({
  /** Earlier incidents of the same student count within so many days. */
  'repeat-days': z.number().int().min(1).max(1100),
  /** Which groups of incidents are compared. */
  compare: z.array(z.enum(['disability', 'grade'])).max(2),
  /** Of a group with fewer incidents nothing is told. */
  'at-least': z.number().int().min(10).max(1000),
  /** From what ratio on the page says that groups are treated unevenly. */
  ratio: z.number().min(1.01).max(10),
  /** An incident that was answered otherwise is recorded as avoided where no exclusion began within so many school days. */
  'avoided-days': z.number().int().min(1).max(60),
})
export type Measure = Readonly<z.infer<typeof measureShape>>

/** Whatever a plan leaves out holds as it stands here: our choice, no law’s. */
export const withoutSaying: Measure = {
  'repeat-days': 365,
  compare: ['disability', 'grade'],
  'at-least': 10,
  ratio: 1.25,
  'avoided-days': 10,
}

const said = measureShape.partial()

export const exclusionSetting = settingOf({
  ...{ name: 'exclusion', schema: said },
  says: { ...measureWords, units: { 'repeat-days': 'days', ratio: 'times', 'avoided-days': 'school-days' } },
  keys: { '': Object.keys(measureShape.shape) },
})

/** The measure in force, given what the plan says in its block. */
export const measureFrom = (value: unknown): Measure => measureShape.parse({ ...withoutSaying, ...said.safeParse(value ?? {}).data })
