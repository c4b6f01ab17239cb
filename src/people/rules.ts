/** The terms of a roster: weekdays within one. Holidays are not in a roster; the district sets them (`calendar.ts`). */

export interface Term {
  readonly sourcedId: string
  readonly title: string
  readonly type: string
  readonly startsOn: string
  readonly endsOn: string
}

export type SchoolDay =
  | { readonly kind: 'school-day'; readonly term: Term }
  | { readonly kind: 'weekend' | 'between-terms' | 'no-calendar' }

/** The shortest session the day lies in: a grading period before a term, a term before a year. `day` is YYYY-MM-DD. */
export function termOn(day: string, sessions: readonly Term[]): Term | undefined {
  const length = (term: Term) => Date.parse(term.endsOn) - Date.parse(term.startsOn)
  return sessions
    .filter(session => session.startsOn <= day && day <= session.endsOn)
    .reduce<Term | undefined>(
      (shortest, session) => (shortest === undefined || length(session) < length(shortest) ? session : shortest),
      undefined,
    )
}

/** Where the year is cut into terms, the gaps between them are no school days. */
export function schoolDayOn(day: string, sessions: readonly Term[]): SchoolDay {
  if (sessions.length === 0) return { kind: 'no-calendar' }
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return { kind: 'weekend' }
  const terms = sessions.filter(session => session.type !== 'schoolYear')
  const term = termOn(day, terms.length > 0 ? terms : sessions)
  return term === undefined ? { kind: 'between-terms' } : { kind: 'school-day', term }
}
