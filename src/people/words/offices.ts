import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** What goes to people by message when an office, or who holds it, is touched. `who` is empty where it was done on the district's own machine. */
export const officeTexts = messages('people.officeTexts', {
  link: 'Your link to sign in to Concord. It works once, within fifteen minutes. Give it to nobody: {address}',
  linkUnsent:
    'The link to sign in that you had sent to {name} reached nobody. See on their page how they are reached, and send another, or ask whoever runs the system to print one.',
  linkMade:
    '{who, select, none {A link to sign in as {name}, {office}, was made on the district’s own machine.} other {{who} asked for a link to sign in as {name}, {office}.}} If you know of no reason, ask today.',
  asked:
    '{kind, select, give {{who} asked that {name} be {office}.} take {{who} asked that {name} be {office} no longer.} contact {{who} brought in a roster that changes how {name}, {office}, is reached, or whether and as whom they may sign in.} move {By what {who} changed, {name} would be {office} for another school than now.} widen {By what {who} changed, {name} would be {office} of {school} as well.} narrow {By what {who} changed, {name} would no longer be {office} of {school}.} steps {{who} asked that the second step of signing in of {name} be taken away, since it is lost.} other {{who} brought in a roster without {name}, {office}.}} {alone, select, yes {Nobody else here can confirm it: it takes effect a day later, unless somebody says no.} other {It waits for a second person, and lapses after {days, plural, one {# day} other {# days}}.}} If it is wrong, say no under “My work” in Concord.',
  /** To whoever holds that office beside {name}. */
  askedBeside:
    '{kind, select, give {{who} asked that {name} be {office}, as you are.} take {{who} asked that {name} be {office} no longer, as you are.} move {By what {who} changed, {name} would be {office} for the school where you are that.} widen {By what {who} changed, {name} would be {office} of {school} as well, as you are.} narrow {By what {who} changed, {name} would no longer be {office} of {school}, as you are.} other {{who} brought in a roster without {name}, {office}, as you are.}} {alone, select, yes {Nobody else here can confirm it: it takes effect a day later, unless somebody says no.} other {It waits for a second person.}} If it is wrong, tell the superintendent today.',
  done: '{kind, select, give {{name} is {office} now.} take {{name} is {office} no longer.} contact {What the roster says of how {name}, {office}, is reached, and of whether and as whom they may sign in, holds now.} move {{name} is {office} for another school now.} widen {{name} is {office} of {school} as well now.} narrow {{name} is no longer {office} of {school}.} steps {The second step of signing in of {name} is taken away. At the next sign-in {name} sets up a new one.} other {{name}, {office}, has left the list of people.}} If it is wrong, tell the superintendent today.',
  refused:
    '{kind, select, give {Somebody said no: {name} is not made {office}.} take {Somebody said no: {name} stays {office}.} contact {Somebody said no: how {name}, {office}, is reached and signs in stays as it was.} move {Somebody said no: {name} stays {office} where they were.} widen {Somebody said no: {name} is not made {office} of {school}.} narrow {Somebody said no: {name} stays {office} of {school}.} steps {Somebody said no: the second step of signing in of {name} stays.} other {Somebody said no: {name}, {office}, stays on the list of people.}}',
  lapsed:
    '{kind, select, give {It was asked that {name} be {office}.} take {It was asked that {name} be {office} no longer.} contact {A roster was to change how {name}, {office}, is reached, or whether and as whom they may sign in.} move {{name} was to be {office} for another school.} widen {{name} was to be {office} of {school} as well.} narrow {{name} was to be {office} of {school} no longer.} steps {It was asked that the second step of signing in of {name} be taken away.} other {A roster no longer listed {name}, {office}.}} It did not take effect within {days, plural, one {# day} other {# days}}, so it has lapsed and nothing changes. Whoever still wants it asks for it again; a roster that still says so does that by itself.',
  given:
    '{kind, select, give {On the district’s own machine {name} was made {office}.} widen {On the district’s own machine {name} was made {office} of {school} as well.} narrow {On the district’s own machine it was written that {name} is no longer {office} of {school}.} other {On the district’s own machine it was written that {name} is {office} no longer.}} If you know of no reason, ask today.',
  /** A role that is no office, given by one person alone. */
  notesOpened: '{who} gave {name} the role {role}, which reads notes about suspected abuse. If you know of no reason, ask today.',
  /** A roster whose rows hold at once: one that the operator brought in. */
  ofRoster:
    '{kind, select, give {A roster made {name} {office}.} widen {A roster made {name} {office} of {school} as well.} narrow {By a roster {name} is no longer {office} of {school}.} other {By a roster {name} is {office} no longer.}} If you know of no reason, ask today.',
  /** To whoever holds that office beside {name}. */
  ofRosterBeside:
    '{kind, select, give {A roster made {name} {office}, as you are.} widen {A roster made {name} {office} of {school} as well, as you are.} narrow {By a roster {name} is no longer {office} of {school}, as you are.} other {By a roster {name} is {office} no longer, as you are.}} If you know of no reason, tell the superintendent today.',
  ofRosterMany:
    'A roster gave an office to {given, plural, =0 {nobody} one {one person} other {{given} people}} and took one from {taken, plural, =0 {nobody} one {one person} other {{taken} people}}. Look at “People” in Concord. If you know of no reason, ask today.',
})

export const linkNoWay = sayings(
  'people.linkNoWay',
  'Nothing that is set up here reaches this person by message, so no link is made. Whoever runs this system prints one: bin/concord user link {handle}',
)

export const officeRefusals = sayings('people.officeRefusals', {
  firstSchool: 'This is their first school. Give them the role for another one, or take it away.',
  principalFirst: 'Only a principal can be principal of another school as well. First give them that role for one school.',
  notToYourself: 'Nobody gives themselves a role. Ask another superintendent or coordinator.',
  officesLater:
    'Superintendent, designee, district counsel and principal are given once somebody is on the list of people: a second person confirms it.',
  noSuchChange: 'This does not wait any more: somebody answered it, or it has taken effect or lapsed.',
  lapsed: 'It was asked for so long ago that it has lapsed: nothing changes. If it is still right, ask for it again.',
  askerGone: 'The person who asked for it may no longer do so. If it is still right, say no to this one and ask again.',
  notYoursToConfirm: 'Only a superintendent who did not ask for it may confirm it.',
  notYoursToRefuse: 'Only a superintendent, the person it is about or whoever asked for it may say no.',
})

/** What waits for a second person, as pages show it. */
export const offices = messages('people.offices', {
  title: 'Waits for a second person',
  lede: 'Superintendent, designee, district counsel and principal are given and taken by two people.',
  heading:
    '{kind, select, give {{name} is to be {office}.} take {{name} is to be {office} no longer.} contact {The roster changes how {name} is reached, or whether and as whom they may sign in.} move {{name} is to be {office} for another school than now.} widen {{name} is to be {office} of another school as well.} narrow {{name} is to be {office} of one school fewer.} steps {The second step of signing in of {name} is lost, and is to be taken away.} other {The roster no longer lists {name}.}}',
  forSchool: 'For this school: {school}.',
  asked: '{who, select, none {Asked for on the district’s own machine on {day}, {time}.} other {{who} asked for it on {day}, {time}.}}',
  stands: {
    needs:
      'A superintendent who did not ask for it confirms it. Within an hour it takes effect at once; later, a day after it was asked for.',
    alone: 'Nobody else here can confirm it. It takes effect on {day}, {time}, unless somebody says no.',
    confirmed: 'It is confirmed. It takes effect on {day}, {time}, unless somebody says no.',
    first:
      'It is confirmed, but this is their first school now, by another role they have for it. It takes effect within a day after another one comes first.',
    last: 'This is the only superintendent who may sign in, so it waits until there is another.',
  },
  needsTwo:
    'A superintendent who did not ask for it, and whose it is not, confirms it. Without that it never takes effect. Where there is no other superintendent, ask whoever runs the system: they can take it away on the district’s own machine.',
  meanwhile: 'Until then nothing changes.',
  lapses: 'If it has not taken effect by {day}, it lapses.',
  lapsedTitle: 'Lapsed',
  lapsedLede:
    'It had not taken effect {days, plural, one {# day} other {# days}} after it was asked for, so nothing has changed. If it is still right, ask for it again.',
  lapsedOn: 'It lapsed on {day}.',
  fields: {
    sms: 'Number for texts',
    phone: 'Telephone',
    email: 'E-mail',
    username: 'User name',
    identifier: 'Number in the roster',
    enabled: 'May sign in',
  },
  field: '{field}: {was} now, {is} then',
  none: 'none',
  yes: 'yes',
  noWord: 'no',
  ofRoster:
    'What a roster says of who holds an office waits for a second person: how they are reached, whether and as whom they may sign in, that they left, for which school they are.',
  rosterWaits:
    '{n, plural, one {One change waits for a second person, since it touches somebody who holds an office.} other {{n} changes wait for a second person, since they touch people who hold an office.}} What stood before goes on working.',
  look: 'Look at what waits',
  confirm: 'Confirm',
  refuse: 'Say no',
  work: { verb: 'Look and answer', stands: 'Waits for a second person' },
})
