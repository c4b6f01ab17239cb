/** An exclusion that is over: whose, and from when; and the first day of that student's next one, where there is one. */
export interface Ended {
  readonly student: string
  readonly from: string
  readonly to: string
  readonly until: string | null
}

/**
 * When students came back. Where the next exclusion begins by the next school day, as a suspension after a removal at once does, nobody was back in
 * between: they are one, with one return after the last of them.
 */
export function returnsOf<One extends Ended>(ended: readonly One[], nextSchoolDay: (day: string) => string | undefined): One[] {
  const one: One[] = []
  for (const each of ended.toSorted((a, b) => compare(a.student, b.student) || compare(a.from, b.from))) {
    const before = one.at(-1)
    const isSame = before?.student === each.student && goesOn(before.to, each.from, nextSchoolDay)
    if (!isSame) one.push(each)
    else if (before.to < each.to) one[one.length - 1] = { ...each, from: before.from }
    else one[one.length - 1] = { ...before, until: each.until }
  }
  return one.filter(({ to, until }) => until === null || !goesOn(to, until, nextSchoolDay))
}

const goesOn = (to: string, from: string, nextSchoolDay: (day: string) => string | undefined): boolean =>
  from <= to || from <= (nextSchoolDay(to) ?? to)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
