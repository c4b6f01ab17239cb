import { balanced, type Book, emptyBook, type Entry, type Line, type Move, plainTransaction, type Transaction } from '../book.ts'
import type { Cents } from '../cents.ts'
import { firstDayOf, type FiscalYear } from '../fiscal-year.ts'
import { amountsOf, type MoneySetting } from './setting.ts'

/**
 * A plan's own figures as a book: what there was on its first day, and the moves that were voted. Where nobody says how the money was split,
 * all of it stands on the one line `plan`; what was taken on `police`, and the rest of what the plan costs on `rest`; where no amount is stated, the lines are there and hold nothing.
 */
export function bookOf(setting: MoneySetting, year: FiscalYear): Book {
  const on = firstDayOf(year)
  const { taken, whole, owner } = setting
  const restFrom = setting['rest-from'] ?? 'not-stated'
  const from: (Line & { cents: Cents })[] = [{ id: 'police', owner, kind: 'police', cents: taken === 'not-stated' ? 0 : taken }]
  const rest = restOf(setting)
  if (rest !== null && rest > 0) from.push({ id: 'rest', owner: restFrom, kind: 'other', cents: rest })
  const all = whole === 'not-stated' ? (taken === 'not-stated' ? 0 : taken) : whole
  const amounts = amountsOf(setting) ?? new Map([['plan', all]])
  const to = [...amounts].map(([id, cents]) => ({ id, owner: 'district' as const, kind: 'support' as const, cents }))

  const opened = from
    .filter(({ cents }) => cents > 0)
    .map(({ id, cents }) => transaction('opened', `opened ${id}`, ['source', id], ['line', id], cents))
  const moved = inTurn(from, to).map(({ source, target, cents }) => ({
    ...transaction('moved', `moved ${source} ${target}`, ['line', source], ['line', target], cents),
    move: `${source} ${target}`,
  }))
  const moves = inTurn(from, to).map(
    ({ source, target, cents }): Move => ({
      ...{ id: `${source} ${target}`, from: source, to: target, cents, state: 'appropriated', askedOn: on, decidedOn: on, votes: [] },
    }),
  )
  const lines = [...from, ...to].map(({ id, owner, kind }): Line => ({ id, owner, kind }))
  return { ...emptyBook(year), lines, moves, transactions: [...opened, ...moved].map(balanced) }

  function transaction(
    kind: Transaction['kind'],
    id: string,
    [out, source]: readonly [Entry['account'], string],
    [into, target]: readonly [Entry['account'], string],
    cents: Cents,
  ): Transaction {
    const entries = [
      { account: out, line: source, cents: -cents },
      { account: into, line: target, cents },
    ]
    return { id, kind, on, entries, ...plainTransaction }
  }
}

/** What the plan costs beyond what was taken; null where that cannot be said. */
export const restOf = ({ taken, whole }: MoneySetting): Cents | null =>
  taken === 'not-stated' || whole === 'not-stated' ? null : whole - taken

/** Each destination filled from the sources in their order: who paid for which is nowhere said, and only the sums are the plan's own. */
function inTurn(
  from: readonly { readonly id: string; readonly cents: Cents }[],
  to: readonly { readonly id: string; readonly cents: Cents }[],
): readonly { readonly source: string; readonly target: string; readonly cents: Cents }[] {
  const left = from.map(({ cents }) => cents)
  return to.flatMap(({ id: target, cents }) => {
    let wanted = cents
    return from.flatMap(({ id: source }, at) => {
      const taken = Math.min(wanted, left[at] ?? 0)
      wanted -= taken
      left[at] = (left[at] ?? 0) - taken
      return taken > 0 ? [{ source, target, cents: taken }] : []
    })
  })
}
