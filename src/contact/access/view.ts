import { z } from 'zod'
import { grades, measures } from '../../evidence/contract.ts'
import { bodies, files, reaches, reasonsEnded, standings, verbs, voters } from './contract.ts'

/** What is answered of standing access; the pages read the same. */
const text = z.string()

export const accessShape = z.object({
  ...{ id: text, who: z.enum(bodies), what: z.enum(reaches), stands: z.enum(standings) },
  since: text.nullable(),
  /** It holds before this instant; null where no last day is set. */
  until: text.nullable(),
  /** Null where no vote is on file. */
  votedOn: text.nullable(),
  votedBy: z.enum(voters).nullable(),
  usedOn: text.nullable(),
  /** The last use on file is of a day after it was over. */
  usedAfter: z.boolean(),
  endedAt: text.nullable(),
  /** Why it ended; one that was entered in error was never there. */
  endedWhy: z.enum(reasonsEnded).nullable(),
  /** What research says of what it reaches, where that is a device or a measure that has a grade. */
  evidence: z.object({ measure: z.enum(measures), grade: z.enum(grades) }).nullable(),
  next: z.array(z.enum(verbs)),
})
export type AccessView = Readonly<z.infer<typeof accessShape>>

export const listShape = z.object({
  onFile: z.enum(files),
  /** The last day on which somebody looked through every system; null where nobody has. */
  lookedOn: text.nullable(),
  items: z.array(accessShape),
  next: z.null(),
})
export type AccessList = Readonly<z.infer<typeof listShape>>
export const enteredShape = z.object({ id: text })
