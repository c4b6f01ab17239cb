/**
 * Long work of strangers, on a machine that also takes calls for support: one piece at a time, and after each a rest as long as the piece
 * took, so that it has half of a core at most. Undefined where too many wait already.
 */
export function oneAtATime(waitingAtMost: number): <T>(work: () => T | Promise<T>) => Promise<T | undefined> {
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  return async work => {
    if (waiting >= waitingAtMost) return undefined
    waiting++
    const before = last
    let done: () => void = () => undefined
    last = new Promise(resolve => (done = resolve))
    await before
    const began = performance.now()
    try {
      return await work()
    } finally {
      waiting--
      setTimeout(done, performance.now() - began)
    }
  }
}
