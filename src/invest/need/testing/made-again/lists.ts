export const enough = 20

export const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)

export const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

export function by<T>(list: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const each of list) {
    const known = found.get(key(each))
    if (known) known.push(each)
    else found.set(key(each), [each])
  }
  return found
}
