import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A made-up district of `people` as a OneRoster 1.2 folder: one school to a thousand, a class to twenty-five, every student in two of them. Nobody in it is real. */
export function writeBundle(folder: string, people: number): { files: string[]; rows: number } {
  mkdirSync(folder, { recursive: true })
  const schools = Math.max(1, Math.round(people / 1_000))
  const staff = Math.round(people / 11)
  const students = people - staff
  const classes = Math.round(students / 25)
  const school = (at: number) => `s${at % schools}`
  const count = (length: number) => [...Array(length).keys()]
  const tables: Record<string, string[]> = {
    orgs: ['sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId', 'd,,,Bench Schools,district,0001,'],
    academicSessions: [
      'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
      'y,,,2026-27,schoolYear,2026-08-31,2027-06-18,,2027',
      't,,,Fall,term,2026-08-31,2026-12-18,y,2027',
    ],
    courses: ['sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes'],
    classes: [
      'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
    ],
    users: [
      'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId',
    ],
    roles: ['sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId'],
    enrollments: ['sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate'],
    demographics: ['sourcedId,status,dateLastModified,birthDate'],
  }
  const add = (table: string, row: string) => tables[table]?.push(row)
  for (const at of count(schools)) {
    add('orgs', `s${at},,,Bench School ${at},school,${1000 + at},d`)
    add('courses', `c${at},,,y,Tides ${at},T${at},07,s${at},,`)
  }
  for (const at of count(classes)) add('classes', `k${at},,,Tides ${at},07,c${at % schools},K${at},scheduled,Room ${at},${school(at)},t,,,`)
  for (const at of count(staff)) {
    add('users', `p${at},,,true,staff.${at},,Given${at},Family${at},,N${at},staff.${at}@bench.example,,,,,,,,,${school(at)}`)
    add('roles', `rp${at},,,p${at},primary,teacher,,,${school(at)},`)
    add('enrollments', `ep${at},,,k${at % classes},${school(at % classes)},p${at},teacher,${at < classes},,`)
  }
  for (const at of count(students)) {
    const home = at % classes
    add('users', `q${at},,,true,,,Given${at},Family${at % 9_973},,M${at},,,,,07,,,,,${school(home)}`)
    add('roles', `rq${at},,,q${at},primary,student,,,${school(home)},`)
    add('demographics', `q${at},,,201${at % 9}-0${1 + (at % 9)}-1${at % 10}`)
    for (const turn of [0, 1]) {
      const one = (home + turn * schools) % classes
      add('enrollments', `eq${at}.${turn},,,k${one},${school(one)},q${at},student,,2026-08-31,2026-12-18`)
    }
  }
  const files = Object.keys(tables)
  for (const [name, lines] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`)
  const manifest = ['propertyName,value', 'manifest.version,1.0', 'oneroster.version,1.2', ...files.map(name => `file.${name},bulk`)]
  writeFileSync(join(folder, 'manifest.csv'), `${manifest.join('\n')}\n`)
  return { files, rows: Object.values(tables).reduce((sum, lines) => sum + lines.length - 1, 0) }
}
