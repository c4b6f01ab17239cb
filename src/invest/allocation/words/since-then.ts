import { messages } from '../../../words/messages.ts'

/** What a published placing says once the schools or their need are others. */
export const sinceWords = messages('invest.allocation.since', {
  heading: 'What has changed since then',
  notAgain: 'The positions have not been placed again. What stands below is as it was on {day, date, day}.',
  closed:
    '{school} is not on the roster any more. {n, plural, =0 {No position was placed there.} one {1 position was placed there.} other {{n, number, hundredths} positions were placed there.}}',
  opened:
    '{more, plural, =0 {{schools} had no part in it: positions were not weighed there.} other {{schools} and {more, number} more had no part in it: positions were not weighed there.}}',
  need: 'A newer list of need was published on {day, date, day}. {n, plural, one {It differs for 1 of {of, number} schools:} other {It differs for {n, number} of {of, number} schools:}}',
  moved: '{school}: {was}, now {is}',
  more: 'and {n, number} more',
  gone: 'This school is not on the roster any more. The positions have not been placed again since.',
})
