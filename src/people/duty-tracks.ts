/** A stretch of time by its two ends, as instants in text. */
interface Stretch {
  readonly from: string
  readonly to: string
}

/** What is drawn: a bar of somebody, or the dashed frame of nobody. */
export interface Bar {
  /** Null where nobody is on duty. */
  readonly name: string | null
  /** The first column it fills, from 1, and how many. */
  readonly start: number
  readonly length: number
  /** Its own hours, where it is not all school hours. */
  readonly hours: Stretch | null
}

/** The school hours are this many columns wide. */
export const columns = 30

/** The school hours of a day as lanes: bars that overlap lie under each other, and a gap is a bar of nobody. */
export function tracksOf(
  school: Stretch,
  { people, gaps }: { readonly people: readonly (Stretch & { readonly name: string })[]; readonly gaps: readonly Stretch[] },
): readonly (readonly Bar[])[] {
  const bars = [...people, ...gaps.map(gap => ({ ...gap, name: null }))]
    .flatMap(each => barOf(school, each))
    .sort((a, b) => a.start - b.start)
  const lanes: Bar[][] = []
  for (const bar of bars) {
    const free = lanes.find(lane => lane.every(({ start, length }) => start + length <= bar.start))
    if (free) free.push(bar)
    else lanes.push([bar])
  }
  return lanes
}

/** Nothing of it where it lies outside school hours; at least one column where it does not. */
function barOf(school: Stretch, { name, from, to }: Stretch & { readonly name: string | null }): Bar[] {
  const [opens, closes] = [Date.parse(school.from), Date.parse(school.to)]
  const [begins, ends] = [Math.max(Date.parse(from), opens), Math.min(Date.parse(to), closes)]
  if (begins >= ends) return []
  const column = (at: number): number => Math.round((columns * (at - opens)) / (closes - opens))
  const first = Math.min(column(begins), columns - 1)
  const isAll = begins === opens && ends === closes
  return [{ name, start: first + 1, length: Math.max(1, column(ends) - first), hours: isAll ? null : { from, to } }]
}
