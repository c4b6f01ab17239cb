import type { ComponentChildren } from 'preact'
import type { Lang } from '../kernel/lang.ts'
import type { ShownCount } from '../kernel/small-cells.ts'
import { count } from '../words/numbers.ts'

export interface Head {
  readonly says: ComponentChildren
  /** A column of figures, set at its end. */
  readonly isNumber?: boolean | undefined
  readonly sorted?: 'ascending' | 'descending' | undefined
}

export interface TableProps {
  readonly class?: string | undefined
  readonly caption: string
  /** The caption’s class: left out, only screen readers read it; null shows it in the browser’s own way. */
  readonly captionClass?: string | null
  readonly heads?: readonly (string | Head)[]
  readonly children: ComponentChildren
}

/** A table keeps its roles in words, for where a phone stacks its lines the browser forgets them. */
export function Table({ class: kind, caption, captionClass = 'c-vh', heads, children }: TableProps) {
  return (
    <table role="table" class={kind}>
      <caption class={captionClass ?? undefined}>{caption}</caption>
      {heads === undefined ? null : <Heads heads={heads} />}
      <tbody role="rowgroup">{children}</tbody>
    </table>
  )
}

/** A table that on a narrow screen scrolls within itself, with the keyboard too. */
export function ScrollTable({ scrolls = '', label, ...table }: TableProps & { scrolls?: string; label?: string }) {
  return (
    <section class={`c-scroll${scrolls === '' ? '' : ` ${scrolls}`}`} aria-label={label ?? table.caption} tabIndex={0}>
      <Table {...table} />
    </section>
  )
}

export const Heads = ({ heads }: { heads: readonly (string | Head)[] }) => (
  <thead role="rowgroup">
    <tr role="row">
      {heads
        .map(head => (typeof head === 'string' ? { says: head } : head))
        .map(({ says, isNumber, sorted }, at) => (
          <th key={at} role="columnheader" scope="col" class={isNumber ? 'c-n' : undefined} aria-sort={sorted}>
            {says}
          </th>
        ))}
    </tr>
  </thead>
)

export const numbers = (heads: readonly string[]): Head[] => heads.map(says => ({ says, isNumber: true }))

/** A line, with what it is of at its beginning. */
export const Row = ({
  class: kind,
  head,
  children,
}: {
  class?: string | undefined
  head: ComponentChildren
  children?: ComponentChildren
}) => (
  <tr role="row" class={kind}>
    <RowHead>{head}</RowHead>
    {children}
  </tr>
)

export const RowHead = ({ children }: { children: ComponentChildren }) => (
  <th role="rowheader" scope="row">
    {children}
  </th>
)

export interface CellProps {
  readonly class?: string | undefined
  readonly isNumber?: boolean | undefined
  /** The word that heads the column, which a style shows where the line is stacked. */
  readonly head?: string | undefined
  /** Over how many columns it stands; one where left out. */
  readonly span?: number | undefined
  readonly children: ComponentChildren
}

export const Cell = ({ class: kind, isNumber = false, head, span, children }: CellProps) => (
  <td role="cell" class={isNumber ? 'c-n' : kind} data-head={head} colSpan={span}>
    {children}
  </td>
)

/** A count that may be too small to be told. */
export const CountCell = ({ lang, shown, hidden }: { lang: Lang; shown: ShownCount; hidden: string }) => (
  <Cell class={shown === 'hidden' ? 'c-n c-hidden' : 'c-n'}>{shown === 'hidden' ? hidden : count(shown, lang)}</Cell>
)
