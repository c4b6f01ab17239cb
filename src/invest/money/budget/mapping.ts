import { z } from 'zod'
import { kinds, owners } from '../lines.ts'

const heading = z.string().trim().min(1).max(80)
const code = z.string().trim().min(1).max(40)

/** Columns a budget file may have besides the account, what a line is called and its amount. */
export const optionalColumns = ['function', 'object', 'school', 'fund', 'grantFrom', 'grantTo', 'fringe'] as const
export type OptionalColumn = (typeof optionalColumns)[number]

/** Which column of a source's file holds what, and what its own codes mean. Every other column is left out as it is read. */
export const mappingShape = z.strictObject({
  account: heading,
  title: heading,
  amount: heading,
  function: heading.optional(),
  object: heading.optional(),
  school: heading.optional(),
  fund: heading.optional(),
  grantFrom: heading.optional(),
  grantTo: heading.optional(),
  /** A column with what benefits add to pay, such as 31.5 or 31.5%. */
  fringe: heading.optional(),
  /** Whose budget it is, where its fund does not say. */
  owner: z.enum(owners).default('district'),
  funds: z.record(code, z.enum(owners)).default({}),
  /** Functions of the state's chart whose lines pay for something that Concord tells apart, such as 3600 for police. */
  kinds: z.record(code, z.enum(kinds)).default({}),
  /** The file's own codes of schools: a school by its name or the state's code; null where the line is of the whole district. */
  schools: z.record(code, z.string().trim().min(1).max(120).nullable()).default({}),
})
export type Mapping = Readonly<z.infer<typeof mappingShape>>

/** A source's short name. */
export const sourceName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
