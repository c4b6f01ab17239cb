import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { Cell, CountCell, numbers, Row, ScrollTable } from '../../design/table.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { schoolYearName } from '../../kernel/school-year.ts'
import type { ShownCount } from '../../kernel/small-cells.ts'
import { count, tenths } from '../../words/numbers.ts'
import type { FiguresView } from './figures-view.ts'
import { meetings } from './measure.ts'
import { bands } from './reach.ts'
import type { ShownTable } from './shown.ts'
import { words } from './words.ts'

/** How restorative processes were held this school year, and whom they reached. */
export function FiguresPage({ page, view }: { readonly page: PageContext; readonly view: FiguresView }) {
  const { lang } = page
  const w = words(lang)
  const says = (shown: ShownCount | undefined) => (shown === undefined || shown === 'hidden' ? w.few : count(shown, lang))
  const { held } = view
  const [kept, missed, toCome] = held.checkIns
  const named = new Map(view.schools.map(({ id, name }) => [id, name]))
  const bySchool = (key: string) => named.get(key) ?? ''
  const byBand = (key: string) => bands.flatMap(band => (band === key ? [w.bands[band]] : []))[0] ?? ''
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <p>
        {w.year({ name: schoolYearName(view.year) })}. {w.asked({ all: says(held.asked) })}.
      </p>
      <p>{w.why}</p>
      <h2>{w.heldTitle}</h2>
      <ScrollTable caption={w.heldTitle} heads={[w.outcome, ...numbers([...meetings.map(each => w.meetings[each]), w.all])]}>
        {held.outcomes.map(({ outcome, meetings: counts, all }) => (
          <Row key={outcome} head={w.outcomes[outcome]}>
            {[...counts, all].map((shown, at) => (
              <CountCell key={at} lang={lang} shown={shown} hidden={w.few} />
            ))}
          </Row>
        ))}
      </ScrollTable>
      <p>{w.checkIns({ held: says(kept), missed: says(missed), toCome: says(toCome) })}</p>
      <p>{held.waits ? w.waits(held.waits) : w.noWaits}</p>
      <h2>{w.reachedTitle}</h2>
      <p>{w.reachedLede}</p>
      <Reach lang={lang} caption={w.reachedTitle} heads={[w.school, w.tookPart, w.didNot]} table={view.reached} nameOf={bySchool} />
      <h2>{w.offeredTitle}</h2>
      <p>{w.offeredLede}</p>
      <Reach
        lang={lang}
        caption={w.offeredTitle}
        heads={[w.school, w.offered, w.notOffered]}
        table={view.offeredBySchool}
        nameOf={bySchool}
      />
      <h3>{w.byBand}</h3>
      {view.offeredByBand ? (
        <Reach lang={lang} caption={w.byBand} heads={[w.grades, w.offered, w.notOffered]} table={view.offeredByBand} nameOf={byBand} />
      ) : (
        <p>{w.noBands}</p>
      )}
      <p>{w.returns({ yes: says(view.returns.yes), no: says(view.returns.no) })}</p>
      <p class="c-small c-soft">{w.small}</p>
      <p>
        <a href="/repair">{w.back}</a>
      </p>
    </Frame>
  )
}

interface ReachProps {
  readonly lang: Lang
  readonly caption: string
  readonly heads: readonly [string, string, string]
  readonly table: ShownTable
  readonly nameOf: (key: string) => string
}

function Reach({ lang, caption, heads: [of, ...sides], table, nameOf }: ReachProps) {
  const w = words(lang)
  return (
    <ScrollTable caption={caption} heads={[of, ...numbers([...sides, w.perHundred])]}>
      {table.rows.map(({ key, yes, no }) => (
        <Row key={key} head={nameOf(key)}>
          <CountCell lang={lang} shown={yes} hidden={w.few} />
          <CountCell lang={lang} shown={no} hidden={w.few} />
          <Cell isNumber>{perHundred(yes, no, lang)}</Cell>
        </Row>
      ))}
    </ScrollTable>
  )
}

const perHundred = (yes: ShownCount, no: ShownCount, lang: Lang): string =>
  yes === 'hidden' || no === 'hidden' || yes + no === 0 ? '–' : tenths((100 * yes) / (yes + no), lang)
