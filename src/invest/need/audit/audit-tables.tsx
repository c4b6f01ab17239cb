import type { PageContext } from '../../../design/context.ts'
import { count } from '../../../design/format.ts'
import type { ShownCount } from '../../../kernel/small-cells.ts'
import { number } from '../pages/said.ts'
import { needAuditWords } from './wording.ts'
import type { Audit } from './who-is-served.ts'

interface TableProps {
  readonly page: PageContext
  readonly audit: Audit
}

/** Students of each group in the first schools and in the others, small numbers hidden. */
export function CountsTable({ page, audit: { rows, totals } }: TableProps) {
  const w = needAuditWords(page.lang)
  const said = (shown: ShownCount) => (shown === 'hidden' ? w.hidden : count(shown, page.lang))
  const lines = [...rows.map(({ group, ...row }) => ({ head: w.groups[group], ...row })), { head: w.total, ...totals }]
  return (
    <Table
      caption={w.tableTitle}
      heads={[w.group, w.served, w.rest, w.all]}
      lines={lines.map(({ head, served, rest, all }) => ({ head, cells: [served, rest, all].map(said) }))}
    />
  )
}

const columns = ['all', 'served', 'harmed', 'excluded', 'police'] as const

/** Shares of students, and of harm as if it fell evenly. */
export function SharesTable({ page, audit: { rows } }: TableProps) {
  const w = needAuditWords(page.lang)
  const said = (share: number | null) => (share === null ? w.notShown : w.percent(number(share * 100, page.lang)))
  return (
    <Table
      caption={w.sharesTitle}
      heads={[w.group, ...columns.map(column => w.shareOf[column])]}
      lines={rows.map(({ group, shareOf }) => ({ head: w.groups[group], cells: columns.map(column => said(shareOf[column])) }))}
    />
  )
}

interface Lines {
  readonly caption: string
  readonly heads: readonly string[]
  readonly lines: readonly { readonly head: string; readonly cells: readonly string[] }[]
}

function Table({ caption, heads, lines }: Lines) {
  return (
    <section class="c-scroll" aria-label={caption} tabIndex={0}>
      <table role="table" class="c-counts">
        <caption class="c-vh">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head, at) => (
              <th key={head} role="columnheader" scope="col" class={at === 0 ? undefined : 'c-n'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map(({ head, cells }) => (
            <tr role="row" key={head}>
              <th role="rowheader" scope="row">
                {head}
              </th>
              {cells.map((cell, at) => (
                <td key={at} role="cell" class="c-n">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
