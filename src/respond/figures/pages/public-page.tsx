import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { CountCell, numbers, Row, Table } from '../../../design/table.tsx'
import { type WeighedPlan, weighedSaid, weighingWords } from '../../../plan/index.ts'
import { day } from '../../../words/times.ts'
import type { Part, PoliceFigures } from '../police.ts'
import { words } from '../../words/respond.ts'

export interface QuarterView extends PoliceFigures {
  readonly first: string
  readonly last: string
}

export interface PublicFiguresPageProps {
  readonly page: PageContext
  /** The newest first; those in which nobody called are left out. */
  readonly quarters: readonly QuarterView[]
  /** Which quarter comes next, and on which day. */
  readonly next: { readonly first: string; readonly last: string; readonly shownOn: string }
  readonly sectionOf: (code: string) => { readonly title: string; readonly href: string }
  /** Of the plan in force, by question. */
  readonly reliance: readonly WeighedPlan[]
}

/** What everyone may know: how many calls there were, and why police were called. */
export function PublicFiguresPage({ page, quarters, next, sectionOf, reliance }: PublicFiguresPageProps) {
  const w = words(page.lang).figures
  const p = w.police
  return (
    <Frame page={page} title={w.title}>
      <h1>{p.heading}</h1>
      <p class="c-lede">{p.lede}</p>
      {quarters.length === 0 ? (
        <Empty>
          {p.none} {p.noneBody} {p.nextOn(next)}
        </Empty>
      ) : null}
      {quarters.map(quarter => (
        <section key={quarter.first} aria-labelledby={`from-${quarter.first}`}>
          <h2 id={`from-${quarter.first}`}>{w.span({ first: day(quarter.first, page.lang), last: day(quarter.last, page.lang) })}</h2>
          <p>
            {quarter.calls === 'hidden' ? w.few : w.heading({ calls: quarter.calls })}.{' '}
            {quarter.withoutPolice === 'hidden'
              ? p.hiddenWithout
              : p.without({ calls: quarter.withoutPolice, all: quarter.withoutPolice === quarter.calls })}
          </p>
          {quarter.calls === 'hidden' || quarter.byKind.length === 0 ? null : (
            <PoliceTable page={page} caption={p.byKind} head={p.kind} parts={quarter.byKind} name={code => kindOf(code, page)} />
          )}
          {quarter.bySection.length === 0 ? null : (
            <PoliceTable
              page={page}
              caption={p.bySection}
              head={p.section}
              parts={quarter.bySection}
              name={code => <a href={sectionOf(code).href}>{sectionOf(code).title}</a>}
            />
          )}
        </section>
      ))}
      {reliance.length === 0 ? null : (
        <>
          <h2 id="reliance">{weighingWords[page.lang].heading}</h2>
          {reliance.map(each => (
            <p key={each.question}>{weighedSaid(each, page.lang)}</p>
          ))}
          <p class="c-small c-soft">{weighingWords[page.lang].meaning}</p>
        </>
      )}
      <h2>{w.cannotTell}</h2>
      <p>{w.cannotTellBody}</p>
      <p>
        <a href="/plan">{p.plan}</a>
      </p>
      <p>
        <a href="/gap">{p.gap}</a>
      </p>
    </Frame>
  )
}

const kindOf = (code: string, { lang }: PageContext): string => {
  const kinds: Readonly<Record<string, { readonly label: string }>> = words(lang).facts.what
  return kinds[code]?.label ?? words(lang).facts.what.unsaid.label
}

function PoliceTable(props: {
  page: PageContext
  caption: string
  head: string
  parts: readonly Part[]
  name: (code: string) => ComponentChildren
}) {
  const { page, caption, head, parts, name } = props
  const w = words(page.lang).figures
  return (
    <Table class="c-figtable" caption={caption} captionClass="c-small c-soft" heads={[head, ...numbers([w.calls])]}>
      {parts.map(({ code, calls }) => (
        <Row key={code} head={name(code)}>
          <CountCell lang={page.lang} shown={calls} hidden={w.hidden} />
        </Row>
      ))}
    </Table>
  )
}
