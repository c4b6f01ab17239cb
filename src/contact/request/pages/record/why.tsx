import { ReasonLine } from '../../../../design/reason-line.tsx'
import { Said } from '../../../../design/said.tsx'
import type { Lang, Saying } from '../../../../kernel/lang.ts'
import { conditions, obligations } from '../../../../plan/core/index.ts'
import { pagesWords } from '../../words/pages.ts'
import type { ContactView } from '../view.ts'
import { capital } from '../../../../words/capital.ts'

/** The plan's sentences for this request, how it is done, what is owed, and each section behind it with its mark. */
export function Why({ view, lang }: { view: ContactView; lang: Lang }) {
  const w = pagesWords(lang).plan
  return (
    <>
      <ul>
        {view.says.map(sentence => (
          <li key={sentence}>
            <Said>{sentence}</Said>
          </li>
        ))}
      </ul>
      <Words title={w.conditions} of={view.conditions} sayings={conditions} lang={lang} />
      <Words title={w.obligations} of={view.obligations} sayings={obligations} lang={lang} />
      <h3>{w.why}</h3>
      <ul class="c-reasons">
        {view.because.map(reason => (
          <li key={`${reason.href} ${reason.cite}`}>
            <ReasonLine reason={reason} lang={lang} />
          </li>
        ))}
      </ul>
      {view.because.some(({ mark }) => mark === 'unverified') ? <p class="c-small">{w.unverified}</p> : null}
    </>
  )
}

function Words(props: { title: string; of: readonly string[]; sayings: Readonly<Record<string, Saying>>; lang: Lang }) {
  const { title, of, sayings, lang } = props
  if (of.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {of.map(word => (
          <li key={word}>{capital(sayings[word]?.[lang] ?? word)}</li>
        ))}
      </ul>
    </>
  )
}
