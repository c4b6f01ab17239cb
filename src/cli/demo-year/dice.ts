import { seededRandomness } from './seeded-randomness.ts'

/** What the year leaves to chance. */
export interface Dice {
  /** From `least` to `most`, both of them possible. */
  between(least: number, most: number): number
  /** True so often out of a hundred. */
  chance(inHundred: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** A key, the likelier the greater its number. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key
}

/** Each chapter has its own random numbers, so that adding a chapter leaves the others unchanged. */
export function diceFor(seed: string, chapter: string): Dice {
  const random = seededRandomness(`concord demo year ${seed} ${chapter}`)
  const between = (least: number, most: number): number =>
    least + Math.floor((random.bytes(6).readUIntBE(0, 6) / 2 ** 48) * (most - least + 1))
  return {
    between,
    chance: inHundred => between(1, 100) <= inHundred,
    pick: items => {
      const picked = items[between(0, items.length - 1)]
      if (picked === undefined) throw new Error('nothing can be picked from an empty list')
      return picked
    },
    weighted: weights => {
      const keys = keysOf(weights)
      let left = between(
        1,
        keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0),
      )
      for (const key of keys) {
        left -= weights[key] ?? 0
        if (left <= 0) return key
      }
      throw new Error('nothing has a weight')
    },
  }
}

const keysOf = <Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key[] => {
  const keys: Key[] = []
  for (const key in weights) keys.push(key)
  return keys
}
