import { sayings } from '../../../words/sayings.ts'

/** The words of the books: whose a line is, what it pays for, how a move stands. */
export const ownerWords = sayings('invest.money.codes.owner', {
  city: 'City',
  district: 'School district',
  state: 'State',
  grant: 'Grant',
  'not-stated': 'Not stated',
})

export const kindWords = sayings('invest.money.codes.kind', {
  police: 'Police in schools',
  support: 'Support for students',
  wellness: 'Health and wellness',
  posts: 'Positions',
  people: 'Pay of people',
  cameras: 'Cameras',
  detectors: 'Metal detectors',
  glass: 'Hardened glass',
  other: 'Something else',
})

export const sideWords = sayings('invest.money.codes.side', {
  police: 'Police in schools',
  support: 'People and support',
  hardening: 'Cameras, detectors and glass',
  other: 'Everything else',
})

export const stateWords = sayings('invest.money.codes.state', {
  asked: 'Asked',
  appropriated: 'Appropriated',
  refused: 'Refused',
  'taken-back': 'Taken back',
})

export const voteWords = sayings('invest.money.codes.vote', { for: 'for', against: 'against' })

export const entryWords = sayings('invest.money.codes.entry', {
  opened: 'Budget',
  moved: 'Moved',
  spent: 'Spent',
  reversed: 'Taken back',
  adopted: 'Budget of a file',
  amended: 'Amendment',
  encumbered: 'Promised',
  released: 'Promise let go',
  brought: 'From the year before',
  carried: 'Into the next year',
  lapsed: 'Back at the close',
})
