import type { ComponentChildren } from 'preact'

export type StatusKind = 'waiting' | 'going' | 'there' | 'done' | 'danger'

/** A shape, a word and a color, in that order of importance. The word must make sense read aloud. */
export function Status({ is, children }: { is: StatusKind; children: ComponentChildren }) {
  return <span class={`c-status c-status--${is}`}>{children}</span>
}
