import type { PageContext } from '../../design/context.ts'
import { count } from '../../design/format.ts'
import type { ShownCount } from '../../kernel/small-cells.ts'
import { reportWords } from './wording.ts'

export interface Line {
  readonly label: string
  readonly shown: ShownCount
}

/** A list of counts with its total. */
export function Counts(props: { page: PageContext; caption: string; head: string; lines: readonly Line[]; total: ShownCount }) {
  const { page, caption, head, lines, total } = props
  const w = reportWords(page.lang)
  return (
    <table role="table" class="c-counts">
      <caption class="c-vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {head}
          </th>
          <th role="columnheader" scope="col" class="c-n">
            {w.requests}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {[...lines, { label: w.total, shown: total }].map(({ label, shown }) => (
          <tr role="row" key={label}>
            <th role="rowheader" scope="row">
              {label}
            </th>
            <ShownCell page={page} shown={shown} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function ShownCell({ page, shown }: { page: PageContext; shown: ShownCount }) {
  return (
    <td role="cell" class={shown === 'hidden' ? 'c-n c-hidden' : 'c-n'}>
      {shown === 'hidden' ? reportWords(page.lang).hiddenWord : count(shown, page.lang)}
    </td>
  )
}
