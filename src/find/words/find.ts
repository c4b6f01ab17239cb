import { messages } from '../../words/messages.ts'

/** The page on which things are found. */
export const finding = messages('find.page', {
  title: 'Find',
  label: 'Find a call, a request, a person, a section, a figure',
  labelPublic: 'Find a section of the plan, or a figure',
  hint: 'Such as: fight last Tuesday',
  hintPublic: 'Such as: fight, weapon, police',
  button: 'Find',
  heading: '{n, plural, =0 {Nothing found for “{sought}”} one {1 result for “{sought}”} other {{n, number} results for “{sought}”}}',
  headingMore: 'More than {n, number} results for “{sought}”',
  readDay: 'We read “{said}” as {day}.',
  readDays: 'We read “{said}” as {from} to {to}.',
  allDays: 'Search all days',
  kinds: {
    calls: 'Calls',
    followUps: 'Follow-ups',
    requests: 'Requests',
    people: 'People',
    plan: 'The plan',
    figures: 'Figures',
  },
  kindsLabel: 'Kinds',
  count: '{kind}: {n, number}',
  countMore: '{kind}: more than {n, number}',
  more: 'Show more: {kind}',
  nothing: 'Try fewer words, or one word alone. You find only what you may open.',
  seen: 'You find only what you may open. What you type stands in no address and in no log.',
  only: 'All kinds',
  drill: 'DRILL',
  days: { today: 'today', yesterday: 'yesterday', last: 'last', lastWeek: 'last week' },
  /** How people name a kind: of that kind such a word asks for nothing more. */
  named: { calls: 'call, calls', followUps: 'follow-up, follow-ups, owed', requests: 'request, requests, badge, badges' },
})
