/** What waits by how urgent it is, the greatest first. An order may have grown stale since: whoever takes it looks again. */
export class Queue {
  private readonly items: number[] = []
  private readonly keys: number[] = []

  push(item: number, key: number): void {
    let at = this.items.length
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((this.keys[above] ?? 0) >= key) break
      this.put(at, this.items[above] ?? 0, this.keys[above] ?? 0)
      at = above
    }
    this.put(at, item, key)
  }

  pop(): { readonly item: number; readonly key: number } | null {
    const [item, key] = [this.items[0], this.keys[0]]
    if (item === undefined || key === undefined) return null
    const [lastItem, lastKey] = [this.items.pop() ?? 0, this.keys.pop() ?? 0]
    const size = this.items.length
    let at = 0
    while (size > 0) {
      let below = 2 * at + 1
      if (below >= size) break
      if (below + 1 < size && (this.keys[below + 1] ?? 0) > (this.keys[below] ?? 0)) below++
      if ((this.keys[below] ?? 0) <= lastKey) break
      this.put(at, this.items[below] ?? 0, this.keys[below] ?? 0)
      at = below
    }
    if (size > 0) this.put(at, lastItem, lastKey)
    return { item, key }
  }

  private put(at: number, item: number, key: number): void {
    this.items[at] = item
    this.keys[at] = key
  }
}
