import { messages } from '../../../words/messages.ts'

export const positionsWords = messages('invest.allocation.staffing', {
  title: 'Positions',
  heading:
    '{posts, plural, =0 {No position is placed.} one {1 position at {schools, plural, one {1 school} other {{schools, number} schools}}.} other {{posts, number, hundredths} positions at {schools, plural, one {1 school} other {{schools, number} schools}}.}}',
  claimNone: 'With what was asked for, no position can be placed that would count for anything: that is proven. What was asked is below.',
  claimProven: 'Each position went where it counts most. No other way of placing them counts for more: that is proven. The rule is below.',
  claimWithin:
    'We looked for where each position counts most. Another way of placing them could count for more, by {percent, number, percent} at most. The rule is below.',
  claimSet: 'Every position stands where it was set by hand. What was asked is below.',
  claimSetProven:
    'The positions that were set by hand stand as set. Each of the others went where it counts most, within what was asked for. No other way that keeps it counts for more: that is proven. The rule is below.',
  claimSetWithin:
    'The positions that were set by hand stand as set. For the others we looked for where each counts most, within what was asked for. Another way that keeps it could count for more, by {percent, number, percent} at most. The rule is below.',
  claimKeptProven:
    'Each position went where it counts most, within what was asked for. No other way that keeps it counts for more: that is proven. The rule is below.',
  claimKeptWithin:
    'We looked for where each position counts most, within what was asked for. Another way that keeps it could count for more, by {percent, number, percent} at most. The rule is below.',
  none: 'No positions have been published yet. When the district publishes who gets what, it is here.',
  draw: 'Place positions',
  published: 'Published {day, date, day}',
  cost: 'Together they cost {dollars, number, dollars} a year.',
  rests: 'What this rests on',
  needIndex:
    'The need that the figures of next year are expected to show, by the list as published. It differs a little from the need of today.',
  needFile: 'The need of each school, from a file the district brought in.',
  needLink: 'See the need of each school',
  worth: 'A position counts as the school’s need, times a number. The numbers for the first one at a school, the second, and so on:',
  worthReach:
    'A position counts as the school’s need, times the students it reaches, times a number. It reaches students whom the ones before it leave. The numbers:',
  reaches: '({n, plural, one {one reaches 1 student} other {one reaches {n, number, hundredths} students}})',
  then: ', then ',
  pair: 'A school with both a {a} and a {b} counts {bonus, number, hundredths} times its need on top.',
  pairReach:
    'A school with both a {a} and a {b} counts {bonus, number, hundredths} times its need on top, for each student whom both reach.',
  demands: 'What was asked for',
  sureTitle: 'How sure this is',
  proven: 'No other way of placing them counts for more. This is proven.',
  within: 'No way of placing these positions does better by more than {percent, number, percent}.',
  provenKept: 'No other way of placing them that keeps what was asked for counts for more. This is proven.',
  withinKept: 'No way of placing these positions that keeps what was asked for does better by more than {percent, number, percent}.',
  largest: 'The plan lets no placing be published that another could better by more than {percent, number, percent}.',
  digests: 'In the district’s record this stands as',
  tableTitle: 'School by school',
  caption: 'Positions at each school. A heading sorts the table.',
  sortedBy: 'Sorted by {what}',
  school: 'School',
  need: 'Need',
  all: 'All',
  none0: 'none',
  why: 'why',
  onlyWith: 'Schools with a position are listed.',
  everySchool: 'List every school',
  someSchools: 'List schools with a position',
  page: '{from, number} to {to, number} of {of, number}',
  earlier: 'Earlier',
  later: 'Later',
  json: 'The same as data',
  whyTitle: 'Why: {school}',
  gotNothing: '{school} got no position.',
  gotSome: '{school} got {posts}.',
  which: 'Placed there: {which}.',
  posts: '{n, plural, one {1 position} other {{n, number, hundredths} positions}}',
  needSaid: 'Its need is {need, number, hundredths}. By need it is number {rank, number} of {of, number} schools.',
  studentsSaid: 'It has {n, plural, one {1 student} other {{n, number} students}}. Positions count by the students they reach.',
  needPage: 'How that need was worked out',
  guaranteed:
    '{all, select, true {Every school was promised at least one position.} other {It is one of {n, number} schools that were promised at least one position.}}',
  region: 'It is in the group {region}, which was promised at least {n}.',
  stops: {
    pinned: 'This number was set beforehand for this school.',
    steps: 'It has as many as any school may have of this role.',
    'max-per-school': 'It has as many positions as any school may have in all.',
    posts: 'Every position of this role is placed. There are no more.',
    budget: 'There is no money left for one more.',
    none: 'There is room for one more here. It would not add anything, or half a position more could not be shared.',
  },
  /** The same where a half position would still fit. */
  stopsHalf: {
    steps: 'It is half a position below the most that a school may have of this role. One more whole position does not fit.',
    'max-per-school': 'The positions of a school are limited. Here, less than one whole position is left.',
    posts: 'Of this role, less than one whole position is left to place.',
  },
  lastHere: 'Of all schools with this role, this one came last.',
  lastSaid: 'The last one went to {school}, where need is {need, number, hundredths}.',
  helpsLess: {
    first: 'A {role} here would help less than at that school, where need is greater.',
    second: 'A second {role} here would help less than at that school, where need is greater.',
    more: 'One more {role} here would help less than at that school, where need is greater.',
    firstThere: 'A {role} here would help less than that one.',
    secondThere: 'A second {role} here would help less than the one there.',
    moreThere: 'One more {role} here would help less than the one there.',
  },
  helpsAlike: 'One here would help just as much as that one.',
  lastOwed: 'That school, or its group, was promised it.',
  lastMore: 'One here would help more. It is not here because of the wishes on the page of all schools, taken together.',
  needAbove:
    'With a need above {need, number, hundredths} this school would be better staffed, with this role or with another, if all else stayed the same. Less may be enough.',
  needAboveOne:
    'With a need above {need, number, hundredths}, one more here would count for more than one that another school has. Whether it would then be here is not proven.',
  postsEnough:
    '{n, plural, one {With 1 more position of this role, it would be here.} other {With {n, number} more positions of this role, one would be here.}}',
  postsCost: 'That takes {dollars, number, dollars} a year beyond the money there is.',
  change: 'What would change this',
  changeSaid:
    'More positions, a greater need here, or other wishes of the school committee. The list of wishes is on the page of all schools.',
  back: 'All schools',
})

/** What the district's record says of a fact of this room. */
export const staffingInRecord = messages('invest.allocation.inRecord', {
  'staffing.published': 'It was published which schools get which positions.',
})
