import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** The page of bell times. */
export const bells = messages('people.bells', {
  title: 'Bell times',
  heading: '{n, plural, =0 {No bell times yet} one {1 period} other {{n} periods}}',
  lede: 'With bell times, a call for support from a teacher with several rooms names the room they teach in now.',
  none: 'Until times are set, a teacher with several rooms chooses one.',
  caption: 'Periods of {school}',
  period: 'Period',
  named: 'Period {period}',
  time: 'Time',
  span: '{from} to {to}',
  schools: 'Other schools',
  schoolLine: '{n, plural, =0 {{school}: none} one {{school}: 1 period} other {{school}: {n} periods}}',
  change: 'Set the times of {school}',
  times: 'One period on each line',
  timesHint: 'Its name as the roster writes it, then from when to when: 1 8:05–8:52. Times after noon: 13:05 or 1:05 pm.',
  rotating: 'Leave it empty if periods move to other times from day to day.',
  button: 'Save these times',
  saved: 'The times are saved.',
  wrong: 'The times are not changed yet',
  seen: 'The coordinator and the superintendent set them.',
  calendar: 'School calendar',
})

/** What is wrong with bell times that were sent. */
export const bellWrong = sayings('people.bellWrong', {
  line: 'Line {line}: {says}',
  many: 'At most {most} periods were expected.',
  period:
    'The name of a period was expected, as the roster writes it, of at most {most} letters and digits, and then from when to when, such as 1 8:05–8:52.',
  twice: 'Period {period} stands here twice. Give each period one time.',
  time: '{text} is no time of a school day. One such as 8:05, 13:05 or 1:05 pm was expected.',
  order: 'Period {period} ends at {to}, which is not after {from}, when it begins.',
})
