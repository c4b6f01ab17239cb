import { sayings } from '../../../words/sayings.ts'

/** What each figure is called, so that it can stand in a table and after “by”. */
export const indicatorNames = sayings('invest.need.indicators', {
  'out-of-school-suspension': 'Suspended out of school',
  'in-school-suspension': 'Suspended in school',
  disciplined: 'Disciplined',
  'school-arrest': 'Arrested at school',
  'law-enforcement-referral': 'Reported to police, not arrested',
  'chronic-absence': 'Absent one day in ten, or more',
  attendance: 'Days attended',
  graduation: 'Graduated in four years',
  dropout: 'Dropped out',
  achievement: 'Met what the state expects',
  'low-income': 'Low income',
  'english-learners': 'Learning English',
  disabilities: 'With a disability',
  'students-per-nurse': 'Students for each nurse',
  'teachers-retained': 'Teachers who stayed',
})

/** What people read in the plan for the block `setting targeting`. */
export const targetingWords = sayings('invest.need.targeting', {
  label: 'How schools are chosen for more staff',
  words: {
    indicators: 'What counts, and how much',
    years: 'School years',
    'minimum-size': 'A school is marked as small under',
    shrink: 'Figures of small schools are read with care',
    levels: 'A school is compared with schools',
    within: 'of its level',
    across: 'of all levels',
    draws: 'The ranking is tried',
    firmness: 'How firmly the weights are held',
    tiers: 'Of all schools, a group ends at',
    'audit-ratio': 'An answer is due from this difference on',
    'answer-days': 'The answer is due within',
    true: 'yes',
    false: 'no',
  },
})
