import type { WayKind } from './ways.ts'

/** What a provider answered to one marked message. */
export interface Tried {
  readonly kind: WayKind
  /** The end of a number, where an e-mail is kept; nothing of a browser. */
  readonly ends: string
  readonly channel: string
  readonly is: 'taken' | 'missing' | 'blocked' | 'failed'
  /** The provider’s own name for it, or how it failed. */
  readonly says: string
}
