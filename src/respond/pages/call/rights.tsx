import type { Lang } from '../../../kernel/lang.ts'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/**
 * What is said to people themselves: to whoever was harmed, that they may report; to whoever saw hazing, that they must.
 * Law: policy §8.2, whoever was harmed keeps the right to report; G.L. c.269 s.18, the school’s report serves for nobody.
 */
export function Rights({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang).owed
  return (
    <>
      {call.conditions.includes('right-to-report-said') ? (
        <section aria-labelledby="right" class="c-answer c-after">
          <h2 id="right">{w.right.title}</h2>
          <p>{w.right.body}</p>
        </section>
      ) : null}
      {call.facts['what'] === 'hazing' ? (
        <section aria-labelledby="witness" class="c-answer c-answer--hold c-after">
          <h2 id="witness">{w.witness.title}</h2>
          <p>{w.witness.body}</p>
        </section>
      ) : null}
    </>
  )
}
