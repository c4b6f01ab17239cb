import type { ComponentChildren } from 'preact'

export interface Column {
  readonly head: string
  /** A figure: set at the end of its column. */
  readonly isNumber?: boolean
}

export type Row = readonly ComponentChildren[]

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
  rows: readonly Row[]
  total?: Row
  stacks?: boolean
}) {
  const classOf = (at: number) => (columns[at]?.isNumber ? 'c-n' : undefined)
  return (
    <section class={`c-scroll c-money-table${stacks ? ' c-money-table--stacks' : ''}`} aria-label={caption} tabIndex={0}>
      <table role="table">
        <caption class="c-vh">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ head }, at) => (
              <th key={head} role="columnheader" scope="col" class={classOf(at)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {[...rows, ...(total ? [total] : [])].map((row, line) => (
            <tr role="row" key={line} class={line === rows.length ? 'c-total' : undefined}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={at} role="rowheader" scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={at} role="cell" class={classOf(at)} data-head={columns[at]?.head}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
