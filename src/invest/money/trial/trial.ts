import { type Cents, mostCents, readDollars, sumOf } from '../cents.ts'
import { isPost, type Kind, type Owner, type Side, sideOf, type Unit } from '../lines.ts'

/** A line as somebody tries another amount for it. */
export interface TrialLine {
  readonly code: string
  readonly title: string
  readonly owner: Owner
  readonly kind: Kind
  /** What it has this year, spent or not. */
  readonly had: Cents
  readonly unit: Unit | null
  readonly unitCents: Cents | null
}

/** What was changed, by line: the amount it would have. A line left out keeps what it has. */
export type Wanted = ReadonlyMap<string, Cents>

/** A line's short name in an address: the first eight digits of its id. */
export const codeOf = (id: string): string => id.slice(0, 8)

/** As long as an address of ours may be, and as many lines as a year can have. */
const longestLink = 1_600

/**
 * `1a2b3c4d.-9200000~5e6f7a8b.9200000` as it stands in a link: by how much each line would change, so that a budget that balances still does when
 * the books have gone on. What names no line, says no amount, says it twice or takes more than there is, is left out.
 */
export function wantedIn(text: string, lines: readonly TrialLine[]): Wanted {
  if (text.length > longestLink) return new Map()
  const had = new Map(lines.map(line => [line.code, line.had]))
  return new Map(
    text.split('~').flatMap(each => {
      const [, code = '', by = ''] = /^([0-9a-f]{8})\.(-?[1-9]\d{0,12})$/.exec(each) ?? []
      const cents = (had.get(code) ?? Number.NaN) + Number(by)
      return cents >= 0 && cents <= mostCents ? [[code, cents] as const] : []
    }),
  )
}

/** The link's text: only what is changed, in the order of the lines, so that one budget has one link. */
export const linkOf = (wanted: Wanted, lines: readonly TrialLine[]): string =>
  lines
    .flatMap(({ code, had }) => {
      const cents = wanted.get(code)
      return cents === undefined || cents === had ? [] : [`${code}.${cents - had}`]
    })
    .join('~')

/** The boxes of the form: `to-1a2b3c4d` holds dollars. An empty box keeps what the line has. */
export function readBoxes(
  texts: Readonly<Record<string, string>>,
  lines: readonly TrialLine[],
): { readonly wanted: Wanted; readonly unreadable: readonly string[] } {
  const wanted = new Map<string, Cents>()
  const unreadable: string[] = []
  for (const { code } of lines) {
    const text = texts[`to-${code}`]?.trim() ?? ''
    const cents = text === '' ? undefined : readDollars(text)
    if (cents !== undefined) wanted.set(code, cents)
    else if (text !== '') unreadable.push(code)
  }
  return { wanted, unreadable }
}

export interface Change {
  readonly line: TrialLine
  readonly wanted: Cents
  /** Above nothing where the line would have more. */
  readonly by: Cents
  /** The same in tenths of what the line buys by the piece; null where it buys nothing so. */
  readonly pieces: number | null
}

/** What a tried budget comes to. All of it is worked out of the lines and the link, so that the link brings the same again. */
export interface TrialOutcome {
  readonly changes: readonly Change[]
  readonly taken: Cents
  readonly given: Cents
  /** Above 0: money taken from lines and not yet given to another. Below 0: money given that no line has freed. */
  readonly left: Cents
  /** In tenths: all positions for people who support students, as it is and as it would be, by what they are. */
  readonly posts: readonly { readonly unit: Unit; readonly was: number; readonly is: number }[]
  readonly postsWere: number
  readonly postsAre: number
  /** How many schools could have one whole position at least. */
  readonly schoolsWere: number
  readonly schoolsAre: number
  readonly sides: Readonly<Record<Side, Cents>>
  /** Whose votes this would need. */
  readonly owners: readonly Owner[]
}

export function outcomeOf(lines: readonly TrialLine[], wanted: Wanted, schools: number): TrialOutcome {
  const wantedOf = (line: TrialLine) => wanted.get(line.code) ?? line.had
  const changes = lines
    .filter(line => wantedOf(line) !== line.had)
    .map(line => ({ line, wanted: wantedOf(line), by: wantedOf(line) - line.had, pieces: piecesOf(line, wantedOf(line) - line.had) }))
  const [taken, given] = [1, -1].map(sign => sumOf(changes.map(({ by }) => Math.max(0, -by * sign))))
  const posts = postsOf(lines, wantedOf)
  const all = (key: 'was' | 'is') => posts.reduce((sum, each) => sum + each[key], 0)
  const reached = (tenths: number) => Math.min(schools, Math.floor(tenths / 10))
  const side = (which: Side) => sumOf(changes.flatMap(({ line, by }) => (sideOf(line.kind) === which ? [by] : [])))
  return {
    ...{ changes, taken: taken ?? 0, given: given ?? 0, left: (taken ?? 0) - (given ?? 0), posts },
    ...{ postsWere: all('was'), postsAre: all('is'), schoolsWere: reached(all('was')), schoolsAre: reached(all('is')) },
    sides: { police: side('police'), support: side('support'), hardening: side('hardening'), other: side('other') },
    owners: [...new Set(changes.map(({ line }) => line.owner))],
  }
}

/** In tenths, rounded down: the rest of the money pays for nobody. */
const piecesOf = ({ unitCents }: TrialLine, cents: Cents): number | null =>
  unitCents === null ? null : Math.trunc((cents * 10) / unitCents)

function postsOf(lines: readonly TrialLine[], wantedOf: (line: TrialLine) => Cents): TrialOutcome['posts'] {
  const byUnit = new Map<Unit, { was: number; is: number }>()
  for (const line of lines) {
    if (line.unit === null || !isPost(line.unit)) continue
    const { was, is } = byUnit.get(line.unit) ?? { was: 0, is: 0 }
    byUnit.set(line.unit, { was: was + (piecesOf(line, line.had) ?? 0), is: is + (piecesOf(line, wantedOf(line)) ?? 0) })
  }
  return [...byUnit].map(([unit, counts]) => ({ unit, ...counts }))
}

/** What the plan says one position costs: how many of one kind an amount would pay for, in tenths. */
export const wouldPay = (cents: Cents, cost: Cents): number => Math.max(0, Math.trunc((cents * 10) / cost))
