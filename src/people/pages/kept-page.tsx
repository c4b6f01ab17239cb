import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { CountedFrom } from '../kept.ts'
import { kept, type KeptGroup, type KeptLine } from '../words/kept.ts'

export interface KeptPageProps {
  readonly page: PageContext
  readonly lines: readonly { readonly id: KeptLine; readonly days: number; readonly from: CountedFrom; readonly basis: 'ours' | 'law' }[]
  readonly groups: readonly KeptGroup[]
}

/** How long everything is kept and why, for everybody to read. */
export function KeptPage({ page, lines, groups }: KeptPageProps) {
  const w = kept[page.lang]
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <p>{w.hold}</p>
      <h2>{w.goes}</h2>
      <Table class="c-list" caption={w.caption} heads={[w.what, w.when, w.why]}>
        {lines.map(({ id, days, from, basis }) => (
          <Row key={id} head={w.lines[id].what}>
            <Cell>{w.after({ after: from, days })}</Cell>
            <Cell>
              {w.lines[id].why} <small>{w.basis[basis]}</small>
            </Cell>
          </Row>
        ))}
      </Table>
      <h2>{w.stays}</h2>
      <p>{w.law}</p>
      <Table class="c-list" caption={w.stays} heads={[w.what, w.why]}>
        {groups.map(id => (
          <Row key={id} head={w.groups[id].what}>
            <Cell>{w.groups[id].why}</Cell>
          </Row>
        ))}
      </Table>
    </Frame>
  )
}
