import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '../../../kernel/canonical.ts'
import { firstYear, lastYear } from '../fiscal-year.ts'
import { shapeOf } from './command-line.ts'
import type { Imported } from './import-budget.ts'
import { mappingShape, sourceName } from './mapping.ts'

/** A budget file as a program sends it: a CSV file as text, or a workbook in base64. */
export const budgetSent = z
  .strictObject({
    year: z.int().min(firstYear).max(lastYear),
    source: sourceName,
    /** As it was saved for this source, where left out. */
    mapping: mappingShape.nullish(),
    sheet: z.string().trim().min(1).max(80).nullish(),
    name: z.string().trim().min(1).max(120).default('budget'),
    csv: z.string().min(1).nullish(),
    xlsx: z.base64().min(1).nullish(),
  })
  .refine(({ csv, xlsx }) => (csv == null) !== (xlsx == null), {
    path: ['csv'],
    message: 'expected either csv, as text, or xlsx, in base64',
  })

export const bytesOf = ({ csv, xlsx }: Pick<z.infer<typeof budgetSent>, 'csv' | 'xlsx'>): Buffer =>
  xlsx == null ? Buffer.from(csv ?? '', 'utf8') : Buffer.from(xlsx, 'base64')

/** The difference that whoever saves it was told, so that nobody saves what they have not seen. */
export const budgetCommit = z.strictObject({
  difference: z.string().regex(/^[0-9a-f]{64}$/, 'expected the difference of the first answer'),
})

const place = z.object({ file: z.string(), line: z.number(), column: z.number().nullable(), message: z.string() })
const counts = z.object({ new: z.number(), changed: z.number(), same: z.number(), gone: z.number() })

/** What a file would change, or has changed; what `import budget --json` prints, and the lines. */
export const importedShape = z.object({
  ...{ id: z.uuid(), ok: z.boolean(), committed: z.boolean(), source: z.string(), year: z.number(), lines: z.number(), counts },
  /** Lines with another name, grant period or share of benefits: no money changes by it, and it holds once saved. */
  corrected: z.number(),
  ...{ cents: z.number(), amendment: z.string().nullable(), asAmendment: z.boolean() },
  ...{ faults: z.array(place), faultsLeftOut: z.number(), warnings: z.array(place) },
  /** Names what would change; sent back to save it. */
  difference: z.string(),
  changed: z.array(z.object({ line: z.uuid(), title: z.string(), was: z.number().nullable(), is: z.number() })),
  changedLeftOut: z.number(),
})

const mostChanged = 500

export function importedOf(
  done: Imported,
  { id, source, name }: { id: string; source: string; name: string },
): z.infer<typeof importedShape> {
  const { changed } = done.difference
  return {
    ...{ ...shapeOf(done, name), id, source, difference: differenceOf(done) },
    changed: changed.slice(0, mostChanged).map(({ id: line, title, was, is }) => ({ line, title, was, is })),
    changedLeftOut: Math.max(0, changed.length - mostChanged),
  }
}

/** SHA-256 of every line that would change, from what to what. */
export function differenceOf({ year, difference: { isFirst, changed, corrected } }: Imported): string {
  const said = corrected.map(({ id, title, grantFrom, grantTo, fringe }) => [id, title, grantFrom, grantTo, fringe])
  return createHash('sha256')
    .update(canonical({ year, isFirst, changed: changed.map(({ id, was, is }) => [id, was, is]), corrected: said }))
    .digest('hex')
}
