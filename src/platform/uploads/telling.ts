import { setTimeout } from 'node:timers/promises'

/** How far work is: so many of so many. */
export interface Told<Stage> {
  readonly stage: Stage
  readonly done: number
  readonly total: number
}

export interface Telling<Stage, Done> {
  /** What is told before the work has said anything; nothing is, where this is left out. */
  readonly begun?: Told<Stage>
  /** Keeps how far the work is, outside any transaction of the work, which on PostgreSQL it overtakes on a connection of its own. */
  readonly tell: (told: Told<Stage>) => Promise<unknown>
  readonly work: (watch: (stage: Stage, done: number, total: number) => void) => Promise<Done>
}

const tellEveryMillis = 500

/** Of work that tells how far it is twice a second; longer than one statement of it takes. */
export const quietSeconds = 30

/** Work off the request that asked for it: the page can be left, and whoever comes back sees how far it is. Nothing is told once it has ended. */
export async function telling<Stage, Done>({ begun, tell, work }: Telling<Stage, Done>): Promise<Done> {
  let seen = begun
  let underWay: Promise<unknown> | undefined
  const timer = setInterval(() => {
    if (!seen) return
    underWay ??= tell(seen).finally(() => {
      underWay = undefined
    })
  }, tellEveryMillis)
  try {
    return await work((stage, done, total) => {
      seen = { stage, done, total }
    })
  } finally {
    clearInterval(timer)
    await underWay
  }
}

/** Small files are done while one waits, and no page of their progress flashes by. */
const momentMillis = 800

/** What has ended within a moment, and nothing where it has not. */
export async function aMoment<Ended>(ended: Promise<Ended>): Promise<Ended | undefined> {
  const waiting = new AbortController()
  const moment = setTimeout(momentMillis, undefined, { signal: waiting.signal }).catch(() => undefined)
  try {
    return await Promise.race([ended, moment])
  } finally {
    waiting.abort()
  }
}
