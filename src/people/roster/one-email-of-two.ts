import { addWarning, type Findings } from './fault.ts'
import type { PositionRow } from './row.ts'
import { folded } from './same-person.ts'
import { isAtWork } from './words.ts'

/** The e-mail address of a line, and where it stands. */
export interface EmailAt {
  readonly person: string
  readonly email: string
  readonly file: string
  readonly at: { readonly line: number; readonly column: number; readonly field: string | null }
}

/**
 * Two who work here and have one address: the district's issuer shows an address, and of two people nobody is chosen, so neither signs in.
 * Families often share one, and sign in by their links.
 */
export function warnOfOneEmailOfTwo(found: Findings, emails: readonly EmailAt[], positions: readonly PositionRow[]): void {
  const staff = new Set(positions.filter(({ active, role }) => active && isAtWork(role)).map(({ person }) => person))
  const first = new Map<string, number>()
  for (const { person, email, file, at } of emails) {
    if (!staff.has(person)) continue
    const key = folded(email)
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, at.line)
      continue
    }
    const message = `The e-mail address of this line is also that of line ${before}, and both work here. Where staff sign in by their e-mail address, neither of them can.`
    addWarning(found, { kind: 'duplicate', file, ...at, read: null, expected: 'an address of their own', message })
  }
}
