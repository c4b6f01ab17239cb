import { type DistrictId, readId } from '../../kernel/ids.ts'

/** Rows of no district stand under this id: what belongs to the whole installation, and is known before anybody's district is. No district has it. */
export const installation: DistrictId = read('00000000-0000-0000-0000-000000000000')

function read(text: string): DistrictId {
  const id = readId<DistrictId>(text)
  if (!id) throw new Error('not an id')
  return id
}
