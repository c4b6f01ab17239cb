import type { ComponentChildren } from 'preact'

/** A table of figures, read line by line; on a narrow screen it scrolls within itself. */
export function Lines({ caption, heads, children }: { caption: string; heads: readonly string[]; children: ComponentChildren }) {
  return (
    <section class="c-scroll" aria-label={caption} tabIndex={0}>
      <table role="table" class="c-counts">
        <caption class="c-vh">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head, at) => (
              <th key={head} role="columnheader" scope="col" class={at === 0 ? undefined : 'c-n'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </section>
  )
}

export function Line({ head, cells }: { head: string; cells: readonly string[] }) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {head}
      </th>
      {cells.map((cell, at) => (
        <td key={at} role="cell" class="c-n">
          {cell}
        </td>
      ))}
    </tr>
  )
}
