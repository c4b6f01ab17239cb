import type { DistrictId } from '../kernel/ids.ts'
import type { Lang } from '../kernel/lang.ts'
import { may, type Person } from '../people/index.ts'
import { readLive } from './read-live.ts'
import type { RespondKit } from './respond-kit.ts'

/** One open connection. */
export interface Stream {
  readonly district: DistrictId
  readonly person: Person
  readonly token: string
  readonly lang: Lang
  readonly write: (text: string) => void
  readonly end: () => void
}

interface Kept extends Stream {
  isNew: boolean
}

/** So many pages one person leaves open; what is opened next closes the oldest. */
const streamsAtMost = 6
/** What happens within it is read once. */
const gatherMillis = 20
/** A browser whose stream was closed for a newer one does not come back by itself for a day. */
const parting = 'retry: 86400000\nevent: over\ndata: {}\n\n'

/** Everybody who listens to the board on this process. At most one transaction at a time reads for all of them: the others are for calls. */
export function liveHub(respond: RespondKit, failed: (cause: unknown) => void) {
  const streams = new Set<Kept>()
  const changed = new Map<DistrictId, Set<string>>()
  let isReading = false
  let timer: NodeJS.Timeout | undefined

  const close = (stream: Kept, last = '') => {
    if (!streams.delete(stream)) return
    if (last !== '') stream.write(last)
    stream.end()
  }
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void readAll()
    }, gatherMillis)
  }
  const readAll = async (): Promise<void> => {
    // What comes meanwhile is read after it.
    if (isReading) return soon()
    isReading = true
    try {
      for (const district of new Set([...streams].map(each => each.district))) await readFor(district)
    } finally {
      isReading = false
    }
  }
  const readFor = async (district: DistrictId): Promise<void> => {
    const calls = changed.get(district) ?? new Set()
    changed.delete(district)
    const all = [...streams].filter(each => each.district === district)
    const told = await readLive(respond, district, all, calls).catch((cause: unknown) => {
      failed(cause)
      return undefined
    })
    // Where it could not be read the pages ask again by themselves.
    for (const [place, stream] of told ? all.entries() : []) {
      const said = told?.[place]
      if (!streams.has(stream)) continue
      if (!said || isLess(stream.person, said.person)) close(stream)
      else for (const call of said.calls) stream.write(`event: call\ndata: ${JSON.stringify(call)}\n\n`)
      stream.isNew = false
    }
  }

  return {
    open: (stream: Stream): (() => void) => {
      const kept: Kept = { ...stream, isNew: true }
      const own = [...streams].filter(({ district, person }) => district === stream.district && person.id === stream.person.id)
      for (const oldest of own.slice(0, Math.max(0, own.length + 1 - streamsAtMost))) close(oldest, parting)
      streams.add(kept)
      soon()
      return () => close(kept)
    },
    heard: (topic: string): void => {
      const [kind, district, call = ''] = topic.split(' ')
      const listened = [...streams].find(each => each.district === district)?.district
      if (kind !== 'call' || listened === undefined) return
      changed.set(listened, (changed.get(listened) ?? new Set()).add(call))
      soon()
    },
    /** Looks whether each is still signed in, though nothing happens. */
    beat: async (): Promise<void> => {
      await readAll()
      for (const stream of streams) stream.write(': still here\n\n')
    },
    endAll: (): void => {
      clearTimeout(timer)
      for (const stream of streams) close(stream)
    },
  }
}

/** Whoever saw a board and sees none now begins anew, with what is theirs. */
const isLess = (before: Person, now: Person): boolean => may(before, 'see-board') && !may(now, 'see-board')
