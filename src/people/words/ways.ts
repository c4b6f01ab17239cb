import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** How somebody is reached: their own page. */
export const ways = messages('people.ways', {
  title: 'How you are reached',
  lede: 'A message goes to each browser here, and to the first of the other ways that takes it. An e-mail rings nowhere, so a call for support goes there last.',
  noneTitle: 'Nothing reaches you yet.',
  none: 'The roster has no telephone number of you. Add one here, or only a page that you look at shows you what is asked of you.',
  unreadable: 'The roster has a telephone number of you that cannot be dialed. Add one here, and have the roster mended.',
  kinds: { telephone: 'Telephone', email: 'E-mail', device: 'A browser that shows notices' },
  ofRoster: 'From the roster. Calls for support go there in any case.',
  verified: 'Verified',
  unverified: 'Not verified yet',
  unverifiedBody: 'Nothing but a code goes there until a code from there comes back.',
  typedFor: 'Somebody of the office typed this number for you.',
  unverifiedRoster: 'A code that comes back shows that this number is yours.',
  first: 'Stands first',
  makeFirst: 'Put first',
  remove: 'Remove',
  verifyTitle: '{address}: the code',
  askCode: 'Get a code',
  askAnother: 'Get another code',
  codeGoes: 'A code is on its way. It holds until {time}.',
  codeTaken: 'A carrier has taken the code. It holds until {time}.',
  codeKept: 'This demonstration kept the code, and nothing rang. It stands at {address} and holds until {time}.',
  codeRefused: 'The code could not be delivered. Look at the address, or ask the office.',
  codeSpent: 'Five codes were tried. Get another one.',
  code: 'Code',
  codeHint: 'Six digits',
  enter: 'That is the code',
  noChannel: {
    telephone: 'No channel for telephones is set up here, so no code goes out.',
    email: 'No channel for e-mail is set up here, so no code goes out.',
    device: 'No channel for notices in a browser is set up here.',
  },
  addTitle: 'Add a way',
  addTelephone: 'Telephone number',
  addTelephoneHint: 'Ten digits, such as 978-555-0142. A text goes there, or a call that reads it out.',
  addEmail: 'E-mail address',
  addEmailHint: 'Such as name@example.org',
  addButton: 'Add it',
  device: 'This browser',
  deviceBody:
    'With scripts on, this browser can show a notice while no page is open. It shows none once you sign out in it, or somebody else signs in.',
  deviceButton: 'Show notices in this browser',
  deviceDenied: 'This browser was not allowed to show notices. Allow it in its settings, then try again.',
  deviceFailed: 'This browser did not give an address for notices. It is not added.',
  quietTitle: 'Quiet hours',
  quietBody:
    'Reminders of what you owe after a call wait until these are over. A call for support, and everything else that cannot wait, comes at any hour.',
  quietFrom: 'From',
  quietUntil: 'Until',
  quietHint: 'By the clock of the district. Leave both empty for none.',
  quietButton: 'Save the quiet hours',
  sessions: 'Where you are signed in',
  language: 'Messages to you are in the language in which you last read a page here: {lang}.',
  wrong: 'This is not done yet',
  done: {
    added: 'It is added. Get a code to show that it is yours.',
    verified: 'This way is verified.',
    removed: 'It is removed. If it was verified, links to a call or to sign in that were sent to you until now work no longer.',
    first: 'It stands first now.',
    quiet: 'The quiet hours are saved.',
    device: 'This browser is added.',
  },
})

/** On *Duty*: who is due, and may not be reached. */
export const unverifiedDuty = messages('people.unverifiedDuty', {
  title: 'No verified way that rings: {n, number} on duty',
  inside: 'Each has a number in the roster',
  numberless: '{n, plural, one {Nothing rings for {n} of them} other {Nothing rings for {n} of them}}',
  body: 'Calls for support go to the number in the roster all the same, but nobody knows whether it is right. Ask each of them to open “How you are reached”, get a code and type it. Only they can.',
  now: 'on duty now.',
  from: 'from {day}, {time}.',
  noNumber: 'There is no number in the roster: nothing rings. They add one themselves, or the roster is mended.',
  emailOnly: 'Only an e-mail address is verified, and an e-mail does not ring.',
})

/** What goes to the way itself. */
export const wayTexts = messages('people.wayTexts', {
  code: '{code} is your Concord code. It holds for ten minutes. Give it to nobody.',
})

/** To a coordinator, before a shift. They name nobody and no number. */
export const beforeDutyTexts = messages('people.beforeDutyTexts', {
  day: '{n, plural, one {{n} person begins duty within a day and has no verified way that rings.} other {{n} people begin duty within a day and have no verified way that rings.}} See who: {address}',
  hour: '{n, plural, one {{n} person begins duty within an hour and has no verified way that rings.} other {{n} people begin duty within an hour and have no verified way that rings.}} See who: {address}',
})

export const wayRefusals = sayings('people.wayRefusals', {
  notYoursToType: 'Only the superintendent and the coordinator type a number for somebody. Ask one of them.',
  officeTypes: 'Who holds an office says for themselves how they are reached, or a superintendent types it. Ask a superintendent.',
  theirsAlready: 'This number stands among theirs already.',
  tooManyOfTheirs: 'Ten ways of theirs stand here already. They remove one first, on “How you are reached”.',
  notYours: 'This is for who works here: only they are asked to come. Ask the office.',
  kind: 'This is no kind of way to be reached. One of telephone, email and device was expected.',
  telephone: 'We could not read this as a telephone number in the United States. Ten digits were expected, such as 978-555-0142.',
  email: 'We could not read this as an e-mail address. One address was expected, such as name@example.org.',
  device: 'This is no address at which a browser takes notices. One of a push service on the public internet was expected.',
  there: 'This one stands here already.',
  deviceByItself: 'A browser asks for itself: open this page in it, with scripts on.',
  tooMany: 'Ten ways stand here already. Remove one first.',
  noChannel: 'No channel for this kind of way is set up here. Ask whoever runs this system.',
  isVerified: 'This way needs no code any more: one has come back.',
  deviceCode: 'A browser needs no code: that it asked shows that it is yours.',
  throttled:
    'Five codes in an hour is the most, for one person and for one address. Wait an hour, then ask again. Calls for support go on.',
  wrongCode: 'This is not the code, or it holds no longer. Look again, or get another one.',
  ofRoster: 'This number stands in the roster, so it is removed there. Ask the office.',
  quiet: 'Quiet hours need two different times of day, such as 22:00 and 06:00, or none.',
})
