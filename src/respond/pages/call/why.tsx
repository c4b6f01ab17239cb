import { ReasonLine } from '../../../design/reason-line.tsx'
import { Said } from '../../../design/said.tsx'
import type { PageContext } from '../../../design/context.ts'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'
import { ownTurnSaid } from './own-turn.ts'

/** The plan's sentences for this call, then each section that contributed, with its mark. */
export function Why({ page, call }: { page: PageContext; call: CallView }) {
  const { lang } = page
  const w = words(lang).record
  const own = ownTurnSaid(page, call)
  return (
    <>
      <ul>
        {call.says.map(sentence => (
          <li key={sentence}>
            <Said>{sentence}</Said>
          </li>
        ))}
      </ul>
      {own === null ? null : <p>{own}</p>}
      <ul class="c-reasons">
        {call.because.map(reason => (
          <li key={`${reason.href} ${reason.cite}`}>
            <ReasonLine reason={reason} lang={lang} />
          </li>
        ))}
      </ul>
      {call.because.some(reason => reason.mark === 'unverified') ? <p class="c-small">{w.lawUnverified}</p> : null}
    </>
  )
}
