import type { PageContext } from '../../../design/context.ts'
import { hundredths } from '../../../words/numbers.ts'
import { roleName } from '../../../design/words/frame.ts'
import { Cell, type Head, Row, ScrollTable } from '../../../design/table.tsx'
import type { Problem } from '../problem.ts'
import type { SchoolLine } from '../table-rows.ts'
import { positionsWords } from '../words/staffing.ts'
import { capital } from '../../../words/capital.ts'

export interface StaffingTableProps {
  readonly page: PageContext
  readonly problem: Problem
  readonly lines: readonly SchoolLine[]
  /** Where a heading leads; none where the table stays as it is. */
  readonly sorting: { readonly sort: string; readonly address: (sort: string) => string } | null
  /** Whether each school leads to its own page. */
  readonly hasReasons: boolean
}

/** Positions at each school: a line a school, a column a role. */
export function StaffingTable({ page, problem, lines, sorting, hasReasons }: StaffingTableProps) {
  const { lang } = page
  const w = positionsWords[lang]
  const head = (code: string, label: string, isNumber: boolean): Head => ({
    ...{ says: sorting ? <a href={sorting.address(code)}>{label}</a> : label, isNumber },
    sorted: sorting?.sort === code ? (code === 'school' ? 'ascending' : 'descending') : undefined,
  })
  return (
    <ScrollTable
      class="c-counts c-placing"
      label={w.tableTitle}
      caption={sorting ? `${w.caption} ${w.sortedBy({ what: sortName(sorting.sort, page) })}.` : w.tableTitle}
      heads={[
        head('school', w.school, false),
        head('need', w.need, true),
        ...problem.roles.map(({ role }) => head(role, capital(roleName(role, lang)), true)),
        head('total', w.all, true),
      ]}
    >
      {lines.map(line => (
        <Row
          key={line.orgCode}
          head={hasReasons ? <a href={`/invest/staffing/${encodeURIComponent(line.orgCode)}`}>{line.name}</a> : line.name}
        >
          <Cell isNumber>{hundredths(line.need, lang)}</Cell>
          {[...line.ftes, line.total].map((fte, at) => (
            <Cell isNumber key={problem.roles[at]?.role ?? 'total'}>
              {fte === 0 ? <span class="c-soft">0</span> : hundredths(fte, lang)}
            </Cell>
          ))}
        </Row>
      ))}
    </ScrollTable>
  )
}

export function sortName(sort: string, { lang }: PageContext): string {
  const w = positionsWords[lang]
  if (sort === 'school') return w.school
  if (sort === 'need') return w.need
  return sort === 'total' ? w.all : roleName(sort, lang)
}
