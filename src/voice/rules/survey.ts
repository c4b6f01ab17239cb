import { daysAfter } from '../../kernel/time.ts'
import { malformed, type No } from '../../kernel/refusal.ts'
import { voiceFields } from '../words/refusals.ts'

/**
 * Families are told before a survey, with time to say no. Law: 20 U.S.C. 1232h, notice and opt-out [unverified: policy §8.8, not read closely];
 * that two weeks are enough is ours.
 */
export const noticeDays = 14
/** A notice counts for a survey that opens within so many days: the law asks for one every year; that the day decides is ours. */
export const noticeLastsDays = 365
/** The longest that a survey is open: ours. */
export const openDaysAtMost = 60

export interface SurveyDays {
  readonly toldOn: string
  readonly opensOn: string
  readonly closesOn: string
}

interface Days {
  readonly today: string
  readonly isSchoolDay: (day: string) => boolean
}

/** Why these days are none for a survey; null where they are. */
export function daysWrong({ toldOn, opensOn, closesOn }: SurveyDays, { today, isSchoolDay }: Days): No | null {
  const earliest = daysAfter(toldOn, noticeDays)
  const toldAtLeast = daysAfter(opensOn, -noticeLastsDays)
  const latest = daysAfter(opensOn, openDaysAtMost)
  const wrong = [
    ...(toldOn > today ? [{ pointer: '/toldOn', detail: voiceFields.notToldYet({ day: toldOn }) }] : []),
    ...(toldOn < toldAtLeast ? [{ pointer: '/toldOn', detail: voiceFields.toldLongAgo({ day: toldOn, from: toldAtLeast }) }] : []),
    ...(opensOn < earliest ? [{ pointer: '/opensOn', detail: voiceFields.tooSoon({ day: earliest, days: noticeDays }) }] : []),
    ...(opensOn < today ? [{ pointer: '/opensOn', detail: voiceFields.past({ day: opensOn }) }] : []),
    ...(isSchoolDay(opensOn) ? [] : [{ pointer: '/opensOn', detail: voiceFields.closed({ day: opensOn }) }]),
    ...(closesOn < opensOn || closesOn > latest
      ? [{ pointer: '/closesOn', detail: voiceFields.closesOn({ from: opensOn, to: latest }) }]
      : []),
  ]
  return wrong.length > 0 ? malformed(wrong) : null
}

/** Answers are taken from its first day to its last. */
export const takesAnswers = ({ opensOn, closesOn }: SurveyDays, today: string): boolean => opensOn <= today && today <= closesOn
