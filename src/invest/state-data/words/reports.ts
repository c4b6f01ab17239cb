import { sayings } from '../../../words/sayings.ts'

/** What a report is called where people read of it. */
export const reportSays = sayings('invest.state-data.reports', {
  ssdr: 'Discipline',
  'ssdr-days-missed': 'Days missed through discipline',
  attendance: 'Attendance',
  'enrollment-grade': 'Enrollment by grade',
  'enrollment-race-gender': 'Enrollment by race and gender',
  'class-size-selected-populations': 'Class size and groups of students',
  graduation: 'Graduation in four years',
  'staff-retention': 'Teachers and principals who stayed',
  'staff-nurses': 'School nurses',
  'staff-teachers': 'Teachers by grade',
  mcas: 'Achievement and growth (MCAS)',
  'staff-support': 'Counselors, psychologists and aides',
})
