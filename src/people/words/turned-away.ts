import { messages } from '../../words/messages.ts'

/** Who asked for what was not theirs to see or do. */
export const turnedAway = messages('people.turnedAway', {
  title: 'Who was turned away',
  lede: 'Whoever asked for a page or a deed that was not theirs was refused. It says nothing of why they tried: a wrong link does the same.',
  none: 'Nobody was turned away in these days.',
  caption: 'Who was turned away, the latest first',
  who: 'Who',
  what: 'From what',
  times: 'How often',
  when: 'When',
  /** {n}: by so many requests, of how many people nobody knows. */
  stranger: 'Nobody who was signed in',
  gone: 'Somebody who is no longer in the register',
  looked: '{what}: a page they asked for',
  tried: '{what}: something they tried to do',
  once: '{day}, {time}',
  between: 'From {first} to {last}',
  filter: 'Show',
  person: 'Only this person: {name}',
  everybody: 'Show everybody',
  from: 'From',
  to: 'Until',
  button: 'Show these days',
  badDay: 'We could not read these days. A day such as 2026-09-14 was expected, and “until” after “from”.',
  kept: 'Kept for 400 days',
  more: 'Show more',
  codes: 'Wrong codes of a second step',
  codesHint: 'Whoever typed them had shown the first step already: a link or an account. They are kept for 30 days.',
  codesAs: 'To sign in as',
  /** On the page of one person. */
  codesOfOne:
    '{n, plural, one {A wrong code of the second step was typed as this person in the last 30 days: {last}.} other {{n} wrong codes of the second step were typed as this person in the last 30 days, the last one {last}.}}',
  openings: 'Records opened in an emergency',
  link: 'What this person was turned away from',
  /** What stands behind an address. */
  areas: {
    calls: 'Calls for support',
    contacts: 'Requests of police and agencies',
    people: 'People',
    duty: 'Who is on duty',
    ledger: 'The record',
    plan: 'The plan',
    invest: 'Needs, posts and money',
    settings: 'Settings',
    calendar: 'School calendar',
    figures: 'Figures',
    board: 'The board',
    imports: 'Bringing in a roster',
    me: 'One’s own pages',
    door: 'The front desk',
    other: 'Another page',
  },
})

export type Area = keyof (typeof turnedAway)['en']['areas']
