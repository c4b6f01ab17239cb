import type { Files } from '../roster/index.ts'

/** A small sound bundle of a made-up district, for tests to break in one place. */

const manifest = (version: string, mode: string, files: readonly string[]): string =>
  ['propertyName,value', 'manifest.version,1.0', `oneroster.version,${version}`, ...files.map(file => `file.${file},${mode}`), ''].join(
    '\n',
  )

const school = {
  'orgs.csv': `sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
d1,,,Whale Cove Schools,district,0099,
s1,,,Whale Cove Middle,school,0099001,d1
s2,,,Whale Cove High,school,0099002,d1
`,
  'academicSessions.csv': `sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
y1,,,2026-27,schoolYear,2026-08-31,2027-06-18,,2027
t1,,,Fall,term,2026-08-31,2026-12-18,y1,2027
`,
  'courses.csv': `sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
c1,,,y1,Tides,T1,07,s1,,
`,
  'classes.csv': `sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
k1,,,Tides A,07,c1,T1A,scheduled,Room 1,s1,t1,,,
`,
  'enrollments.csv': `sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e1,,,k1,s1,p1,teacher,true,,
e2,,,k1,s1,p2,student,,2026-08-31,2027-06-18
`,
  'demographics.csv': `sourcedId,status,dateLastModified,birthDate,sex,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth
p2,,,2013-04-05,,,,
`,
}

const files11 = ['orgs', 'academicSessions', 'courses', 'classes', 'enrollments', 'demographics', 'users']

const texts11: Readonly<Record<string, string>> = {
  ...school,
  'manifest.csv': manifest('1.1', 'bulk', files11),
  'users.csv': `sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
p1,,,true,s1,teacher,ada,,Ada,Tern,,N1,ada@example.org,,,,,
p2,,,true,s1,student,bo,,Bo,Plover,,N2,,,,p3,07,
p3,,,true,s1,parent,cy,,Cy,Plover,,N3,,,,,,
`,
}

const texts12: Readonly<Record<string, string>> = {
  ...school,
  'manifest.csv': manifest('1.2', 'bulk', [...files11, 'roles', 'userProfiles']),
  'users.csv': `sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
p1,,,true,ada,,Ada,Tern,,N1,ada@example.org,,,,,,,,,,s1,
p2,,,true,bo,,Bo,Plover,,N2,,,,p3,07,,,,,,s1,
p3,,,true,cy,,Cy,Plover,,N3,,,,,,,,,,,,
`,
  'roles.csv': `sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
r1,,,p1,primary,teacher,,,s1,
r2,,,p2,primary,student,,,s1,
r3,,,p3,primary,parent,,,s1,
`,
  'userProfiles.csv': `sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId,applicationId,description,credentialType,username,password
u1,,,p2,SYSTEM,V1,A1,,login,bo,
`,
}

export type Texts = Readonly<Record<string, string>>

export const sampleTexts = (version: '1.1' | '1.2'): Texts => (version === '1.1' ? texts11 : texts12)

/** A file given as null is left out of the bundle. */
export function sampleBundle(version: '1.1' | '1.2', changed: Readonly<Record<string, string | null>> = {}): Files {
  const files = new Map<string, Buffer>()
  for (const [name, text] of Object.entries({ ...sampleTexts(version), ...changed })) if (text !== null) files.set(name, Buffer.from(text))
  return files
}

/** One file of the sample with a piece of its text replaced; the piece must be there. */
export function edited(version: '1.1' | '1.2', file: string, was: string, is: string): Record<string, string> {
  const text = sampleTexts(version)[file]
  if (text === undefined || !text.includes(was)) throw new Error(`${file} of the sample does not hold ${JSON.stringify(was)}`)
  return { [file]: text.replace(was, is) }
}

/** The sample's manifest, with every file sent as a delta. */
export const asDelta = (version: '1.1' | '1.2'): Record<string, string> => ({
  'manifest.csv': (sampleTexts(version)['manifest.csv'] ?? '').replaceAll(',bulk', ',delta'),
})
