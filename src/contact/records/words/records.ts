import { sayings } from '../../../words/sayings.ts'
import type { Saying } from '../../../kernel/lang.ts'
import type { RecordPart } from '../parts.ts'
import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'
export type RecordsWords = (typeof recordsWording)['en']

export const recordsWording = messages('contact.records.page', {
  title: 'Let go of parts of the record',
  body: 'The gate has opened this. Give only the parts that the paper names. The line you write here is kept with the student’s record.',
  student: 'Whose record it is',
  studentHint: 'First and family name as the roster has them, or the sign-in name. The line then stands in this student’s record.',
  parts: 'Which parts',
  recipient: 'Who receives them, by name',
  recipientPosition: 'Their position',
  affiliation: 'Whom they work for',
  purpose: 'What for',
  position: 'Your position',
  signature: 'Your signature: type your name',
  button: 'Let go of these parts',
  given: 'What was let go',
  by: 'Let go by',
  to: 'To',
  when: 'Date',
  emergency: {
    title: 'Danger now: let go of what is needed',
    body: 'Use this where {who} must have a part of the record now, to protect someone. A missing child is such a case. It may be done after a no, too. One signature is enough. Nobody has to wait for counsel.',
    open: 'Answer the six tests and sign',
    sentence: 'For each of the six, one sentence of your own.',
    student: 'First and family name, or the sign-in name. If you do not know it now, name them later.',
    after: 'The page then says whom you still have to tell.',
    button: 'I sign: let go of these parts now',
  },
  /** The six tests of 34 CFR 99.36, as questions to whoever signs. */
  asks: {
    emergency: 'What is the emergency? Is it now, or about to come?',
    threat: 'What is the serious threat, in words?',
    need: 'Who gets it, and why do they need it to protect someone?',
    onlyNeeded: 'Why are these parts needed, and no others?',
    thisCase: 'What is so in this case? It is looked at by itself.',
    reason: 'Why do you let go of it now?',
  },
  /** The same, as headings of what was answered. */
  tests: {
    emergency: 'The emergency',
    threat: 'The threat',
    need: 'Who needs it, and why',
    onlyNeeded: 'Why these parts alone',
    thisCase: 'This case by itself',
    reason: 'The reason',
  },
})

export const recordsWords = (lang: Lang): RecordsWords => recordsWording[lang]

export const recordPartWords: Readonly<Record<RecordPart, Saying>> = sayings('contact.records.parts', {
  transcript: 'Transcript',
  grades: 'Grades',
  attendance: 'Attendance',
  enrollment: 'Enrollment',
  schedule: 'Schedule',
  directory: 'Address and telephone',
  assessments: 'Tests and assessments',
  discipline: 'Discipline',
  'incident-reports': 'Reports of incidents',
  'special-education': 'Special education',
  health: 'Health',
  counseling: 'Counseling',
  video: 'Video',
  photographs: 'Photographs',
  letters: 'Letters',
  'other-temporary': 'Other parts of the temporary record',
})
