import type { Problem } from '../problem.ts'

/** A made-up state: needs skewed as needs are, twelve regions of unlike size. Same seed, same problem. */
export function stateLike({
  schools: n = 1_800,
  seed = 1,
  budgetCents,
}: {
  schools?: number
  seed?: number
  budgetCents?: number
} = {}): Problem {
  const random = mulberry(seed)
  const schools = Array.from({ length: n }, (_, at) => ({
    orgCode: String(10_000_000 + at * 5),
    need: Math.round(1000 * (10 * random() ** 3 + 2 * random() * random())) / 1000,
    region: `region-${Math.floor(12 * random() ** 1.4) + 1}`,
  }))
  const neediest = [...schools].sort((a, b) => b.need - a.need).slice(0, Math.min(40, Math.floor(n / 5)))
  return {
    schools,
    roles: [
      { role: 'social-worker', posts: 80, costCents: 9_800_000, weight: 1, steps: [1, 0.6, 0.35] },
      { role: 'counselor', posts: 60, costCents: 9_200_000, weight: 0.9, steps: [1, 0.6, 0.35] },
      { role: 'climate-coach', posts: 45, costCents: 7_400_000, weight: 0.85, steps: [1, 0.55, 0.3] },
      { role: 'restorative-adviser', posts: 36, costCents: 8_100_000, weight: 0.8, steps: [1, 0.5, 0.25] },
    ],
    pairs: [{ roles: ['social-worker', 'climate-coach'], bonus: 0.25 }],
    maxPerSchool: 4,
    minPerRegion: Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`region-${at + 1}`, 12])),
    guaranteed: neediest.map(school => school.orgCode),
    ...(budgetCents === undefined ? {} : { budgetCents }),
  }
}

/** A small generator of even chances (mulberry32). */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
