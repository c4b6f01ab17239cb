/** Takes a generator to its end at once: for the command line, tests and measuring. A server lets others go first in between. */
export function ended<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
