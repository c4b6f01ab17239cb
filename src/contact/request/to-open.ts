import type { MatterSource } from '../../looks/index.ts'
import { requestsOpenTo } from './on-contact.ts'
import { findRequest } from './reads.ts'

/** A request of police or an agency that somebody asks to open in an emergency. */
export const requestToOpen: MatterSource = async (tx, person, id) => {
  if (!(await findRequest(tx, id))) return undefined
  return { isKept: false, opens: (await requestsOpenTo(tx, person, [id])).length > 0, href: `/contacts/${id}` }
}
