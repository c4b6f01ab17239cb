import { ReasonLine } from '../../../design/reason-line.tsx'
import { Said } from '../../../design/said.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/** The plan's sentences for this call, then each section that contributed, with its mark. */
export function Why({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang).record
  return (
    <>
      <ul>
        {call.says.map(sentence => (
          <li key={sentence}>
            <Said>{sentence}</Said>
          </li>
        ))}
      </ul>
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
