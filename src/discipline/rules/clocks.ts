import { daysAfter } from '../../kernel/time.ts'
import type { ExclusionKind, Ground } from '../contract.ts'
import type { Days } from './moment.ts'

/** How many school days each exclusion may last, and by when each step is due. Each says whether its source was read. */
export interface Clock {
  readonly citation: string
  readonly mark: 'verified' | 'unverified' | 'ours'
  readonly count: number
  readonly of: 'school-days' | 'calendar-days'
}

/**
 * Law: 603 CMR 53.02, 53.07, 53.09, read: lengths, the removal, the hearing of an appeal and its extension. G.L. c.71 s.37H, read: ten days to
 * appeal. The rest is from memory or a secondary source, and counsel confirms it.
 */
export const clocks = {
  'short-term': { citation: '603 CMR 53.02', mark: 'verified', count: 10, of: 'school-days' },
  'long-term': { citation: '603 CMR 53.02', mark: 'verified', count: 90, of: 'school-days' },
  /** The day itself and two school days after it. */
  'emergency-removal': { citation: '603 CMR 53.07', mark: 'verified', count: 3, of: 'school-days' },
  'in-school': { citation: '603 CMR 53.10', mark: 'unverified', count: 10, of: 'school-days' },
  'interim-setting': { citation: '34 CFR 300.530(g)', mark: 'unverified', count: 45, of: 'school-days' },
  'appeal-hearing': { citation: '603 CMR 53.09', mark: 'verified', count: 3, of: 'school-days' },
  'appeal-extension': { citation: '603 CMR 53.09', mark: 'verified', count: 7, of: 'calendar-days' },
  'appeal-37h': { citation: 'G.L. c.71 s.37H', mark: 'verified', count: 10, of: 'calendar-days' },
  'appeal-37h-half': { citation: 'G.L. c.71 s.37H1/2', mark: 'unverified', count: 5, of: 'calendar-days' },
  'appeal-other': { citation: '603 CMR 53.09', mark: 'unverified', count: 5, of: 'calendar-days' },
  review: { citation: '34 CFR 300.530(e)', mark: 'unverified', count: 10, of: 'school-days' },
  /** Ours: on the third school day an exclusion without any support is overdue. */
  support: { citation: '', mark: 'ours', count: 2, of: 'school-days' },
  /** Ours: a day further from the last day of an exclusion answers nothing that is owed for it. */
  'support-until': { citation: '', mark: 'ours', count: 30, of: 'calendar-days' },
} as const satisfies Readonly<Record<string, Clock>>
export type ClockName = keyof typeof clocks

/** The most school days of a kind; an expulsion has no end of ours. */
export const mostDays = (kind: ExclusionKind): number | null => (kind === 'expulsion' ? null : clocks[kind].count)

/** The last day of an exclusion that begins on a school day and lasts so many of them. */
export const lastDay = ({ after }: Days, from: string, days: number): string | undefined => after(from, days - 1)

/** The hearing that follows a removal, however short that was: two school days after its first. */
export const removalHeardBy = ({ after }: Days, from: string): string | undefined => after(from, clocks['emergency-removal'].count - 1)

export const supportBy = ({ after }: Days, from: string): string => after(from, clocks.support.count - 1) ?? from

export const supportUntil = (to: string): string => daysAfter(to, clocks['support-until'].count)

export const appealClock = (ground: Ground): ClockName =>
  ground === 'other' ? 'appeal-other' : ground === 'felony-charge' || ground === 'felony-conviction' ? 'appeal-37h-half' : 'appeal-37h'

export const appealBy = (ground: Ground, from: string): string => daysAfter(from, clocks[appealClock(ground)].count)

export const appealHearingBy = ({ after }: Days, on: string): string => after(on, clocks['appeal-hearing'].count) ?? on

export const extendedBy = (hearingBy: string, days: number): string => daysAfter(hearingBy, days)

export const reviewBy = ({ after }: Days, on: string): string => after(on, clocks.review.count) ?? on
