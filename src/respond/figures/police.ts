import { hideSmallCounts, type ShownCount } from '../../kernel/small-cells.ts'

/** Calls of a quarter of which as much is the same as counts here. `section` is null where police were not called, or nothing decided. */
export interface PoliceCounted {
  readonly what: string
  readonly police: boolean
  readonly section: string | null
  readonly calls: number
}

export interface Part {
  readonly code: string
  readonly calls: ShownCount
}

/** What everyone may know of a quarter: how many calls, and of those in which police were called, about what and by which section. */
export interface PoliceFigures {
  readonly calls: ShownCount
  readonly withoutPolice: ShownCount
  readonly byKind: readonly Part[]
  /** Empty where these would say more than the kinds do. */
  readonly bySection: readonly Part[]
}

/**
 * Both lists split the same calls, and everyone can read in the plan which kinds a section decides: so where either list hides anything the
 * other could give it away, and sections are not published.
 */
export function policeFigures(counted: readonly PoliceCounted[]): PoliceFigures {
  const sum = (some: readonly PoliceCounted[]) => some.reduce((all, { calls }) => all + calls, 0)
  const called = counted.filter(({ police }) => police)
  const rest = sum(counted) - sum(called)
  const split = (codeOf: (line: PoliceCounted) => string) => {
    const codes = [...new Set(called.map(codeOf))].sort()
    const { counts, total } = hideSmallCounts([...codes.map(code => sum(called.filter(line => codeOf(line) === code))), rest])
    return { total, rest: counts.at(-1) ?? 0, parts: codes.map((code, at) => ({ code, calls: counts[at] ?? 0 })) }
  }
  const kinds = split(({ what }) => what)
  const sections = split(({ section }) => section ?? '')
  const isWhole = ({ total, rest: without, parts }: typeof kinds) =>
    total !== 'hidden' && without !== 'hidden' && parts.every(({ calls }) => calls !== 'hidden')
  const isOpen = isWhole(kinds) && isWhole(sections)
  const inOrder = (parts: readonly Part[]) => [...parts].sort((a, b) => sizeOf(b) - sizeOf(a))
  return {
    ...{ calls: kinds.total, withoutPolice: kinds.rest },
    // Of so few calls not even the kinds are told.
    byKind: kinds.total === 'hidden' ? [] : inOrder(kinds.parts),
    bySection: isOpen ? inOrder(sections.parts) : [],
  }
}

/** A section for staff is not named, nor one that the plan in force has no more: its calls stand with those of no section. */
export const onlyPublished = (counted: readonly PoliceCounted[], published: ReadonlySet<string>): readonly PoliceCounted[] =>
  counted.map(line => (line.section !== null && published.has(line.section) ? line : { ...line, section: null }))

const sizeOf = ({ calls }: Part): number => (calls === 'hidden' ? 0 : calls)
