import type { ComponentChildren } from 'preact'

/** Nothing to show, said in a sentence. */
export function Empty({ children }: { children: ComponentChildren }) {
  return (
    <div class="c-empty">
      <p>{children}</p>
    </div>
  )
}
