import { Frame } from '../../design/frame.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { CountedFrom } from '../kept.ts'
import { HoldBox, type HoldBoxProps } from './hold-box.tsx'
import { kept, type KeptGroup, type KeptLine } from '../words/kept.ts'

export interface KeptPageProps extends HoldBoxProps {
  readonly lines: readonly {
    readonly id: KeptLine
    readonly days: number
    readonly from: CountedFrom
    readonly basis: 'ours' | 'law'
    readonly underHold: 'stays' | 'goes'
  }[]
  readonly groups: readonly KeptGroup[]
}

/** How long everything is kept and why, for everybody to read. */
export function KeptPage({ page, lines, groups, holds, mine }: KeptPageProps) {
  const w = kept[page.lang]
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <HoldBox page={page} holds={holds} mine={mine} />
      <h2>{w.goes}</h2>
      <Table class="c-list" caption={w.caption} heads={[w.what, w.when, w.why]}>
        {lines.map(({ id, days, from, basis, underHold }) => (
          <Row key={id} head={w.lines[id].what}>
            <Cell>{w.after({ after: from, days })}</Cell>
            <Cell>
              {w.lines[id].why}{' '}
              <small>
                {w.basis[basis]} {underHold === 'goes' ? w.underHold : null}
              </small>
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
