import { setTimeout as after } from 'node:timers/promises'
import type { DistrictId } from '../kernel/ids.ts'
import { type Draft, type DraftKit, keepDraft, keepLooked, lookOver } from './drafts.ts'

interface Begun {
  readonly id: string
  readonly by: string
  readonly district: DistrictId
  readonly at: Date
}

export interface WaitingDrafts {
  /** Keeps a draft and has it checked in its turn. Comes back once that is done, or after two seconds: what is left goes on by itself. */
  readonly begin: (draft: Draft, begun: Begun, failed: (cause: unknown) => void) => Promise<void>
  /** How many stand before it; undefined where nobody here is about to check it. */
  readonly before: (id: string) => number | undefined
}

/** Longer work than this is shown as it goes on. */
const shownAfter = 2_000

export function waitingDrafts(kit: DraftKit): WaitingDrafts {
  const places = new Map<string, number>()
  const check = async (draft: Draft, begun: Begun): Promise<void> => {
    try {
      const looked = await lookOver(kit, draft, begun, before => places.set(begun.id, before))
      await keepLooked(kit, draft, looked, begun)
    } finally {
      places.delete(begun.id)
    }
  }
  return {
    begin: async (draft, begun, failed) => {
      await keepDraft(kit, draft, begun)
      places.set(begun.id, 0)
      const timer = new AbortController()
      const done = check(draft, begun).catch(failed)
      const waited = after(shownAfter, undefined, { signal: timer.signal }).catch(() => undefined)
      await Promise.race([done, waited])
      timer.abort()
    },
    before: id => places.get(id),
  }
}
