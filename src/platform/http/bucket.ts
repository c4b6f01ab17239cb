/** How often something may be done: this many at once, and so many a second after that. */
export interface Rate {
  readonly atOnce: number
  readonly perSecond: number
}

interface Level {
  left: number
  at: number
}

/** A thousand people behind one address, and one who floods from a million: memory holds so many of them. */
const keysAtMost = 20_000

/** Token buckets by key, in this process's memory. `now` in milliseconds. */
export function buckets({ atOnce, perSecond }: Rate, now: () => number) {
  const levels = new Map<string, Level>()
  const levelOf = (key: string): Level => {
    const at = now()
    const known = levels.get(key)
    const left = known ? Math.min(atOnce, known.left + ((at - known.at) / 1_000) * perSecond) : atOnce
    const level = { left, at }
    // The newest stand last: whoever has not been seen for longest is forgotten first.
    levels.delete(key)
    levels.set(key, level)
    if (levels.size > keysAtMost) for (const oldest of levels.keys()) if (levels.delete(oldest)) break
    return level
  }
  return {
    /** Takes one. How many seconds to wait, where there is none left; 0 where it was taken. */
    take(key: string): number {
      const level = levelOf(key)
      if (level.left < 1) return Math.ceil((1 - level.left) / perSecond)
      level.left -= 1
      return 0
    },
    /** How many seconds to wait before there is one; takes none. */
    wait(key: string): number {
      const { left } = levelOf(key)
      return left < 1 ? Math.ceil((1 - left) / perSecond) : 0
    },
    get size() {
      return levels.size
    },
  }
}
