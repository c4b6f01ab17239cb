import type { PageContext } from '../../../../design/context.ts'
import { CountCell, numbers, Row, ScrollTable } from '../../../../design/table.tsx'
import type { ReferralCounts } from '../referral-counts.ts'
import { callingOutWords, columnWords } from '../words/calling-out.ts'

/** Schools down, how they are counted across; small counts hidden. For the committee's page as well. */
export function ReferralTable(props: { page: PageContext; counts: ReferralCounts; schoolName: (id: string) => string }) {
  const { page, counts, schoolName } = props
  const { lang } = page
  const w = callingOutWords(lang)
  const lines = counts.schools.map((school, at) => ({ name: schoolName(school), cells: counts.cells[at] ?? [] }))
  const all = { name: w.total, cells: counts.columnTotals }
  return (
    <ScrollTable caption={w.countedTitle} heads={[w.school, ...numbers(counts.columns.map(column => columnWords[column][lang]))]}>
      {[...lines, ...(lines.length > 1 ? [all] : [])].map(({ name, cells }) => (
        <Row key={name} head={name}>
          {cells.map((shown, at) => (
            <CountCell key={counts.columns[at] ?? ''} lang={lang} shown={shown} hidden={w.hiddenCount} />
          ))}
        </Row>
      ))}
    </ScrollTable>
  )
}
