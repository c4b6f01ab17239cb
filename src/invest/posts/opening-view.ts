import type { Posting } from './posting.ts'
import type { PostRole } from './roles.ts'

/** An opening as anybody is shown it. */
export interface OpeningView {
  readonly id: string
  readonly post: string
  readonly role: PostRole
  readonly school: string
  readonly fte: number
  readonly closesOn: string
  readonly posting: Posting
  /** The first day on which others than people of the district may apply, where that is still ahead; null where anybody may. */
  readonly outsideFrom: string | null
  /** Whether it takes applications, is being decided, or has ended. */
  readonly stage: 'open' | 'deciding' | 'ended'
}
