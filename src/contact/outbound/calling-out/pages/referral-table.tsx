import type { PageContext } from '../../../../design/context.ts'
import { count } from '../../../../design/format.ts'
import type { ShownCount } from '../../../../kernel/small-cells.ts'
import type { ReferralCounts } from '../referral-counts.ts'
import { callingOutWords, columnWords } from '../wording.ts'

/** Schools down, how they are counted across; small counts hidden. For the committee's page as well. */
export function ReferralTable(props: { page: PageContext; counts: ReferralCounts; schoolName: (id: string) => string }) {
  const { page, counts, schoolName } = props
  const { lang } = page
  const w = callingOutWords(lang)
  const lines = counts.schools.map((school, at) => ({ name: schoolName(school), cells: counts.cells[at] ?? [] }))
  const all = { name: w.total, cells: counts.columnTotals }
  return (
    <section class="c-scroll" aria-label={w.countedTitle} tabIndex={0}>
      <table role="table">
        <caption class="c-vh">{w.countedTitle}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {w.school}
            </th>
            {counts.columns.map(column => (
              <th key={column} role="columnheader" scope="col" class="c-n">
                {columnWords[column][lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {[...lines, ...(lines.length > 1 ? [all] : [])].map(({ name, cells }) => (
            <tr role="row" key={name}>
              <th role="rowheader" scope="row">
                {name}
              </th>
              {cells.map((shown, at) => (
                <Cell key={counts.columns[at] ?? ''} page={page} shown={shown} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ page, shown }: { page: PageContext; shown: ShownCount }) {
  return (
    <td role="cell" class={shown === 'hidden' ? 'c-n c-hidden' : 'c-n'}>
      {shown === 'hidden' ? callingOutWords(page.lang).hiddenCount : count(shown, page.lang)}
    </td>
  )
}
