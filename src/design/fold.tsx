import type { ComponentChildren } from 'preact'

/** The rest of a page, one heading a line; the small line says how much is inside. */
export const Folds = ({ children }: { children: ComponentChildren }) => <div class="c-folds">{children}</div>

export interface FoldProps {
  readonly id: string
  readonly title: string
  /** How much is inside. */
  readonly inside?: string | undefined
  readonly open?: boolean | undefined
  readonly children: ComponentChildren
}

export function Fold({ id, title, inside, open = false, children }: FoldProps) {
  return (
    <details id={id} open={open}>
      <summary>
        <h2>{title}</h2>
        {inside === undefined ? null : <small>{inside}</small>}
      </summary>
      {children}
    </details>
  )
}
