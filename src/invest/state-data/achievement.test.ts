import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { need, sharedFolder } from '../../platform/testing/requirements.ts'
import { achievementOf } from './achievement.ts'
import { readFiles } from './read-file.ts'

const folder = join(sharedFolder() ?? '', 'data')
const read = async (file: string, bytes: Buffer | string, year: string | null = null) => {
  const { parts, found } = await readFiles([{ file, bytes: Buffer.from(bytes) }], year)
  return { parts, faults: found.faults.map(({ says }) => says.en), warnings: found.warnings.map(({ says }) => says.en) }
}

describe.skipIf(need('shared', 'achievement of 1,861 schools beside the raw file'))(
  'the wide file of 2017, read a second time by its columns',
  () => {
    const file = 'ma_public_schools_2017.csv'
    const bytes = () => readFileSync(join(folder, 'ma-schools-2017', file))
    const raw = () => z.array(z.record(z.string(), z.string())).parse(parse(bytes(), { columns: true, bom: true }))
    /** What stands in a column, by the key under which it is kept; the columns are written out here anew. */
    const grades = { '3rd': '3', '4th': '4', '5th': '5', '6th': '6', '7th': '7', '8th': '8', '10th': '10' }
    const subjects = { Math: 'math', English: 'ela' }
    const figures = {
      'P+A #': 'proficient-or-advanced',
      '% P+A': 'proficient-or-advanced-percent',
      'A #': 'advanced',
      '% A': 'advanced-percent',
      'P #': 'proficient',
      '% P': 'proficient-percent',
      'NI #': 'needs-improvement',
      '% NI': 'needs-improvement-percent',
      'W/F #': 'warning-or-failing',
      '% W/F': 'warning-or-failing-percent',
      'Stud. Incl. #': 'students',
      CPI: 'composite-index',
      SGP: 'growth',
      'Incl. in SGP(#)': 'growth-students',
    }

    test.each([
      [
        'with a name of their own',
        (text: string) => text.replaceAll('MCAS_', 'Test_'),
        /^84 columns|columns are of no report that we know under these names/,
      ],
      [
        'with no word of it',
        (text: string) => text.replaceAll(/MCAS_(\w+)Grade_(Math|English)_[^,"\r\n]*/g, '$1 $2 result'),
        /columns .* are of no report that we know, such as/,
      ],
    ])('one whose columns of achievement go by other names, %s, is refused, and not read as enrollment', async (_, renamed, says) => {
      const text = bytes().toString('utf8')
      const [heading = ''] = text.split('\n')
      const { parts, faults } = await read(file, text.replace(heading, renamed(heading)), '2015-16')
      expect(parts).toEqual([])
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(says)
      expect(faults[0]).toContain('Nothing is read.')
    })

    test('every figure of every school is equal to the digit; a blank beside a number of students is withheld, any other is not there', async () => {
      const { parts, faults } = await read(file, bytes(), '2015-16')
      expect(faults).toEqual([])
      expect(parts.map(({ report, year }) => [report, year])).toEqual([['mcas', '2015-16']])
      const kept = new Map(parts[0]?.rows.map(row => [row.orgCode, row.cells]))
      const seen = { schools: 0, numbers: 0, withheld: 0, none: 0 }
      for (const row of raw()) {
        seen.schools++
        const cells = kept.get(row['School Code'] ?? '')
        for (const [grade, gradeKey] of Object.entries(grades))
          for (const [subject, subjectKey] of Object.entries(subjects))
            for (const [figure, key] of Object.entries(figures)) {
              const test = `MCAS_${grade}Grade_${subject}_`
              const text = row[figure.startsWith('% ') ? `% ${test}${figure.slice(2)}` : `${test}${figure}`] ?? 'no such column'
              const beside = row[`${test}${key === 'growth' ? 'Incl. in SGP(#)' : 'Stud. Incl. #'}`]
              const isCount = key === 'students' || key === 'growth-students'
              const expected = text !== '' ? Number(text) : beside !== '' && !isCount ? null : undefined
              expect(cells?.[`${gradeKey}-${subjectKey}-${key}`], `${row['School Code']} ${test}${figure}`).toBe(expected)
              seen[expected === undefined ? 'none' : expected === null ? 'withheld' : 'numbers']++
            }
      }
      expect(seen).toEqual({ schools: 1_861, numbers: 41_869, withheld: 103, none: 322_784 })
    })

    test('a school’s achievement is the share of its results in both subjects, of as many students as took either', async () => {
      const { parts } = await read(file, bytes(), '2015-16')
      const told = new Map(parts[0]?.rows.map(row => [row.orgCode, achievementOf([row]).achievement]))
      let schools = 0
      for (const row of raw()) {
        let [met, taken, students] = [0, 0, 0]
        for (const grade of Object.keys(grades)) {
          const of = (subject: string, figure: string) => Number(row[`MCAS_${grade}Grade_${subject}_${figure}`] || 0)
          met += of('Math', 'P+A #') + of('English', 'P+A #')
          taken += of('Math', 'Stud. Incl. #') + of('English', 'Stud. Incl. #')
          students += Math.max(of('Math', 'Stud. Incl. #'), of('English', 'Stud. Incl. #'))
        }
        const figure = told.get(row['School Code'] ?? '')
        if (taken === 0) expect(figure).toBeUndefined()
        else {
          schools++
          expect(figure).toEqual({ value: (met / taken) * 100, withheld: false, of: students, count: null })
        }
      }
      expect(schools).toBe(704)
    })
  },
)

describe('a wide file of one school with four tests', () => {
  const test3 = ['Stud. Incl. #', 'P+A #', 'A #', 'SGP'].map(figure => `MCAS_3rdGrade_Math_${figure}`)
  const shares = ['3rd', '4th', '5th', '6th'].map(grade => `% MCAS_${grade}Grade_Math_P+A`)
  const wide = (headings: readonly string[]) =>
    read('wide.csv', [['School Code', ...headings].join(','), `77020005,${headings.map(() => '').join(',')}`].join('\n'), '2015-16')
  const counts = ['4th', '5th', '6th'].flatMap(grade => ['Stud. Incl. #', 'P+A #'].map(figure => `MCAS_${grade}Grade_Math_${figure}`))

  test.each(['MCAS_3rdGrade_Math_P+A #', 'MCAS_3rdGrade_Math_Stud. Incl. #'])(
    'without “%s”, or where it is misspelt, nothing is read: the figure would be of the other tests alone',
    async heading => {
      const all = [...shares, ...test3, ...counts]
      expect((await wide(all)).faults).toEqual([])
      const called = async (other: string) => wide(all.map(each => (each === heading ? other : each)))
      const misspelt = heading.replace('Math', 'Mth')
      expect(await called(misspelt)).toMatchObject({
        parts: [],
        faults: [expect.stringContaining(`We do not know the column “${misspelt}”, and “${heading}” is missing: is it that one?`)],
      })
      expect(await called('Something else')).toMatchObject({
        parts: [],
        faults: [expect.stringContaining(`There is no column “${heading}”, and other columns of the same test are there.`)],
      })
    },
  )

  test('a column from which nothing is worked out may be missing', async () => {
    const { parts, faults, warnings } = await wide([...shares, ...test3.slice(0, 3), ...counts])
    expect([parts.length, faults]).toEqual([1, []])
    expect(warnings).toContain('There is no column “MCAS_3rdGrade_Math_SGP”. The rest is read; what it would say counts as not reported.')
  })
})

describe.skipIf(need('shared', 'the state’s files of 2003 to 2014'))('the years 2003 to 2014', () => {
  const bring = (file: string) => read(file, readFileSync(join(folder, 'ma-dese-2003-2014', file)))

  test('groups of students are read where the columns say them', async () => {
    const { parts, faults } = await bring('selected_populations_2008_2013.csv')
    expect(faults).toEqual([])
    expect(parts.map(({ report, year }) => `${report} ${year}`)).toEqual(
      ['2007-08', '2008-09', '2009-10', '2010-11', '2011-12', '2012-13'].map(year => `class-size-selected-populations ${year}`),
    )
    const raw = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(readFileSync(join(folder, 'ma-dese-2003-2014', 'selected_populations_2008_2013.csv')), { columns: true, bom: true }))
    const kept = new Map(parts.flatMap(({ year, rows }) => rows.map(row => [`${year} ${row.orgCode}`, row.cells])))
    let schools = 0
    for (const row of raw) {
      const [ending, code] = [Number(row['FY_CODE']), row['ORG_CODE'] ?? '']
      if (code.endsWith('0000')) continue
      schools++
      const figure = (column: string) => (row[column] === '' ? undefined : Number(row[column]))
      expect(kept.get(`${ending - 1}-${String(ending).slice(2)} ${code}`), `${ending} ${code}`).toEqual(
        Object.fromEntries(
          Object.entries({
            'english-learners': figure('WPI_SPOP_LEP_PCT'),
            disabilities: figure('WPI_SPOP_SPED_PCT'),
            'low-income': figure('WPI_SPOP_FLUNCH_PCT'),
          }).filter(([, value]) => value !== undefined),
        ),
      )
    }
    expect(schools).toBe(11_061)
  })

  test.each([
    ['indicator_report_2003_2012.csv', 'FY_CODE, ORG_CODE, ORG_NAME, ORG_TYP_CODE, DROPOUT_CNT'],
    ['accountability_school_2012_2013.csv', 'FY_CODE, DISTRICT_CODE, DIST_NAME, SCHOOL_CODE, SCHOOL_NAME'],
    ['mcas_district_by_group_2008_grades_04_08_10.csv', 'adminyear, org_code, DistrictName, grade, group'],
  ])('%s is no report we know: its columns are named', async (file, columns) => {
    const { parts, faults } = await bring(file)
    expect(parts).toEqual([])
    expect(faults).toEqual([expect.stringContaining(`Its columns are: ${columns}`)])
  })
})

describe('one test of few, all tests of few, and none', () => {
  const hub = (item: string, students: number | null, met: number | null | undefined) => ({
    item,
    cells: { ...(students === null ? {} : { students }), ...(met === undefined ? {} : { 'met-or-exceeded-count': met }) },
  })
  test.each<{ says: string; rows: ReturnType<typeof hub>[]; figure: unknown }>([
    {
      says: 'both subjects of two cohorts',
      rows: [hub('ELA ALL (03-08)', 100, 40), hub('MATH ALL (03-08)', 98, 30), hub('ELA 10', 50, 30), hub('MATH 10', 52, 20)],
      figure: { value: 40, withheld: false, of: 152, count: null },
    },
    {
      says: 'where one is withheld the others tell',
      rows: [hub('ELA ALL (03-08)', 100, 40), hub('MATH ALL (03-08)', 100, 50), hub('ELA 10', 6, null)],
      figure: { value: 45, withheld: false, of: 100, count: null },
    },
    {
      says: 'where all are withheld it is withheld',
      rows: [hub('ELA 10', 6, null), hub('MATH 10', 7, null)],
      figure: { value: null, withheld: true, of: 7, count: null },
    },
    { says: 'where nobody took a test there is none', rows: [hub('ELA 10', null, undefined), hub('MATH 10', 0, 0)], figure: undefined },
  ])('$says', ({ rows, figure }) => {
    expect(achievementOf(rows).achievement).toEqual(figure)
  })
})

describe('as the open data has it', () => {
  const fields = 'sy,org_code,org_name,org_type,stu_grp,test_grade,subject_code,stu_cnt,m_plus_e_cnt,m_plus_e_pct,avg_sgp'
  const line = (grade: string, subject: string, students: string, met: string) =>
    `2025,00010005,Made Up,Public School,All Students,${grade},${subject},${students},${met},${met && '0.4'},${met && '50'}`
  const file = (...lines: readonly string[]) => read('mcas.csv', [fields, ...lines].join('\n'))

  test('more who met what is expected than took the test is refused, by line and column', async () => {
    const { parts, faults } = await file(line('10', 'ELA', '100', '140'))
    expect(parts).toEqual([])
    expect(faults).toEqual(['We read 140 in “m_plus_e_cnt”, and only 100 in “stu_cnt”. It cannot be more.'])
  })

  test.each([
    ['stu_cnt', 'STUD_CNT', 8],
    ['m_plus_e_cnt', 'm_plus_e_cont', 9],
    ['m_plus_e_cnt', 'm_plus_ecnt', 9],
  ])('“%s” misspelt as “%s” is a fault that names both, and not achievement that nobody reported', async (field, misspelt, column) => {
    const { parts, found } = await readFiles(
      [{ file: 'mcas.csv', bytes: Buffer.from([fields.replace(field, misspelt), line('10', 'ELA', '100', '40')].join('\n')) }],
      null,
    )
    expect(parts).toEqual([])
    expect(found.faults).toMatchObject([{ kind: 'column-missing', line: 1, column, field: misspelt, read: misspelt, expected: field }])
    expect(found.faults[0]?.says.en).toBe(
      `We do not know the column “${misspelt}”, and “${field}” is missing: is it that one? Nothing is read, since its figures would be missing. Name it “${field}”, or take it out.`,
    )
  })

  test('one that is not there, and that none is near, is told of, and the rest is read', async () => {
    const { parts, faults, warnings } = await read(
      'mcas.csv',
      [fields.replace('stu_cnt', 'tested'), line('10', 'ELA', '100', '40')].join('\n'),
    )
    expect([parts.length, faults]).toEqual([1, []])
    expect(warnings).toContain('There is no column “stu_cnt”. The rest is read; what it would say counts as not reported.')
    expect(warnings).toContain('We do not know the column “tested”. It is left out; the rest is read.')
  })

  test('where so few took each test that none is shown, all of it is withheld, and not left unreported', async () => {
    const few = await file(line('10', 'ELA', '8', ''), line('10', 'MATH', '7', ''))
    expect(few.parts.map(({ rows }) => achievementOf(rows).achievement)).toEqual([{ value: null, withheld: true, of: 8, count: null }])
    const many = await file(line('10', 'ELA', '80', ''), line('10', 'MATH', '7', ''))
    expect(many.parts.map(({ rows }) => achievementOf(rows))).toEqual([{}])
  })
})
