import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Problem } from '../problem.ts'

const table = z.array(z.record(z.string(), z.string()))
const year = '2022-23'

/** What may be asked of the state's schools; the rest is the same in every instance. */
export interface StateAsked {
  readonly maxPerSchool?: number
  readonly isHalf?: boolean
  /** Positions count by the students they reach. */
  readonly isReach?: boolean
}

/**
 * The state's own schools of 2022-23 with twelve roles, fifteen regions that are each promised some, sixty schools that are guaranteed one, three
 * pairs, and money for 70 percent of all positions. `data` is the folder that holds `ma-dese` and `ma-geo`.
 */
export function stateProblem(data: string, { maxPerSchool, isHalf = false, isReach = false }: StateAsked = {}): Problem {
  const read = (...path: string[]) => table.parse(parse(readFileSync(join(data, ...path)), { columns: true, bom: true }))
  const ofYear = (name: string) =>
    new Map(read('ma-dese', name).flatMap(row => (row['School Year'] === year ? [[row['Org Code'] ?? '', row] as const] : [])))
  const [groups, attendance, discipline] = [
    ofYear('class_size_selected_pop_school.csv'),
    ofYear('attendance_school.csv'),
    ofYear('ssdr_school.csv'),
  ]
  const points = new Map(read('ma-geo', 'massgis_schools_points.csv').map(row => [row['SCHID'] ?? '', row]))
  const figure = (row: Readonly<Record<string, string>> | undefined, key: string): number => Number(row?.[key] ?? 0) || 0
  const schools = [...groups].flatMap(([orgCode, row]) => {
    const enrolment = figure(row, 'Number of Students')
    if (enrolment === 0) return []
    const poverty = figure(row, '% Economically Disadvantaged / Low Income')
    const absent = figure(attendance.get(orgCode), '% Chronically Absent (10% or more)')
    const disciplined = (100 * figure(discipline.get(orgCode), 'Students Disciplined')) / enrolment
    const point = points.get(orgCode)
    return [
      {
        orgCode,
        need: Math.round(100 * Math.min(100, 0.5 * poverty + 0.35 * absent + 2 * disciplined)) / 100,
        enrolment,
        ...(point ? { lat: figure(point, 'LAT'), lon: figure(point, 'LON') } : {}),
      },
    ]
  })
  const west = [...schools].sort((a, b) => (a.lon ?? 0) - (b.lon ?? 0) || a.orgCode.localeCompare(b.orgCode))
  const regionOf = new Map(west.map(({ orgCode }, at) => [orgCode, `region-${1 + Math.floor((15 * at) / west.length)}`]))
  const neediest = [...schools].sort((a, b) => a.need - b.need || a.orgCode.localeCompare(b.orgCode))
  const roles = rolesOf.map(([role, posts, dollars, weight, steps, ratio]) => ({
    ...{ role, posts, costCents: dollars * 100, weight, steps },
    ...(isReach ? { ratio } : {}),
  }))
  const whole = roles.reduce((sum, { posts, costCents }) => sum + posts * costCents, 0)
  return {
    schools: schools.map(school => ({ ...school, region: regionOf.get(school.orgCode) })),
    roles,
    pairs: [
      { roles: ['social-worker', 'climate-coach'], bonus: 0.25 },
      { roles: ['counselor', 'restorative-adviser'], bonus: 0.2 },
      { roles: ['nurse', 'psychologist'], bonus: 0.15 },
    ],
    minPerRegion: Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`region-${at + 1}`, 60])),
    guaranteed: neediest
      .filter((_, at) => at % 20 === 0)
      .slice(0, 60)
      .map(({ orgCode }) => orgCode),
    budgetCents: Math.floor(whole * 0.7),
    ...(isReach ? { reach: 'students' as const } : {}),
    ...(maxPerSchool === undefined ? {} : { maxPerSchool }),
    ...(isHalf ? { half: ['nurse', 'psychologist', 'speech-therapist', 'librarian'], travel: { maxMinutes: 15 } } : {}),
  }
}

const rolesOf: readonly (readonly [role: string, posts: number, dollars: number, weight: number, steps: number[], ratio: number])[] = [
  ['social-worker', 220, 98_000, 1, [1, 0.6, 0.35], 250],
  ['counselor', 200, 92_000, 0.9, [1, 0.6, 0.35], 250],
  ['climate-coach', 160, 74_000, 0.85, [1, 0.55, 0.3], 400],
  ['restorative-adviser', 120, 81_000, 0.8, [1, 0.5, 0.25], 400],
  ['nurse', 180, 88_000, 0.75, [1, 0.4, 0.2], 500],
  ['psychologist', 110, 103_000, 0.95, [1, 0.5, 0.2], 500],
  ['aide', 300, 41_000, 0.4, [1, 0.8, 0.6], 60],
  ['teacher', 150, 86_000, 0.6, [1, 0.7, 0.5], 25],
  ['responder', 130, 67_000, 0.7, [1, 0.5, 0.3], 300],
  ['mediator', 90, 71_000, 0.65, [1, 0.4, 0.2], 350],
  ['speech-therapist', 80, 90_000, 0.55, [1, 0.5, 0.2], 50],
  ['librarian', 70, 79_000, 0.45, [1, 0.3, 0.1], 700],
]
