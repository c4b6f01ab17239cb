import { Call911 } from '../../../design/call-911.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { words } from '../../words/respond.ts'
import { isDangerNow } from '../../urgency.ts'
import type { CallView } from '../view.ts'

/** What the caller can do until someone is there; near a weapon, unarmed people move away and never search. */
export function Advice({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang).sent
  if (call.stage === 'there' || call.stage === 'handed-over') return null
  const weapon = (call.facts['weapon'] ?? 'none') !== 'none' || call.facts['what'] === 'weapon'
  return (
    <>
      <h2>{w.until}</h2>
      <ul>
        {(weapon ? w.adviceWeapon : w.advice).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {isDangerNow(call) || call.unanswered ? null : (
        <Call911 lang={lang} now drill={call.drill} title={w.ifDanger}>
          {w.ifDangerBody}
        </Call911>
      )}
    </>
  )
}
