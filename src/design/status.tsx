import type { ComponentChildren } from 'preact'

export type StatusKind = 'waiting' | 'going' | 'there' | 'done' | 'late' | 'danger'

/** A shape, a word and a color, in that order of importance. The word must make sense read aloud. Red is danger now; what is late is bold ink. */
export function Status({ is, children }: { is: StatusKind; children: ComponentChildren }) {
  return <span class={`c-status c-status--${is}`}>{children}</span>
}
