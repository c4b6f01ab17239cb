import type { Lang } from '../../../kernel/lang.ts'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/** Of hazing: whoever was at the scene reports it themselves. Law: G.L. c.269 s.18; the school’s report serves for nobody. */
export function Witness({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang).owed.witness
  if (call.facts['what'] !== 'hazing') return null
  return (
    <section aria-labelledby="witness" class="c-answer c-answer--hold c-after">
      <h2 id="witness">{w.title}</h2>
      <p>{w.body}</p>
    </section>
  )
}
