import { sayings } from '../../words/sayings.ts'

export const elsewhereWords = sayings('deadlines.elsewhere', {
  'report-of-abuse': 'Report of abuse in writing, 48 hours',
  'appeal-hearing': 'Hearing of an appeal against an exclusion, three school days',
  'restraint-report': 'Report of a restraint to the family, three working days',
  'record-access': 'Days a student record waits before it is let go',
  certificate: 'Certificates that end',
})
