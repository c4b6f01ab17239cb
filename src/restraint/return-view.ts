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

/** The same as rows of text; the first line says the columns. */
export const csvOf = ({ items }: YearReturn): string =>
  [returnRow.keyof().options, ...items.map(row => Object.values(returnRow.parse(row)))].map(csvLine).join('')

/** A field with a comma, a quote or a line's end stands in quotes; one that a sheet would take for a formula has a mark before it. */
const csvLine = (fields: readonly unknown[]): string => `${fields.map(csvField).join(',')}\r\n`

function csvField(value: unknown): string {
  const said = value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value)
  const safe = /^[=+\-@\t]/.test(said) ? `'${said}` : said
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
