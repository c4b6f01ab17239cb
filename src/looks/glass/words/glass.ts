import { messages } from '../../../words/messages.ts'
import { sayings } from '../../../words/sayings.ts'

export const glassRefusals = sayings('looks.glassRefusals', {
  noSuchMatter: 'There is nothing here that can be opened in an emergency. Look at the address once more.',
  noSuchOpening: 'There is no such opening. The list of openings has them all.',
  kept: 'This record does not open to your role, also in an emergency. If someone is in danger, call 911. Ask the principal or the superintendent.',
  opensAlready: 'This record is open to you as it is. Go back and open it.',
  notYourOwn: 'Somebody else reviews what you opened yourself.',
  notYoursToReview: 'This review is somebody else’s. Take it over first.',
  reviewed: 'This opening has been reviewed.',
  notAnOwner: 'Choose somebody from the list: a person who may read who looked, and who did not open the record.',
  badReason: 'Choose one of the reasons.',
  badResult: 'Choose one of the two answers.',
})

/** By message: that it happened, and where it is read. Nothing of the record. */
export const glassTexts = messages('looks.glassTexts', {
  opened: 'A member of staff opened a record in an emergency. Look who and why: {address}',
  late: 'Your review of an emergency opening is late. It is here: {address}',
})

export const glassWords = messages('looks.glass', {
  kinds: { call: 'a call for support', request: 'a request of police or an agency', report: 'a written report' },
  reasons: {
    'danger-now': 'Someone is in danger now',
    hurt: 'Someone is hurt',
    'not-reached': 'The person in charge of it cannot be reached',
    'family-here': 'A family is here and asks',
  },
  /** Completes who looked and why, for a family and for who leads. */
  because: {
    'danger-now': 'They opened it in an emergency: someone was in danger.',
    hurt: 'They opened it in an emergency: someone was hurt.',
    'not-reached': 'They opened it in an emergency: the person in charge could not be reached.',
    'family-here': 'They opened it in an emergency: a family was there and asked.',
  },
  open: {
    title: 'Open in an emergency',
    lede: 'Police or an ambulance first, if someone needs them. You can open this record for one hour, to read only.',
    who: 'Your name, the time and your reason are written down. The people in charge see it at once, and one of them checks whether it was right. A family can ask who looked.',
    legend: 'Why do you need it now?',
    send: 'Open for one hour',
    wrong: 'It is not open yet',
    already: 'It is open to you already.',
    read: 'Read it',
  },
  until: 'You opened this in an emergency. It is open to you until {time}, to read only. Somebody in charge will ask you why.',
  list: {
    title: 'Records opened in an emergency',
    lede: 'Who opened a record that was not theirs, and why. Somebody else checks each one within five school days.',
    owed: 'Still to be checked',
    past: 'Checked',
    none: 'No record was opened in an emergency.',
    noneOwed: 'None waits to be checked.',
    who: 'Who opened it',
    when: 'When',
    why: 'Reason',
    owner: 'Who checks it',
    stands: 'How it stands',
    nobody: 'nobody yet',
  },
  stands: { open: 'To be checked', overdue: 'Late', reviewed: 'Checked' },
  due: 'by {day}',
  results: { justified: 'It was right', 'not-justified': 'It was not right' },
  one: {
    title: 'Was it right to open this?',
    what: 'What was opened',
    untilHead: 'Open until',
    position: 'Position',
    told: 'Told by message',
    notTold: 'Not reached by message',
    toldNobody: 'nobody yet',
    dueHead: 'To be checked by',
    found: 'What was found',
    foundBy: '{result}. {name}, {day}, {time}.',
    seen: 'What they looked at',
    seenNone: 'They have not looked at it yet.',
    record: 'Read the record',
    legend: 'Was it right?',
    save: 'Save',
    passOn: 'Give it to somebody else',
    to: 'Who should check it?',
    give: 'Give it to them',
    yours: 'You opened this yourself. Somebody else checks it.',
    all: 'All openings',
    wrong: 'It is not saved yet',
  },
  work: { title: 'Check an opening in an emergency', about: '{reason}: {kind}', verb: 'Look and check' },
})
