import type { ComponentChildren } from 'preact'
import type { Lang } from '../kernel/lang.ts'
import { words } from './wording.ts'

export interface DiffRow {
  readonly key: string
  readonly who: ComponentChildren
  readonly what: string
  readonly was: string | null
  readonly wouldBe: string | null
  readonly where: ComponentChildren
  /** Said in the place of what is not told, where it is not nothing. */
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
    <section class="c-scroll" aria-label={caption} tabIndex={0}>
      <table role="table" class="c-diff">
        <caption class="c-vh">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {heads.who}
            </th>
            <th role="columnheader" scope="col">
              {heads.what}
            </th>
            <th role="columnheader" scope="col">
              {w.was}
            </th>
            <th role="columnheader" scope="col">
              {w.wouldBe}
            </th>
            <th role="columnheader" scope="col">
              {heads.where}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => (
            <tr role="row" key={row.key}>
              <th role="rowheader" scope="row">
                {row.who}
              </th>
              <td role="cell">{row.what}</td>
              <td role="cell">{row.was === null ? <span class="c-soft">{row.untold ?? w.nothing}</span> : <del>{row.was}</del>}</td>
              <td role="cell">{row.wouldBe === null ? <span class="c-soft">{row.untold ?? w.nothing}</span> : <ins>{row.wouldBe}</ins>}</td>
              <td role="cell">{row.where}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
