import type { Saying } from '../../../words/lang.ts'
import { type Cents, sumOf } from '../cents.ts'
import { warningSays } from '../words/faults.ts'
import type { BudgetLine } from './budget-line.ts'
import { isKnownFunction } from './chart.ts'
import { cut } from './cut.ts'
import type { Fault } from './file-line.ts'
import type { Mapping } from './mapping.ts'
import { beginsTotal } from './sum-lines.ts'

interface Counted {
  readonly line: number
  readonly cents: Cents
}

/** What somebody should look at before a budget is saved: what is left out of it, and what may be read otherwise than it was meant. */
export function warningsOf(
  lines: readonly BudgetLine[],
  passed: readonly (Counted & { readonly hasAccount: boolean })[],
  { funds }: Pick<Mapping, 'funds'>,
  closed: ReadonlyMap<string, string>,
): Fault[] {
  const strange = lines.filter(({ function: of }) => of !== null && !isKnownFunction(of))
  const codes = cut([...new Set(strange.map(({ function: of }) => of))].sort().join(', '))
  const mapped = new Set(Object.keys(funds).map(withoutZeros))
  const nearly = lines.filter(({ fund }) => fund !== null && funds[fund] === undefined && mapped.has(withoutZeros(fund)))
  const nearFunds = cut([...new Set(nearly.map(({ fund }) => fund))].sort().join(', '))
  const ofGrants = lines.filter(({ owner, grantFrom, grantTo }) => owner !== 'grant' && (grantFrom !== null || grantTo !== null))
  const grantFunds = cut([...new Set(ofGrants.map(({ fund }) => fund ?? '–'))].sort().join(', '))
  const ofClosed = lines.filter(({ school }) => school !== null && closed.has(school))
  const schools = cut([...new Set(ofClosed.map(({ school }) => closed.get(school ?? '')))].sort().join(', '))
  return [
    ...told(
      passed.filter(({ hasAccount }) => !hasAccount),
      warningSays.noAccount,
    ),
    ...told(
      passed.filter(({ hasAccount }) => hasAccount),
      warningSays.sums,
    ),
    ...told(
      lines.filter(({ title }) => beginsTotal(title)),
      warningSays.calledTotal,
    ),
    ...told(strange, all => warningSays.unknownFunction({ ...all, codes })),
    ...told(nearly, all => warningSays.otherZeros({ ...all, codes: nearFunds })),
    ...told(ofGrants, all => warningSays.noGrant({ ...all, codes: grantFunds })),
    ...told(ofClosed, all => warningSays.closedSchool({ ...all, schools })),
    ...told(
      lines.filter(({ cents }) => cents < 0),
      warningSays.credits,
    ),
  ]
}

/** What the mapping says of lines that are there already does not hold. */
export const kindStays = (lines: readonly BudgetLine[]): Fault[] => told(lines, warningSays.kindStays)

/** A spreadsheet takes a code for a number, and saves 0100 as 100. */
const withoutZeros = (code: string): string => code.replace(/^0+(?=.)/, '')

/** How many lines, and how much in all, said at the first of them; nothing of none. */
function told(lines: readonly Counted[], says: (all: { lines: number; amount: Cents }) => Saying): Fault[] {
  const [first] = lines
  if (first === undefined) return []
  return [{ line: first.line, column: null, says: says({ lines: lines.length, amount: sumOf(lines.map(({ cents }) => cents)) }) }]
}
