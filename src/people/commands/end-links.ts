import type { PersonId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/index.ts'
import { saveLinksEnd } from '../store/links-end.ts'
import { spendLinksOf } from '../store/sign-in.ts'

/**
 * A telephone or computer may be lost, and what was sent to somebody may be on it: the links to their calls and to sign in that went out until now
 * open nothing more. Whoever asks for it is signed in, or is told to sign in anew; what they said of a call stands.
 */
export async function endLinks(tx: Tx, person: PersonId, at: Date): Promise<void> {
  await spendLinksOf(tx, person, at)
  await saveLinksEnd(tx, person, at)
}
