import { type PersonId, readId } from '../kernel/ids.ts'

/** The person ids among texts of the record. */
export const readPersonIds = (texts: readonly string[]): PersonId[] => texts.flatMap(text => readId<PersonId>(text) ?? [])
