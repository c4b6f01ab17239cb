import { sayings } from '../../../../words/sayings.ts'
import { messages } from '../../../../words/messages.ts'
import type { Lang } from '../../../../kernel/lang.ts'

export const kindWords = sayings('contact.outbound.reports.kindWords', {
  'weapon-report': 'Weapon report',
  'police-report': 'Report to police',
  '8a-caregiver-notice': 'Notice to the family after a crisis',
  '8a-state-report': 'Report to the state after a crisis',
})

export const recipientWords = sayings('contact.outbound.reports.recipientWords', {
  'chief-of-police': 'Chief of police',
  dcf: 'Department of Children and Families',
  'student-services': 'Office of student services',
  'school-committee': 'School committee',
  caregiver: 'The family',
  dese: 'State education department (DESE)',
})

export const stageWords = sayings('contact.outbound.reports.stageWords', {
  draft: 'Draft: not read by a second person',
  held: 'Held: a second person reads it',
  read: 'Ready to be sent',
  sent: 'Sent to all',
})

export const fieldLabels = sayings('contact.outbound.reports.fieldLabels', {
  object: 'What it was',
  found: 'How the school learned of it',
  now: 'Where it is now',
  assessment: 'Assessment',
  counseling: 'Counseling',
})

export const fieldWords = sayings('contact.outbound.reports.fieldWords', {
  object: {
    'not-known': 'Not known',
    firearm: 'Firearm',
    'knife-or-blade': 'Knife or blade',
    'club-or-blunt': 'Club or blunt object',
    'spray-or-chemical': 'Spray or chemical',
    'look-alike': 'Look-alike or toy',
    other: 'Something else',
    'no-object': 'Nothing was found',
  },
  found: {
    'not-known': 'Not known',
    seen: 'Somebody saw it',
    'told-of': 'Somebody told of it',
    'handed-over': 'It was handed over',
    'found-in-place': 'It was found lying somewhere',
  },
  now: {
    'not-known': 'Not known',
    'with-police': 'With police',
    'locked-away': 'Locked away at school',
    'with-someone': 'Somebody still has it',
    'not-found': 'Not found',
  },
  assessment: { 'not-yet': 'Not yet', arranged: 'Arranged', done: 'Done', 'family-said-no': 'The family said no' },
  counseling: { 'not-yet': 'Not yet', arranged: 'Arranged', begun: 'Begun', 'family-said-no': 'The family said no' },
})

export type ReportsWords = (typeof reportsWording)['en']

export const reportsWording = messages('contact.outbound.reports.page', {
  listTitle: 'Reports that leave the school',
  listLede: 'A person sends each of these. Nothing leaves by itself, and no report to police leaves before a second person has read it.',
  none: 'No report has been drafted.',
  back: 'Police and agency requests',
  backToList: 'Reports that leave the school',
  notDone: 'This was not done',
  draftMark: 'DRAFT',
  request: 'Open the record it belongs to',
  about: 'Student',
  aboutEmpty: 'The call names no student. Write the name on the paper.',
  school: 'School',
  happened: 'When it happened',
  law: 'Law',
  to: 'It goes to',
  studentRecord: 'Student record: executive session only',
  sentOn: 'Sent {day, date, day}, {way}',
  notSent: 'Not sent',
  never:
    'This report says nothing of immigration status, citizenship, religion, where a family lives or comes from, ethnic group, or gangs. The law keeps that from police.',
  line: 'In one line',
  noLine: 'No line was added.',
  lineHint: 'What happened, without names of others and without what a student said. At most 300 characters.',
  writeTitle: 'Fill in the report',
  writeButton: 'Save the report',
  writtenBy: 'Written by {name}, {day, date, day}.',
  readTitle: 'Read it as the second person',
  readBody: 'Change the line, or leave it. What is held stays held until you take it out or say which exception lets it stay.',
  readButton: 'I have read it',
  readBy: 'Read by {name}, {day, date, day}.',
  exception: '{what} Which exception lets it stay?',
  noException: 'None: I take it out',
  sendTitle: 'Say that it was sent',
  sendBody: 'Print it or save it, send it yourself, then write down here that you did.',
  sendTo: 'I sent it: {recipient}',
  way: 'How it went',
  drill: 'This is a drill. Nothing is sent.',
  print: 'Use your browser’s print button for paper or a file.',
  notice: {
    title: 'A notice about a crisis at school',
    body: 'On {day, date, day} there was a mental-health crisis at {school}. Besides crisis staff, 911 or others from outside were called to help.',
    ask: 'The law says that you are told. Please call the school to talk about what comes next. You may ask for an interpreter at no cost.',
    help: 'Behavioral Health Help Line, day and night',
  },
  state: {
    title: 'Report under G.L. c.69 s.8A(b)(5)',
    body: 'On {day, date, day}, at {school}, police, emergency medical staff or others who are not behavioral-health staff were called to a behavioral-health crisis.',
    noName: 'This report names no student.',
  },
})

export const reportsWords = (lang: Lang): ReportsWords => reportsWording[lang]
