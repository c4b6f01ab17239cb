import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** Signing in with an account that somebody else keeps: the district's own Google, Microsoft, ClassLink, Clever. */
export const issuerWords = messages('people.issuer', {
  button: 'Sign in with your district account',
  carried: 'What you said is kept. Sign in, then send it.',
  orLink:
    '{phone, select, none {No account, or it does not work? Ask the office for a sign-in link.} other {No account, or it does not work? Ask the office for a sign-in link: {phone}.}}',
  orPerson: 'Or choose who you are in this made-up district:',
  silent:
    '{phone, select, none {The sign-in service does not answer. Try again in a minute, or ask the office for a link.} other {The sign-in service does not answer. Try again in a minute, or ask the office for a link: {phone}.}}',
  unknown:
    '{phone, select, none {We cannot sign you in with this account. Ask the office.} other {We cannot sign you in with this account. Call the office: {phone}.}}',
  declined: 'The sign-in service did not sign you in. Try again, or ask the office for a link.',
  wrong: 'The answer of the sign-in service cannot be trusted, so nobody is signed in. Try again. If it happens again, tell the office.',
  over: 'This sign-in was not begun in this browser, took more than ten minutes, or was used already. Begin again here.',
  roleClaimed: 'The sign-in service said it on {day}, by the list of the district. It goes when the service no longer says so.',
  /** On the page of settings. */
  setting: {
    title: 'Sign-in service',
    none: 'None is set. People sign in with links.',
    origin: 'Set on {day}, on the district’s own machine, and changed there.',
    address: 'Address',
    match: 'Who it is',
    matched:
      '{with, select, email {The e-mail address in the roster is “{claim}”.} username {The user name in the roster is “{claim}”.} identifier {The identifier in the roster is “{claim}”.} other {The id of the roster is “{claim}”.}}',
    must: 'Only where',
    roles: 'Roles it gives',
    noRoles: 'None',
    says: '“{claim}” says “{value}”',
    gives: '“{claim}” says “{value}”: {role}',
  },
})

/** What goes to superintendents by message. */
export const issuerTexts = messages('people.issuerTexts', {
  otherAccount:
    'Another account named {name} at sign-in, and was not let in: theirs is a different one. If their account was made anew, whoever runs Concord releases the old one.',
  namesAnother:
    'The account that signs in as {name} names somebody else by now. Nobody was let in with it. Find out whose it is. If it belongs to {name} no more, whoever runs Concord releases it.',
  set: 'On the district’s own machine it was set by which service people sign in: {issuer}. If you know of no reason, ask today.',
  removed: 'On the district’s own machine the service by which people sign in was taken away. If you know of no reason, ask today.',
})

export const issuerRefusals = sayings('people.issuerRefusals', {
  none: 'No sign-in service is set here.',
  notYours: 'Only whoever runs this system sets the sign-in service, on the district’s own machine.',
})
