import type { Lang } from '../../../kernel/lang.ts'
import { messages } from '../../../words/messages.ts'

const wording = messages('invest.selection', {
  title: 'Who is chosen',
  lede: 'Of the applicants to positions that somebody then began: how many of each group came from one stage to the next. It is a reason to look, and no finding.',
  source:
    'Less than four fifths of the highest rate is generally regarded as a sign of adverse impact (29 CFR 1607.4). With small numbers it may be chance. Have counsel read it.',
  by: { race: 'By race and ethnicity, as applicants said it', sex: 'By sex, as applicants said it' },
  noneYet: 'There is nothing to show yet. Positions that somebody began in are counted once their school year is over.',
  span: 'From {from, date, day} to {to, date, day}',
  group: 'Group',
  applied: 'Applied',
  to: { applied: 'Applied', scored: 'Scored', offered: 'Offered', began: 'Began' },
  passage: '{passed} of {of}, {rate} ({low} to {high})',
  beside: '{ratio} of the highest',
  below: 'below four fifths',
  none: '–',
  few: 'few',
  small:
    '“Few” stands for one to five people, and for what would let you work that out. A step that only one to five people in all came to, or did not come to, is shown of no group. The range holds the true rate in about 95 of 100 cases.',
  years:
    'Whole school years are counted, once they are over: as many together as have six people who began, and at most two. No position is in two tables and none of them changes, so that nobody learns what one person said by comparing two.',
  apart: 'Nobody who chooses sees what one person said, and this page shows it as counts alone.',
  groups: {
    hispanic: 'Hispanic or Latino',
    white: 'White',
    black: 'Black or African American',
    asian: 'Asian',
    pacific: 'Native Hawaiian or Pacific Islander',
    native: 'American Indian or Alaska Native',
    several: 'Two or more races',
    female: 'Female',
    male: 'Male',
    other: 'Another',
    'not-said': 'Did not say',
  },
  back: 'Positions',
  form: {
    title: 'About you, if you like',
    lede: 'You may leave both empty. Nobody who chooses among applicants sees them; they are used for one thing, to see whether everyone is chosen alike. Three years after the last opening they are counted with, they are deleted.',
    race: 'Race and ethnicity',
    sex: 'Sex',
    none: 'I do not say',
  },
})
export const words = (lang: Lang) => wording[lang]
