/**
 * Long work of strangers, on a machine that also takes calls for support: one piece at a time, and after each a rest as long as the piece
 * took, so that it has half of a core at most. Undefined where too many wait already. Whoever gives `tell` is told, now and whenever it
 * changes, how many stand before them.
 */
export function oneAtATime(
  waitingAtMost: number,
): <T>(work: () => T | Promise<T>, tell?: (before: number) => void) => Promise<T | undefined> {
  let last: Promise<void> = Promise.resolve()
  const waiting: ((before: number) => void)[] = []
  return async (work, tell = () => undefined) => {
    if (waiting.length >= waitingAtMost) return undefined
    tell(waiting.length)
    waiting.push(tell)
    const before = last
    let done: () => void = () => undefined
    last = new Promise(resolve => (done = resolve))
    await before
    const began = performance.now()
    try {
      return await work()
    } finally {
      waiting.shift()
      for (const [at, each] of waiting.entries()) each(at)
      setTimeout(done, performance.now() - began)
    }
  }
}
