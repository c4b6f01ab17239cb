import type { ContactState } from '../contact-state.ts'

/**
 * A call for support of which police get a report in writing, and to which nobody was called: nobody comes, and nobody is met.
 * Law: G.L. c.71 s.37L; the report of a weapon is written. That it calls no officer to the school is our reading.
 */
export const isReportAlone = ({ call, facts }: Pick<ContactState, 'call' | 'facts'>): boolean =>
  call !== null && facts.basis === 'school-called' && facts.where === 'remote'
