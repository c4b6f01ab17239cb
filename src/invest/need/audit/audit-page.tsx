import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { list } from '../../../words/lists.ts'
import { Frame } from '../../../design/frame.tsx'
import { needWords } from '../words/need.ts'
import type { Summary } from '../published.ts'
import { needAuditWords } from './words/audit.ts'
import { CountsTable, SharesTable } from './audit-tables.tsx'
import { DueList, type DueListProps } from './due-list.tsx'
import type { Audit } from './who-is-served.ts'

export interface AuditPageProps extends DueListProps {
  readonly index: { readonly summary: Summary; readonly audit: Audit; readonly isDraft: boolean } | null
}

/** `/invest/need/audit`: whom the list would serve, beside who is harmed, and who owes an answer. The only page of this room that reads race. */
export function AuditPage({ page, index, due, answering }: AuditPageProps) {
  const { lang } = page
  const w = needAuditWords[lang]
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">{index ? w.kicker({ years: list(index.summary.years, lang) }) : w.title}</p>
      <h1>{w.heading({ departures: index?.audit.departures.length ?? 0 })}</h1>
      <p class="c-lede">{w.lede}</p>
      {index?.isDraft ? (
        <p>
          <strong>{needWords[lang].draft}</strong>
        </p>
      ) : null}
      {index === null ? <Empty>{w.none}</Empty> : <Tables page={page} index={index} />}
      {index === null ? null : (
        <>
          <h2>{w.dueTitle}</h2>
          <p>{w.dueBody({ ratio: index.summary.auditRatio })}</p>
          {index.isDraft ? <p>{w.draftDue}</p> : null}
          <DueList page={page} due={due} answering={answering} />
        </>
      )}
      <h2>{w.angelesTitle}</h2>
      {w.angeles.map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p class="c-small c-soft">{w.angelesSource}</p>
      <p>
        <a href="/invest/need">{w.back}</a>
      </p>
    </Frame>
  )
}

function Tables({ page, index: { summary, audit } }: { page: PageContext; index: NonNullable<AuditPageProps['index']> }) {
  const w = needAuditWords[page.lang]
  if (audit.totals.all === 0) return <Empty>{w.noRace}</Empty>
  return (
    <>
      <h2>{w.tableTitle}</h2>
      <p>{w.tableBody({ first: summary.ownCuts[0] ?? 0 })}</p>
      <CountsTable page={page} audit={audit} />
      <h2>{w.sharesTitle}</h2>
      <p>{w.sharesBody}</p>
      <SharesTable page={page} audit={audit} />
      <p>{w.limits}</p>
      <p>{audit.calls ? w.calls({ from: audit.calls.from, to: audit.calls.to }) : w.noCalls}</p>
    </>
  )
}
