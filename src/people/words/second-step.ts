import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** The second step of signing in: their own page. */
export const secondStepWords = messages('people.secondStep', {
  title: 'Your second step of signing in',
  lede: 'With a second step, a link or an account in other hands is not enough to sign in as you.',
  none: 'You have set up no second step.',
  show: {
    title: 'One more step to sign in',
    lede: 'Show that it is you, with your passkey or a code.',
    again: 'To change who can sign in as you, or to decide about others, show it once more. It counts for ten minutes.',
    call: 'A call for support never waits for this.',
    callLink: 'Call for support',
    signOut: 'Sign out',
    lost: 'Did you lose it? Ask a superintendent or coordinator. They and a second person take it away, and you set up a new one.',
    done: 'It is done. You are signed in.',
  },
  first: {
    title: 'Set up a second step',
    asked: 'Whoever has your job here shows two things to sign in. Set up the second one now.',
    owed: 'Your second step was taken away. Set up a new one now.',
  },
  passkey: {
    title: 'Passkey',
    body: 'Your phone, laptop or security key shows that it is you by a face, a finger or a PIN. Those stay there: we get a signature and no more.',
    scripts: 'A passkey needs scripts to be on. If they are off, use a code.',
    notHere: 'At this address no passkey can be used: it takes https and a name. Use a code.',
    elsewhere: 'Your passkeys are of another address of ours: {host}. Open that one, or use a code.',
    use: 'Use a passkey',
    add: 'Add a passkey',
    name: 'What you call it',
    nameHint: 'Such as “My phone”. Only you see it.',
    failed: 'The passkey was not used. Try again, or use a code.',
  },
  code: {
    title: 'Code',
    label: 'Code from your app, or a recovery code',
    hint: 'Six digits, or twelve letters and digits',
    button: 'Go on',
  },
  app: {
    title: 'Codes from an app',
    body: 'Where a passkey cannot be used: an app on your phone shows a new code every half minute.',
    noKey: 'Codes from an app are not set up on this system.',
    begin: 'Set up codes from an app',
    scan: 'Scan this with the app, or type the letters below it into the app. Then type the code that the app shows.',
    picture: 'A square code with the same letters as below, for the camera of your phone',
    letters: 'The same, to type',
    label: 'Code from the app',
    labelHint: 'Six digits',
    confirm: 'That is the code',
    drop: 'Do not set this up',
  },
  list: {
    title: 'What you have set up',
    kind: { passkey: 'Passkey', code: 'Codes from an app' },
    named: '{kind}: {name}',
    added: 'Added {day}.',
    used: 'Last used {day}, {time}.',
    unused: 'Not used yet.',
    remove: 'Remove it',
  },
  recovery: {
    title: 'Recovery codes',
    body: 'Ten codes on paper, for a day on which the rest is lost. Each works once.',
    left: '{n, plural, =0 {You have no recovery code that is not used.} one {One is not used yet.} other {{n} are not used yet.}}',
    make: 'Make ten recovery codes',
    makeAnew: 'Make ten new ones. The old ones end.',
    shown: 'Your ten recovery codes',
    once: 'They are shown this once. Print this page or write them down, and keep them where only you can reach them.',
    kept: 'I have them',
  },
  wrong: 'This is not done yet',
  done: {
    passkey: 'The passkey is added.',
    code: 'Codes from the app are set up.',
    removed: 'It is removed. Wherever else you were signed in, a second step or a new sign-in is asked for.',
  },
  notDone: 'This is not done yet. Show your second step, then do it once more.',
  goOn: 'Go on to where you were going',
  sessions: 'Where you are signed in',
})

/** On the page of a person, for who manages people. */
export const secondStepOfAnother = messages('people.secondStepOfAnother', {
  title: 'A lost second step',
  hint: 'If this person lost their passkey, app and recovery codes. Find out by telephone or in person that it is they who ask. Another superintendent confirms it.',
  button: 'Ask to take it away',
})

export const secondStepRefusals = sayings('people.secondStepRefusals', {
  wrongCode: 'This is not the code. Look at your app: the code changes every half minute, and each works once.',
  wrongRecoveryCode:
    'This is not one of your recovery codes, or it was used before. Each works once. Type another one of your newest list.',
  wrongFirst: 'This is not the code that the app shows now. Type the six digits that stand there.',
  unreadable: 'Codes from your app cannot be checked here any more. Use a passkey or a recovery code, or ask a superintendent.',
  stale: 'Show your second step once more on the page “Your second step of signing in” (/me/second-step), then do this again.',
  notTaken: 'This answer of a passkey was not taken: it is late, was used before, or is not of a passkey you have set up here. Try again.',
  tooMany: 'You have ten passkeys. Remove one first.',
  taken: 'This passkey is set up already.',
  notHere: 'At this address no passkey can be used: it takes https and a name.',
  noName: 'Give it a name of at most 60 letters, such as “My phone”.',
  noKey: 'Codes from an app are not set up on this system. Use a passkey.',
  nothingBegun: 'There is nothing to confirm any more. Begin once more.',
  lastOne: 'This is your only second step, and whoever has your job here needs one. Add another one first.',
  shownOnce: 'These codes were shown already, and are shown once. Make new ones.',
  noneYet: 'Set up a passkey or codes from an app first. Recovery codes stand in for those.',
  hasNone: 'This person has set up no second step, so there is nothing to take away.',
  superintendents: 'Only a superintendent changes whether a second step of signing in is asked.',
  notYours: 'Only a superintendent or a coordinator asks for this, for somebody else.',
})

export const tooManyCodes = sayings(
  'people.tooManyCodes',
  '{minutes, plural, one {Five wrong codes were typed. Wait one minute, then try again.} other {Five wrong codes were typed. Wait {minutes} minutes, then try again.}} A passkey does not wait, and a call for support neither.',
)

/** What goes to people by message when a second step is touched. */
export const secondStepTexts = messages('people.secondStepTexts', {
  added:
    '{kind, select, passkey {A passkey was added to how {name} signs in to Concord.} other {Codes from an app were added to how {name} signs in to Concord.}} If you know nothing of it, tell the superintendent today.',
  first:
    '{kind, select, passkey {{name} set up a passkey, their first second step, having shown their link or account alone.} other {{name} set up codes from an app, their first second step, having shown their link or account alone.}} If you know of no reason, ask today.',
  removed:
    '{kind, select, passkey {A passkey was removed from how {name} signs in to Concord.} other {Codes from an app were removed from how {name} signs in to Concord.}} If you know nothing of it, tell the superintendent today.',
  recovery:
    'A recovery code was used to sign in as {name}. {n, plural, =0 {None is left.} one {One is left.} other {{n} are left.}} If it was not you, tell the superintendent today.',
  wrong:
    '{n} wrong codes were typed to sign in to Concord as {name} within a day, by whoever had your link, account or telephone. If it was not you, end your other sign-ins and tell the superintendent today.',
  wrongOfAnother:
    '{n} wrong codes were typed to sign in to Concord as {name} within a day, by whoever had their link, account or telephone. Ask them today whether it was they. On their page you can sign them out everywhere.',
  takenAway:
    'On the district’s own machine the second steps of {name} were taken away. The next sign-in sets one up anew. If you know of no reason, ask today.',
})
