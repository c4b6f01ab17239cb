/**
 * Does single things in batches: what comes in one turn of the loop, or while the last batch is at work, makes up the next one.
 * Resolves when the batch that holds the thing is done; rejects, for all of its things, where that batch failed.
 */
export function inBatches<Item>(work: (items: readonly Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let waiting: Item[] = []
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const begin = (): Promise<void> => {
    const items = waiting
    waiting = []
    next = undefined
    running = work(items)
    return running
  }
  return item => {
    waiting.push(item)
    next ??= running
      .catch(() => undefined)
      .then(() => new Promise(resume => setImmediate(resume)))
      .then(begin)
    return next
  }
}
