import { describe, expect, test } from 'vitest'
import { asDelta, edited, sampleBundle, sampleTexts } from '../testing/sample-bundle.ts'
import { type Files, readRoster } from './index.ts'

const none = async (): Promise<ReadonlySet<string>> => new Set()
const read = (files: Files) => readRoster(files, none)
const places = (faults: readonly { kind: string; file: string; line: number; column: number }[]) =>
  faults.map(({ kind, file, line, column }) => `${kind} ${file} ${line}:${column}`)

describe('a sound bundle', () => {
  test.each(['1.1', '1.2'] as const)('of version %s is read whole', async version => {
    const { roster, faults, warnings } = await read(sampleBundle(version))
    expect(faults).toEqual([])
    expect(warnings).toEqual([])
    expect(roster?.rows.orgs.map(org => org.id)).toEqual(['d1', 's1', 's2'])
    expect(roster?.rows.people.map(person => person.username)).toEqual(['ada', 'bo', 'cy'])
    expect(roster?.rows.positions.map(({ person, org, role }) => [person, org, role])).toEqual([
      ['p1', 's1', 'teacher'],
      ['p2', 's1', 'student'],
      ['p3', 's1', 'parent'],
    ])
    expect(roster?.rows.births.map(({ id, bornOn }) => [id, bornOn])).toEqual([['p2', '2013-04-05']])
  })

  test('with a BOM, CRLF, a newline in quotes and no last newline is the same', async () => {
    const plain = await read(sampleBundle('1.1'))
    const texts = sampleTexts('1.1')
    const dressed = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, `\ufeff${text.trimEnd().replaceAll('\n', '\r\n')}`]),
    )
    expect((await read(sampleBundle('1.1', dressed))).roster).toEqual(plain.roster)
    const quoted = await read(sampleBundle('1.1', edited('1.1', 'orgs.csv', 'Whale Cove Middle', '"Whale ""Cove""\r\nMiddle"')))
    expect(quoted.roster?.rows.orgs[1]?.name).toBe('Whale "Cove"\r\nMiddle')
  })

  test('with columns of its own and in another order is the same', async () => {
    const orgs = `ext_a,type,name,metadata.b,sourcedId,parentSourcedId,identifier\nx,district,Whale Cove Schools,,d1,,0099\n,school,Whale Cove Middle,,s1,d1,0099001\n,school,Whale Cove High,,s2,d1,0099002\n`
    const plain = await read(sampleBundle('1.1'))
    expect((await read(sampleBundle('1.1', { 'orgs.csv': orgs }))).roster).toEqual(plain.roster)
  })

  test('sent as a delta must say of each line whether it is active', async () => {
    const { faults } = await read(sampleBundle('1.1', asDelta('1.1')))
    expect(places(faults).slice(0, 2)).toEqual(['value-missing orgs.csv 2:2', 'value-missing orgs.csv 3:2'])
  })

  test('may refer, in a delta, to what the register has', async () => {
    const files = sampleBundle('1.2', {
      ...Object.fromEntries(Object.keys(sampleTexts('1.2')).map(name => [name, null])),
      'manifest.csv': 'propertyName,value\noneroster.version,1.2\nfile.roles,delta\n',
      'roles.csv':
        'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\nr9,active,2026-09-01,p9,secondary,aide,,,s9,\n',
    })
    const held = async (table: string) => new Set(table === 'people' ? ['p9'] : ['s9'])
    expect((await readRoster(files, held)).faults).toEqual([])
    expect(places((await readRoster(files, none)).faults)).toEqual(['dangling roles.csv 2:4', 'dangling roles.csv 2:9'])
  })
})

describe('what is no bundle', () => {
  const refusal = async (files: Files): Promise<string> => {
    const { roster, faults } = await read(files)
    expect(roster).toBeUndefined()
    expect(faults).toHaveLength(1)
    return faults[0]?.message ?? ''
  }

  test('is refused in a sentence that names what is missing', async () => {
    expect(await refusal(new Map())).toMatch(/manifest\.csv/)
    expect(
      await refusal(
        new Map([
          ['users.csv', Buffer.from('a\n')],
          ['userFlags.csv', Buffer.from('a\n')],
        ]),
      ),
    ).toBe(
      'A OneRoster 1.1 or 1.2 bundle was expected here, and manifest.csv, orgs.csv, classes.csv, enrollments.csv and academicSessions.csv are missing from it. The files look like Microsoft School Data Sync (SDS), which has userFlags.csv: export OneRoster instead.',
    )
    expect(await refusal(new Map([['schools.csv', Buffer.from('orgId,sourcedId\n1,2\n')]]))).toMatch(
      /manifest\.csv, orgs\.csv.* are missing from it\. The files look like a database export/,
    )
    const only = new Map([...sampleBundle('1.1')].filter(([name]) => name !== 'manifest.csv'))
    expect(await refusal(only)).toBe('A OneRoster 1.1 or 1.2 bundle was expected here, and manifest.csv is missing from it.')
  })

  test.each([
    ['1.0', 'We read “1.0” as oneroster.version; 1.1 or 1.2 was expected.'],
    ['', 'Nothing is written as oneroster.version; 1.1 or 1.2 was expected.'],
  ])('a version %j is refused, naming what was expected', async (version, message) => {
    expect(await refusal(sampleBundle('1.1', edited('1.1', 'manifest.csv', 'oneroster.version,1.1', `oneroster.version,${version}`)))).toBe(
      message,
    )
  })

  test('a manifest without a version is refused', async () => {
    expect(await refusal(sampleBundle('1.1', edited('1.1', 'manifest.csv', 'oneroster.version,1.1\n', '')))).toMatch(
      /no line oneroster\.version; .*1\.1 or 1\.2/,
    )
  })
})

/** One broken place, one fault: where it stands, and what its sentence must say. */
const broken: readonly [what: string, file: string, was: string, is: string, place: string, says: RegExp][] = [
  [
    'a month with too many days',
    'academicSessions.csv',
    '2026-12-18',
    '2026-11-31',
    'value-wrong academicSessions.csv 3:7',
    /November 2026 has 30 days/,
  ],
  [
    'a term that ends before it begins',
    'academicSessions.csv',
    '2026-12-18',
    '2026-08-01',
    'value-wrong academicSessions.csv 3:7',
    /not before startDate, 2026-08-31/,
  ],
  [
    'a truth that is none',
    'users.csv',
    'p1,,,true',
    'p1,,,yes',
    'value-wrong users.csv 2:4',
    /“yes” in enabledUser; true or false was expected/,
  ],
  ['an unknown role', 'users.csv', 'student,bo', 'pupil,bo', 'value-wrong users.csv 3:6', /“pupil” in role; one of administrator, /],
  ['a role of the other version', 'users.csv', 'teacher,ada', 'principal,ada', 'value-wrong users.csv 2:6', /“principal” in role/],
  [
    'an unknown kind of org',
    'orgs.csv',
    'Middle,school',
    'Middle,college',
    'value-wrong orgs.csv 3:5',
    /“college” in type; one of department, school/,
  ],
  ['an unknown status', 'orgs.csv', 's1,,', 's1,gone,', 'value-wrong orgs.csv 3:2', /“gone” in status; one of active/],
  [
    'no name',
    'users.csv',
    'Ada,Tern',
    'Ada,',
    'value-missing users.csv 2:10',
    /Nothing is written in familyName; a family name was expected/,
  ],
  ['no id', 'enrollments.csv', 'e1,', ',', 'value-missing enrollments.csv 2:1', /Nothing is written in sourcedId/],
  ['an id twice', 'orgs.csv', 's2,', 's1,', 'duplicate orgs.csv 4:1', /“s1” is already in line 3/],
  [
    'a comma too few',
    'orgs.csv',
    '0099002,d1',
    '0099002',
    'line-ragged orgs.csv 4:6',
    /This line has 6 columns; the first line of orgs\.csv has 7/,
  ],
  ['a comma too many', 'orgs.csv', '0099002,d1', '0099002,d1,x', 'line-ragged orgs.csv 4:8', /This line has 8 columns/],
  [
    'a quote not closed',
    'orgs.csv',
    'Whale Cove High',
    '"Whale Cove High',
    'quotes-broken orgs.csv 4:4',
    /opened in this line and never closed/,
  ],
  [
    'a quote in the middle',
    'orgs.csv',
    'Whale Cove High',
    'Whale "Cove" High',
    'quotes-broken orgs.csv 4:4',
    /A quote stands inside a value/,
  ],
  [
    'a column missing',
    'enrollments.csv',
    ',userSourcedId,',
    ',user,',
    'column-missing enrollments.csv 1:1',
    /enrollments\.csv has no column userSourcedId/,
  ],
  [
    'a column twice',
    'orgs.csv',
    'identifier,parentSourcedId',
    'name,parentSourcedId',
    'column-twice orgs.csv 1:6',
    /the column name twice, as column 4 and column 6/,
  ],
  [
    'an unknown school above',
    'orgs.csv',
    '0099002,d1',
    '0099002,d9',
    'dangling orgs.csv 4:7',
    /“d9” in parentSourcedId; no line of orgs\.csv/,
  ],
  ['an unknown school of a person', 'users.csv', 'true,s1,teacher', 'true,s9,teacher', 'dangling users.csv 2:5', /“s9” in orgSourcedIds/],
  ['an unknown caregiver', 'users.csv', ',p3,07', ',p9,07', 'dangling users.csv 3:16', /“p9” in agentSourcedIds; no line of users\.csv/],
  ['an unknown school of a class', 'classes.csv', 'Room 1,s1', 'Room 1,s9', 'dangling classes.csv 2:10', /“s9” in schoolSourcedId/],
  [
    'an unknown class',
    'enrollments.csv',
    'e2,,,k1',
    'e2,,,k9',
    'dangling enrollments.csv 3:4',
    /“k9” in classSourcedId; no line of classes\.csv/,
  ],
  [
    'an unknown person',
    'enrollments.csv',
    'k1,s1,p2',
    'k1,s1,p9',
    'dangling enrollments.csv 3:6',
    /“p9” in userSourcedId; no line of users\.csv/,
  ],
  ['demographics of nobody', 'demographics.csv', 'p2,', 'p9,', 'dangling demographics.csv 2:1', /“p9” in sourcedId/],
  [
    'a file not there',
    'manifest.csv',
    'file.classes,bulk',
    'file.roles,bulk\nfile.classes,sometimes',
    'manifest-wrong manifest.csv 8:2',
    /“sometimes” for classes\.csv; bulk, delta or absent was expected/,
  ],
]

describe('one fault', () => {
  test.each(broken)('%s', async (_, file, was, is, place, says) => {
    const { roster, faults } = await read(sampleBundle('1.1', edited('1.1', file, was, is)))
    expect(roster).toBeUndefined()
    expect(places(faults)).toEqual([place])
    expect(faults[0]?.message).toMatch(says)
  })

  test('a file the manifest promises and the bundle lacks', async () => {
    const { faults } = await read(sampleBundle('1.1', { 'classes.csv': null }))
    expect(places(faults)).toEqual(['file-missing manifest.csv 7:2'])
    expect(faults[0]?.message).toMatch(/classes\.csv is bulk, but it is missing/)
  })

  test('text that is not UTF-8, or holds a NUL', async () => {
    const files = new Map(sampleBundle('1.1'))
    files.set('orgs.csv', Buffer.from((sampleTexts('1.1')['orgs.csv'] ?? '').replace('Whale Cove High', 'École'), 'latin1'))
    expect(places((await read(files)).faults)).toEqual(['not-utf8 orgs.csv 4:1'])
    expect(places((await read(sampleBundle('1.1', edited('1.1', 'orgs.csv', 'Whale Cove High', 'a\u0000b')))).faults)).toEqual([
      'not-utf8 orgs.csv 4:1',
    ])
  })

  test('lines are counted as an editor counts them, after newlines in quotes too', async () => {
    const orgs = sampleTexts('1.1')['orgs.csv'] ?? ''
    const text = orgs
      .replace('Whale Cove Middle', '"Whale\r\nCove\r\nMiddle"')
      .replace('High,school', 'High,college')
      .replaceAll(/(?<!\r)\n/g, '\r\n')
    expect(places((await read(sampleBundle('1.1', { 'orgs.csv': text }))).faults)).toEqual(['value-wrong orgs.csv 6:5'])
    const sameLine = orgs.replace('Whale Cove Middle,school', '"Whale\nMiddle",college')
    expect(places((await read(sampleBundle('1.1', { 'orgs.csv': sameLine }))).faults)).toEqual(['value-wrong orgs.csv 4:5'])
  })
})

describe('several faults', () => {
  test('are all listed, in the order of the files and lines', async () => {
    const { faults } = await read(
      sampleBundle('1.1', {
        ...edited('1.1', 'enrollments.csv', 'k1,s1,p2', 'k9,s9,p9'),
        ...edited('1.1', 'orgs.csv', 'Middle,school', 'Middle,college'),
        ...edited('1.1', 'users.csv', 'p1,,,true,s1,teacher', 'p1,,,maybe,s1,tutor'),
      }),
    )
    expect(places(faults)).toEqual([
      'value-wrong orgs.csv 3:5',
      'value-wrong users.csv 2:4',
      'value-wrong users.csv 2:6',
      'dangling enrollments.csv 3:4',
      'dangling enrollments.csv 3:5',
      'dangling enrollments.csv 3:6',
    ])
  })

  test('beyond a thousand are counted', async () => {
    const line = ',,,k1,s1,p9,student,,,\n'
    const text = (sampleTexts('1.1')['enrollments.csv'] ?? '') + Array.from({ length: 1_200 }, (_, index) => `x${index}${line}`).join('')
    const { faults, faultsLeftOut } = await read(sampleBundle('1.1', { 'enrollments.csv': text }))
    expect([faults.length, faultsLeftOut]).toEqual([1_000, 200])
  })
})

describe('warnings', () => {
  test('two who work here and have one e-mail address are told of with both lines; a caregiver may have it too', async () => {
    const three =
      'p4,,,true,s1,aide,dee,,Dee,Gull,,N4,ADA@example.org,,,,,\np5,,,true,s1,parent,eve,,Eve,Gull,,N5,ada@example.org,,,,,\np2,'
    const { roster, warnings } = await read(sampleBundle('1.1', edited('1.1', 'users.csv', 'p2,', three)))
    expect(roster?.rows.people).toHaveLength(5)
    expect(places(warnings)).toEqual(['duplicate users.csv 3:13'])
    expect(warnings[0]).toMatchObject({ read: null, message: expect.stringContaining('also that of line 2, and both work here') })
  })

  test('a dangling course or term warns, and so does none', async () => {
    const { roster, warnings } = await read(
      sampleBundle('1.1', edited('1.1', 'classes.csv', 'c1,T1A,scheduled,Room 1,s1,t1', 'c9,T1A,scheduled,Room 1,s1,"t1,t9"')),
    )
    expect(roster).toBeDefined()
    expect(places(warnings)).toEqual(['dangling classes.csv 2:6', 'dangling classes.csv 2:11'])
    const blank = await read(
      sampleBundle('1.1', edited('1.1', 'classes.csv', 'c1,T1A,scheduled,Room 1,s1,t1', ',T1A,scheduled,Room 1,s1,')),
    )
    expect(places(blank.warnings)).toEqual(['nothing-named classes.csv 2:6', 'nothing-named classes.csv 2:11'])
  })

  test('people of 1.2 without roles.csv come in without roles, and that is said', async () => {
    const { roster, warnings } = await read(
      sampleBundle('1.2', { ...edited('1.2', 'manifest.csv', 'file.roles,bulk\n', 'file.roles,absent\n'), 'roles.csv': null }),
    )
    expect(roster?.rows.positions).toEqual([])
    expect(places(warnings)).toEqual(['file-missing roles.csv 1:1'])
  })

  test('a file the manifest does not name is not read, and that is said', async () => {
    const { roster, warnings } = await read(sampleBundle('1.1', edited('1.1', 'manifest.csv', 'file.demographics,bulk\n', '')))
    expect(places(warnings)).toEqual(['file-not-read demographics.csv 1:1'])
    expect(roster?.modes.births).toBe('absent')
  })
})

test('birthplace, faith, passwords and the like leave nothing behind, whatever is wrong with their lines', async () => {
  const planted = [
    'PLANTED-CITY',
    'PLANTED-COUNTRY',
    'PLANTED-STATE',
    'PLANTED-PASSWORD',
    'PLANTED-FAITH',
    'PLANTED-PAPERS',
    'PLANTED-ORIGIN',
  ]
  const users = (sampleTexts('1.2')['users.csv'] ?? '')
    .replace('pronouns', 'pronouns,metadata.religion,ext_citizenshipStatus,metadata.nationalOrigin')
    .replaceAll(/^(p\d.*)$/gm, '$1,PLANTED-FAITH,PLANTED-PAPERS,PLANTED-ORIGIN')
    .replaceAll(',07,,', ',07,PLANTED-PASSWORD,')
  const changed = {
    'users.csv': users,
    'userProfiles.csv': `sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId,applicationId,description,credentialType,username,password\nu1,,,p2,SYSTEM,V1,A1,,login,bo,PLANTED-PASSWORD\n`,
    'demographics.csv': `sourcedId,status,dateLastModified,birthDate,sex,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth\np2,,,2013-04-05,,PLANTED-COUNTRY,PLANTED-STATE,PLANTED-CITY\n`,
  }
  const hits = (value: unknown) => planted.filter(word => JSON.stringify(value).includes(word))
  const sound = await read(sampleBundle('1.2', changed))
  expect(sound.roster?.rows.people).toHaveLength(3)
  expect(hits(sound)).toEqual([])
  const faulty = await read(
    sampleBundle('1.2', {
      'users.csv': users.replace(',PLANTED-FAITH', ',,PLANTED-FAITH').replace('true,bo', '"PLANTED-PASSWORD"x,bo'),
      'userProfiles.csv': changed['userProfiles.csv'].replace(',p2,', ',p9,'),
      'demographics.csv': changed['demographics.csv'].replace('2013-04-05', 'PLANTED-CITY'),
    }),
  )
  expect(places(faulty.faults)).toEqual(['line-ragged users.csv 2:26', 'quotes-broken users.csv 3:4', 'value-wrong demographics.csv 2:4'])
  expect(hits(faulty)).toEqual([])
})

describe('a fault in a column that nothing uses', () => {
  const messy = (version: '1.1' | '1.2', texts: Record<string, string>) => read(sampleBundle(version, texts))

  test('only warns: once for each such column, at its first line, with how many there are', async () => {
    const orgs = sampleTexts('1.1')['orgs.csv'] ?? ''
    const { roster, faults, warnings } = await messy('1.1', {
      'orgs.csv': orgs.replace('\ns1,,', '\ns1,,1/05/2023').replace('\ns2,,', '\ns2,,soon'),
      ...edited('1.1', 'users.csv', 'p1,,', 'p1,,1/05/2023'),
    })
    expect(faults).toEqual([])
    expect(roster?.rows.orgs.map(({ id }) => id)).toEqual(['d1', 's1', 's2'])
    expect(places(warnings)).toEqual(['value-wrong orgs.csv 3:3', 'value-wrong users.csv 2:3'])
    expect(warnings.map(({ message }) => message)).toEqual([
      'We read “1/05/2023” in dateLastModified; a day or a time such as 2026-09-01T08:00:00Z was expected. Days are written year, month, day. 2 lines are like this; this is the first. Nothing uses this column, so the file is taken all the same.',
      'We read “1/05/2023” in dateLastModified; a day or a time such as 2026-09-01T08:00:00Z was expected. Days are written year, month, day. This is the only such line. Nothing uses this column, so the file is taken all the same.',
    ])
  })

  test('never repeats what stands in a file that is silent', async () => {
    const { roster, warnings } = await messy('1.1', edited('1.1', 'demographics.csv', 'p2,,', 'p2,,SECRET'))
    expect(roster).toBeDefined()
    expect(warnings.map(({ message }) => message).join()).toMatch(/^What stands in dateLastModified cannot be read; /)
    expect(JSON.stringify(warnings)).not.toContain('SECRET')
  })

  test('is told of profiles and of who teaches mainly, too', async () => {
    const profiles = 'sourcedId,status,dateLastModified,userSourcedId\nu1,,,p9\nu1,gone,,p2\nu2,\n'
    const enrollments = sampleTexts('1.2')['enrollments.csv'] ?? ''
    const { roster, faults, warnings } = await messy('1.2', {
      'userProfiles.csv': profiles,
      'enrollments.csv': enrollments.replace(/(\ne1,.*?,(?:student|teacher)),[^,]*,/, '$1,perhaps,'),
    })
    expect(faults).toEqual([])
    expect(roster).toBeDefined()
    expect(new Set(warnings.map(({ file }) => file))).toEqual(new Set(['userProfiles.csv', 'enrollments.csv']))
    expect(warnings.find(({ file }) => file === 'enrollments.csv')).toMatchObject({ field: 'primary', read: 'perhaps' })
    expect(places(warnings)).toContain('dangling userProfiles.csv 2:4')
  })

  test.each([
    ['demographics.csv', '2013-04-05', '4/05/2013'],
    ['users.csv', 'p1,,,true', 'p1,,,yes'],
    ['academicSessions.csv', '2026-12-18', '12/18/2026'],
    ['orgs.csv', 's1,,', 's1,gone,'],
  ])('but what is used is never let through: %s with %s as %s', async (file, was, is) => {
    const { roster, faults } = await messy('1.1', edited('1.1', file, was, is))
    expect(roster).toBeUndefined()
    expect(faults).toHaveLength(1)
  })
})
