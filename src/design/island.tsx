import type { ComponentChildren } from 'preact'

export interface IslandProps {
  readonly name: string
  /** They travel as JSON in an attribute, never in a script. */
  readonly props: object
  /** Set where a change should be read aloud. */
  readonly live?: 'polite' | 'assertive'
  readonly children: ComponentChildren
}

/** A region that works as it stands and that the island of this name may take over. */
export function Island({ name, props, live, children }: IslandProps) {
  return (
    <div data-island={name} data-props={JSON.stringify(props)} aria-live={live}>
      {children}
    </div>
  )
}
