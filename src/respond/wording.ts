import type { Lang } from '../kernel/lang.ts'
import type { Outcome, PageState, ReasonNobodyCame, Stage } from './contract.ts'
import type { CallFact } from './facts.ts'
import { support } from './wording-support.ts'

const stage: Record<Stage, string> = {
  asked: 'Asked',
  paged: 'Waiting',
  answered: 'Coming',
  'on-the-way': 'On the way',
  there: 'There',
  'handed-over': 'Handed over',
  closed: 'Closed',
}

const pageState: Record<PageState, string> = {
  waiting: 'Waiting for an answer',
  answered: 'Is coming',
  declined: 'Cannot come',
  'no-answer': 'No answer',
  failed: 'Could not be reached',
}

/** The same once the call is over, and nobody is on the way any more. */
const pageStateClosed: Record<PageState, string> = { ...pageState, waiting: 'Not needed', answered: 'Answered' }

const outcome: Record<Outcome, { readonly label: string; readonly hint?: string }> = {
  settled: { label: 'It is settled', hint: 'The students are where they should be' },
  'handed-to-mobile-crisis': { label: 'The mobile crisis team took over' },
  'handed-to-ems': { label: 'An ambulance took over', hint: 'A caregiver and the state must be told' },
  'handed-to-police': { label: 'Police took over', hint: 'A caregiver and the state must be told' },
  'handed-to-caregiver': { label: 'A caregiver took the student home' },
  'moved-to-circle': { label: 'A restorative process begins' },
  'nothing-found': { label: 'Nothing was found when I came' },
}

const nobodyCame: Record<ReasonNobodyCame, string> = {
  'nobody-on-duty': 'Nobody was on duty',
  'nobody-answered': 'Nobody answered',
  'cancelled-by-caller': 'The caller no longer needs help',
  'handled-in-room': 'It was settled in the room',
  duplicate: 'This is the same as another call',
}

/** To whom from outside a call can be handed. */
const parties: Readonly<Record<string, string>> = {
  'mobile-crisis': 'the mobile crisis team',
  ems: 'the ambulance crew',
  police: 'the police',
  caregiver: 'a caregiver',
  dcf: 'the Department of Children and Families',
  'support-team': 'the support team',
  administrator: 'an administrator',
}

/** Who and what a line of a record is about; left empty where a kind has no use for it. */
export interface Told {
  readonly who: string
  readonly role: string
  /** Whom a call is handed to; empty where it goes to the next on the list. */
  readonly to: string
  readonly what: string
  readonly when: string
}

/** What each kind of fact says in a record. A kind without a sentence does not compile. */
const history: Record<CallFact['type'], (told: Told) => string> = {
  'call.asked': ({ who }) => `${who} asked for support.`,
  'call.facts-added': ({ who, what }) => `${who} said more: ${what}`,
  'call.decided': ({ what }) => `The plan decided: ${what}`,
  'call.paged': ({ who, role }) => `${who}, ${role}, was asked to come.`,
  'call.page-carried': ({ who }) => `The message to ${who} went out.`,
  'call.page-refused': ({ who }) => `The message to ${who} could not be delivered.`,
  'call.page-unanswered': ({ who }) => `${who} had not answered when the plan’s time was over. The next person is asked.`,
  'call.nobody-to-ask': () => 'Nobody on the plan’s list could be asked. We look again soon.',
  'call.told': ({ who, role }) => `${who}, ${role}, was told.`,
  'call.answered': ({ who }) => `${who} answered: I am coming.`,
  'call.declined': ({ who }) => `${who} answered: I cannot come.`,
  'call.on-the-way': ({ who }) => `${who} was on the way.`,
  'call.there': ({ who }) => `${who} was there.`,
  'call.handed-over': ({ who, to }) => (to === '' ? `${who} handed over to the next on the list.` : `${who} handed over to ${to}.`),
  'call.closed': ({ who, what }) => `${who} closed the call. ${what}.`,
  'call.follow-up-set': ({ who, when }) => `${who} is to follow up by ${when}.`,
  'call.follow-up-done': ({ who }) => `${who} marked the follow-up as done.`,
}

/** The same where nobody may be named: the district's record. */
const inRecord: Record<CallFact['type'], string> = {
  'call.asked': 'Someone asked for support.',
  'call.facts-added': 'More was said about a call.',
  'call.decided': 'The plan decided a call.',
  'call.paged': 'Someone was asked to come.',
  'call.page-carried': 'A message went out.',
  'call.page-refused': 'A message could not be delivered.',
  'call.page-unanswered': 'Someone did not answer in time.',
  'call.nobody-to-ask': 'Nobody could be asked.',
  'call.told': 'Someone was told.',
  'call.answered': 'Someone said that they are coming.',
  'call.declined': 'Someone said that they cannot come.',
  'call.on-the-way': 'Someone was on the way.',
  'call.there': 'Someone was there.',
  'call.handed-over': 'A call was handed over.',
  'call.closed': 'A call was closed.',
  'call.follow-up-set': 'A follow-up was agreed.',
  'call.follow-up-done': 'A follow-up was done.',
}

const en = {
  ...support.en,
  history,
  inRecord,
  stage,
  pageState,
  pageStateClosed,
  outcome,
  nobodyCame,

  notDone: 'That was not done',
  someone: 'Someone who is no longer on the roster',
  theClock: 'The clock',
  someSchool: 'a school that is no longer on the roster',
  parties,

  home: {
    title: 'When something goes wrong at school',
    heading: 'When something goes wrong at school, trained people come.',
    lede: (district: string) =>
      `${district} keeps schools safe without school police. Counselors, nurses and mediators answer calls for help. What they do, and when, is written in a plan that anyone can read.`,
    call: 'Call for support',
    read: 'Read the plan',
    sendTitle: 'Do you need someone now?',
    instead: 'What happens instead of police',
    /** The situations the page answers, out of the plan in force: each is asked of it and its own sentences are shown. */
    situations: [
      { title: 'A child is in crisis', facts: { what: 'behavioral-health', danger: 'none', whose: 'student' } },
      { title: 'Students fight', facts: { what: 'fight', danger: 'possible', whose: 'student' } },
      { title: 'Someone is hurt or sick', facts: { what: 'medical', danger: 'possible', whose: 'student' } },
      { title: 'There is a firearm', facts: { what: 'weapon', weapon: 'firearm', danger: 'possible' } },
      { title: 'Someone is being hurt', facts: { what: 'unsaid', danger: 'now' } },
    ] satisfies readonly { readonly title: string; readonly facts: Readonly<Record<string, string>> }[],
    ask: 'Ask what would happen',
    askBody: 'Choose a situation. The plan answers in plain words, shows the section it comes from, and says what would change the answer.',
    askButton: 'Ask what happens if',
    inForce: 'The plan in force',
    planTitle: 'Title',
    version: 'Version',
    since: 'In force since',
    readIt: 'Read it',
    noPlan: 'No plan is in force yet.',
  },

  call: {
    title: 'Call for support',
    lede: 'One tap and someone comes. You do not need to know what is wrong.',
    send: 'Send someone',
    hurt: 'Someone is being hurt, or about to be',
    dangerBody: 'Call 911 first. Then come back, or ask another adult to.',
    more: 'Or say more, then send',
    moreBody: 'Leave empty what you do not know.',
    showAll: 'Show all kinds',
    school: 'Which school?',
    room: 'Room or place',
    roomHint: 'For example 214, or main gym. Do not write a name.',
    student: 'Is it about one student? (you may leave this empty)',
    studentHint: 'The name goes to nobody by text message. It lets the plan use what the student’s own plan says.',
    noStudent: 'I do not know, or nobody in particular',
    drillLegend: 'Is this a drill?',
    drill: 'Yes, this is a drill',
    drillHint: 'It is marked as a drill everywhere, and counted nowhere.',
    sendAll: 'Send for support',
    sendNote: 'You may send with nothing filled in. People are paged at once.',
    stranger: 'You are not signed in. Telephone, or sign in to send this.',
    strangerLines: 'Call now, no matter who you are',
    office: 'The district’s support line',
    helpLine: 'Behavioral health help line, day and night',
    mobileCrisis: 'Mobile crisis team, day and night',
    signInSend: 'Sign in to send',
    notSent: 'Not yet sent.',
    notSentBody: (phone: string) => `Sign in to send it. What you said is kept. Or call ${phone}.`,
    wrong: 'Some of what you sent could not be read',
  },

  sent: {
    title: 'Your call for support',
    sentAt: 'Sent at',
    forPlace: (place: string, school: string) => `for ${place}, ${school}`,
    call911: 'Call 911 now.',
    call911Title: 'Anyone may call. Do not wait for us.',
    call911Body: 'Say which school, and which door.',
    call911Drill: 'In this drill, 911 would be called now.',
    call911DrillBody: 'Do not dial for the drill. Dial if something real happens.',
    ifDanger: 'If it becomes dangerous',
    ifDangerBody: 'Do not wait for us.',
    coming: (names: string, several: boolean) => `${names} ${several ? 'are' : 'is'} coming.`,
    onTheWay: (names: string, several: boolean) => `${names} ${several ? 'are' : 'is'} on the way.`,
    there: (names: string, several: boolean) => `${names} ${several ? 'are' : 'is'} there.`,
    handedOver: (names: string) => (names === '' ? 'The call was handed over.' : `${names} handed the call over.`),
    asked: (name: string) => `${name} has been asked.`,
    askedNobody: 'Your call is in. We are asking people now.',
    waitUntil: 'Nobody has answered yet. The next person is asked at',
    nobodyYet: 'Nobody has answered yet.',
    nobodyYetBody: (asked: number) =>
      asked === 0 ? 'Nobody is on duty here. Do not wait for us: telephone.' : `We asked ${asked === 1 ? 'one person' : `${asked} people`}. Do not wait for us: telephone.`,
    nobodyYetAsking: 'We keep asking.',
    callOffice: (phone: string) => `Call the office: ${phone}`,
    answeredAfter: (wait: string) => `The answer came after ${wait}.`,
    needMore: (n: number, here: number) => `The plan sends ${n} people. ${here === 0 ? 'Nobody' : here} so far; we keep asking.`,
    closed: (what: string) => `This call is closed. ${what}.`,
    until: 'Until someone is there',
    advice: ['Stay with the student. Keep your voice low and slow.', 'Give space. Do not block the door and do not touch.', 'Ask a colleague to take the other students next door.', 'Say what is true: “Someone who can help is coming.”'],
    adviceWeapon: ['Move students away, out of sight of it.', 'Do not go near it, and do not search anyone or anything.', 'Close and lock the door if you can.', 'Stay on the telephone with 911 if you called.'],
    whoAsked: 'Who was asked, in order',
    paged: 'Asked',
    answeredAt: 'answered',
    pagedNext: 'The next person is asked at',
    toBeSent: 'Being sent now',
    nobodyAsked: 'Nobody has been asked yet. People are being looked for.',
    checkAgain: 'Check again',
    checks: 'This page checks for you every 10 seconds. If your browser does not run scripts, use the button.',
    asOf: 'As of',
    unmarked: 'Something that was sent could not be confirmed, and is marked in the record.',
  },

  add: {
    title: 'Add what you know now',
    body: 'The plan decides anew. Nobody who was asked is called off.',
    button: 'Add this',
    noChange: 'No change',
    cancel: 'You no longer need anyone?',
  },

  respond: {
    title: 'Someone is asking for you',
    askedBy: (name: string) => `Asked by ${name}.`,
    pagedAt: 'Asked at',
    nextAt: 'The next person is asked at',
    waiting: 'Waiting for your answer',
    answer: 'I am coming',
    decline: 'I cannot come',
    onTheWay: 'I am on the way',
    there: 'I am there',
    notNeeded: 'Someone else has answered. You are not needed.',
    youDeclined: 'You said that you cannot come.',
    youAre: { answered: 'You are coming.', 'on-the-way': 'You are on the way.', there: 'You are there.', 'handed-over': 'You handed this over.' },
    comesNext: 'What comes next',
    next: [
      ['Say that you are on the way', 'The caller sees it at once.'],
      ['Say that you are there', 'The next page stops.'],
      ['Close with what happened', 'Every call ends with an outcome or a reason nobody came.'],
    ] satisfies readonly (readonly [string, string])[],
    handOver: 'Hand over to someone else',
    handOverTo: 'Who takes over?',
    handOverNobody: 'The next on the list',
    handOverButton: 'Hand over',
  },

  close: {
    title: 'Close this call',
    body: 'You can fill this in now and send it when you are done.',
    how: 'How did it end?',
    followUp: 'Does someone need to follow up?',
    followUpHint: 'Leave all three empty if not.',
    followUpWhat: 'What is to be done',
    followUpNoName: 'Do not write a student’s name or a diagnosis.',
    followUpOwner: 'By whom',
    followUpNobody: 'Choose a person',
    followUpDue: 'By which day',
    button: 'Close the call',
    nobodyTitle: 'Did nobody come?',
    nobodyLegend: 'Why did nobody come?',
    cancelLegend: 'Why?',
    nobodyButton: 'Close without anyone having come',
    cancelTitle: 'You do not need anyone any more?',
    cancelButton: 'Cancel the call',
    wrong: 'The call is not closed yet',
  },

  record: {
    title: 'Record of a call',
    kicker: (day: string) => `Call for support, ${day}`,
    what: 'What happened, and why',
    because: 'Because:',
    noReason: 'A person acted.',
    about: 'About this call',
    plan: 'Plan',
    planVersion: (version: number, since: string) => `Version ${version}, in force since ${since}`,
    asked: 'Asked by',
    place: 'Where',
    wait: 'Wait until someone answered',
    police: 'Police',
    whyTitle: 'Why the plan says so',
    says: 'What the plan says',
    outcome: 'How it ended',
    noOutcome: 'This call has no outcome yet.',
    followUps: 'Follow-up',
    followUp: (what: string, owner: string, due: string) => `${what}. ${owner}, by ${due}.`,
    followUpDone: 'Done',
    followUpOpen: 'Not done yet',
    followUpButton: 'Mark as done',
    lawUnverified: 'Counsel has not checked all of these yet. They were followed all the same.',
    seeRecord: 'Read the whole record',
  },

  mine: {
    title: 'My pages',
    asking: (n: number) => (n === 1 ? 'One call is asking for you.' : `${n} calls are asking for you.`),
    onDuty: 'You are on duty. Nobody is asking for you.',
    offDuty: 'Nobody is asking for you.',
    open: 'What you are answering now',
    past: 'Earlier',
    empty: 'You have not been asked for anything yet.',
    openCall: 'Open the call',
  },

  board: {
    title: 'Live board',
    open: (n: number) => (n === 0 ? 'No calls are open.' : `Calls open now: ${n}`),
    drills: (n: number) => (n === 1 ? 'One drill is open too.' : `${n} drills are open too.`),
    asOf: 'As of',
    keeps: 'This page keeps itself up to date.',
    checkAgain: 'Check again',
    onDuty: (people: number, schools: number) => `On duty: ${people} ${people === 1 ? 'person' : 'people'} in ${schools} ${schools === 1 ? 'school' : 'schools'}`,
    caption: 'Open calls: danger first, then those waiting longest',
    heads: { asked: 'Asked', where: 'Where', what: 'What', who: 'Who', now: 'Now', minutes: 'Minutes' },
    nobody: 'Nobody yet',
    asking: (name: string) => `Asking ${name}`,
    min: 'min',
    drill: 'DRILL',
    dangerNow: 'Danger now',
    closedToday: 'Closed today',
    closed: (n: number) => (n === 0 ? 'No calls were closed today.' : n === 1 ? 'One call. It has an outcome or a reason nobody came.' : `${n} calls. Each has an outcome or a reason nobody came.`),
    longest: (wait: string) => `The longest wait was ${wait}.`,
    thin: 'Thin cover',
    gap: (role: string, school: string) => `No ${role} is on duty at ${school} now.`,
    noGaps: 'Every school has someone on duty.',
    duty: 'See who is on duty',
  },
}

export type RespondWords = typeof en

export const wording: { readonly en: RespondWords; readonly es?: RespondWords } = { en }

export const words = (lang: Lang): RespondWords => wording[lang] ?? wording.en
