import type { PageContext } from '../../design/context.ts'
import { CountCell, numbers, Row, Table } from '../../design/table.tsx'
import type { ShownCount } from '../../kernel/small-cells.ts'
import { reportWords } from './words/figures.ts'

export interface Line {
  readonly label: string
  readonly shown: ShownCount
}

/** A list of counts with its total. */
export function Counts(props: { page: PageContext; caption: string; head: string; lines: readonly Line[]; total: ShownCount }) {
  const { page, caption, head, lines, total } = props
  const w = reportWords(page.lang)
  return (
    <Table class="c-counts" caption={caption} heads={[head, ...numbers([w.requests])]}>
      {[...lines, { label: w.total, shown: total }].map(({ label, shown }) => (
        <Row key={label} head={label}>
          <CountCell lang={page.lang} shown={shown} hidden={w.hiddenWord} />
        </Row>
      ))}
    </Table>
  )
}
