import { sayings } from '../../words/sayings.ts'
import { messages } from '../../words/messages.ts'

/** The page of the school calendar. */
export const calendar = messages('people.calendar', {
  title: 'School calendar',
  heading: '{days, plural, one {{name} has {days} school day.} other {{name} has {days} school days.}}',
  lede: 'Waits that the law counts in school days are counted by this calendar. A school day is a weekday in a school year that is not closed.',
  fixed:
    'Closing or opening a day moves nothing that is due already: a report, a notice or support stays due on the day it had. After a day is opened, do what is due within a few days one school day sooner. Where the last day of an exclusion is another now, its page says so. A record that waits before it is handed over waits by the changed calendar.',
  bells: 'Bell times of each school',
  noneTitle: 'No school year is set yet.',
  noneTerms: 'Until one is, days are counted by the terms in the roster. Legal holidays are left out.',
  noneAtAll: 'Until one is, every weekday counts but legal holidays.',
  forgotten: 'These legal holidays count as school days here. Close them if there is no school:',
  saved: 'The calendar is saved.',
  days: '{n, plural, one {1 school day} other {{n} school days}}',
  fromTo: '{from} to {to}',
  closedTitle: 'Closed days',
  noneClosed: 'No day is closed in this year.',
  caption: 'Closed days of {name}',
  day: 'Day',
  why: 'Why',
  change: 'Change',
  weekend: 'a weekend in any case',
  reasons: {
    holiday: 'holiday',
    vacation: 'vacation',
    weather: 'weather',
    'teacher-day': 'teachers only',
    emergency: 'emergency',
    other: 'other',
  },
  open: 'Open {day} again',
  openShort: 'Open again',
  takeYear: 'Take away {name}',
  takeYearHint: 'Its closed days go with it.',
  closeTitle: 'Close a day, or some days',
  closeFrom: 'First day',
  closeTo: 'Last day',
  closeToHint: 'Leave the last day empty for one day. Weekends between are left out.',
  closeWhy: 'Why',
  closeButton: 'Close',
  yearTitle: 'Add a school year',
  yearName: 'Name',
  yearNameHint: 'Such as 2028–29.',
  yearFrom: 'First day of school',
  yearTo: 'Last day of school',
  yearButton: 'Add this year',
  wrong: 'The calendar is not changed yet',
  seen: 'The coordinator and the superintendent set it.',
})

/** What is wrong with a calendar that was sent. */
export const calendarWrong = sayings('people.calendarWrong', {
  name: 'Give the school year a name of at most 40 characters, on one line, such as 2026–27.',
  day: '{hasText, select, true {{text} is no day of the calendar. One such as 2026-10-12 was expected.} other {Say which day, such as 2026-10-12.}}',
  order: 'It ends on {to}, before it begins on {from}. Give a last day that is not before the first.',
  long: 'It is longer than {days} days. Enter each school year by itself.',
  overlap: '{one} and {other} overlap. Each day belongs to one school year at most.',
  outside: '{day} is in none of the school years, so there is no school to close. Add the year first, or choose another day.',
  twice: '{day} is closed already. Name each day once.',
  why: '{hasWord, select, true {{word} is no reason we know. One of these was expected: {reasons}.} other {No reason was given. One of these was expected: {reasons}.}}',
})
