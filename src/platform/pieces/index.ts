const pieceMillis = 8

/** Takes a generator to its end and lets everybody else go first every few milliseconds: a call for support never waits for an index. */
export async function inPieces<Result>(work: Generator<unknown, Result>): Promise<Result> {
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since < pieceMillis) continue
    await new Promise(resume => setImmediate(resume))
    since = performance.now()
  }
}

/** Takes a generator to its end at once: for the command line, tests and measuring. A server lets others go first in between. */
export function ended<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
