import { mulberry } from './instance.ts'
import type { Problem } from '../problem.ts'

/** The same with its positions counted by the students they reach, schools of few and of many. */
export function smallReach(seed: number): Problem {
  const random = mulberry(seed + 7_000_000)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const problem = smallProblem(seed)
  return {
    ...problem,
    reach: 'students',
    schools: problem.schools.map(school => ({ ...school, enrolment: random() < 0.3 ? upTo(60) : upTo(900) })),
    roles: problem.roles.map(role => ({ ...role, ratio: 50 + upTo(500) })),
  }
}

/** A small problem by chance, with any mix of what a problem may ask: small enough to try every placing. */
export function smallProblem(seed: number): Problem {
  const random = mulberry(seed)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const chance = (share: number) => random() < share
  const hasHalf = chance(0.45)
  const n = hasHalf ? 3 : 3 + upTo(1)
  const roleCount = 2
  const isRising = chance(0.15)
  const schools = Array.from({ length: n }, (_, at) => ({
    orgCode: `s${at}`,
    need: chance(0.3) ? 3 : Math.round(random() * 100) / 10,
    region: chance(0.85) ? `r${upTo(1)}` : undefined,
    enrolment: 100 + upTo(500),
    lat: 42 + random() / 5,
    lon: -71 - random() / 5,
  })).map(({ region, ...school }) => (region === undefined ? school : { ...school, region }))
  const orgCode = () => `s${upTo(n - 1)}`
  const roles = Array.from({ length: roleCount }, (_, at) => ({
    role: `role-${at}`,
    posts: 1 + upTo(4),
    costCents: 7_000_000 + upTo(40) * 100_000,
    weight: 0.5 + upTo(5) / 10,
    steps: isRising ? [0.5, 1] : [1, 0.6, 0.35].slice(0, 1 + upTo(hasHalf ? 1 : 2)),
    ...(chance(0.12) ? { ratio: 400 + upTo(600) } : {}),
  }))
  const half = hasHalf ? [`role-${upTo(1)}`] : []
  const minutes = Array.from({ length: upTo(3) }, () => [orgCode(), orgCode(), upTo(40)] as [string, string, number]).filter(
    ([a, b]) => a !== b,
  )
  const regions = new Set(schools.flatMap(school => ('region' in school && school.region ? [school.region] : [])))
  const pins = Array.from({ length: chance(0.25) ? 1 : 0 }, () => {
    const role = upTo(1)
    const isHalf = half.includes(`role-${role}`)
    return {
      orgCode: orgCode(),
      role: `role-${role}`,
      fte: isHalf ? upTo((roles[role]?.steps.length ?? 0) * 2) / 2 : upTo(roles[role]?.steps.length ?? 0),
    }
  })
  return {
    schools,
    roles,
    ...(chance(0.6) ? { pairs: [{ roles: ['role-0', 'role-1'], bonus: Math.round(random() * 10) / 10 }] } : {}),
    ...(chance(0.6) ? { maxPerSchool: 1 + upTo(3) + (chance(0.2) ? 0.5 : 0) } : {}),
    ...(chance(0.5) ? { minPerRegion: Object.fromEntries([...regions].map(region => [region, upTo(2)])) } : {}),
    ...(chance(0.4) ? { guaranteed: [orgCode()] } : {}),
    ...(chance(0.5) ? { budgetCents: 10_000_000 + upTo(400) * 100_000 } : {}),
    ...(pins.length > 0 ? { pins } : {}),
    ...(half.length > 0 ? { half } : {}),
    ...(chance(0.6) ? { travel: { maxMinutes: upTo(40), ...(minutes.length > 0 ? { minutes } : {}) } } : {}),
  }
}
