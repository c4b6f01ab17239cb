import { describe, expect, test } from 'vitest'
import type { LoadHeld } from '../compare-roster.ts'
import type { RosterFault } from '../fault.ts'
import type { RowOf, Table } from '../row.ts'
import { readAspen } from './read-aspen.ts'

type Held = { readonly [T in Table]?: readonly RowOf[T][] }

const read = (files: Readonly<Record<string, string | Buffer>>, held: Held = {}) => {
  const load: LoadHeld = async table => new Map((held[table] ?? []).map(row => [row.id, row]))
  return readAspen(new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])), load)
}
const rowsOf = async (files: Readonly<Record<string, string | Buffer>>, held: Held = {}) => {
  const { roster, faults } = await read(files, held)
  if (roster === undefined) throw new Error(JSON.stringify(faults))
  return roster.rows
}
const places = (faults: readonly RosterFault[]) => faults.map(({ kind, file, line, column }) => `${kind} ${file} ${line}:${column}`)

const head =
  '"state_id","local_id","full_name","home_language","grade","homeroom","school_local_id","enrollment_status","date_of_birth","race","primary_email"'
const line = (id: string, name: string, more: Partial<Record<'grade' | 'homeroom' | 'school' | 'status' | 'born', string>> = {}) => {
  const { grade = '07', homeroom = 'SHS 200', school = 'SHS', status = 'Active', born = '2014-03-02' } = more
  return `"10${id}","${id}","${name}","Vietnamese","${grade}","${homeroom}","${school}","${status}","${born}","Asian","kin@example.com"`
}
const students = (...lines: string[]) => ({ 'students_export.csv': [head, ...lines, ''].join('\n') })

describe('students', () => {
  test('become people of their school and homeroom, with their day of birth and nothing of family, race or language', async () => {
    const rows = await rowsOf(students(line('100', 'Tern, Ada Mae')))
    expect(rows.orgs).toMatchObject([{ id: 'SHS', name: 'SHS', type: 'school', identifier: 'SHS' }])
    expect(rows.people).toEqual([
      expect.objectContaining({
        id: '100',
        givenName: 'Ada Mae',
        familyName: 'Tern',
        grades: ['07'],
        identifier: '10100',
        email: null,
        phone: null,
      }),
    ])
    expect(rows.positions).toMatchObject([{ person: '100', org: 'SHS', role: 'student', active: true }])
    expect(rows.births).toMatchObject([{ id: '100', bornOn: '2014-03-02' }])
    expect(rows.classes).toMatchObject([{ title: 'SHS 200', type: 'homeroom', school: 'SHS' }])
    expect(rows.enrollments).toMatchObject([{ person: '100', role: 'student', class: rows.classes[0]?.id }])
    for (const dropped of ['Vietnamese', 'Asian', 'kin@example.com']) expect(JSON.stringify(rows)).not.toContain(dropped)
  })

  test('NULL is nothing, wherever it stands', async () => {
    const rows = await rowsOf(
      students(line('100', 'Tern, Ada', { grade: 'NULL', homeroom: 'NULL', born: 'NULL' }).replace('"10100"', 'NULL')),
    )
    expect(rows.people).toMatchObject([{ grades: [], identifier: null }])
    expect([rows.births, rows.classes, rows.enrollments]).toEqual([[], [], []])
  })

  test.each([
    ['Tern, Ada', 'Ada', 'Tern'],
    ['Ada Mae Tern', 'Ada Mae', 'Tern'],
    ['Tern', '', 'Tern'],
    ['King, Jr., Ada', 'Ada', 'King Jr.'],
    ["O'Neil, Ada", 'Ada', "O'Neil"],
  ])('the name %s', async (name, givenName, familyName) => {
    expect((await rowsOf(students(line('1', name)))).people).toMatchObject([{ givenName, familyName }])
  })

  test('grades and days as districts write them', async () => {
    const rows = await rowsOf(
      students(
        line('1', 'A, B', { grade: '7', born: '3/2/2014' }),
        line('2', 'A, B', { grade: 'kf', born: '2014-03-02 00:00:00' }),
        line('3', 'A, B', { grade: 'PK', born: '3/2/19' }),
      ),
    )
    expect(rows.people.map(row => row.grades)).toEqual([['07'], ['KF'], ['PK']])
    expect(rows.births.map(row => row.bornOn)).toEqual(['2014-03-02', '2014-03-02', '2019-03-02'])
  })

  test('headings in any order and case, quoted or not, with a byte order mark and CRLF', async () => {
    const text = `\ufeff'Full Name','LASID','School Local ID','GRADE'\r\n"Tern, Ada","100","SHS","07"\r\n'Plover, Bo',101,SHS,08\r\n`
    const rows = await rowsOf({ 'x.csv': text })
    expect(rows.people.map(({ id, givenName, familyName, grades }) => [id, givenName, familyName, ...grades])).toEqual([
      ['100', 'Ada', 'Tern', '07'],
      ['101', 'Bo', 'Plover', '08'],
    ])
  })

  test('who is not enrolled does not come in; a status nobody knows is read as enrolled and named', async () => {
    const { roster, warnings } = await read(
      students(
        line('1', 'A, A'),
        line('2', 'B, B', { status: 'Transferred' }),
        line('3', 'C, C', { status: 'Withdrawn' }),
        line('4', 'D, D', { status: 'Snow bird' }),
        line('5', 'E, E', { status: 'Active No Primary' }),
      ),
    )
    expect(roster?.rows.people.map(row => row.id)).toEqual(['1', '4', '5'])
    expect(places(warnings)).toContain('value-wrong students_export.csv 5:8')
  })

  test.each([
    ['too few columns', '"10","100","Tern, Ada"', 'line-ragged students_export.csv 2:3'],
    ['a comma without quotes', line('100', 'X').replace('"X"', 'Tern, Ada'), 'line-ragged students_export.csv 2:12'],
    ['no id', line('', 'Tern, Ada'), 'value-missing students_export.csv 2:2'],
    ['no name', line('100', ''), 'value-missing students_export.csv 2:3'],
    ['no school', line('100', 'Tern, Ada', { school: 'NULL' }), 'value-missing students_export.csv 2:7'],
    ['a day that is none', line('100', 'Tern, Ada', { born: '2014-02-30' }), 'value-wrong students_export.csv 2:9'],
    ['a quote that never closes', '"10","100,Tern', 'quotes-broken students_export.csv 2:1'],
  ])('%s is a fault, by line', async (_, text, place) => {
    const { roster, faults } = await read(students(text, line('101', 'Plover, Bo')))
    expect(roster).toBeUndefined()
    expect(places(faults)).toContain(place)
    expect(JSON.stringify(faults)).not.toContain('2014-02-30')
  })

  test('empty cells past the last column are what a spreadsheet leaves behind', async () => {
    expect((await rowsOf(students(`${line('100', 'Tern, Ada')},,`))).people).toHaveLength(1)
  })

  test('an id twice is a fault that names both lines', async () => {
    const { faults } = await read(students(line('100', 'Tern, Ada'), line('101', 'B, C'), line('100', 'Tern, Ada')))
    expect(places(faults)).toEqual(['duplicate students_export.csv 4:2'])
    expect(faults[0]?.message).toContain('line 2')
  })

  test('no lines below the headings: nobody leaves', async () => {
    const gull = { ...(await rowsOf(students(line('1', 'Gull, Di')))).people[0] }
    const { roster, warnings } = await read({ 'students_export.csv': `${head}\n` }, { people: [gull as RowOf['people']] })
    expect(roster?.rows.people).toEqual([])
    expect(warnings[0]?.message).toContain('Nobody comes or leaves')
  })

  test('a column that must be there is named', async () => {
    const { faults } = await read({ 'students.csv': 'full_name,grade,date_of_birth\nA,1,2014-01-01\n' })
    expect(faults.map(fault => fault.field)).toEqual(['local_id', 'school_local_id'])
  })
})

describe('beside the register', () => {
  const org: RowOf['orgs'] = { id: 'o1', active: true, line: 0, name: 'Seacrest High', type: 'school', identifier: 'SHS', parent: null }
  const gone = {
    id: '900',
    active: true,
    line: 0,
    username: null,
    givenName: 'Di',
    familyName: 'Gull',
    preferredGivenName: null,
    email: null,
  }
  const person: RowOf['people'] = {
    ...gone,
    sms: null,
    phone: null,
    identifier: null,
    grades: ['12'],
    enabled: true,
    agents: [],
    primaryOrg: 'o1',
  }
  const place = (who: string, role: string): RowOf['positions'] => {
    return { id: `r${who}`, active: true, line: 0, person: who, org: 'o1', role, primary: true, beginsOn: null, endsOn: null }
  }

  test('a school is known by its number or its name, and its name stays', async () => {
    for (const code of ['SHS', 'o1', 'seacrest  high']) {
      const rows = await rowsOf(students(line('1', 'A, B', { school: code })), { orgs: [org] })
      expect(rows.orgs).toEqual([org])
      expect(rows.people).toMatchObject([{ primaryOrg: 'o1' }])
    }
  })

  test('students who are missing leave; staff do not', async () => {
    const teacher = { ...person, id: 't1' }
    const held = { orgs: [org], people: [person, teacher], positions: [place('900', 'student'), place('t1', 'teacher')] }
    const rows = await rowsOf(students(line('1', 'A, B')), held)
    expect(rows.people.map(({ id, active }) => [id, active])).toEqual([
      ['1', true],
      ['900', false],
    ])
    expect(rows.positions.map(({ id, active }) => [id, active])).toContainEqual(['r900', false])
  })

  test('what the export does not speak of stays as it is', async () => {
    const held = {
      orgs: [org],
      people: [{ ...person, id: '1', username: 'ada', email: 'a@b.example' }],
      positions: [place('1', 'student')],
    }
    const rows = await rowsOf(students(line('1', 'A, B')), held)
    expect(rows.people).toMatchObject([{ username: 'ada', email: 'a@b.example', givenName: 'B' }])
    expect(rows.positions).toEqual([])
  })

  test('a number that belongs to somebody else of the register is a fault', async () => {
    const held = { orgs: [org], people: [person], positions: [place('900', 'teacher')] }
    expect(places((await read(students(line('900', 'A, B')), held)).faults)).toEqual(['duplicate students_export.csv 2:2'])
  })
})

describe('sections and staff', () => {
  const sections = '"local_id","course_number","school_local_id","section_number","term_local_id","district_school_year"\n'
  const educators = '"local_id","login_name","course_number","school_local_id","section_number","term_local_id","district_school_year"\n'

  test('place students and whoever teaches in classes; a line that names nobody is left out and named', async () => {
    const files = {
      ...students(line('100', 'Tern, Ada')),
      'a.csv': `${sections}"100","SOC6","SHS","SOC6-001","FY","x"\n"333","SOC6","SHS","SOC6-001","FY","x"\n"","SOC6","SHS","SOC6-001","FY","x"\n`,
      'b.csv': `${educators}"NULL","adupont","SOC6","SHS","SOC6-001","FY","x"\n"9","bcy","SOC6","NOWHERE","SOC6-001","FY","x"\n`,
    }
    const { roster, faults, warnings } = await read(files)
    expect(faults).toEqual([])
    const rows = roster?.rows
    expect(rows?.courses).toMatchObject([{ title: 'SOC6', org: 'SHS' }])
    expect(rows?.classes.filter(row => row.type === 'scheduled')).toMatchObject([{ title: 'SOC6-001', school: 'SHS', terms: ['FY'] }])
    expect(rows?.enrollments.filter(row => row.class.startsWith('section')).map(({ person, role }) => `${role} ${person}`)).toEqual([
      'teacher staff/adupont',
      'student 100',
    ])
    expect(rows?.people.map(row => row.id)).toEqual(['100', 'staff/adupont'])
    expect(places(warnings).filter(place => !place.includes('nothing-named'))).toEqual([
      'dangling a.csv 3:1',
      'value-missing a.csv 4:1',
      'dangling b.csv 3:4',
    ])
  })

  test('an educators file gives them names, roles and homerooms, and is the whole list', async () => {
    const text =
      'local_id,full_name,staff_type,homeroom,status,login_name,school_local_id\n9,"Dupont, Ana",Teacher,SHS 200,Active,adupont,SHS\n10,"Cy, Bo",Paraprofessional,NULL,Inactive,bcy,SHS\n'
    const rows = await rowsOf({ 'educators.csv': text })
    expect(rows.people).toMatchObject([{ id: 'staff/9', username: 'adupont', givenName: 'Ana', familyName: 'Dupont' }])
    expect(rows.positions).toMatchObject([{ person: 'staff/9', role: 'teacher', org: 'SHS' }])
    expect(rows.enrollments).toMatchObject([{ person: 'staff/9', role: 'teacher' }])
    const held = { people: rows.people, positions: rows.positions, orgs: rows.orgs, classes: rows.classes, enrollments: rows.enrollments }
    const next = await rowsOf({ 'educators.csv': text.replace('9,"Dupont, Ana"', '11,"Eider, Cy"').replace('adupont', 'ceider') }, held)
    expect(next.people.map(({ id, active }) => [id, active])).toEqual([
      ['staff/11', true],
      ['staff/9', false],
    ])
  })
})

describe('behavior', () => {
  const head = '"local_id","incident_code","event_date","incident_time","incident_location","incident_description","school_local_id"\n'
  const told = (id: string, code: string, day: string, said = 'Hit another.') =>
    `"${id}","${code}","${day}","13:00:00","Classroom","${said}","SHS"\n`

  test('is counted by school, month and kind; whose it is and what was written are not read', async () => {
    const text =
      head +
      told('10', 'Hitting', '2015-10-01') +
      told('11', 'Hitting', '2015-10-20', '... yelling \\"NO\\", then left ...') +
      told('11', 'NULL', 'NULL', 'x""y')
    const rows = await rowsOf({ 'behavior.csv': text })
    expect(rows.incidents.map(({ month, kind, count }) => [month, kind, count])).toEqual([
      ['2015-10', 'Hitting', 2],
      [null, 'not stated', 1],
    ])
    expect(rows.people).toEqual([])
    for (const dropped of ['"10"', '"11"', 'yelling', 'Classroom']) expect(JSON.stringify(rows)).not.toContain(dropped)
  })

  test('what is struck from the months of an export is struck here; other months stay', async () => {
    const before = (
      await rowsOf({
        'b.csv': head + told('1', 'Hitting', '2015-10-01') + told('1', 'Bullying', '2015-10-02') + told('1', 'Hitting', '2014-10-02'),
      })
    ).incidents
    const rows = await rowsOf({ 'b.csv': head + told('1', 'Hitting', '2015-10-01') }, { incidents: before })
    expect(rows.incidents.map(({ id, active }) => [id, active])).toEqual([
      ['SHS/2015-10/Hitting', true],
      ['SHS/2015-10/Bullying', false],
    ])
  })

  test('a sentence in the place of a code, and a day that is none, are faults', async () => {
    const { faults } = await read({ 'b.csv': head + told('1', 'x'.repeat(61), '2015-10-01') + told('1', 'Hitting', '2015-13-01') })
    expect(places(faults)).toEqual(['value-wrong b.csv 2:2', 'value-wrong b.csv 3:3'])
  })
})

describe('other files', () => {
  test('are named as not read, and their ragged lines by number', async () => {
    const { roster, warnings } = await read({
      ...students(line('1', 'A, B')),
      'services.csv': 'LASID,Start Date,End Date\n101,7/5/16,7/29/16\n102,7/5/16\n',
      'attendance.csv': `'ATT_OID','ATT_COMMENT'\n"ATT","MTHR CALLED \\"LATE\\""\n"ATT","away with family\\\\"\n`,
    })
    expect(roster).toBeDefined()
    expect(places(warnings)).toEqual([
      'file-not-read attendance.csv 1:1',
      'file-not-read services.csv 1:1',
      'line-ragged services.csv 3:2',
      'nothing-named students_export.csv 2:7',
    ])
  })

  test.each([
    [{ 'a.csv': 'x,y\n1,2\n' }, 'No file here is one that is read'],
    [{}, 'No CSV file is here'],
    [{ 'manifest.csv': 'propertyName,value\n' }, 'OneRoster bundle'],
  ])('%j is no Aspen export', async (files, said) => {
    const { faults } = await read(files)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ kind: 'not-a-bundle', message: expect.stringContaining(said) })
  })

  test('an empty file, and one that is no text, are faults', async () => {
    expect(places((await read({ 'a.csv': '', 'b.csv': Buffer.from([0xff, 0xfe, 0, 0x41]) })).faults)).toEqual([
      'column-missing a.csv 1:1',
      'not-utf8 b.csv 1:1',
    ])
  })
})
