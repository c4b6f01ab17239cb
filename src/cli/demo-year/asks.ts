import type { Dice } from './dice.ts'

/** What police or an agency comes for, how often of a hundred or so times, and how it mostly ends. */
interface Kind {
  readonly often: number
  readonly facts: Readonly<Record<string, string>>
  /** What a paper turns out to be, once one who may has read it. */
  readonly paper?: string
  readonly ends: Readonly<Record<Ends, number>>
}

/** `through`: told, agreed and opened; `unreachable`, `refused` and `leaves` end it before. */
type Ends = 'through' | 'unreachable' | 'refused' | 'leaves'

const mostly: Kind['ends'] = { through: 45, unreachable: 20, refused: 15, leaves: 20 }
const civil = { 'acting-for-immigration': 'no' }

const kinds: Readonly<Record<string, Kind>> = {
  'is somebody here': {
    often: 24,
    facts: { ...civil, requester: 'local-police', basis: 'none', target: 'student-record', where: 'remote' },
    ends: { through: 0, unreachable: 0, refused: 0, leaves: 100 },
  },
  'a detective': {
    often: 20,
    facts: { ...civil, requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' },
    ends: mostly,
  },
  'a witness': {
    often: 14,
    facts: { ...civil, requester: 'local-police', basis: 'none', target: 'student-witness', age: '14-17' },
    ends: mostly,
  },
  'a word with staff': {
    often: 14,
    facts: { ...civil, requester: 'local-police', basis: 'none', target: 'adult-staff' },
    ends: { ...mostly, through: 90 },
  },
  'a paper by fax': {
    often: 10,
    facts: { ...civil, requester: 'court-officer', basis: 'unread', target: 'student-record', where: 'remote' },
    paper: 'subpoena',
    ends: { ...mostly, through: 0 },
  },
  'a warrant': {
    often: 5,
    facts: { ...civil, requester: 'state-police', basis: 'unread', target: 'student-taken', age: '14-17' },
    paper: 'judicial-arrest-warrant',
    ends: { ...mostly, through: 100 },
  },
  'nobody knows who': {
    often: 8,
    facts: { requester: 'unverified', basis: 'none', target: 'student-questioned', where: 'remote' },
    ends: { ...mostly, through: 0 },
  },
  'federal agents': {
    often: 5,
    facts: { requester: 'fed-immigration', basis: 'unread', target: 'entry-nonpublic', 'acting-for-immigration': 'yes' },
    paper: 'administrative-warrant',
    ends: { ...mostly, through: 0 },
  },
}

const often = Object.fromEntries(Object.entries(kinds).map(([kind, { often: times }]) => [kind, times]))
const ages = ['14-17', '12-13']

export interface Ask {
  readonly facts: Readonly<Record<string, string>>
  readonly paper: string | null
  readonly ends: Ends
}

/** One request, as the desk of a school writes it down. */
export function askBy(dice: Dice): Ask {
  const { facts, paper, ends } = kinds[dice.weighted(often)] ?? {}
  if (!facts || !ends) throw new Error('nothing is known of what was asked')
  const age = facts['age'] === undefined ? {} : { age: dice.pick(ages) }
  return { facts: { ...facts, ...age }, paper: paper ?? null, ends: dice.weighted(ends) }
}
