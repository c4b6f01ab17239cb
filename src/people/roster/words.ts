import type { Version } from './columns.ts'

/** The words OneRoster allows, by version. Where the standard lets a list be extended, `ext:…` is a word too. */

export interface WordList {
  readonly words: readonly string[]
  readonly open: boolean
}

const closed = (...words: string[]): WordList => ({ words, open: false })
const open = (...words: string[]): WordList => ({ words, open: true })

const orgTypes = ['department', 'school', 'district', 'local', 'state', 'national']
const people = ['aide', 'guardian', 'parent', 'proctor', 'relative', 'student', 'teacher']
const classroom = ['administrator', 'aide', 'guardian', 'parent', 'proctor', 'relative', 'student', 'teacher']
const sessions = ['gradingPeriod', 'semester', 'schoolYear', 'term']

interface Words {
  readonly orgType: WordList
  readonly userRole: WordList
  readonly enrollmentRole: WordList
  readonly sessionType: WordList
  readonly classType: WordList
  readonly roleType: WordList
}

export const wordsOf: Readonly<Record<Version, Words>> = {
  '1.1': {
    orgType: closed(...orgTypes),
    userRole: closed('administrator', ...people),
    enrollmentRole: closed(...classroom),
    sessionType: closed(...sessions),
    classType: closed('homeroom', 'scheduled'),
    roleType: closed('primary', 'secondary'),
  },
  '1.2': {
    orgType: open(...orgTypes),
    userRole: open(...people, 'counselor', 'districtAdministrator', 'principal', 'siteAdministrator', 'systemAdministrator'),
    enrollmentRole: open(...classroom),
    sessionType: open(...sessions),
    classType: open('homeroom', 'scheduled'),
    roleType: closed('primary', 'secondary'),
  },
}

/** Whether who has this role works there, and is there neither to learn nor for a child. */
export const isAtWork = (role: string): boolean => !['student', 'guardian', 'parent', 'relative'].includes(role)
