import { demonstration } from '../../kernel/sending.ts'
import type { Carrier, Message, Taken } from './carrier.ts'

/** The yes of a carrier that knows each message by our own id of it. */
export const taken = ({ id }: Pick<Message, 'id'>): Taken => ({ is: 'taken', carrier: demonstration, reference: id })

/** A carrier that takes whatever it is handed, and keeps none of it. */
export const takesAll: Carrier = { send: async (_, message) => taken(message) }

/** The same, which keeps what it was handed: to whom it went, about which matter, and what it says. */
export function keepsTexts() {
  const sent: { readonly to: string; readonly about: string; readonly text: string }[] = []
  const carrier: Carrier = {
    send: async (_, message) => {
      sent.push({ to: message.person, about: message.subject, text: message.text })
      return taken(message)
    },
  }
  return { carrier, sent }
}
