import { messages } from '../../words/messages.ts'

/** What the pages say about the plan in force, and what happens if. */
export const planWords = messages('plan', {
  /** A day and a time of day. */
  moment: '{hour, plural, other {{day} at {time}}}',
  /** What each kind of fact says in the record. */
  inRecord: {
    'plan.adopted': 'A version of the plan was adopted.',
    'plan.section-signed': 'Counsel signed a section of the plan.',
    'plan.section-questioned': 'Counsel has a question about a section of the plan.',
  },
  page: {
    title: 'The safety plan',
    kicker: 'The plan of the school committee',
    since: 'In force since',
    version: 'Version',
    place: 'Place',
    read: 'Sections read by counsel',
    readOf: '{n} of {of}',
    unsigned: 'Counsel has not yet signed {n} of {of} sections about requests by police or an agency.',
    contents: 'In this plan',
    source: 'Save the plan as text',
    whatIf: 'Ask what happens if',
    /** Under a section: the plainest situation it acts in. */
    ask: 'Ask what happens then: {situation}',
    own: 'Our own plan',
    included: 'Taken from a model plan: {title}',
    rules: 'What this section decides, line by line',
    floor: 'What the law requires: {title}',
    /** Before the sections, each a link to itself in that model plan. */
    leftOut: 'Our plan takes sections from “{title}”. It leaves these out:',
    empty: 'This district has no plan in force yet.',
    emptyBody: '911 and the help lines below answer all the same.',
    draft: 'Draft translation, not yet signed by a person.',
    inEnglish: 'This section is still in English.',
    versions: 'All versions of the plan',
    /** How to have it on paper, without a script. */
    paper: 'To have it on paper, or as a PDF file, use “Print” in your browser.',
  },
  model: {
    kicker: 'A model plan that our plan takes from',
    lede: 'This is the whole model plan. Not all of it is our plan: what we take stands in our plan, and what we leave out is marked here.',
    ours: 'Read our own plan',
    leftOut: 'Our plan leaves this section out.',
  },
  settings: {
    caption: 'What the plan sets, for every section.',
    names: { 'notice-order': 'What must be done before the answer' },
    values: { 'in-order': 'one after the other, as listed', 'any-order': 'in any order' },
    yes: 'Yes',
    no: 'No',
    /** What a number of a setting counts. */
    units: {
      minutes: '{n, plural, one {{n} minute} other {{n, number} minutes}}',
      days: '{n, plural, one {{n} day} other {{n, number} days}}',
      'school-days': '{n, plural, one {{n} school day} other {{n, number} school days}}',
      students: '{n, plural, one {{n} student} other {{n, number} students}}',
      ways: '{n, plural, one {{n} way} other {{n, number} ways}}',
      times: '{n, plural, one {once} other {{n, number} times}}',
      weight: '{n, plural, one {counts once} other {counts {n, number} times}}',
      points: '{n, plural, one {{n} point} other {{n, number} points}}',
      positions: '{n, plural, one {{n} position} other {{n, number} positions}}',
      percent: '{n, number} percent',
    },
  },
  tables: {
    rule: '{question}: the first line that fits decides.',
    also: '{question}: this is added, whatever was decided.',
    law: '{question}: the law requires this of every plan.',
    kept: '{question}: no law says this, but every plan keeps it.',
    setting: '{question}: what the plan sets.',
  },
  rules: {
    always: 'In every other situation',
    only: 'The answer must be: {values}',
    forbid: 'The answer may not be: {values}',
    strike: 'Left out: {values}',
  },
  whatIf: {
    title: 'What happens if',
    heading: 'What happens if…',
    lede: 'Choose a situation. This is the same plan the staff follow, and it gives you the same answer it gives them.',
    questions: 'What it is about',
    situation: 'The situation',
    change: 'Change this',
    button: 'Show what happens',
    written: 'Where this is written',
    changes: 'What would change the answer',
    count: 'Of the {of} situations of “{question}” that the plan answers, {same} get this answer.',
    noAnswer: 'No section of the plan answers this.',
    noAnswerBody:
      '{phone, select, none {That is our fault. In danger call 911; else ask the office.} other {That is our fault. In danger call 911; else call {phone}.}}',
    noPlan: 'No plan is in force yet, so nothing can be asked of it.',
    unreadable: 'We could not read the situation',
    section: 'Section “{title}”',
  },
})
