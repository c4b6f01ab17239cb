import type { ComponentChildren } from 'preact'
import { Cell, Row, ScrollTable } from '../../../design/table.tsx'

export interface Column {
  readonly head: string
  /** A figure: set at the end of its column. */
  readonly isNumber?: boolean
}

export type MoneyRow = readonly ComponentChildren[]

/** A table of money: the first cell of a row is its head. On a phone it scrolls by itself, or stands one cell under another with its column's head. */
export function MoneyTable({
  caption,
  columns,
  rows,
  total,
  stacks = false,
}: {
  caption: string
  columns: readonly Column[]
  rows: readonly MoneyRow[]
  total?: MoneyRow
  stacks?: boolean
}) {
  return (
    <ScrollTable
      scrolls={`c-money-table${stacks ? ' c-money-table--stacks' : ''}`}
      caption={caption}
      heads={columns.map(({ head, isNumber }) => ({ says: head, isNumber }))}
    >
      {[...rows, ...(total ? [total] : [])].map(([first, ...cells], line) => (
        <Row key={line} class={line === rows.length ? 'c-total' : undefined} head={first}>
          {cells.map((cell, at) => (
            <Cell key={at} isNumber={columns[at + 1]?.isNumber} head={columns[at + 1]?.head}>
              {cell}
            </Cell>
          ))}
        </Row>
      ))}
    </ScrollTable>
  )
}
