import { z } from 'zod'
import { grounds, holds, kinds } from './contract.ts'

const text = z.string()

export const returnRow = z.object({
  ...{
    entry: text,
    school: text,
    student: z.number().nullable(),
    day: text,
    kind: z.enum(kinds).nullable(),
    minutes: z.number().nullable(),
  },
  ...{ grounds: z.array(z.enum(grounds)), holds: z.array(z.enum(holds)), untrained: z.number().nullable() },
  ...{ studentHurt: z.boolean().nullable(), staffHurt: z.boolean().nullable(), medical: z.boolean().nullable() },
  approval: z.enum(['given', 'none']).nullable(),
  ...{ caregiverTold: text.nullable(), reportSent: text.nullable(), stateTold: text.nullable() },
  ...{ corrections: z.number(), complete: z.boolean() },
})
export type ReturnRow = Readonly<z.infer<typeof returnRow>>

/** `layout`: that the columns are ours; the state's were not obtained. */
export const yearShape = z.object({ year: text, layout: z.literal('not-obtained'), items: z.array(returnRow) })
export type YearReturn = Readonly<z.infer<typeof yearShape>>
