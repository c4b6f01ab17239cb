import { messages } from '../../words/messages.ts'

/** Who has seen a record, and why: for families, for who leads, and on the page of the record itself. */
export const looksWords = messages('looks.looks', {
  title: 'Who has seen this, and why',
  heading: 'Who has seen {name}’s records',
  ownHeading: 'Who has seen what is written about you',
  lede: 'Each line is a person who opened a record that names {name}. The law asks for a list of whom we gave records to. We also write down our own staff, which the law does not ask.',
  ownLede:
    'Each line is a person who opened a record that names you. The law asks for a list of whom we gave records to. We also write down our own staff, which the law does not ask.',
  ownSafe: 'If somebody at home should not see this, sign out when you have read it.',
  law: '603 CMR 23.07 (1)',
  none: 'No record that you can read here names {name}.',
  noneOwn: 'No record that you can read here names you.',
  matters: 'What was written down',
  matterLine: '{day}, {time}: {about}',
  decided: 'Decided: {decided}',
  readAll: 'Read it: {about}',
  seen: 'Who looked',
  /** Where one page does not hold every look. */
  more: 'There are more looks than one page shows.',
  older: 'See the older ones, until {day, date, day}',
  seenNone: 'Nobody has opened these since we began to write it down.',
  when: 'When',
  who: 'Who',
  position: 'Position',
  what: 'What they saw',
  whyHead: 'Why',
  released: 'Parts of the record given to others',
  releasedNone: 'This page shows no part of the record that was given to others.',
  /** `{affiliation}`: the agency or firm somebody belongs to. */
  releasedTo: 'To {name}, {position}, {affiliation}',
  releasedBy: 'By {name}, {position}',
  purpose: 'What for: {purpose}',
  notHere: 'What this page does not show',
  notHereBody:
    'It does not show everything. Paper files, other computer systems and what was said aloud are not here. Nor is anything that the plan, the law or a court’s order keeps from a family, or from one caregiver. What we wrote to other agencies is not here either.',
  ask: 'To see the whole record, which the school shows within ten days, or if a line looks wrong to you, ask the office:',
  print: 'Print this page with your browser. This is how it stood on {day}, {time}.',
  back: 'All of your children',
  someone: 'somebody who is no longer on the list of people',
  noPosition: 'no position on the list of people',
  parts: {
    record: 'all of the record',
    line: 'one line in a list',
    entries: 'entries in the district’s record of deeds',
    paper: 'a picture of a paper',
    letter: 'the letter for the family',
    report: 'a written report',
    file: 'the file for counsel',
    releases: 'the list of what was given to others',
    decided: 'what was decided',
  },
  /** `{kind}`, `{part}`, `{medium}`: one each of what follows. They tell apart what one person looked at in one go. */
  saw: '{kind}: {part}, {medium}',
  /** Where `{among}` lines of one minute would read alike: `{nth}` is the number of this one. */
  sawOneOf: '{kind} ({nth} of {among} in this minute): {part}, {medium}',
  kinds: {
    call: 'a call for support',
    request: 'a request of police or an agency',
    report: 'a written report',
    repair: 'a restorative process',
    restraint: 'a restraint',
    discipline: 'sending out of school',
  },
  media: { page: 'on a page', json: 'through a program', print: 'on a page for printing', export: 'as a file' },
  /** Completes: why somebody could open it. */
  through: {
    comes: 'They come, or came, to help.',
    asked: 'They were asked to come.',
    made: 'They wrote it down or called.',
    named: 'They were there, by what is written.',
    told: 'The plan wants them to know.',
    owes: 'They have something left to do about it.',
    school: 'They help run the school.',
    district: 'They help run the district.',
    counsel: 'They are the district’s lawyer.',
    near: 'Nobody was coming yet, and they could answer.',
    board: 'It stood on the board of their school.',
    emergency: 'It was an emergency, and they work there.',
    part: 'They have a part in it.',
    child: 'They are a caregiver of the student.',
    self: 'It is about themselves.',
    'break-glass': 'They opened it in an emergency and gave a reason.',
  },
  /** On the page of a record: why whoever reads it may. */
  because: {
    comes: 'You see this because you come, or came, to help.',
    asked: 'You see this because you were asked to come.',
    made: 'You see this because you wrote it down or called.',
    named: 'You see this because you were there, by what is written.',
    told: 'You see this because the plan wants you to know.',
    owes: 'You see this because you have something left to do about it.',
    school: 'You see this because you help run this school.',
    district: 'You see this because you help run the district.',
    counsel: 'You see this because you are the district’s lawyer.',
    board: 'You see this because it stands on the board of your school.',
    near: 'You see this because nobody is coming yet and you could answer.',
    emergency: 'You see this because it is an emergency and you work here.',
    part: 'You see this because you have a part in it.',
    child: 'You see this because you are a caregiver of this student.',
    self: 'You see this because it is about you.',
    'break-glass': 'You see this for one hour, because you opened it in an emergency.',
  },
  kept: 'That you looked is written down.',
  whoSaw: 'Who has seen this',
})

/** Where a family begins. */
export const familyWords = messages('looks.family', {
  title: 'Your child’s records',
  heading: 'Who has seen your child’s records',
  lede: 'See which records name your child, who opened them, and why.',
  none: 'The school’s list does not say that you are a caregiver of a student here. Ask the office to mend the list.',
  each: '{name}: who has seen the records',
  own: 'You: who has seen the records',
  link: 'Who has seen your child’s records',
  ownTitle: 'Your own records',
  ownLede:
    'From the day you turn 14, or from ninth grade on, you read your own records, beside your caregivers (603 CMR 23.02, as districts print it).',
  ownRestraint: 'When somebody held you, or kept you apart',
  ownDiscipline: 'When sending you out of school was considered',
  notYet: 'By the school’s list you are not 14 yet and not in ninth grade. Until then your caregivers read your records for you.',
  notTold:
    'The school’s list lacks your date of birth or your grade. So this page cannot tell whether you read your own records. Ask the office to mend the list.',
  ownAsk: 'You can also ask the office to see the whole record:',
})

/** For who leads and for counsel. */
export const whoSawWords = messages('looks.whoSaw', {
  lede: 'Every look since Concord began to write it down, the newest first: at this record, at what names this student, or by this person.',
  from: 'From this day',
  to: 'Until this day',
  show: 'Show these days',
  none: 'No look is written down for these days.',
  wrong: 'A day could not be read',
  wrongDay: 'A day was expected, such as 2026-11-28. All days are shown.',
  noDays: 'No day lies between these two',
  backwards: 'The first day is after the last. Put the earlier day first.',
  openings: 'Records opened in an emergency',
  paper: 'Paper files and other computer systems are not here.',
})

export const looksRefusals = messages('looks.refusals', {
  noSuch: 'No record and no person here has this id. Open the link from the record or the person again.',
  notYourChild: 'You can see this only for a student whose caregiver you are, or for yourself from 14 or in ninth grade.',
  notTold:
    'The school’s list lacks your date of birth or your grade, so we cannot tell whether you read your own records. Ask the office to mend the list.',
})
