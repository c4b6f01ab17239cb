import type { PageView } from '../view.ts'

export interface AskedOnce {
  /** How they were asked last. */
  readonly page: PageView
  readonly times: number
}

/** Each person once, in the order in which they were first asked. */
export function askedOnce(pages: readonly PageView[]): readonly AskedOnce[] {
  const asked = new Map<string, AskedOnce>()
  for (const page of pages) {
    const key = `${page.person} ${page.name}`
    asked.set(key, { page, times: (asked.get(key)?.times ?? 0) + 1 })
  }
  return [...asked.values()]
}
