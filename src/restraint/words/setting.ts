import { sayings } from '../../words/sayings.ts'

/** What people read in place of the keys of `setting restraint`. */
export const settingWords = sayings('restraint.setting', {
  label:
    'Limits of the restraint log, from the older text of 603 CMR 46.00 until counsel has read the one in force. Working days are school days and, in the summer, weekdays that are no holiday',
  words: {
    'approval-minutes': 'A restraint that lasts longer needs the principal’s approval',
    'time-out-minutes': 'A time-out that lasts longer is written down and approved',
    'principal-report-days': 'Written report to the principal, working days after it',
    'caregiver-report-days': 'Written report to a caregiver, working days after it',
    'injury-report-days': 'Report of an injury to the state, working days after it',
    'earlier-log-days': 'Days of the log that go with the report of an injury',
    'caregiver-told-hours': 'Hours in which a caregiver is told',
    'week-review-days': 'A week is reviewed, working days after its end',
    'month-review-days': 'A month is reviewed, working days after its end',
  },
})
