import { inEach, type Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'
import { calendar } from './calendar.ts'
import { roster } from './roster.ts'
import { access, person, settings, week } from './run.ts'
import { unverifiedDuty, ways } from './ways.ts'

const rest = messages('people', {
  /** What each kind of fact says in the record. */
  inRecord: {
    'people.roster-imported': 'A roster was brought in.',
    'people.user-added': 'Someone was added to the register.',
    'people.role-given': 'Someone was given a role.',
    'people.role-taken': 'A role was taken away.',
    'people.link-made': 'A link to sign in was made for someone.',
    'people.settings-changed': 'The settings of the district were changed.',
    'people.calendar-changed': 'The school calendar was changed.',
    'people.duty-set': 'The duty list was changed.',
    'people.way-added': 'Someone added a way to reach them.',
    'people.way-code-asked': 'Someone asked for a code, to show that a way to reach them is theirs.',
    'people.way-verified': 'Someone showed by a code that a way to reach them is theirs.',
    'people.way-removed': 'Someone removed a way to reach them.',
    'people.way-put-first': 'Someone put another way to reach them first.',
    'people.quiet-hours-set': 'Someone set their quiet hours.',
  },
  signIn: {
    others: 'Somebody else',
    othersInside: '{n, plural, one {{n} more made-up person} other {{n} more made-up people}}',
    title: 'Sign in',
    lede: 'Choose who you are in this made-up district.',
    carried: 'What you said is kept. Choose who you are, then send it.',
    as: 'Sign in as {name}',
    noSchool: 'All schools',
    link: '{phone, select, none {Ask the office for a sign-in link. It works once, on the device you sign in with.} other {Ask the office for a sign-in link: {phone}. It works once, on the device you sign in with.}}',
    press: 'This link signs you in on this device. It works once, within fifteen minutes of being made.',
    here: 'Sign in on this device',
    wrong: 'You are not signed in yet',
    table: { name: 'Who', role: 'Role', school: 'School' },
  },
  people: {
    title: 'People',
    heading: '{n, number} people work here.',
    none: 'Nobody is in the register yet.',
    noneBody: 'Bring in a roster and they are.',
    lede: 'From the roster, with the roles the district has given.',
    filter: 'Show',
    school: 'School',
    role: 'Role',
    all: 'All',
    button: 'Show these',
    caption: 'People, by school and name',
    name: 'Name',
    roles: 'Roles',
    schools: 'Schools',
    handle: 'Signs in as',
    noRole: 'No role yet',
    more: 'Show more',
    students: '{n, number} students are in the roster. They are not listed here.',
    roster: 'Bring in a roster',
    noMatch: 'Nobody fits this choice.',
  },
  duty: {
    moment: '{time}, {day}',
    fromTo: '{from} to {to}',
    add: 'Put someone on duty',
    school: 'School',
    person: 'Who',
    role: 'As',
    order: 'Asked first, second …',
    orderHint: 'A whole number: 1 is asked first.',
    from: 'From',
    to: 'Until',
    button: 'Put on duty',
    remove: 'Take {name} off',
    wrong: 'The duty list is not changed yet',
    put: '{name} is on duty at {school} as {role}: {from} to {to}.',
    taken: 'Taken off the duty list.',
    sureTitle: 'Is that right?',
    sure: 'On the list of people, {name} is not a {role}. Put them on duty as one?',
    sureYes: 'Yes, put them on duty as {role}',
    missing: {
      school: 'Choose a school.',
      person: 'Choose who is on duty.',
      role: 'Choose as what.',
      from: 'Fill in the day and time when duty begins.',
      to: 'Fill in the day and time when duty ends.',
      order: 'Duty ends before it begins. Change one of the two times.',
    },
  },
  kinds: { orgs: 'Schools', people: 'People', classes: 'Classes', enrollments: 'Places in classes' },
  changes: { new: 'Added', changed: 'Changed', gone: 'Left' },
})

/** Every sentence of this slice. */
export const wording = inEach(lang => ({
  ...rest[lang],
  calendar: calendar[lang],
  roster: roster[lang],
  person: person[lang],
  access: access[lang],
  week: week[lang],
  settings: settings[lang],
  ways: ways[lang],
  unverifiedDuty: unverifiedDuty[lang],
}))

export type PeopleWords = (typeof wording)['en']

export const words = (lang: Lang): PeopleWords => wording[lang]
