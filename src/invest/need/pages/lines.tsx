import type { ComponentChildren } from 'preact'
import { Cell, numbers, Row, ScrollTable } from '../../../design/table.tsx'

/** A table of figures, read line by line; on a narrow screen it scrolls within itself. */
export function Lines({
  caption,
  heads: [first = '', ...rest],
  children,
}: {
  caption: string
  heads: readonly string[]
  children: ComponentChildren
}) {
  return (
    <ScrollTable class="c-counts" caption={caption} heads={[first, ...numbers(rest)]}>
      {children}
    </ScrollTable>
  )
}

export function Line({ head, cells }: { head: string; cells: readonly string[] }) {
  return (
    <Row head={head}>
      {cells.map((cell, at) => (
        <Cell key={at} isNumber>
          {cell}
        </Cell>
      ))}
    </Row>
  )
}
