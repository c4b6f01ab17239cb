import type { Lang } from '../../../kernel/lang.ts'
import { dialledDoubts, isByTelephone } from '../../rules/doubts.ts'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/** Of a call that was dialled: who called is not confirmed, and why. */
export function ByTelephone({ call, lang }: { call: CallView; lang: Lang }) {
  if (!isByTelephone(call)) return null
  const says = words(lang).sent.byTelephone
  return <p>{dialledDoubts.flatMap(code => (call.unconfirmed.includes(code) ? [says[code]] : [])).join(' ')}</p>
}
