/** A school year as the state writes it, `2022-23`, from the ways it is met: `2022-2023`, `SY2022-23`, or the year it ends in, `2023`. */
export function schoolYear(text: string): string | undefined {
  const both = /^(?:sy|fy)?\s*((?:19|20)\d\d)\s*[-–/_]\s*((?:19|20)?\d\d)$/i.exec(text.trim())
  if (both) return asYear(Number(both[1]), Number(both[2]))
  const ending = /^(?:sy|fy)?\s*((?:19|20)\d\d)(?:\.0)?$/i.exec(text.trim())
  return ending ? asYear(Number(ending[1]) - 1, Number(ending[1])) : undefined
}

/** The year a file's name says, where it says both halves of one and only one, or `SY2024`: a bare `2019` could be either end. */
export function yearOfName(file: string): string | undefined {
  const found = new Set<string>()
  for (const [, from, to] of file.matchAll(/(?<!\d)((?:19|20)\d\d)[-–_]((?:19|20)?\d\d)(?!\d)/g)) {
    const year = asYear(Number(from), Number(to))
    if (year !== undefined) found.add(year)
  }
  for (const [, to] of found.size > 0 ? [] : file.matchAll(/(?<![a-z])(?:sy|fy)[ _-]?((?:19|20)\d\d)(?!\d)/gi))
    found.add(endingIn(Number(to)))
  const [year, another] = [...found]
  return another === undefined ? year : undefined
}

const endingIn = (to: number): string => `${to - 1}-${String(to % 100).padStart(2, '0')}`

const asYear = (from: number, to: number): string | undefined =>
  (from + 1) % 100 === to % 100 && (to < 100 || to === from + 1) ? `${from}-${String((from + 1) % 100).padStart(2, '0')}` : undefined
