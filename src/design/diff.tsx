import type { ComponentChildren } from 'preact'
import type { Lang } from '../kernel/lang.ts'
import { Cell, Row, ScrollTable } from './table.tsx'
import { words } from './words/frame.ts'

export interface DiffRow {
  readonly key: string
  readonly who: ComponentChildren
  readonly what: string
  readonly was: string | null
  readonly wouldBe: string | null
  readonly where: ComponentChildren
  /** Shown in place of a value that is null; without it, a null value reads “nothing”. */
  readonly untold?: string
}

export interface DiffProps {
  readonly lang: Lang
  readonly caption: string
  readonly heads: { readonly who: string; readonly what: string; readonly where: string }
  readonly rows: readonly DiffRow[]
}

/** Was and would be, line by line; stacked on a phone. */
export function Diff({ lang, caption, heads, rows }: DiffProps) {
  const w = words(lang)
  return (
    <ScrollTable class="c-diff" caption={caption} heads={[heads.who, heads.what, w.was, w.wouldBe, heads.where]}>
      {rows.map(row => (
        <Row key={row.key} head={row.who}>
          <Cell>{row.what}</Cell>
          <Cell>{row.was === null ? <span class="c-soft">{row.untold ?? w.nothing}</span> : <del>{row.was}</del>}</Cell>
          <Cell>{row.wouldBe === null ? <span class="c-soft">{row.untold ?? w.nothing}</span> : <ins>{row.wouldBe}</ins>}</Cell>
          <Cell>{row.where}</Cell>
        </Row>
      ))}
    </ScrollTable>
  )
}
