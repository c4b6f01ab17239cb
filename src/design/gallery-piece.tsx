import type { ComponentChildren } from 'preact'

/** A piece of the design room under its name. */
export const Piece = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="c-piece">
    <h2>{title}</h2>
    {children}
  </section>
)
