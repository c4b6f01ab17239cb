import type { DateMark, LineCode, Mark, Owner } from './contract.ts'

/** When a line falls due. Days of a year are `MM-DD`. */
export type Rule =
  | { readonly every: 'year'; readonly on: string }
  | { readonly every: 'three-years'; readonly on: string; readonly from: number }
  | { readonly once: string }
  /** The day before school begins, by the district’s school calendar. */
  | { readonly before: 'first-school-day' }

export interface Line {
  readonly code: LineCode
  readonly rule: Rule
  readonly owner: Owner
  /** The law or the office behind it, as it is cited. */
  readonly cite: string
  /** How far that was read. */
  readonly mark: Mark
  /** Where it was read; the mark says no more than that this was. */
  readonly read: string
  readonly date: DateMark
}

/**
 * What falls due in every district, with its source and its mark as policy.md §8.7 and the sections it rests on have them. Where the paper
 * says *summer*, *late July* or *about February*, the day here is the last that could be meant, or the one somebody remembers, and it is to be
 * confirmed.
 */
export const lines: readonly Line[] = [
  // Law: 603 CMR 49 (verified in NASBE and BPS SSS-18, not in the regulation): the school is in contact with the chief of police each year before the first school day.
  {
    ...{ code: 'chief-contact', rule: { before: 'first-school-day' }, owner: 'superintendent' },
    ...{ cite: '603 CMR 49', mark: 'verified', read: 'NASBE; BPS SSS-18', date: 'set' },
  },
  // Law: G.L. c.71 s.37Q (verified): the mental health support plan is reviewed before September 1 each year.
  {
    ...{ code: 'support-plan-review', rule: { every: 'year', on: '09-01' }, owner: 'coordinator' },
    ...{ cite: 'G.L. c.71 s.37Q', mark: 'verified', read: 'malegislature.gov', date: 'set' },
  },
  // Law: G.L. c.69 s.8A (verified): emergency plans go to the department every three years, last by September 1, 2024.
  {
    ...{ code: 'emergency-plans', rule: { every: 'three-years', on: '09-01', from: 2027 }, owner: 'superintendent' },
    ...{ cite: 'G.L. c.69 s.8A', mark: 'verified', read: 'DESE MERP page', date: 'set' },
  },
  // Law: G.L. c.71 s.37P(d) (unverified): the budget for mental health support is filed each summer; August 1 is from memory.
  {
    ...{ code: 'police-budget-filing', rule: { every: 'year', on: '08-01' }, owner: 'superintendent' },
    ...{ cite: 'G.L. c.71 s.37P(d)', mark: 'unverified', read: '', date: 'to-confirm' },
  },
  // The state’s handbook (verified in version 9.1): certified in late July; July 20 in 2018.
  {
    ...{ code: 'discipline-report', rule: { every: 'year', on: '07-31' }, owner: 'coordinator' },
    ...{ cite: 'DESE SSDR Handbook', mark: 'verified', read: 'Handbook v9.1 (Oct 2018)', date: 'to-confirm' },
  },
  // Law: 603 CMR 33.04 (verified): the report on hazing is filed by October 1.
  {
    ...{ code: 'hazing-report', rule: { every: 'year', on: '10-01' }, owner: 'superintendent' },
    ...{ cite: '603 CMR 33.04', mark: 'verified', read: '603 CMR 33.04', date: 'set' },
  },
  // Law: G.L. c.71 s.37P (verified: the commission’s page): the model agreement is revised every five years, about February 2027.
  {
    ...{ code: 'police-model-revision', rule: { once: '2027-02-28' }, owner: 'superintendent' },
    ...{ cite: 'G.L. c.71 s.37P', mark: 'verified', read: 'boards.mass.gov', date: 'to-confirm' },
  },
]

// Law: G.L. c.30A s.20 (verified): a meeting is posted 48 hours ahead, without Saturdays, Sundays and legal holidays.
export const meetingLine = { cite: 'G.L. c.30A s.20', mark: 'verified', read: 'G.L. c.30A', date: 'set', owner: 'superintendent' } as const

// Law: 603 CMR 23.07(2) (verified in BPS LGL-07 and a policy of Mashpee, not in the regulation): a student’s record is shown within ten days after it was asked for.
export const recordLine = { cite: '603 CMR 23.07(2)', mark: 'verified', read: 'BPS LGL-07; Mashpee policy', date: 'set' } as const
export const daysToShowRecord = 10

/** Days ahead on which the owner is told; a notice of a meeting and a record that was asked for are a matter of days. */
export const leads = { usual: [30, 7], meeting: [3, 1], record: [5, 1] } as const
