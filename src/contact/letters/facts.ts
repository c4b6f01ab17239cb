import { z } from 'zod'
import { letterNames } from './names.ts'

/** What can happen to a letter of the catalogue, `notice` by its name. Its text and the name it is signed with stand in a table. */
const version = z.object({
  notice: z.enum(letterNames),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/),
  version: z.int().min(1),
})

export const letterFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('letter.saved'), body: version }),
  z.object({ type: z.literal('letter.signed'), body: version }),
])
export type LetterFact = z.infer<typeof letterFact>
export type LetterVersion = z.infer<typeof version>
