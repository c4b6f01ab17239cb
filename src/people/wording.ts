import type { Lang } from '../kernel/lang.ts'
import type { ListDeed } from './record.ts'
import type { Change, Kind } from './roster/difference.ts'

const kinds: Record<Kind, string> = { orgs: 'Schools', people: 'People', classes: 'Classes', enrollments: 'Places in classes' }

const changes: Record<Change['change'], string> = { new: 'Added', changed: 'Changed', gone: 'Left' }

/** What each kind of fact says in the record. */
const inRecord: Record<ListDeed['type'], string> = {
  'people.roster-imported': 'A roster was brought in.',
  'people.user-added': 'Someone was added to the register.',
  'people.role-given': 'Someone was given a role.',
  'people.duty-set': 'The duty list was changed.',
}

const en = {
  inRecord,
  signIn: {
    title: 'Sign in',
    lede: 'Choose who you are in this made-up district.',
    carried: 'What you said is kept. Choose who you are, then send it.',
    as: (name: string) => `Sign in as ${name}`,
    noSchool: 'All schools',
    link: (phone: string) => `Ask the office for a sign-in link: ${phone}. It works once, on the device you open it with.`,
    wrong: 'You are not signed in yet',
    table: { name: 'Who', role: 'Role', school: 'School' },
  },
  people: {
    title: 'People',
    heading: (n: string) => `${n} people work here.`,
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
    students: (n: string) => `${n} students are in the roster. They are not listed here.`,
    roster: 'Bring in a roster',
    noMatch: 'Nobody fits this choice.',
  },
  roster: {
    title: 'Roster',
    chooseHeading: 'Bring in a roster',
    chooseLede:
      'Choose a OneRoster bundle, version 1.1 or 1.2: one zip file of CSV files. First you see what would change. Nothing is saved until you say so.',
    dropped: 'Birthplace, citizenship, religion and passwords are never kept, even if the file holds them.',
    file: 'The zip file',
    read: 'Read the file',
    nothingSaved: (lines: string) => `Nothing is saved yet. Mend ${lines}, then read it again.`,
    ready: 'Nothing is saved yet. Look it over, then save all of it.',
    readySame: 'Nothing would change: the register already says the same.',
    saved: 'The roster is saved.',
    line: (n: number) => (n === 1 ? 'one line' : `${n} lines`),
    kicker: (version: string | null) => (version === null ? 'The file could not be read as OneRoster' : `OneRoster ${version}`),
    tally: { new: 'Added', changed: 'Changed', gone: 'Left', same: 'The same' },
    byKind: 'By kind',
    faultsTitle: (n: number) => (n === 1 ? 'One line could not be read' : `${n} lines could not be read`),
    mend: 'The lines to mend',
    warnings: 'Worth a look; nothing stops because of it',
    leftOut: (n: number) => `And ${n} more.`,
    would: 'What would change',
    did: 'What changed',
    caption: (shown: number, all: number) => (shown === all ? `All ${all} differences` : `The first ${shown} of ${all} differences`),
    heads: { who: 'Who or what', what: 'What', where: 'Line' },
    notInFile: 'not in the file',
    save: 'Save all of it',
    throwAway: 'Throw this away',
    another: 'Read another file',
    moved: 'The register has changed since this was read. Read the file again.',
    wrong: 'The file was not read',
  },
  duty: {
    title: 'Duty',
    heading: (people: number, schools: number) =>
      `${people} ${people === 1 ? 'person is' : 'people are'} on duty in ${schools} ${schools === 1 ? 'school' : 'schools'}.`,
    nobody: 'Nobody is on duty now.',
    asOf: 'As of',
    now: 'On duty now',
    later: 'Not now',
    until: (to: string) => `until ${to}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    gaps: 'Where nobody is on duty now',
    gap: (role: string, school: string) => `No ${role} is on duty at ${school}.`,
    noGaps: 'Every school has someone on duty for each role the plan may ask.',
    add: 'Put someone on duty',
    school: 'School',
    person: 'Who',
    role: 'As',
    order: 'Asked first, second …',
    orderHint: 'A whole number: 1 is asked first.',
    from: 'From',
    to: 'Until',
    button: 'Put on duty',
    remove: (name: string) => `Take ${name} off`,
    wrong: 'The duty list is not changed yet',
  },
  kinds,
  changes,
}

export type PeopleWords = typeof en

export const wording: { readonly en: PeopleWords; readonly es?: PeopleWords } = { en }

export const words = (lang: Lang): PeopleWords => wording[lang] ?? wording.en
