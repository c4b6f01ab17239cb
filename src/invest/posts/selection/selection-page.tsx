import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Mark } from '../../../design/mark.tsx'
import { Cell, Row, ScrollTable } from '../../../design/table.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import type { ShownCount } from '../../../kernel/small-cells.ts'
import { count, percent } from '../../../words/numbers.ts'
import { abouts, type About, asked, notSaid } from './groups.ts'
import { toStages } from './rates.ts'
import type { SelectionCount, SelectionView } from './selection-view.ts'
import { words } from './words.ts'

/** How often applicants of each group come from one stage to the next. */
export function SelectionPage({ page, view }: { readonly page: PageContext; readonly view: SelectionView }) {
  const { lang } = page
  const w = words(lang)
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <p>
        {w.source} <Mark mark="unverified" lang={lang} />
      </p>
      {view.counts.length === 0 ? <Empty>{w.noneYet}</Empty> : null}
      {view.counts.map(({ from, to, by }) => (
        <section key={from}>
          <h2>{w.span({ from, to })}</h2>
          {by.map(of => (
            <By key={of.about} lang={lang} {...of} />
          ))}
        </section>
      ))}
      <p class="c-small c-soft">
        {w.small} {w.years} {w.apart}
      </p>
      <p>
        <a href="/invest/posts/hiring">{w.back}</a>
      </p>
    </Frame>
  )
}

function By({ lang, about, groups }: SelectionCount['by'][number] & { readonly lang: Lang }) {
  const w = words(lang)
  return (
    <section>
      <h3>{w.by[about]}</h3>
      <ScrollTable caption={w.by[about]} heads={[w.group, w.applied, ...toStages.map(stage => w.to[stage])]}>
        {groups.map(({ group, applied, passages }) => (
          <Row key={group} head={nameOf(group, lang)}>
            <Cell>{applied === 'hidden' ? w.few : count(applied, lang)}</Cell>
            {passages.map((passage, at) => (
              <Cell key={toStages[at]}>
                {passage ? <Passage lang={lang} passage={passage} /> : isNobodyThere(applied, passages.slice(0, at)) ? w.none : w.few}
              </Cell>
            ))}
          </Row>
        ))}
      </ScrollTable>
    </section>
  )
}

/** A stage that nobody came to is not hidden. */
const isNobodyThere = (applied: ShownCount, before: readonly (ShownPassage | null)[]): boolean =>
  applied === 0 || before.some(passage => passage?.passed === 0)

type ShownPassage = NonNullable<SelectionCount['by'][number]['groups'][number]['passages'][number]>

function Passage({ lang, passage }: { readonly lang: Lang; readonly passage: ShownPassage }) {
  const { of, passed, low, high, ofHighest, isBelowFourFifths } = passage
  const w = words(lang)
  const whole = (share: number) => percent(Math.round(share * 100) / 100, lang)
  return (
    <>
      {w.passage({ passed: count(passed, lang), of: count(of, lang), rate: whole(passed / of), low: whole(low), high: whole(high) })}
      {ofHighest === null ? null : (
        <>
          {' '}
          <small>
            {w.beside({ ratio: percent(Math.round(ofHighest * 1000) / 1000, lang) })}
            {isBelowFourFifths ? <strong>, {w.below}</strong> : null}
          </small>
        </>
      )}
    </>
  )
}

function nameOf(group: string, lang: Lang): string {
  const { groups } = words(lang)
  const known = [...abouts.flatMap((about: About) => [...asked[about]]), notSaid]
  return known.flatMap(each => (each === group ? [groups[each]] : []))[0] ?? group
}
