import { hideSmallCells, hideSmallCounts, type ShownCount, type ShownList, type ShownTable } from '../../kernel/small-cells.ts'
import { declineReasons, findings } from '../request/contract.ts'
import { type ContactAnswer, contactAnswers, contactFacts } from '../question.ts'
import type { Counted } from './store.ts'

/** A list of counts, each under its code; together they are all requests of the year but those of civil enforcement. */
export interface Parts<Code extends string = string> {
  readonly codes: readonly Code[]
  readonly shown: ShownList
}

/** What is written twice is no request of its own, and stands in no count. */
const turnedAwayBy = declineReasons.filter(reason => reason !== 'written-twice')
type TurnedAwayBy = (typeof turnedAwayBy)[number]

export interface Report {
  readonly total: ShownCount
  readonly requesters: { readonly rows: readonly string[]; readonly answers: readonly ContactAnswer[]; readonly shown: ShownTable }
  readonly schools: Parts
  /** Why it did not open; `not-turned-away` for the rest. */
  readonly turnedAway: Parts<TurnedAwayBy | 'not-turned-away'>
  /** What was met at once, and whether it was reviewed; `waited` for the rest. */
  readonly urgent: Parts<'reviewed' | 'not-reviewed' | 'waited'>
  readonly reviews: Parts<(typeof findings)[number] | 'not-reviewed'>
  /** Of civil enforcement: the district and the year, and nothing beside it. */
  readonly enforcement: ShownCount
  /** Null where none is written down to its end. */
  readonly childrenSaw: ShownCount | null
}

/**
 * What the committee reads of a school year. Each list splits the same requests, so that none says by its total what another hides;
 * whoever came for civil enforcement is in none of them and is counted for the district alone.
 */
export function reportOf(counted: readonly Counted[], schools: readonly string[]): Report {
  const listed = counted.filter(({ civilEnforcement }) => !civilEnforcement)
  const sum = (some: readonly Counted[]) => some.reduce((all, { requests }) => all + requests, 0)
  const of = <Code extends string>(codes: readonly Code[], codeOf: (line: Counted) => Code): Parts<Code> => {
    const shown = hideSmallCounts(codes.map(code => sum(listed.filter(line => codeOf(line) === code))))
    return { codes, shown }
  }
  const everySchool = [...schools, ...[...new Set(listed.map(({ school }) => school))].filter(id => !schools.includes(id)).sort()]
  const bySchool = of(everySchool, ({ school }) => school)
  return {
    total: bySchool.shown.total,
    requesters: requestersOf(listed, sum),
    schools: bySchool,
    turnedAway: of<TurnedAwayBy | 'not-turned-away'>(
      [...turnedAwayBy, 'not-turned-away'],
      ({ reason }) => turnedAwayBy.find(each => each === reason) ?? 'not-turned-away',
    ),
    urgent: of<'reviewed' | 'not-reviewed' | 'waited'>(['reviewed', 'not-reviewed', 'waited'], ({ urgent, finding }) =>
      urgent ? (finding === null ? 'not-reviewed' : 'reviewed') : 'waited',
    ),
    reviews: of<(typeof findings)[number] | 'not-reviewed'>(
      [...findings, 'not-reviewed'],
      ({ finding }) => findings.find(each => each === finding) ?? 'not-reviewed',
    ),
    enforcement: hideSmallCounts([sum(counted) - sum(listed)]).total,
    childrenSaw: counted.some(({ ended }) => ended > 0)
      ? hideSmallCounts([counted.reduce((all, { children }) => all + children, 0)]).total
      : null,
  }
}

/** Who asked down, what the plan answered across; only those that came, or may have. */
function requestersOf(listed: readonly Counted[], sum: (some: readonly Counted[]) => number): Report['requesters'] {
  const rows = contactFacts.requester.filter(who => who !== 'fed-immigration')
  const cells = rows.map(who => contactAnswers.map(answer => sum(listed.filter(each => each.requester === who && each.answer === answer))))
  const { cells: shown, rowTotals, ...rest } = hideSmallCells({ rows: cells })
  const kept = rows.flatMap((_, at) => (rowTotals[at] === 0 ? [] : [at]))
  const only = <Item>(items: readonly Item[]): Item[] => items.filter((_, at) => kept.includes(at))
  return { rows: only(rows), answers: contactAnswers, shown: { ...rest, cells: only(shown), rowTotals: only(rowTotals) } }
}
