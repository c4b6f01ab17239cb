import type { Json } from '../kernel/canonical.ts'
import { decideOn } from '../ledger/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type Actor, idOf } from './access.ts'

export interface ListDeed {
  readonly matter: string
  readonly deed: string
  readonly by: Actor
  readonly at: Date
  readonly type:
    | 'people.roster-imported'
    | 'people.duty-set'
    | 'people.role-given'
    | 'people.role-taken'
    | 'people.user-added'
    | 'people.link-made'
    | 'people.link-used'
    | 'people.issuer-set'
    | 'people.issuer-removed'
    | 'people.account-bound'
    | 'people.account-refused'
    | 'people.account-unbound'
    | 'people.signed-in-by-issuer'
    | 'people.roles-claimed'
    | 'people.roles-unclaimed'
    | 'people.sessions-ended'
    | 'people.device-known'
    | 'people.device-forgotten'
    | 'people.settings-changed'
    | 'people.calendar-changed'
    | 'people.bells-changed'
    | 'people.hold-begun'
    | 'people.hold-lifted'
    | 'people.office-asked'
    | 'people.office-confirmed'
    | 'people.office-refused'
    | 'people.office-lapsed'
    | 'people.office-row'
    | 'people.office-widened'
    | 'people.office-narrowed'
    | 'people.second-step-added'
    | 'people.second-step-removed'
    | 'people.second-step-taken-away'
    | 'people.recovery-codes-made'
    | 'people.recovery-code-used'
    | 'people.wrong-codes-typed'
  /** Ids, counts and digests; never a name. */
  readonly body: Json
}

/** A list change ends in one fact (STYLE §3). False where this deed is in the record already: then nothing is to be written. */
export async function recordDeed(tx: Tx, { matter, deed, by, at, type, body }: ListDeed): Promise<boolean> {
  const decide = () => ({ facts: [{ type, body }], result: null })
  const done = await decideOn(tx, { matter, deed, by: idOf(by), at, decide, read: () => null })
  return !done.again
}
