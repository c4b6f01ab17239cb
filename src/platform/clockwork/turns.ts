/** Begins a run, or joins the one that follows; `idle` resolves when what is in hand has ended. */
export type Turn = (() => Promise<number>) & { idle(): Promise<unknown> }

/** Runs `work` one at a time. Who asks while it runs gets one more whole run afterwards, shared with all others who ask then. */
export function oneAtATime(work: () => Promise<number>): Turn {
  let running: Promise<number> | undefined
  let following: Promise<number> | undefined
  const ask = (): Promise<number> => {
    if (!running) {
      running = work().finally(() => {
        running = undefined
      })
      return running
    }
    following ??= running
      .catch(() => 0)
      .then(() => {
        following = undefined
        return ask()
      })
    return following
  }
  return Object.assign(ask, { idle: () => following ?? running ?? Promise.resolve() })
}

/** A carrier that is well has answered by then. */
const oldMillis = 20

/**
 * The same for work that waits for others: a run is old `oldMillis` after it says that it only waits, and then the next begins beside it, also
 * for those who asked before. Whoever waits for one that hangs so holds up nobody.
 */
export function besideOld(work: (onlyWaits: () => void) => Promise<number>): Turn {
  const running = new Set<Promise<number>>()
  let young: Promise<void> | undefined
  let following: Promise<number> | undefined
  const begin = (): Promise<number> => {
    let run: Promise<number> = Promise.resolve(0)
    const isOld = new Promise<void>(resolve => {
      let timer: NodeJS.Timeout | undefined
      run = work(() => {
        timer ??= setTimeout(resolve, oldMillis)
      })
      const end = () => {
        clearTimeout(timer)
        running.delete(run)
        resolve()
      }
      run.then(end, end)
    })
    running.add(run)
    const own = isOld.then(() => {
      if (young === own) young = undefined
    })
    young = own
    return run
  }
  const ask = (): Promise<number> => {
    if (!young) return begin()
    following ??= young.then(() => {
      following = undefined
      return ask()
    })
    return following
  }
  return Object.assign(ask, { idle: () => Promise.allSettled(following ? [...running, following] : running) })
}
