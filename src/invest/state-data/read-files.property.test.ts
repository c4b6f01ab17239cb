import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from './part.ts'
import { readFiles } from './read-file.ts'

/** A school with its discipline as the state would print it: no share where fewer than six were disciplined. */
const school = fc
  .record({
    code: fc.integer({ min: 99_010_001, max: 99_099_999 }).filter(code => code % 10_000 !== 0),
    students: fc.integer({ min: 0, max: 4_000 }),
    disciplined: fc.integer({ min: 0, max: 40 }),
    shares: fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ code, students, disciplined, shares }) => ({
    code: String(code),
    students: Math.max(students, disciplined),
    disciplined,
    shares: disciplined < 6 ? shares.map(() => null) : shares.map(share => share / 10),
  }))
const schools = fc.uniqueArray(school, { selector: ({ code }) => code, minLength: 1, maxLength: 8 })
type School = typeof school extends fc.Arbitrary<infer Value> ? Value : never

type Printed = readonly [heading: string, of: (its: School) => string]

const printed: readonly Printed[] = [
  ['School Year', () => '2022-23'],
  ['Org Code', (its: School) => its.code],
  ['Org Name', (its: School) => `School, "${its.code}"`],
  ['Students', (its: School) => its.students.toLocaleString('en-US')],
  ['Students Disciplined', (its: School) => `   ${its.disciplined}`],
  ...(
    [
      '% In-School Suspension',
      '% Out-of-School Suspension',
      '% Expulsion',
      '% Removed to Alternate Setting',
      '% Emergency Removal',
      '% Students with a School-Based Arrest',
      '% Students with a Non-Arrest Law Enforcement Referral',
    ] as const
  ).map((heading, at) => [heading, (its: School) => its.shares[at]?.toFixed(1).padStart(6) ?? ''] as const),
]

const portal: readonly Printed[] = [
  ['sy', () => '2023'],
  ['org_code', (its: School) => its.code],
  ['org_name', (its: School) => `School, "${its.code}"`],
  ['org_type', () => 'School'],
  ['stu_grp', () => 'All Students'],
  ['offense', () => 'All Offenses'],
  ['stu_cnt', (its: School) => String(its.students)],
  ['stu_discipl_cnt', (its: School) => String(its.disciplined)],
  ...(['in_susp_pct', 'out_susp_pct', 'exp_pct', '', 'emerg_rmvl_pct', 'arrest_pct', 'lawenf_ref_pct'] as const).flatMap((field, at) =>
    field === ''
      ? []
      : [[field, (its: School) => (its.shares[at] == null ? '' : String(Number((its.shares[at] / 100).toFixed(4))))] as const],
  ),
]

const textOf = (columns: readonly Printed[], rows: readonly School[]): string =>
  [columns.map(([heading]) => heading), ...rows.map(row => columns.map(([, of]) => of(row)))]
    .map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')

const parts = async (text: string): Promise<Part[]> => {
  const { parts, found } = await readFiles([{ file: 'made-up.csv', bytes: Buffer.from(text) }], null)
  expect(found.faults).toEqual([])
  return parts.map(part => ({
    ...part,
    digest: '',
    columns: [...part.columns].sort(),
    rows: [...part.rows].sort((a, b) => (a.orgCode < b.orgCode ? -1 : 1)),
  }))
}

test('in whatever order columns and lines stand, the same is read', async () => {
  const shuffled = fc.shuffledSubarray([...printed], { minLength: printed.length, maxLength: printed.length })
  await fc.assert(
    fc.asyncProperty(schools, shuffled, async (rows, columns) => {
      expect(await parts(textOf(columns, [...rows].reverse()))).toEqual(await parts(textOf(printed, rows)))
    }),
    { numRuns: 60 },
  )
})

test('what is withheld is never a number, and what is shown is what was printed', async () => {
  await fc.assert(
    fc.asyncProperty(schools, async rows => {
      const [part] = await parts(textOf(printed, rows))
      for (const row of rows) {
        const cells = part?.rows.find(({ orgCode }) => orgCode === row.code)?.cells ?? {}
        expect([cells['students'], cells['students-disciplined']]).toEqual([row.students, row.disciplined])
        expect(cells['out-of-school-suspension']).toBe(row.shares[1] ?? null)
      }
    }),
    { numRuns: 60 },
  )
})

test('the open data gives the same figures as the printed report, to the digit', async () => {
  await fc.assert(
    fc.asyncProperty(schools, async rows => {
      const [file] = await parts(textOf(printed, rows))
      const [set] = await parts(textOf(portal, rows))
      const kept = (part: Part | undefined) =>
        part?.rows.map(({ orgCode, cells: { 'alternate-setting': _, ...cells } }) => ({ orgCode, cells }))
      expect(kept(set)).toEqual(kept(file))
    }),
    { numRuns: 60 },
  )
})

test('whatever bytes a file has, it is read or has faults, and nothing else happens', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map(array => Buffer.from(array)),
    fc.tuple(schools, fc.nat({ max: 400 }), fc.string({ maxLength: 5 })).map(([rows, at, put]) => {
      const text = textOf(printed, rows)
      return Buffer.from(text.slice(0, at) + put + text.slice(at))
    }),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async sent => {
      const { parts, found } = await readFiles([{ file: 'made-up.csv', bytes: sent }], null)
      expect(found.faults.length > 0 || parts.length > 0).toBe(true)
      for (const { rows } of parts)
        for (const { cells } of rows)
          expect(Object.values(cells).every(cell => cell === null || (Number.isFinite(cell) && cell >= 0))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
