import type { Lang } from '../kernel/lang.ts'
import { phoneEntriesOf } from '../people/index.ts'
import { adviceIn, type InForce } from '../plan/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { readPersonIds } from './ids.ts'
import type { AdviceView, CallView } from './pages/view.ts'
import { adviceKind } from './rules/advice.ts'

type Place = (plan: string, provision: string) => AdviceView['section']

/** What the plan of its day tells whoever called to do until someone is there; null where it says nothing of such a call. */
export function adviceOn(inForce: InForce, facts: CallView['facts'], section: Place, lang: Lang): AdviceView | null {
  const kind = adviceKind(facts)
  const advised = kind === null ? null : adviceIn(inForce, kind, lang)
  return advised && { sentences: advised.sentences, section: section(advised.plan, advised.provision) }
}

/** Out of the caller's own record, for somebody who comes, while the call is open. */
export async function callerPhone(tx: Tx, { stage, viewer }: CallView, caller: string): Promise<string | null> {
  if (stage === 'closed' || viewer.is !== 'responder' || !viewer.comes) return null
  const contacts = await phoneEntriesOf(tx, readPersonIds([caller]))
  return [...contacts.values()][0]?.phone ?? null
}
