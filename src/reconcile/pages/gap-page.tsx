import type { Lang } from '../../kernel/lang.ts'
import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import { CountCell, numbers, Row, Table } from '../../design/table.tsx'
import type { QuarterGap } from '../public-gap.ts'
import type { QuarterReviews } from '../public-reviews.ts'
import { words } from '../words/reconcile.ts'

interface GapPageProps {
  readonly page: PageContext
  readonly quarters: readonly QuarterGap[]
  readonly reviews: readonly QuarterReviews[]
}

/** For everyone: how far the list of the police and our records differ, quarter by quarter. */
export function GapPage({ page, quarters, reviews }: GapPageProps) {
  const { lang } = page
  const w = words(lang).public
  const [newest] = quarters
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        {w.title}
        {newest ? <> · {w.span(newest)}</> : null}
      </p>
      <h1>{headingOf(newest, lang)}</h1>
      <p class="c-lede">{w.lede}</p>
      {quarters.length === 0 ? <Empty>{w.none}</Empty> : null}
      {quarters.map(({ first, last, days, all, theirs, both, theirsOnly, oursOnly, missingOf100 }) => {
        const says = w.span({ first, last })
        const lines = { [w.theirs]: theirs, [w.both]: both, [w.theirsOnly]: theirsOnly, [w.oursOnly]: oursOnly }
        return (
          <section key={first} aria-labelledby={`from-${first}`}>
            <h2 id={`from-${first}`}>{says}</h2>
            <p>
              {missingOf100 === null ? w.shareHidden : w.share({ n: missingOf100 })} {days < all ? w.partly({ days, all }) : null}
            </p>
            <Table class="c-counts" caption={says} heads={[w.quarter, ...numbers([says])]}>
              {Object.entries(lines).map(([label, shown]) => (
                <Row key={label} head={label}>
                  <CountCell lang={lang} shown={shown} hidden={w.few} />
                </Row>
              ))}
            </Table>
          </section>
        )
      })}
      <p class="c-small c-soft">{w.meaning}</p>
      <Reviews page={page} reviews={reviews} />
      <p>
        <a href="/figures">{w.figures}</a>
      </p>
    </Frame>
  )
}

function headingOf(newest: QuarterGap | undefined, lang: Lang): string {
  const w = words(lang).public
  if (newest === undefined) return w.nothing
  return newest.missingOf100 === null ? w.missingHidden : w.missing({ n: newest.missingOf100 })
}

/** How often danger and 911 did not go together, and whether somebody has looked at it. */
function Reviews({ page: { lang }, reviews }: Pick<GapPageProps, 'page' | 'reviews'>) {
  const { public: w } = words(lang)
  const r = w.reviews
  if (reviews.length === 0) return null
  return (
    <>
      <h2>{r.title}</h2>
      <p>{r.lede}</p>
      {reviews.map(({ first, last, danger, calm }) => (
        <section key={first} aria-label={w.span({ first, last })}>
          <h3>{w.span({ first, last })}</h3>
          <Table class="c-counts" caption={w.span({ first, last })} heads={[r.call, ...numbers([r.seen, r.unseen])]}>
            {(
              [
                [r.danger, danger],
                [r.calm, calm],
              ] as const
            ).map(([label, { reviewed, open }]) => (
              <Row key={label} head={label}>
                <CountCell lang={lang} shown={reviewed} hidden={w.few} />
                <CountCell lang={lang} shown={open} hidden={w.few} />
              </Row>
            ))}
          </Table>
        </section>
      ))}
    </>
  )
}
