import { z } from 'zod'
import { type OrgId, type PersonId, readId } from '../../kernel/ids.ts'

/** Columns that hold an id, as the branded id. */

function idIn<Id extends PersonId | OrgId>() {
  return z.string().transform((text): Id => {
    const id = readId<Id>(text)
    if (id === undefined) throw new Error(`a row of the register has ${JSON.stringify(text)} where a UUID was expected`)
    return id
  })
}

export const personId = idIn<PersonId>()
export const orgId = idIn<OrgId>()
