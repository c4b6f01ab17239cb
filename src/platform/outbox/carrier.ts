import type { z } from 'zod'
import type { DistrictId } from '../../kernel/ids.ts'
import type { messageRow } from './store.ts'

export type Message = z.infer<typeof messageRow>

/** Takes messages to people: a telephone company, a push service, a fake one. */
export interface Carrier {
  /**
   * Resolves `taken` once the carrier has it, `refused` where it never will (a number that is none); throws where trying again may help.
   * May be called twice with one message id, where a process died between the carrier's yes and our record of it.
   */
  send(district: DistrictId, message: Message): Promise<'taken' | 'refused'>
}
