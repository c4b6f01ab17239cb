import { es } from './wording-answering-es.ts'

/** The pages of whoever answers, and of whoever watches or reads: the responder's phone, closing, the record, the board. */
const en = {
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
    youAre: {
      answered: 'You are coming.',
      'on-the-way': 'You are on the way.',
      there: 'You are there.',
      'handed-over': 'You handed this over.',
    },
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
    outsideTitle: 'What goes outside the school',
    outside: 'A record of it is kept with police and agency requests.',
    outsideLink: 'Open that record',
    dcfTitle: 'You make the report to DCF yourself',
    dcf: 'Call the Department of Children and Families now. Write to them within 48 hours. Telling Concord is not a report.',
    lawUnverified: 'Counsel has not checked all of these yet. They were followed all the same.',
  },

  mine: {
    title: 'My pages',
    asking: (n: number) => (n === 1 ? 'One call is asking for you.' : `${n} calls are asking for you.`),
    onDuty: 'You are on duty. Nobody is asking for you.',
    offDuty: 'Nobody is asking for you.',
    open: 'Other open calls you were asked to',
    past: 'Earlier',
    empty: 'You have not been asked for anything yet.',
  },

  board: {
    title: 'Live board',
    open: (n: number) => (n === 0 ? 'No calls are open.' : `Calls open now: ${n}`),
    drills: (n: number) => (n === 1 ? 'One drill is open too.' : `${n} drills are open too.`),
    asOf: 'As of',
    keeps: 'This page keeps itself up to date.',
    checkAgain: 'Check again',
    onDuty: (people: number, schools: number) =>
      `On duty: ${people} ${people === 1 ? 'person' : 'people'} in ${schools} ${schools === 1 ? 'school' : 'schools'}`,
    caption: 'Open calls: danger first, then those waiting longest',
    heads: { asked: 'Asked', where: 'Where', what: 'What', who: 'Who', now: 'Now', minutes: 'Minutes' },
    nobody: 'Nobody yet',
    asking: (name: string) => `Asking ${name}`,
    min: 'min',
    drill: 'DRILL',
    dangerNow: 'Danger now',
    closedToday: 'Closed today',
    closed: (n: number) =>
      n === 0
        ? 'No calls were closed today.'
        : n === 1
          ? 'One call. It has an outcome or a reason nobody came.'
          : `${n} calls. Each has an outcome or a reason nobody came.`,
    longest: (wait: string) => `The longest wait was ${wait}.`,
    thin: 'Thin cover',
    gap: (role: string, school: string) => `No ${role} is on duty at ${school} now.`,
    noGaps: 'Every school has someone on duty.',
    duty: 'See who is on duty',
  },
}

export type AnsweringWords = typeof en

export const answering = { en, es }
