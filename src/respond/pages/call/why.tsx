import { Source } from '../../../design/cite.tsx'
import { Mark } from '../../../design/mark.tsx'
import { Said } from '../../../design/said.tsx'
import { words as designWords } from '../../../design/wording.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { words } from '../../wording.ts'
import type { CallView, Reason } from '../view.ts'

/** The plan's sentences for this call, then each section that contributed, with its mark. */
export function Why({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang).record
  return (
    <>
      <h2>{w.whyTitle}</h2>
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

/** One section as a reason: its title leads there, its authority and its mark follow. */
export function ReasonLine({ reason, lang }: { reason: Reason; lang: Lang }) {
  const kinds: Readonly<Record<string, string>> = designWords(lang).authorities
  return (
    <>
      <a href={reason.href}>{designWords(lang).section(reason.title)}</a>{' '}
      <Source kind={kinds[reason.authority] ?? reason.authority} cite={reason.cite} lang={lang} /> <Mark mark={reason.mark} lang={lang} />
    </>
  )
}
