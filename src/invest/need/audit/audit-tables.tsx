import type { PageContext } from '../../../design/context.ts'
import { count } from '../../../words/numbers.ts'
import type { ShownCount } from '../../../kernel/small-cells.ts'
import { Line, Lines } from '../pages/lines.tsx'
import { needAuditWords } from './words/audit.ts'
import type { Audit } from './who-is-served.ts'

interface TableProps {
  readonly page: PageContext
  readonly audit: Audit
}

/** Students of each group in the first schools and in the others, small numbers hidden. */
export function CountsTable({ page, audit: { rows, totals } }: TableProps) {
  const w = needAuditWords[page.lang]
  const said = (shown: ShownCount) => (shown === 'hidden' ? w.hidden : count(shown, page.lang))
  const lines = [...rows.map(({ group, ...row }) => ({ head: w.groups[group], ...row })), { head: w.total, ...totals }]
  return (
    <Lines caption={w.tableTitle} heads={[w.group, w.served, w.rest, w.all]}>
      {lines.map(({ head, served, rest, all }) => (
        <Line key={head} head={head} cells={[served, rest, all].map(said)} />
      ))}
    </Lines>
  )
}

const columns = ['all', 'served', 'harmed', 'called', 'excluded', 'police'] as const

/** Shares of students, and of harm and calls as if they fell evenly; a column in which nothing can be shown is left out. */
export function SharesTable({ page, audit: { rows } }: TableProps) {
  const w = needAuditWords[page.lang]
  const said = (share: number | null) => (share === null ? w.notShown : w.percent({ n: share * 100 }))
  const audited = columns.filter(column => rows.some(({ shareOf }) => typeof shareOf[column] === 'number'))
  return (
    <Lines caption={w.sharesTitle} heads={[w.group, ...audited.map(column => w.shareOf[column])]}>
      {rows.map(({ group, shareOf }) => (
        <Line key={group} head={w.groups[group]} cells={audited.map(column => said(shareOf[column] ?? null))} />
      ))}
    </Lines>
  )
}
