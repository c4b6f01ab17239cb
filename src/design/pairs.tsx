import type { ComponentChildren } from 'preact'

export type Pair = readonly [term: string, said: ComponentChildren]

/** Facts in a column: a small term above, what is so below; `row` puts them side by side where there is room. */
export function Pairs({ pairs, row = false }: { pairs: readonly Pair[]; row?: boolean }) {
  return (
    <dl class={row ? 'c-pairs c-pairs--row' : 'c-pairs'}>
      {pairs.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
