/** Whom restorative processes reached: of the students of a school, and of those for whom one could have been held. */

export const bands = ['elementary', 'middle', 'high', 'not-known'] as const
export type Band = (typeof bands)[number]

/** By the grades of OneRoster: `PK` and `KG` to `05`, `06` to `08`, `09` to `12`. */
export function bandOf(grades: readonly string[]): Band {
  const [grade = ''] = grades
  if (/^(IT|PR|PK|TK|KG|0?[1-5])$/.test(grade)) return 'elementary'
  if (/^0?[6-8]$/.test(grade)) return 'middle'
  return /^(0?9|1[0-2])$/.test(grade) ? 'high' : 'not-known'
}

/** Something after which a process could have been offered: an incident considered for exclusion, or a call about a conflict between people. */
export interface Chance {
  readonly id: string
  readonly school: string
  /** Whom it is about; null where nobody was named. */
  readonly student: string | null
  /** Where it was written down more than once, the ids of the others: a process after any of them was offered after it. */
  readonly also?: readonly string[]
}

/** An exclusion that is over. */
export interface Return {
  readonly student: string
  /** Its first day, and that of the student’s next one; null where there is none. */
  readonly from: string
  readonly until: string | null
}

export interface Reached {
  readonly key: string
  readonly yes: number
  readonly no: number
}

/** Of the chances of each group: after which one was asked for, and after which none was. Each chance counts once. */
export function offers(
  groups: readonly string[],
  chances: readonly Chance[],
  { groupOf, offered }: { groupOf: (chance: Chance) => string; offered: ReadonlySet<string> },
): Reached[] {
  const once = [...new Map(chances.map(chance => [chance.id, chance])).values()]
  return groups.map(key => {
    const own = once.filter(chance => groupOf(chance) === key)
    const yes = own.filter(({ id, also = [] }) => [id, ...also].some(each => offered.has(each))).length
    return { key, yes, no: own.length - yes }
  })
}

/** After how many returns from exclusion people met to welcome the student back, and after how many not: each return counts once, however often they met. */
export function welcomed(returns: readonly Return[], welcomes: readonly { readonly student: string; readonly on: string }[]): Reached {
  const isWelcomed = ({ student, from, until }: Return) =>
    welcomes.some(each => each.student === student && each.on >= from && (until === null || each.on < until))
  const yes = returns.filter(isWelcomed).length
  return { key: 'returns', yes, no: returns.length - yes }
}
