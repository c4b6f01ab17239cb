import { wallIn } from '../../kernel/local-time.ts'
import type { Ours } from '../contract.ts'

/** A made-up year of police events with the truth beside it: which of them we hold, how far the times are off, how places are misspelt. */
export interface Planted {
  readonly csv: string
  readonly ours: readonly Ours[]
  /** The number of an event with the id of our record of it. */
  readonly truth: ReadonlyMap<string, string>
  readonly schools: readonly { readonly id: string; readonly names: readonly string[] }[]
}

export interface Planting {
  readonly seed: number
  readonly events: number
  readonly schools: number
  /** Missing on our side, and on theirs. */
  readonly missing: number
  readonly minutesOff: number
  readonly misspelt: number
  readonly days?: number
  /** Of how many events each side says what it was; else it says anything. Where it is left out, every event is a disturbance. */
  readonly saidRight?: number | undefined
  /** How many further lines are at no school of ours. */
  readonly elsewhere?: number
}

const towns = [
  'Harbor',
  'Quayside',
  'Mill Pond',
  'Beacon',
  'Orchard',
  'Lighthouse',
  'Granite',
  'Cedar Hill',
  'Riverside',
  'Old Mill',
  'Seabrook',
  'Fern Valley',
]
/** What events are about, up to which of a hundred, and what the police and we call it. */
const abouts = [
  { upTo: 40, nature: 'disturbance', about: 'a call about fight' },
  { upTo: 60, nature: 'mental-health', about: 'a call about crisis' },
  { upTo: 75, nature: 'medical', about: 'a call about medical' },
  { upTo: 85, nature: 'threat', about: 'a call about threat' },
  { upTo: 95, nature: 'trespass', about: 'a request on school-called' },
  { upTo: 100, nature: 'weapon', about: 'a call about weapon' },
] as const
const kinds = ['Elementary School', 'Middle School', 'High School', 'Academy']

export function plant({
  seed,
  events,
  schools: many,
  missing,
  minutesOff,
  misspelt,
  saidRight,
  days = 180,
  elsewhere = 0,
}: Planting): Planted {
  const chance = seeded(seed)
  const below = (n: number) => Math.floor(chance() * n)
  const schools = Array.from({ length: many }, (_, at) => {
    const name = `${towns[at % towns.length]} ${kinds[Math.floor(at / towns.length) % kinds.length]}`
    return { id: `school-${at}`, names: [name, `${100 + at * 7} ${towns[(at * 5) % towns.length]} Road`] }
  })
  const drawn = () => {
    const at = chance() * 100
    return abouts.find(({ upTo }) => at < upTo) ?? abouts[0]
  }
  const ours: Ours[] = []
  const truth = new Map<string, string>()
  const lines: { at: Date; line: string }[] = []
  for (let at = 0; at < events; at += 1) {
    const school = schools[below(many)]
    if (!school) continue
    const day = below(days)
    const weekday = day + Math.floor(day / 5) * 2
    const came = new Date(Date.UTC(2026, 0, 5, 13, 0) + weekday * 86_400_000 + below(7 * 60) * 60_000)
    const number = `26-${String(100000 + at)}`
    const was = saidRight === undefined ? abouts[0] : drawn()
    const said = () => (saidRight === undefined || chance() < saidRight ? was : drawn())
    const [isTheirs, isOurs] = [chance() >= missing, chance() >= missing]
    if (isTheirs) {
      const written = chance() < misspelt ? misspell(school.names[below(2)] ?? '', below) : (school.names[below(2)] ?? '')
      lines.push({
        at: came,
        line: `${number},${wallIn('America/New_York', came)},${written},${said().nature},"Jane Planted, 44 Nowhere Lane"`,
      })
    }
    if (isOurs) {
      const id = `ours-${at}`
      const off = Math.round((chance() * 2 - 1) * minutesOff)
      ours.push({
        side: at % 2 === 0 ? 'call' : 'request',
        id,
        school: school.id,
        at: new Date(came.getTime() + off * 60_000),
        about: said().about,
        countsFor: [],
      })
      if (isTheirs) truth.set(number, id)
    }
  }
  for (let at = 0; at < elsewhere; at += 1) {
    const came = new Date(Date.UTC(2026, 0, 5, 13, 0) + below(days * 1440) * 60_000)
    const line = `26-E${at},${wallIn('America/New_York', came)},${1000 + below(8000)} Turnpike Street,TRAFFIC,"Jane Planted"`
    lines.push({ at: came, line })
  }
  lines.sort((a, b) => a.at.getTime() - b.at.getTime())
  const csv = ['Incident Number,Received,Location,Nature,Narrative', ...lines.map(({ line }) => line)].join('\r\n')
  return { csv, ours, truth, schools }
}

export const plantedMapping = {
  number: 'Incident Number',
  received: 'Received',
  format: 'YYYY-MM-DD HH:mm',
  place: 'Location',
  nature: 'Nature',
  natures: Object.fromEntries(abouts.map(({ nature }) => [nature, nature])),
  places: {},
} as const

/** One letter changed, left out, put in, or two turned round; never a digit. */
function misspell(text: string, below: (n: number) => number): string {
  const letters = [...text.matchAll(/[A-Za-z]/g)].map(({ index }) => index)
  const at = letters[below(letters.length - 1)] ?? 0
  const other = String.fromCharCode(97 + below(26))
  const [head, tail] = [text.slice(0, at), text.slice(at + 1)]
  return (
    [head + other + tail, head + tail, head + other + text.slice(at), head + (tail[0] ?? '') + text[at] + tail.slice(1)][below(4)] ?? text
  )
}

/** Mulberry32: the same chance for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
