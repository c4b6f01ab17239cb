import { messages } from '../../words/messages.ts'
import type { Lang } from '../../kernel/lang.ts'

export type DesignWords = (typeof wording)['en']

/** Every place the frame leads to that stands today, in the order it is shown. */
export type Place = keyof DesignWords['places']

/** A language with a sentence missing does not compile. */
export const wording = messages('design.frame', {
  skip: 'Skip to the page',
  demo: 'Demonstration district. People and figures are made up, for trying out only. No message leaves it, even where a page says so.',
  drill: 'This is a drill.',
  drillWhy: 'Nobody is in danger. Do everything as you would, but do not call 911 for it.',
  drillCallsNobody: 'This is a drill. It calls nobody outside the school.',
  realDuringDrill: 'If something real happens, call 911 at once.',
  tagline: 'Safety plan, help and record',
  signedIn: '{hasRoleNames, select, true {Signed in: {name}, {roleNames}} other {Signed in: {name}}}',
  signOut: 'Sign out',
  menu: 'Menu',
  mainNav: 'Main',
  help: 'Help at any hour',
  dangerNow: 'Danger right now:',
  supportLine: 'Support line:',
  /** In place of a telephone number that the district has not said. */
  askOffice: 'ask the office',
  helpLine: 'Behavioral health help line:',
  mobileCrisis: 'Mobile crisis team:',
  forEveryone: 'For everyone',
  forStaff: 'For staff',
  languages: 'Languages',
  /** On every page of a language that is not wholly translated yet. */
  inPreparation: 'This language is in preparation. What is not translated yet is in English.',
  madeWith: 'This site runs on Concord, which is free software.',
  /** At the end of a page of a list that goes on. */
  more: 'Show more',
  /** Above a long list on a telephone, a link to the form below it that chooses by day, school or kind. */
  toFilter: 'Choose what the list shows',
  /** Over those of a list that are not over. */
  underWay: 'Under way',
  call911: 'Call 911',
  anyoneMay: 'Is someone in danger right now?',
  nobodyNeedsPermission: 'Anyone may call 911. Nobody needs permission.',
  when: 'When',
  then: 'Then',
  section: 'Section “{title}”',
  /** Of law: somebody has read its public source; counsel has not signed it. */
  verified: 'Source checked',
  unverified: 'Not verified',
  unverifiedWhy: 'Not verified: counsel is checking',
  /** Who made a rule. `kept`: what stands beside the law in every plan, though no law says it. */
  basis: { law: 'The law', kept: 'Not law, but in every plan', choice: 'Our choice', andChoice: 'and our choice' },
  /** Before the authority of a section that another plan wrote. */
  takenFrom: 'Taken from “{title}”, where it is:',
  counsel: 'Read by counsel on {day}',
  counselNamed: 'Read by counsel on {day} ({who})',
  authorities: {
    statute: 'Statute',
    regulation: 'Regulation',
    guidance: 'Guidance',
    'adopted-policy': 'Adopted policy',
    practice: 'Practice',
  },
  where: '{file}{hasLine, select, true {, line {line}} other {}}{hasColumn, select, true {, column {column}} other {}}',
  stopped: 'This page stopped at',
  stoppedBody:
    '{phone, select, none {What is below may be old. Call the office, or load the page again.} other {What is below may be old. Call {phone}, or load the page again.}}',
  /** Where no channel is set up. */
  noMessages: {
    title: 'No message leaves this system yet: telephone.',
    body: '{phone, select, none {What is sent here rings no telephone. Go to the office, or call 911.} other {What is sent here rings no telephone. Call {phone}, or 911.}}',
  },
  /** Of a page that asks somebody to come. */
  askSound: {
    label: 'Sound when you are asked to come',
    on: 'On',
    off: 'Off',
    blocked: 'This browser stays silent until you tap this page once.',
  },
  was: 'Was',
  wouldBe: 'Would be',
  nothing: 'nothing',
  reference: 'If you call about this, say this reference:',
  toHome: 'Go to the front page',
  whoMayDoWhat: 'Who may do what',
  openInEmergency: 'Open it in an emergency',
  messages: {
    'not-found': { title: 'There is no page here.', body: 'The address may be old, or mistyped. Nothing was lost.' },
    'not-permitted': {
      title: 'This page is not yours to see.',
      body: '{phone, select, none {Your role does not include it. If it should, ask the office.} other {Your role does not include it. If it should, call the office: {phone}.}}',
    },
    refused: { title: 'That could not be done.', body: 'Nothing was changed.' },
    unreadable: {
      title: 'We could not read what you sent.',
      body: 'Nothing was changed. Go back and your words are still in the boxes.',
    },
    'too-large': { title: 'What you sent is too large.', body: 'Nothing was changed.' },
    broken: {
      title: 'Something broke here. It is our fault.',
      body: '{phone, select, none {We have written it down. If you needed help, do not wait: go to the office, or call 911.} other {We have written it down. If you needed help, do not wait: call {phone}, or 911.}}',
    },
    'not-ready': {
      title: 'We are not ready yet.',
      body: '{phone, select, none {Try again in a minute. If you need help, do not wait: go to the office, or call 911.} other {Try again in a minute. If you need help, do not wait: call {phone}, or 911.}}',
    },
  },
  /** The roles that a plan may name, as a person would say them. */
  roles: {
    'any-adult': 'any adult',
    teacher: 'teacher',
    aide: 'aide',
    responder: 'responder',
    clinician: 'clinician',
    'social-worker': 'social worker',
    psychologist: 'psychologist',
    counselor: 'counselor',
    nurse: 'nurse',
    mediator: 'mediator',
    'climate-coach': 'climate coach',
    'restorative-adviser': 'restorative adviser',
    'culture-keeper': 'culture keeper',
    principal: 'principal',
    designee: 'superintendent’s designee',
    superintendent: 'superintendent',
    coordinator: 'coordinator',
    'front-office': 'front office',
    counsel: 'district counsel',
    finance: 'finance officer',
    defender: 'public defender',
    'city-finance': 'city finance officer',
    student: 'student',
    caregiver: 'caregiver',
  },
  places: {
    home: 'Home',
    plan: 'The plan',
    law: 'What the law requires',
    whatIf: 'What happens if',
    myWork: 'My work',
    call: 'Call for support',
    frontOffice: 'Front office',
    requests: 'Police and agency requests',
    repair: 'Restorative processes',
    restraint: 'Restraint log',
    training: 'Training',
    discipline: 'Exclusions considered',
    reconcile: 'What police say',
    agreements: 'Agreements',
    board: 'Live board',
    calls: 'Calls',
    myPages: 'My pages',
    ways: 'How you are reached',
    sessions: 'Where you are signed in',
    people: 'People',
    roster: 'Roster',
    duty: 'Duty',
    devices: 'Cameras, locks and other devices',
    deadlines: 'What falls due',
    figures: 'Figures',
    find: 'Find',
    invest: 'Staff and money',
    record: 'The record',
    settings: 'Settings',
    signIn: 'Sign in',
  },
  // Where a whole line is for all of a person's rooms.
  shortly: { requests: 'Requests' },
  // A student or a caregiver is told there whom to ask.
  forFamilies: { call: 'How to get help' },
})

export const words = (lang: Lang): DesignWords => wording[lang]

/** “schools.csv, line 4, column 2”, as far as it is known. */
export const whereSaid = (at: { file: string; line: number | null; column: number | null }, lang: Lang): string =>
  words(lang).where({
    file: at.file,
    line: at.line ?? '',
    hasLine: at.line !== null,
    column: at.column ?? '',
    hasColumn: at.column !== null,
  })

const named = (roleNames: Record<string, string>, code: string): string => roleNames[code] ?? code.replaceAll('-', ' ')

/** "social worker" for `social-worker`; a role we have no word for is read aloud as it is written. */
export const roleName = (code: string, lang: Lang): string => named(words(lang).roles, code)
