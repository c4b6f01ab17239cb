import { sayings } from '../../words/sayings.ts'
import { inEach, type Saying } from '../../kernel/lang.ts'
import { capital } from '../../words/capital.ts'

/** Why something of the register was not done, then what would change it. Each stands in every language, or this does not compile. */
export const refusals = sayings('people.refusals', {
  notYoursToImport: 'Only the superintendent and the coordinator bring in a roster. Ask one of them.',
  notYoursToAdd: 'Only the superintendent and the coordinator add people and give roles. Ask one of them.',
  superintendentsOnly: 'Only a superintendent changes who is superintendent, or gives one a link to sign in with. Ask a superintendent.',
  notYoursToLink: 'Only the superintendent and the coordinator give out links to sign in with. Ask one of them.',
  notYoursToSet: 'Only the superintendent and the coordinator change the settings of the district. Ask one of them.',
  roleOfRoster: 'This role comes from the roster, so it is not taken away here. Change it in the roster and bring that in.',
  lastSuperintendent: 'Nobody else who may sign in is superintendent, so this role stays. Give it to somebody else first.',
  linkMade: 'This link was made already. If it does not come, send another one.',
  districtName: 'Give the district a name of at most 120 characters, on one line.',
  schoolNeeded: 'Choose the school: a principal and a front office are given for one. Without it they would see no calls and requests.',
  officePhone: 'We could not read this as a telephone number people can dial. Ten digits were expected, such as 978-555-0142.',
  officePhoneStays: 'The office keeps a telephone: where nobody can be reached, every page says to call it. Type the new number.',
  officePhoneShort: '911 and other short numbers are not the office. Ten digits were expected; 911 stands on every page already.',
  schoolHours: 'The school day needs a time to begin and a later time to end, such as 07:30 and 15:00.',
  notYoursToSetCalendar: 'Only the superintendent and the coordinator set the school calendar and the bell times. Ask one of them.',
  notYoursToSetDuty: 'Only the principal, the front office, the coordinator and the superintendent say who is on duty. Ask one of them.',
  nothingHere: 'There is nothing at this address.',
  noSuchHandle: 'Nobody has this handle here.',
  linkSpent: 'This link has been used or is more than fifteen minutes old. Ask for another one.',
  noLink: 'This is no link of ours to sign in with. Open the whole of it, or ask for another one.',
  tooManyLinks: 'Too many links were tried from here that are none of ours. Wait a few seconds, then press the button again.',
  linksOnly: 'Here you sign in with a link from the office.',
  mayNotSignIn: 'The roster no longer lists this person as somebody who may sign in. Ask the front office.',
  fromElsewhere: 'Another website made your browser ask for this, so nothing was done. Do it from here. In danger, call 911.',
  staleForm: 'This form is stale, or came from another site. Open the page again and send it once more.',
  handleShape: 'A handle is one word of at most 100 characters, without spaces and slashes.',
  noSuchImport: 'There is no such import; it may have been waiting for more than a day. Read the roster again.',
  rosterHasFaults: 'This roster has faults, so none of it is saved. Fix the lines that are listed and read it again.',
  registerMoved:
    'The list of people has changed since this roster was compared with it. Read the roster again to see what would change now.',
  rosterBroke: 'Something broke here while we worked. It is our fault, and nothing of it is saved. Read the file again.',
  manyLeave: 'Many people would leave, or could not sign in any more. Nothing is saved yet. Look at who they are, tick the box, then save.',
  otherPeople: 'An id would be that of somebody else. Nothing is saved yet. Look at who it is, tick the box, then save.',
  noFormat: 'The format is not one we read. Send oneroster or aspen.',
  noFile: 'No file came with this. A zip of OneRoster CSV files was expected.',
})

export const handleTaken = sayings(
  'people.refusals.handleTaken',
  'Somebody has the handle {handle} already. Choose another, or give that person a role.',
)

export const handleUnknown = sayings('people.refusals.handleUnknown', 'Nobody has the handle {handle}.')

export const noSuchSchool = sayings(
  'people.refusals.noSuchSchool',
  'No school here is {school}. One of these was expected, by its id in the roster or by its name: {schools}.',
)

export const roleNeeded = sayings('people.refusals.roleNeeded', 'Name at least one role: {roles}.')

export const roleUnknown = sayings('people.refusals.roleUnknown', 'There is no role {role}; one of {roles} was expected.')

/** What is wrong with a line of duty; whole sentences in Spanish, a clause after the item’s number in English. */
export const dutyWrong = sayings('people.dutyWrong', {
  school: '{hasSchool, select, true {no school of this district is {school}.} other {no school of this district is {school}.}}',
  person: '{hasPerson, select, true {nobody of this district is {person}.} other {nobody of this district is {person}.}}',
  role: 'there is no duty as {role}; one of {roles} was expected.',
  /** {end}: from or to, where no instant was given at all. */
  instant:
    '{hasText, select, true {{text} is no instant; one such as 2026-09-01T12:00:00Z was expected.} other {{end, select, from {say from which day and time, such as 2026-09-01T12:00:00Z.} other {say until which day and time, such as 2026-09-01T12:00:00Z.}}}}',
  order: 'duty ends at {to}, which is not after it begins at {from}.',
  /** {clause}: one of the sentences above. */
  ofItem: 'Item {number}: {clause}',
})

/** A clause made a sentence of its own. */
export const standing = (clause: Saying): Saying => inEach(lang => capital(clause[lang]))
