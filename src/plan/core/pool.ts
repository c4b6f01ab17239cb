/** Each value once, known by its JSON. */
export function pool<T>(): { all: T[]; place: (value: T) => number } {
  const all: T[] = []
  const places = new Map<string, number>()
  const place = (value: T): number => {
    const key = JSON.stringify(value)
    const known = places.get(key) ?? all.push(value) - 1
    places.set(key, known)
    return known
  }
  return { all, place }
}
