import { freshId, type DistrictId } from '../../kernel/ids.ts'
import type { InvestKit } from '../invest.ts'
import { keptFrom } from './answer.ts'
import type { Problem } from './problem.ts'
import type { Again, Allocation } from './solve.ts'
import type { Solving, StartSolving } from './solving.ts'
import { answerDraft, findDraft, saveDraft } from './store.ts'

/** How long a page's search goes on before it answers with the best it has. */
const longestSeconds = 60
/** In all districts together: each has one at most, and a machine has few processors. */
const mostAtOnce = 4
const pagesRemembered = 1_000

export interface DraftAsked {
  readonly by: string
  readonly form: Readonly<Record<string, string>>
  readonly problem: Problem
  readonly names: Readonly<Record<string, string>>
  readonly needIndex: string | null
}

interface Running {
  readonly draft: string
  readonly solving: Solving
  readonly begun: number
}

export interface Now {
  readonly draft: string
  readonly latest: Allocation | null
  readonly seconds: number
}

/** Where positions are worked out: one draft a district, one search at a time for it, and the answer kept with its draft. */
export function draftingOver(invest: InvestKit, start: StartSolving) {
  const running = new Map<DistrictId, Running>()
  const within = <T>(district: DistrictId, work: Parameters<typeof invest.database.transaction<T>>[2]) =>
    invest.database.transaction('app', district, work)

  /** Pages whose button was pressed, the newest last. */
  const pressed = new Set<string>()

  /**
   * Replaces the draft and begins its search from where the last one ended; `full` where too many districts search now, `late` where it was
   * only typed, on a page whose button has been pressed since.
   */
  const replace = async (district: DistrictId, asked: DraftAsked, typedOn: string | null): Promise<Begun> => {
    if (typedOn !== null && pressed.has(typedOn)) return 'late'
    const before = running.get(district)
    if (!before && running.size >= mostAtOnce) return 'full'
    before?.solving.stop()
    const last = await within(district, tx => tx.maybe(findDraft, [tx.district]))
    const from: Again | undefined = last?.answer?.kind === 'placed' ? { prices: last.answer.prices, posts: last.answer.posts } : undefined
    const draft = freshId()
    await within(district, tx =>
      tx.run(saveDraft, {
        ...{ id: draft, at: invest.clock.now(), by: asked.by, needIndex: asked.needIndex },
        ...{ form: JSON.stringify(asked.form), problem: JSON.stringify(asked.problem), names: JSON.stringify(asked.names) },
      }),
    )
    await before?.solving.answer.catch(() => undefined)
    const solving = start({ problem: asked.problem, seconds: longestSeconds, from })
    running.set(district, { draft, solving, begun: performance.now() })
    void finish(district, draft, solving)
    return 'begun'
  }

  /** One after the other: two that come at once would each take the other's place. */
  const turns = new Map<DistrictId, Promise<unknown>>()
  const begin = (district: DistrictId, asked: DraftAsked, typedOn: string | null = null): Promise<Begun> => {
    const turn = (turns.get(district) ?? Promise.resolve()).catch(() => undefined).then(() => replace(district, asked, typedOn))
    turns.set(district, turn)
    return turn
  }

  const finish = async (district: DistrictId, draft: string, solving: Solving): Promise<void> => {
    try {
      const answer = keptFrom(await solving.answer)
      await within(district, tx => tx.run(answerDraft, [tx.district, draft, JSON.stringify(answer)]))
    } catch {
      // The thread has ended or the store is closed: the draft stays without an answer, and its page says that it was not finished.
    } finally {
      if (running.get(district)?.draft === draft) running.delete(district)
    }
  }

  return {
    begin,
    /** The button of a page was pressed: what was typed there before it, and comes only now, is not what was asked for. */
    press: (page: string): void => {
      pressed.add(page)
      for (const oldest of pressed) if (pressed.size > pagesRemembered) pressed.delete(oldest)
    },
    stop: async (district: DistrictId): Promise<void> => {
      const now = running.get(district)
      now?.solving.stop()
      await now?.solving.answer.catch(() => undefined)
    },
    /** The search that goes on now, with the best it has so far. To be asked before the draft is read: it may end meanwhile. */
    now: (district: DistrictId): Now | null => {
      const now = running.get(district)
      return now ? { draft: now.draft, latest: now.solving.latest(), seconds: (performance.now() - now.begun) / 1000 } : null
    },
    close: (): void => {
      for (const { solving } of running.values()) solving.stop()
    },
  }
}
/** What became of what was asked. */
export type Begun = 'begun' | 'full' | 'late'
export type Drafting = ReturnType<typeof draftingOver>
