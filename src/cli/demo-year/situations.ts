import type { Dice } from './dice.ts'

type Facts = Record<string, string>

/** What happens in a school, how often of a hundred or so times, how dangerous it is, and how it mostly ends. */
interface Kind {
  readonly often: number
  readonly danger: Readonly<Record<string, number>>
  readonly whose: Readonly<Record<string, number>>
  readonly ends: Readonly<Record<string, number>>
}

const calm = { none: 80, possible: 20 }
const tense = { none: 25, possible: 65, now: 10 }
const aStudent = { student: 90, unknown: 10 }
const settled = { settled: 80, 'handed-to-caregiver': 12, 'moved-to-circle': 8 }

const kinds: Readonly<Record<string, Kind>> = {
  'behavioral-health': {
    often: 22,
    danger: { none: 55, possible: 40, now: 5 },
    whose: aStudent,
    ends: { settled: 60, 'handed-to-mobile-crisis': 20, 'handed-to-caregiver': 20 },
  },
  conflict: { often: 15, danger: calm, whose: aStudent, ends: { settled: 55, 'moved-to-circle': 40, 'nothing-found': 5 } },
  medical: {
    often: 13,
    danger: { none: 55, possible: 35, now: 10 },
    whose: { student: 75, staff: 15, adult: 10 },
    ends: { settled: 60, 'handed-to-caregiver': 25, 'handed-to-ems': 15 },
  },
  disruption: { often: 11, danger: calm, whose: aStudent, ends: settled },
  unsaid: { often: 9, danger: { possible: 100 }, whose: { unknown: 100 }, ends: { settled: 80, 'nothing-found': 20 } },
  fight: { often: 8, danger: tense, whose: aStudent, ends: { settled: 50, 'moved-to-circle': 35, 'handed-to-caregiver': 15 } },
  bullying: { often: 5, danger: calm, whose: aStudent, ends: { settled: 45, 'moved-to-circle': 45, 'handed-to-caregiver': 10 } },
  'self-harm': {
    often: 5,
    danger: { possible: 90, now: 10 },
    whose: { student: 100 },
    ends: { 'handed-to-mobile-crisis': 55, 'handed-to-caregiver': 35, settled: 10 },
  },
  wellbeing: { often: 4, danger: { none: 100 }, whose: { student: 100 }, ends: settled },
  substance: { often: 3, danger: calm, whose: { student: 100 }, ends: { 'handed-to-caregiver': 70, settled: 30 } },
  threat: { often: 2, danger: tense, whose: { student: 60, staff: 40 }, ends: { settled: 75, 'nothing-found': 25 } },
  'missing-student': { often: 2, danger: { possible: 100 }, whose: { student: 100 }, ends: { settled: 85, 'nothing-found': 15 } },
  'uninvited-person': {
    often: 2,
    danger: { none: 50, possible: 50 },
    whose: { adult: 100 },
    ends: { settled: 75, 'handed-to-police': 25 },
  },
  property: { often: 1, danger: { none: 100 }, whose: { unknown: 100 }, ends: { settled: 100 } },
  weapon: { often: 1, danger: { possible: 100 }, whose: { student: 100 }, ends: { 'nothing-found': 60, settled: 40 } },
}

const often = Object.fromEntries(Object.entries(kinds).map(([what, kind]) => [what, kind.often]))
const where = { building: 78, grounds: 14, bus: 4, curb: 4 }
const rooms = ['Main gym', 'Cafeteria', 'Library', 'Main office', 'Front entrance']

export interface Situation {
  readonly facts: Facts
  readonly room: string | null
  /** How it will end, where somebody comes. */
  readonly outcome: string
}

/** One thing that happens, as its caller will tell it: some leave out what they do not know. */
export function situationBy(dice: Dice): Situation {
  const what = dice.weighted(often)
  const kind = kinds[what]
  if (!kind) throw new Error(`nothing is known of ${what}`)
  const facts: Facts = { what, danger: dice.weighted(kind.danger), whose: dice.weighted(kind.whose), where: dice.weighted(where) }
  if (what === 'weapon') facts['weapon'] = dice.weighted({ reported: 70, found: 30 })
  const outcome = dice.weighted(kind.ends)
  const room =
    facts['where'] !== 'building' || dice.chance(15) ? null : dice.chance(80) ? `Room ${dice.between(101, 239)}` : dice.pick(rooms)
  return { facts: what === 'unsaid' ? {} : facts, room, outcome }
}
