import { Call911 } from '../../../design/call-911.tsx'
import { Said } from '../../../design/said.tsx'
import type { PageContext } from '../../../design/context.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { is911First } from '../../rules/advice.ts'
import { words } from '../../words/respond.ts'
import { isDangerNow } from '../../urgency.ts'
import type { AdviceView, CallView } from '../view.ts'
import { sendsForCaller } from './own-turn.ts'

interface AdviceProps {
  readonly page: PageContext
  readonly call: CallView
  readonly advice: AdviceView | null
  readonly title?: string
}

/** What the plan tells the caller to do until someone is there, with the section that says so; nothing where no section does. */
export function Advice({ page, call, advice, title = words(page.lang).sent.until }: AdviceProps) {
  if (advice === null || call.stage === 'there' || call.stage === 'handed-over') return null
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {advice.sentences.map(sentence => (
          <li key={sentence}>
            <Said>{sentence}</Said>
            {sendsForCaller(page, call, sentence) ? <> {words(page.lang).sent.isYou}</> : null}
          </li>
        ))}
      </ul>
      <p class="c-small c-soft">
        <a href={advice.section.href}>{advice.section.title}</a>
      </p>
    </>
  )
}

/** The way to 911 where nothing above has shown it yet. */
export function IfDanger({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang).sent
  if (isDangerNow(call) || is911First(call.facts) || call.unanswered) return null
  return (
    <Call911 lang={lang} now drill={call.drill} title={w.ifDanger}>
      {w.ifDangerBody}
    </Call911>
  )
}
