import { Cell, numbers, Row, Table } from '../../../design/table.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { dollars, percent } from '../../../words/numbers.ts'
import type { TransitionView } from '../view.ts'
import { words } from '../words/transition.ts'

/** What both duties cost for the days that both are paid: one sentence, then the sum it comes from. */
export function Cost({ lang, view: { overlap, steps } }: { readonly lang: Lang; readonly view: TransitionView }) {
  const w = words(lang)
  const isPaidTwice = steps.began !== null && steps.oldEnds !== null && steps.oldEnds >= steps.began
  return (
    <section aria-labelledby="cost">
      <h2 id="cost">{w.cost}</h2>
      {steps.began === null ? <p>{w.costNotBegun}</p> : null}
      {steps.began !== null && !isPaidTwice ? <p>{w.costNone}</p> : null}
      {isPaidTwice && overlap === null ? <p>{w.costUnknown}</p> : null}
      {overlap === null ? null : (
        <>
          <p>
            {w.costSays({ days: overlap.days, extra: dollars(overlap.oldCents, lang) })} {w.costFrom(overlap)}.
          </p>
          <Table caption={w.cost} heads={[w.post, ...numbers([w.year, w.days])]}>
            <Row head={w.old}>
              <Cell isNumber>{dollars(overlap.oldYearCents, lang)}</Cell>
              <Cell isNumber>{dollars(overlap.oldCents, lang)}</Cell>
            </Row>
            <Row head={overlap.hundredths === 100 ? w.new : w.newShare({ share: percent(overlap.hundredths / 100, lang) })}>
              <Cell isNumber>{dollars(overlap.newYearCents, lang)}</Cell>
              <Cell isNumber>{dollars(overlap.newCents, lang)}</Cell>
            </Row>
            <Row head={w.both}>
              <Cell isNumber>{dollars(overlap.oldYearCents + overlap.newYearCents, lang)}</Cell>
              <Cell isNumber>{dollars(overlap.bothCents, lang)}</Cell>
            </Row>
          </Table>
          <p class="c-small">{w.costHow}</p>
        </>
      )}
    </section>
  )
}
