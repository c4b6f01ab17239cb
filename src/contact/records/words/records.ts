import { sayings } from '../../../words/sayings.ts'
import type { Saying } from '../../../kernel/lang.ts'
import type { RecordPart } from '../parts.ts'
import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'
export type RecordsWords = (typeof recordsWording)['en']

export const recordsWording = messages('contact.records.page', {
  title: 'Let go of parts of the record',
  body: 'The gate has opened this. Give only the parts that the paper names. The line you write here is kept with the student’s record.',
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
