import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** The page on which a first district is made. */
export const setUp = messages('setup', {
  title: 'Set up Concord',
  lede: 'No district is set up here yet. Until one is, nothing else can be read or done.',
  danger: 'In danger now? This page calls nobody.',
  askCode: 'The code',
  askCodeHint: 'Ten letters and digits. They stand where this system was started, and are new at each start.',
  codeButton: 'Go on',
  orCommand: 'Whoever runs the machine can do the same there, without a code: bin/concord setup',
  wrong: 'This is not done yet',
  form: 'Your district',
  name: 'Name of the district',
  nameHint: 'As families know it.',
  slug: 'Short name',
  slugHint: 'Small letters, digits and single hyphens, such as harbor-falls. It stands in addresses and is not changed later.',
  officePhone: 'Telephone of the office',
  officePhoneHint: 'Ten digits. It stands on every page: people call it where no message leaves this system.',
  superintendent: 'First superintendent',
  superintendentHint: 'First and last name. They give all other roles.',
  reach: 'How they are reached',
  reachHint: 'An e-mail address or a mobile number. Their link to sign in goes there, where messages leave this system.',
  plan: 'Plan to begin with',
  planHint: 'It is in force at once. Yours takes its place when your committee has voted.',
  issuerAddress: 'Sign-in by your own accounts (may be left out)',
  issuerHint:
    'The address of your OpenID Connect issuer, such as https://accounts.google.com. Microsoft and SAML are set up afterwards by a file.',
  clientId: 'Client id that the issuer gave you',
  clientIdHint: 'The secret is set where this system is started, never on a page.',
  make: 'Make this district',
  channels: 'How messages leave',
  channelsLede: 'These are set where this system is started, never on a page. It can be done later.',
  channel: { text: 'Texts and calls', email: 'E-mail', push: 'Notices in a browser' },
  isSet: 'Set up',
  missing: '{n, plural, one {Not set: {names}} other {Not set: {names}}}',
  issuer: 'Sign-in by Google, Microsoft or another issuer is set up afterwards, as docs/sign-in.md says.',
  issuerNext:
    'Staff sign in by {issuer} once its secret stands in {secret} and {address} is registered there. Then: bin/concord sign-in check',
  doneTitle: '{name} is set up',
  doneSent:
    'A link to sign in was handed over for {to}. It works once, within fifteen minutes. If it does not come: bin/concord user link {handle} --district {slug}',
  doneLink: 'This link signs {to} in, once, within fifteen minutes. It is shown only now. Give it to them yourself, and to nobody else.',
  doneOpen: 'Open the link to sign in',
  step: 'A second step of signing in',
  stepEither:
    'It is asked of whoever leads, from the first sign-in on: a passkey, or codes from an app. If you can set up neither, the machine takes it back: bin/concord sign-in second-step own-choice --district {slug}',
  stepPasskey:
    'It is asked of whoever leads, from the first sign-in on: a passkey. For codes from an app, SEALING_KEY is not set. If you can set up no passkey, the machine takes it back: bin/concord sign-in second-step own-choice --district {slug}',
  stepCodes:
    'It is asked of whoever leads, from the first sign-in on: codes from an app. For passkeys, PUBLIC_URL has to begin with https:// and a name. If you have no app, the machine takes it back: bin/concord sign-in second-step own-choice --district {slug}',
  stepMissing:
    'It is not asked yet, since nobody could set one up. Set PUBLIC_URL with https:// and a name, or SEALING_KEY, and start again. Then: bin/concord sign-in second-step asked --district {slug}',
  next: 'What comes next',
  nextRoster: 'Sign in, then bring in the roster under People: it says who works and learns here.',
  nextRoles: 'Give roles on the pages of people. Superintendent, designee, counsel and principal take two people, or a day.',
  nextDuty: 'Say who is on duty at each school. Until then a call goes to nobody, and its page says to call the office or 911.',
  nextChannel: 'Where no message leaves yet, set up a channel and start again: docs/operate.md.',
})

/** What a new district still lacks, among what waits for its superintendents. */
export const setUpWorkWords = messages('setup.work', {
  stands: 'Not done yet',
  roster: {
    title: 'Bring in the roster',
    about: 'It says who works and learns here. Until then nobody else can sign in.',
    verb: 'Bring in the roster',
  },
  duty: { title: 'Say who is on duty', about: 'Until then a call for support goes to nobody.', verb: 'Set who is on duty' },
  channel: { title: 'Set up how messages leave', about: 'Until then nobody is asked by message to come.', verb: 'See what is missing' },
})

export const setUpRefusals = sayings('setup.refusals', {
  name: 'Give the district a name of at most 120 characters, on one line.',
  slug: 'The short name has small letters and digits with single hyphens between, 60 at most, such as harbor-falls.',
  officePhone: 'The office has a telephone of its own: ten digits were expected, such as 978-555-0142. 911 stands on every page already.',
  superintendent: 'Give the superintendent’s first and last name, on one line.',
  reach: 'An e-mail address or a mobile number of ten digits was expected.',
  plan: 'There is no such plan. One of those that are shipped, or a file, was expected.',
  issuer: 'An issuer’s own address with https:// was expected, such as https://accounts.google.com. It may be left out.',
  issuerByFile: 'Microsoft is set up afterwards by a file: docs/sign-in.md. Leave this out.',
  clientId: 'The client id that the issuer gave you was expected beside its address.',
  already: 'A district is set up here already. Another one is added with bin/concord district add.',
  code: 'This is not the code. It stands where this system was started, and is new at each start.',
  shut: 'Concord is not set up yet. In danger, call 911.',
})

export const codeWait = sayings(
  'setup.codeWait',
  '{seconds, plural, one {Five wrong codes were typed. Wait {seconds} second, then type it again.} other {Five wrong codes were typed. Wait {seconds} seconds, then type it again.}}',
)

export const planRefused = sayings(
  'setup.planRefused',
  'The plan “{plan}” cannot be taken: it is none of a district, or it has faults. Check it with bin/concord plan check.',
)
