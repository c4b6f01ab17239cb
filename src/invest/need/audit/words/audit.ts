import { messages } from '../../../../words/messages.ts'

export const needAuditWords = messages('invest.need.audit', {
  title: 'Who would be served',
  kicker: 'School years {years}',
  heading:
    '{departures, plural, =0 {Whom the list serves, beside who is harmed} one {Whom the list serves differs in one place} other {Whom the list serves differs in {departures} places}}',
  lede: 'Race was not used to make the list of need. Here it is read afterward, to check whom the list would serve. Nothing here changes a rank.',
  none: 'No list has been published yet, so there is nothing to check.',
  noRace: 'The state’s report on race and gender was not read in for this year.',
  tableTitle: 'Students of the first schools, and others',
  tableBody:
    '{first, plural, one {The first school of the list is the one it would serve first. Students are counted by the state’s shares. Numbers under 6 are hidden, and as many more as would give them away.} other {The first {first} schools of the list are those it would serve first. Students are counted by the state’s shares. Numbers under 6 are hidden, and as many more as would give them away.}}',
  group: 'Group, as the state names it',
  served: 'In the first schools',
  rest: 'In the other schools',
  all: 'In all schools',
  hidden: 'hidden',
  total: 'All students',
  sharesTitle: 'Who goes there, and who is harmed',
  sharesBody:
    'The first two columns are shares of students. The others say how large a part of the harm and of the calls for support falls on a group, as if they fell on all students of a school alike.',
  shareOf: {
    all: 'Of all students',
    served: 'Of the first schools',
    harmed: 'Of those disciplined',
    called: 'Of calls for support',
    excluded: 'Of those suspended out of school',
    police: 'Of those arrested or reported to police',
  },
  notShown: 'too few to show',
  percent: '{n, number, tenths}%',
  limits:
    'The state prints discipline and police contact for whole schools, not for each group. So these shares cannot show what happens inside a school, where harm often falls on some groups more. The true gap may be larger.',
  calls:
    'Calls for support are those from {from, date, day} to {to, date, day}, drills left out. We do not keep the race of anybody in a call: calls, too, are counted for whole schools. A school with fewer than 6 is counted as one without.',
  noCalls: 'Calls for support were not yet in the check when this list was published.',
  dueTitle: 'Answers that are due',
  dueBody:
    'An answer is due when a group is served less than it is harmed, has a larger or smaller part of calls for support than of harm, or is suspended or met by police more than its share, by {ratio, number, hundredths} times or more. The committee answers in writing.',
  dueNone: 'No answer is due.',
  departure: {
    served: '{group}: a smaller part of those served than of those harmed',
    'called-more': '{group}: a larger part of calls for support than of those harmed',
    'called-less': '{group}: a smaller part of calls for support than of those harmed',
    excluded: '{group}: a larger part of those suspended than of all students',
    police: '{group}: a larger part of those met by police than of all students',
  },
  owner: 'Who answers',
  due: 'Due on',
  state: 'State',
  open: 'Answer due',
  overdue: 'Overdue: the day has passed and nobody has answered',
  answered: 'Answered on {day, date, day}',
  answer: 'The committee’s answer',
  answerHint: 'What the reason is, and what will be done. Name no student. At least 40 characters.',
  button: 'Publish this answer',
  wrong: 'The answer could not be saved',
  nobody: 'someone who has left',
  draftDue: 'These would be due if the draft were published.',
  groups: {
    'native-american': 'American Indian or Alaska Native',
    asian: 'Asian',
    black: 'Black or African American',
    hispanic: 'Hispanic or Latino',
    'multi-race': 'More than one race',
    'pacific-islander': 'Native Hawaiian or Pacific Islander',
    white: 'White',
  },
  angelesTitle: 'What happened in Los Angeles',
  angeles: [
    'In February 2021 the school board of Los Angeles cut its school police and paid for support staff instead. The plan was named the Black Student Achievement Plan. It was made for Black students. Students had asked for it for a long time, and they won it.',
    'At first, schools were chosen partly by how many Black students they had. After a civil-rights complaint in 2023, the district dropped race as a criterion in 2024.',
    'So our list does not use race. But a list without race can still pass by those it was meant for. That is why this check is public, and why somebody has to answer it.',
  ],
  angelesSource:
    'Cut and plan: ABC7 and CNS, verified. Schools chosen: LAist, verified. Race dropped: digests of the Los Angeles Times and others, verified. That students asked for it and won it: the guide Re-Envisioning School Safety in Massachusetts.',
  back: 'Back to the list',
})
