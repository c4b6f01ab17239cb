/** The front door of people: who is who, who may do what, who is on duty. */
export { type Actor, may, type Permission, whoMay } from './access.ts'
export { type Act, actOf, doerOf, type Reader, readerOf } from './acting.ts'
export { dutyCommand } from './command-line/duty.ts'
export { rosterCommand } from './command-line/roster.ts'
export type { Told } from './command-line/told.ts'
export { userCommand } from './command-line/user.ts'
export { listDuty, type OnDuty, setDuty, whoIsOnDuty } from './commands/duty.ts'
export { commitStaged, importRoster, stageRoster } from './commands/roster.ts'
export {
  districtOfToken,
  endSession,
  linkUser,
  openLink,
  type SignedIn,
  startSession,
} from './commands/sign-in.ts'
export { addUser, giveRole } from './commands/users.ts'
export { seedDemo } from './demo.ts'
export { bounds as fileBounds, openZip } from './roster/index.ts'
export { isRole, type Role, responderRoles, roles, staffRoles } from './roles.ts'
export { type SchoolDay, schoolDayOn, type Term, termOn } from './rules.ts'
export { findPerson, findPersonByHandle, isUnderTwelve, listPeopleById, listPeopleWithRole, type Person } from './store/person.ts'
export { listOwnStudents } from './store/students.ts'
export { type Contact, contactsOf } from './store/contacts.ts'
export { schoolCalendar } from './store/calendar.ts'
export { findDistrictCode, findSchool, findSchoolByName, listAcademicSessions, listSchools, type School } from './store/school.ts'
export { listSchoolSizes } from './store/school-sizes.ts'
export { placesOpenTo } from './places.ts'
export { peopleRoutes } from './routes.tsx'
export { onlyWhoMay, type PeopleKit, whoMayAsk } from './routes/kit.ts'
export { recogniseVisitors, type Visitor } from './visitor.ts'
export { words as peopleWords } from './words/people.ts'
