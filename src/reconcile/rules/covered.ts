/** A stretch of days that a list covers, both ends with it. */
export interface Covered {
  readonly fromDay: string
  readonly toDay: string
}

/** Whether a list covers a day. */
export const coveredIn =
  (covered: readonly Covered[]) =>
  (day: string): boolean =>
    covered.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay)

/** How many days of a stretch lists cover, and of how many. */
export function daysCovered(
  covered: readonly Covered[],
  { first, last }: { readonly first: string; readonly last: string },
): { days: number; all: number } {
  const isCovered = coveredIn(covered)
  let [days, all] = [0, 0]
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += 86_400_000) {
    all += 1
    if (isCovered(new Date(at).toISOString().slice(0, 10))) days += 1
  }
  return { days, all }
}
