import { isNo, type No } from '../../kernel/refusal.ts'
import { checked, type Form } from '../request/form-input.ts'
import type { Act, Done, Gate } from '../request/on-contact.ts'
import { release, releaseSent } from './release.ts'

/** What the form `release` of a request does: the same as over JSON. */
export const releaseVerb =
  (gate: Gate) =>
  (act: Act, contact: string, { texts, all }: Form): Promise<Done | No> => {
    const { recipientName, recipientPosition, recipientAffiliation, ...said } = texts
    const recipient = { name: recipientName, position: recipientPosition, affiliation: recipientAffiliation }
    const sent = checked(releaseSent, { ...said, recipient, parts: all('parts') })
    return isNo(sent) ? Promise.resolve(sent) : release(gate, act, contact, sent)
  }
