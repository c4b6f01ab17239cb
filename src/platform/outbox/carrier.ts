import type { z } from 'zod'
import type { DistrictId } from '../../kernel/ids.ts'
import type { ReasonUnsent } from '../../kernel/sending.ts'
import type { Channel } from '../channels/index.ts'
import type { messageRow } from './store.ts'

export type Message = z.infer<typeof messageRow> & {
  /** Telephone numbers of its person to which the last text of which anything was heard did not get through. */
  readonly noText?: readonly string[]
}

export interface Taken {
  readonly is: 'taken'
  /** Who took it, by a name. */
  readonly carrier: string
  /** The id under which the carrier knows the message. */
  readonly reference: string
  /** The telephone number it went to, where it went to one: an answer comes from there. */
  readonly wentTo?: string
  /** By which kind of channel. */
  readonly wentBy?: Channel['kind']
}

export interface Refused {
  readonly is: 'refused'
  readonly why: ReasonUnsent
}

/** Takes messages to people: a telephone company, a push service, a fake one. */
export interface Carrier {
  /**
   * Resolves `taken` once a carrier has it under an id of its own, `refused` where it never will; throws where trying again may help.
   * May be called twice with one message id, where a process died between the carrier's yes and our record of it.
   */
  send(district: DistrictId, message: Message): Promise<Taken | Refused>
}
