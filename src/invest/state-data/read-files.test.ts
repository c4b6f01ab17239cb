import { describe, expect, test } from 'vitest'
import type { Findings } from './findings.ts'
import { readCell } from './read-cell.ts'
import { readFiles } from './read-file.ts'

const read = async (files: Record<string, string | Buffer>, year: string | null = null) =>
  readFiles(
    Object.entries(files).map(([file, text]) => ({ file, bytes: Buffer.from(text) })),
    year,
  )
const told = (found: Findings) => ({
  faults: found.faults.map(({ file, line, column, says }) => `${file} ${line}:${column} ${says.en}`),
  warnings: found.warnings.map(({ file, line, column, says }) => `${file} ${line}:${column} ${says.en}`),
})
const one = async (text: string, { file = 'made-up.csv', year = null as string | null } = {}) => {
  const { parts, found } = await read({ [file]: text }, year)
  return { parts: parts.map(({ report, year, columns, rows }) => ({ report, year, columns, rows })), ...told(found) }
}
const lines = (...all: string[]): string => all.join('\r\n') + '\r\n'

const ssdrHeading =
  'School Year,Org Code,Dist Code,Org Name,Students,Students Disciplined,% In-School Suspension,% Out-of-School Suspension,% Expulsion,% Removed to Alternate Setting,% Emergency Removal,% Students with a School-Based Arrest,% Students with a Non-Arrest Law Enforcement Referral'

describe('what is withheld, and what was not reported', () => {
  test('of few disciplined the shares are withheld and the count is shown; neither is 0', async () => {
    const { parts, faults, warnings } = await one(
      lines(
        ssdrHeading,
        '2022-23,99010305,99010000,Gull Middle,400,31,2.0,5.5,0.0,0.0,0.3,0.0,0.3',
        '2022-23,99010010,99010000,Gull Elementary,210,3,,,,,,,',
        '2022-23,99010020,99010000,Gull Primary,4,,,,,,,,',
      ),
    )
    expect([faults, warnings]).toEqual([[], []])
    expect(
      parts[0]?.rows.map(({ cells }) => [cells['students-disciplined'], cells['out-of-school-suspension'], cells['school-arrest']]),
    ).toEqual([
      [31, 5.5, 0],
      [3, null, null],
      [null, null, null],
    ])
  })

  test('of all students no more can have been disciplined: the line is a fault, and nothing is kept', async () => {
    const { parts, faults } = await one(lines(ssdrHeading, '2022-23,99010010,99010000,Gull Elementary,10,99,,,,,,,'))
    expect([parts, faults]).toEqual([
      [],
      ['made-up.csv 2:6 We read 99 in “Students Disciplined”, and only 10 in “Students”. It cannot be more.'],
    ])
    expect((await one(lines(ssdrHeading, '2022-23,99010010,99010000,Gull Elementary,10,10,,,,,,,'))).faults).toEqual([])
  })

  test('a column that did not exist yet is not reported, in a wide file and in a narrow one', async () => {
    const wide = await one(lines(ssdrHeading, '2016-17,99010305,99010000,Gull Middle,400,31,2.0,5.5,0.0,0.0,0.3,,'))
    const narrow = await one(
      lines(
        'School Name,School Code,Students,Students Disciplined,% In-School Suspension,% Out-of-School Suspension,% Expulsion,% Removed to Alternate Setting,% Emergency Removal',
        'Gull Middle,99010305,"     400",      31,   2.0,   5.5,   0.0,   0.0,   0.3',
      ),
      { file: 'ssdr_2016-17.csv' },
    )
    expect(wide.parts[0]?.rows[0]?.cells).toEqual(narrow.parts[0]?.rows[0]?.cells)
    expect(wide.parts[0]?.columns).not.toContain('school-arrest')
    expect([wide.warnings, narrow.warnings]).toEqual([[], []])
  })

  test('where all of a file are few, what was reported that year is withheld and what was not is not reported', async () => {
    const { parts } = await one(lines(ssdrHeading, '2018-19,99010010,99010000,Gull Elementary,210,0,,,,,,,'))
    expect(parts[0]?.rows[0]?.cells).toEqual({
      ...{ students: 210, 'students-disciplined': 0, 'in-school-suspension': null, 'out-of-school-suspension': null, expulsion: null },
      ...{ 'alternate-setting': null, 'emergency-removal': null, 'school-arrest': null },
    })
  })

  test.each(['*', '<6', '< 6', '≤5%', 'Suppressed'])('%s says that a figure is withheld, in a report of few too', async mark => {
    const groups = await one(
      lines(
        'School Year,Org Code,Org Name,Average Class Size,Number of Students,English Learner %,Low Income %',
        `2023-24,99010305,Gull Middle,18.1,210,${mark},33.3`,
      ),
    )
    expect(groups.faults).toEqual([])
    expect(groups.parts[0]?.rows[0]?.cells).toEqual({
      'average-class-size': 18.1,
      students: 210,
      'english-learners': null,
      'low-income': 33.3,
    })
    const few = await one(
      lines('School Year,Org Code,Org Name,Students,Students Disciplined,% Expulsion', `2023-24,99010305,Gull,90,${mark},${mark}`),
    )
    expect(few.parts[0]?.rows[0]?.cells).toEqual({ students: 90, 'students-disciplined': null, expulsion: null })
  })

  test.each(['--', '-', '—', 'N/A', 'n/a', '#N/A', 'NA', '.'])('%s says what an empty cell says', async mark => {
    const row = (cell: string) =>
      lines(
        ssdrHeading,
        `2022-23,99010305,99010000,Gull,400,31,2.0,5.5,0.0,0.0,0.3,0.0,0.3`,
        `2022-23,99010010,99010000,Ern,210,3${`,${cell}`.repeat(7)}`,
      )
    const marked = await one(row(mark))
    expect(marked.faults).toEqual([])
    expect(marked.parts).toEqual((await one(row(''))).parts)
    const nurses = await one(
      lines('School Year,Org Code,Org Name,School Nurse FTE', `2022-23,99010305,Gull,1.0`, `2022-23,99010010,Ern,${mark}`),
    )
    expect(nurses.parts[0]?.rows[1]?.cells).toEqual({})
  })

  test('an empty column of a year that should have it is told of', async () => {
    const { warnings, parts } = await one(lines(ssdrHeading, '2022-23,99010305,99010000,Gull Middle,400,31,2.0,5.5,,0.0,0.3,0.0,0.3'))
    expect(warnings).toEqual([
      'made-up.csv 1:9 Nothing stands in “% Expulsion” for 2022-23. It counts as not reported that year, not as 0.',
    ])
    expect(parts[0]?.rows[0]?.cells).not.toHaveProperty('expulsion')
  })

  test('what a school did not send is not reported, in the state’s own words', async () => {
    const { parts, faults } = await one(
      lines(
        'School Year,Org Code,Org Name,Principal Total,Principal # Retained,Principal % Retained,Teacher Total,Teacher # Retained,Teacher % Retained',
        '2022-23,99010305,Gull Middle,1,1,100.0,40,36,90.0',
        '2022-23,99010010,Gull Elementary,,Failed to,meet reporting,requirements,,',
      ),
    )
    expect(faults).toEqual([])
    expect(parts[0]?.rows[1]?.cells).toEqual({})
  })

  test('low income before and since 2021-22 is two series, by the year or by the heading', async () => {
    const heading = (name: string) =>
      `School Year,Org Code,Org Name,Total # of Classes,Average Class Size,Number of Students,% English Learner,% Students with Disabilities,${name}`
    const row = (year: string) => `${year},99010010,Gull Elementary,20,18.1,210,9.0,14.0,33.3`
    const columnsOf = async (name: string, year: string) => (await one(lines(heading(name), row(year)))).parts[0]?.columns.at(-1)
    expect(await columnsOf('% Economically Disadvantaged / Low Income', '2020-21')).toBe('economically-disadvantaged')
    expect(await columnsOf('% Economically Disadvantaged / Low Income', '2021-22')).toBe('low-income')
    expect(await columnsOf('Low Income %', '2023-24')).toBe('low-income')
    expect(await columnsOf('Economically Disadvantaged %', '2018-19')).toBe('economically-disadvantaged')
  })
})

describe('attendance until 2020-21', () => {
  const heading =
    'School Name,School Code,Attendance Rate,Average # of Absences,Absent 10 or more days,Chronically Absent (10% or more),Chronically Absent (20% or more),Unexcused > 9 days'
  const expected = {
    'attendance-rate': 94,
    'average-absences': 9,
    'absent-10-days': 32.1,
    'chronic-10': 12.5,
    'unexcused-over-9-days': 30.2,
  }
  test.each([
    ['a line that is one value shorter', 'Gull-Gull Middle,99010305,94.0,9.0,32.1,12.5,30.2'],
    ['a line filled up at its end', 'Gull-Gull Middle,99010305,94.0,9.0,32.1,12.5,30.2,'],
  ])('the fifth value is the share with more than 9 unexcused days: %s', async (_, line) => {
    const { parts, faults, warnings } = await one(lines(heading, line), { file: 'attendance_2018-19.csv' })
    expect(faults).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('In 1 line of 2018-19 the fifth value is the share with more than 9 unexcused days')])
    expect(parts[0]?.rows[0]?.cells).toEqual(expected)
  })
  test('since 2021-22 a line that is short was cut off', async () => {
    const { faults } = await one(lines(heading, 'Gull-Gull Middle,99010305,94.0,9.0,32.1,12.5,30.2'), { file: 'attendance_2021-22.csv' })
    expect(faults).toEqual([
      'attendance_2021-22.csv 2:7 This line has 7 cells; the first line has 8. Look for a missing comma, or for a file that was cut off.',
    ])
  })
})

describe('columns', () => {
  test('one that came in by a year and is not there is told of for that year', async () => {
    const heading =
      'School Year,Org Code,Org Name,Students,Students Disciplined,% In-School Suspension,% Out-of-School Suspension,% Expulsion,% Removed to Alternate Setting,% Emergency Removal'
    const row = (year: string) => `${year},99010305,Gull,400,31,2.0,5.5,0.0,0.0,0.3`
    const { warnings } = await one(lines(heading, row('2017-18'), row('2018-19')))
    expect(warnings).toEqual([
      'made-up.csv 1:1 There is no column “% Students with a School-Based Arrest”, which the state reports of 2018-19. The rest is read; what it would say counts as not reported.',
    ])
  })

  test('in any order, case and wording the state has used, with more and fewer of them', async () => {
    const { parts, faults, warnings } = await one(
      lines(
        '\uFEFFATTENDANCE RATE,chronically absent (10% or more),Percent Unexcused > 9 Days,Mascot,Absent 10+ days,SCHOOL CODE,School Name',
        '94.0,12.5,30.2,Gull,32.1,99010305,Gull-Gull Middle,,,',
        ',,,,,,',
      ),
      { year: '2023-2024' },
    )
    expect(faults).toEqual([])
    expect(parts[0]).toMatchObject({
      ...{ report: 'attendance', year: '2023-24' },
      rows: [
        {
          orgCode: '99010305',
          cells: { 'attendance-rate': 94, 'chronic-10': 12.5, 'absent-10-days': 32.1, 'unexcused-over-9-days': 30.2 },
        },
      ],
    })
    expect(warnings).toEqual([
      'made-up.csv 1:4 We do not know the column “Mascot”. It is left out; the rest is read.',
      'made-up.csv 1:1 There is no column “Average # of Absences”. The rest is read; what it would say counts as not reported.',
      'made-up.csv 1:1 There is no column “% Chronically Absent (20% or more)”, which the state reports of 2023-24. The rest is read; what it would say counts as not reported.',
    ])
  })

  test('one column that only one report has is enough; what else is missing is told of', async () => {
    const suspended = await one(
      lines('Year,OrgCode,School,Students,Students Disciplined,% Out-of-School Suspension', '2024,99010305,Gull,400,31,5.5'),
    )
    expect(suspended.faults).toEqual([])
    expect(suspended.parts).toMatchObject([
      { report: 'ssdr', year: '2023-24', rows: [{ orgCode: '99010305', name: 'Gull', cells: { 'out-of-school-suspension': 5.5 } }] },
    ])
    expect(suspended.warnings).toHaveLength(6)
    const absent = await one(lines('SchoolYear,School ID,School Name,Chronically Absent (10% or more)', 'SY2024,99010305,Gull,18.4'))
    expect(absent.parts).toMatchObject([{ report: 'attendance', year: '2023-24', rows: [{ cells: { 'chronic-10': 18.4 } }] }])
  })

  test('a file that is no report is refused with what was expected', async () => {
    const { parts, faults } = await one(lines('Name,Score', 'Gull,4'))
    expect(parts).toEqual([])
    expect(faults).toEqual([
      expect.stringMatching(
        /^made-up\.csv 1:1 made-up\.csv is no report that we know by its columns\. One of these was expected: discipline, /,
      ),
    ])
  })

  test.each([
    [
      'without the code of a school',
      lines('School Year,Org Name,School Nurse (Non-Special Education) FTE', '2022-23,Gull,1.0'),
      /has no column with the code of the school/,
    ],
    [
      'with a column twice',
      lines('School Year,Org Code,Org Name,Attendance Rate,Attendance Rate,Unexcused > 9 days', '2022-23,99010305,Gull,94,95,1'),
      /Two columns say “Attendance Rate”/,
    ],
    [
      'without a year anywhere',
      lines('Org Code,Org Name,School Nurse FTE', '99010305,Gull,1.0'),
      /No column and no name says which school year made-up\.csv is of\. Name it: --year 2018-19/,
    ],
    ['with nothing below its heading', lines(ssdrHeading), /has no line of figures/],
  ])('a file %s is a fault', async (_, text, says) => {
    const { faults, parts } = await one(text)
    expect(faults).toEqual([expect.stringMatching(says)])
    expect(parts).toEqual([])
  })

  test('bytes that are no text are a fault at their line', async () => {
    const { found } = await read({ 'a.csv': Buffer.concat([Buffer.from('Org Code\n'), Buffer.from([0xff, 0xfe, 0x0a])]) })
    expect(told(found).faults).toEqual(['a.csv 2:1 This line is not plain UTF-8 text. Save a.csv as “CSV UTF-8”.'])
  })
})

describe('a school year that is said twice, and otherwise, is a fault: either may be the wrong one', () => {
  const nurses = (...above: string[]) => lines(...above, 'School Name,School Code,School Nurse FTE', 'Gull,99010305,1.0')
  const dated = (...years: string[]) =>
    lines('School Year,Org Code,Org Name,School Nurse FTE', ...years.map(year => `${year},99010305,Gull,1`))
  const sound = [
    { file: 'nurses_2022-23.csv', year: '2022-23', text: nurses() },
    { file: 'nurses.csv', year: '2022-2023', text: nurses('2022-23 School Nurses') },
    { file: 'nurses_2022-23.csv', year: null, text: nurses('SY2023 School Nurses') },
    { file: 'nurses.csv', year: '2022-23', text: dated('2022-23') },
  ]
  test.each(sound)('$file with $year agrees', async ({ file, year, text }) => {
    const { parts, faults } = await one(text, { file, year })
    expect([parts.map(part => part.year), faults]).toEqual([['2022-23'], []])
  })
  test('of lines of several years one is enough', async () =>
    expect((await one(dated('2021-22', '2022-23'), { year: '2022-23' })).parts.map(({ year }) => year)).toEqual(['2021-22', '2022-23']))

  test.each([
    {
      ...{ file: 'nurses_2018-19.csv', year: '2015-16', text: nurses() },
      says: 'nurses_2018-19.csv 1:1 The name of nurses_2018-19.csv says 2018-19, and 2015-16 was given as the school year. One of them is wrong, so nothing is read. Give 2018-19, or name the file by the year its figures are of.',
    },
    {
      ...{ file: 'nurses.csv', year: '2015-16', text: nurses('2018-19 School Nurses') },
      says: 'nurses.csv 1:1 The title in nurses.csv says 2018-19, and 2015-16 was given as the school year. One of them is wrong, so nothing is read. Give 2018-19, or take the title out if its figures are of 2015-16.',
    },
    {
      ...{ file: 'nurses_2019-20.csv', year: null, text: nurses('2018-19 School Nurses') },
      says: 'nurses_2019-20.csv 1:1 The name of nurses_2019-20.csv says 2019-20, and its title says 2018-19. One of them is wrong, so nothing is read. Name the file by the year its figures are of, or take the title out.',
    },
    {
      ...{ file: 'nurses.csv', year: '2015-16', text: dated('2018-19', '2019-20') },
      says: 'nurses.csv 1:1 The lines of nurses.csv say 2018-19, and 2015-16 was given as the school year. Nothing is read. Give no school year: the lines have their own.',
    },
  ])('$file with $year: $says', async ({ file, year, text, says }) => {
    const { parts, faults } = await one(text, { file, year })
    expect([parts, faults]).toEqual([[], [says]])
  })
})

test('titles above the names of the columns are passed over, and may say the year', async () => {
  const { parts, faults } = await one(
    lines('2023-24 School Nurses (School)', '', 'School Name,School Code,School Nurse FTE', 'Gull,99010305,1.0'),
  )
  expect(faults).toEqual([])
  expect(parts).toMatchObject([{ report: 'staff-nurses', year: '2023-24', rows: [{ orgCode: '99010305' }] }])
})

test('the names a public export has for groups of students', async () => {
  const { parts, warnings } = await one(
    lines(
      'School Name,School Code,African American,Asian,Hispanic,White,Native American,"Native Hawaiian, Pacific Islander","Multi-Race, Non-Hispanic",Female,Male,Non-Binary',
      'Gull,99010305,1.0,2.0,3.0,4.0,5.0,6.0,7.0,50.0,49.0,1.0',
    ),
    { file: 'enrollment_2023-24.csv' },
  )
  expect(warnings).toEqual([])
  expect(parts[0]?.rows[0]?.cells).toEqual({
    ...{ black: 1, asian: 2, hispanic: 3, white: 4, 'native-american': 5, 'pacific-islander': 6, 'multi-race': 7 },
    ...{ female: 50, male: 49, nonbinary: 1 },
  })
})

describe('cells', () => {
  const nurse = (cell: string) =>
    lines('School Year,Org Code,Org Name,School Nurse (Non-Special Education) FTE', `2022-23,99010305,Gull,${cell}`)
  const rate = (cell: string) =>
    lines('School Year,Org Code,Org Name,Attendance Rate,Unexcused > 9 days', `2022-23,99010305,Gull,${cell},1.0`)
  const grade = (cell: string) => lines('School Year,Org Code,Org Name,K,1,2,3,4,5,Total', `2022-23,99010305,Gull,1,2,3,4,5,6,${cell}`)
  test.each([
    [nurse('half'), 4, 'We read “half” in “School Nurse (Non-Special Education) FTE”; a number of 0 or more, or nothing, was expected.'],
    [nurse('-0.5'), 4, 'We read “-0.5” in “School Nurse (Non-Special Education) FTE”; a number of 0 or more, or nothing, was expected.'],
    [rate('101'), 4, 'We read “101” in “Attendance Rate”; a percentage from 0 to 100, or nothing, was expected.'],
    [rate('-1'), 4, 'We read “-1” in “Attendance Rate”; a percentage from 0 to 100, or nothing, was expected.'],
    [grade('12.5'), 10, 'We read “12.5” in “Total”; a whole number, or nothing, was expected.'],
    [grade('"1,43"'), 10, 'We read “1,43” in “Total”; a whole number, or nothing, was expected.'],
  ])('a wrong number is a fault at its cell, %#', async (text, column, says) => {
    const { faults } = await one(text)
    expect(faults).toContain(`made-up.csv 2:${column} ${says}`)
  })
  test.each([
    ['"   1,437"', 1437],
    ['  21 ', 21],
    ['21.0', 21],
  ])('%s is %d', async (cell, value) => expect((await one(grade(cell))).parts[0]?.rows[0]?.cells['total']).toBe(value))
  test.each(['0', '100', '105', '50%'])('no school grows by the percentile %s', cell => {
    expect(readCell(cell, 'percentile', 'percent')).toEqual({ is: 'wrong', expected: 'percentile' })
    for (const sound of ['1', '50.5', '99'])
      expect(readCell(sound, 'percentile', 'percent')).toEqual({ is: 'number', value: Number(sound) })
  })
  test('a part of one with a decimal comma is not 82 in a hundred', () =>
    expect(readCell('0,082', 'percent', 'percent')).toEqual({ is: 'wrong', expected: 'percent' }))
  test('a percentage may carry its sign', async () =>
    expect((await one(rate('94.2%'))).parts[0]?.rows[0]?.cells['attendance-rate']).toBe(94.2))

  test('a year, a code and a line that cannot be', async () => {
    const { faults } = await one(
      lines(
        'School Year,Org Code,Org Name,School Nurse FTE',
        '2022-25,99010305,Gull,1',
        '2022-23,Gull,Gull,1',
        '2022-23,99010306,Gull,1,1',
      ),
    )
    expect(faults).toEqual([
      'made-up.csv 2:1 We read “2022-25”; a school year such as 2018-19 was expected.',
      'made-up.csv 3:2 We read “Gull”; the code of a school, eight digits, was expected.',
      'made-up.csv 4:4 This line has 5 cells; the first line has 4. Look for a missing comma, or for a file that was cut off.',
    ])
  })
})

describe('lines', () => {
  const heading = 'School Year,Org Code,Org Name,School Nurse FTE'
  test('codes get back their zeros; lines of districts and the state are left out', async () => {
    const { parts, warnings } = await one(
      lines(heading, '2022-23,350363,Gull,1', '2022-23,00350000,District,40', '2022-23,00000000,State,900'),
    )
    expect(parts[0]?.rows.map(({ orgCode }) => orgCode)).toEqual(['00350363'])
    expect(warnings).toEqual([
      'made-up.csv 1:1 1 code had lost the zeros in front; they are put back.',
      'made-up.csv 1:1 2 lines are of a district or of the state, or of a group of students. Only lines of whole schools are read.',
    ])
  })
  test('a line of the whole state is left out whatever it is called, and a note below the figures is told of', async () => {
    const { parts, faults, warnings } = await one(
      lines(
        heading,
        '2022-23,99010305,Gull,1',
        '2022-23,0,Massachusetts,40',
        '2022-23,,State Total,40',
        '"Note: counted on 1 October, all posts"',
        'Source: the state,,,',
      ),
    )
    expect(faults).toEqual([])
    expect(parts[0]?.rows.map(({ orgCode }) => orgCode)).toEqual(['99010305'])
    expect(warnings).toEqual([
      'made-up.csv 1:1 2 lines are of a district or of the state, or of a group of students. Only lines of whole schools are read.',
      'made-up.csv 1:1 2 lines are notes with no figures, and not read.',
    ])
  })
  test('a school twice with the same figures is read once; with others it is a fault', async () => {
    const same = await one(lines(heading, '2022-23,99010305,Gull,1', '2022-23,99010305,Gull,1.0'))
    expect(same.warnings).toEqual(['made-up.csv 3:2 School 99010305 stands here as in line 2. It is read once.'])
    expect(same.parts[0]?.rows).toHaveLength(1)
    const other = await one(lines(heading, '2022-23,99010305,Gull,1', '2022-23,99010305,Gull,2'))
    expect(other.faults).toEqual([
      'made-up.csv 3:2 School 99010305 stands here with other figures than in line 2. We cannot tell which is right.',
    ])
  })
  test('a name may change with the years', async () => {
    const { parts } = await one(lines(heading, '2021-22,99010305,Gull Middle,1', '2022-23,99010305,Gull Schools,1'))
    expect(parts.map(({ year, rows }) => `${year} ${rows[0]?.name}`)).toEqual(['2021-22 Gull Middle', '2022-23 Gull Schools'])
  })
})

describe('the scale of the open data', () => {
  const heading =
    'sy,dist_code,dist_name,org_code,org_name,org_type,stu_grp,offense,stu_cnt,stu_discipl_cnt,in_susp_pct,out_susp_pct,exp_pct,emerg_rmvl_pct,arrest_pct,lawenf_ref_pct'
  const row = (more: string, group = 'All Students', type = 'School') =>
    `2023,99010000,Gull,99010305,Gull Middle,${type},${group},All Offenses,400,31,${more}`
  test('fractions become percentages, exactly; other groups of students are passed over', async () => {
    const { parts, faults } = await one(
      lines(
        heading,
        row('0.02,0.179,0,0.003,0,0.0025'),
        row('0.1,0.1,0,0,0,0', 'Female'),
        row('0.1,0.1,0,0,0,0', 'All Students', 'District'),
      ),
    )
    expect(faults).toEqual([])
    expect(parts).toMatchObject([
      { report: 'ssdr', year: '2022-23', rows: [{ cells: { 'out-of-school-suspension': 17.9, 'law-enforcement-referral': 0.25 } }] },
    ])
    expect(parts[0]?.rows).toHaveLength(1)
  })
  test('a percentage where a fraction was expected is a fault', async () => {
    expect((await one(lines(heading, row('2.0,0.179,0,0.003,0,0.0025')))).faults).toEqual([
      'made-up.csv 2:11 We read “2.0” in “in_susp_pct”; a fraction from 0 to 1, or nothing, was expected.',
    ])
  })
  test('without the field that tells schools from groups, nothing is read', async () => {
    const { faults, parts } = await one(lines(heading.replace('stu_grp', 'student_group'), row('0.02,0.179,0,0.003,0,0.0025')))
    expect(parts).toEqual([])
    expect(faults).toEqual([
      'made-up.csv 1:1 made-up.csv no longer has the field stu_grp. Without it the lines of schools cannot be told from the others, so nothing of it is read.',
    ])
  })
})
