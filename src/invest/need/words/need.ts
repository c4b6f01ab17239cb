import { indicatorNames } from './indicators.ts'
import { messages } from '../../../words/messages.ts'
import { list } from '../../../words/lists.ts'
import type { Lang } from '../../../kernel/lang.ts'
import type { Summary } from '../published.ts'

export type CautionSaid = Summary['cautions'][number]
export type Sort = 'rank' | 'name' | 'need' | 'students'

export const needWords = messages('invest.need', {
  title: 'Need, school by school',
  kicker: 'School years {years}',
  heading:
    '{own, select, true {Our {schools, number} schools, greatest need first} other {{schools, number} schools, greatest need first}}',
  none: 'No list of need has been published yet',
  noneBody: 'When the district has worked out which schools need people most, the list and every step of it stand here.',
  lede: 'This list helps to say where more counselors, social workers and coaches should go. It is made of figures that the state prints for whole schools. It does not look at race.',
  publishedOn: 'Published on {day, date, day}.',
  draft: 'This is a draft. It is worked out from the state’s figures, and the district has not published it.',
  sure: '{all, select, true {The figures can tell the tier of every school.} other {For {sure, number} of {schools, number} schools the figures can tell the tier. For the others they cannot.}}',
  range:
    'Nobody can know a rank exactly, so two ranges stand beside it. The first says where the school stands, from year to year, as far as these figures tell. The second says where the figures of next year may put it.',
  rangeHolds:
    'Each range is made to hold nine times in ten. We tried both on made-up states where the truth is known. For all schools of the state, the second held 80 to 96 in 100 where the next year was an ordinary one. It held 68 when schools closed in 2020.',
  within:
    '{within, select, true {A school is compared with schools of its level: elementary, middle, high, or mixed, such as K to 8. So each level has as large a part of the first tier. A level with fewer than 20 schools is compared with others.} other {A school is compared with all schools, whatever its grades.}}',
  chart: 'The rank of {schools, number} schools as dots, each with its range as a line',
  mark: 'The dot is the rank. The line is the range. Rank 1 is the greatest need.',
  table: 'Schools with their rank, range, need and tier',
  heads: {
    rank: 'Rank',
    range: 'Range',
    next: 'Next year',
    school: 'School',
    need: 'Need, 0 to 100',
    tier: 'Tier',
    students: 'Students',
  },
  fromTo: '{low} to {high}',
  small: 'small school',
  unknown: 'not known',
  sortBy: 'Order',
  sorts: { rank: 'By rank', name: 'By name', need: 'Least need first', students: 'By students' },
  scopes: { own: 'Schools of our district', all: 'All schools that were read' },
  which: 'Which schools',
  more: '{from, number} to {to, number}',
  pages: 'Parts of the list',
  weightsTitle: 'What counts',
  weightsBody: 'Each figure gives a school from 0 to 100 points. The more points, the greater the need. Together the weights make 100.',
  weight: 'weighs {points, number, rounded}',
  stepsTitle: 'How it is worked out',
  steps: [
    'We take the figures that the state prints of each school, for the years above.',
    'A figure of few students can be high or low by chance. So it is drawn toward the figure of schools with like grades and a like share of low income. The fewer students, the more.',
    'Where the state hides a small number, we do not read it as 0. We let it be anything that the state’s rule leaves open.',
    'Each figure becomes points: of 100 schools it is compared with, how many have less need by this figure.',
    'The points are added up by the weights. That is the need.',
    'Then we try it thousands of times. Each time the weights move a little, and each figure is one of those it may truly be. Figures that go together move together. So we see how far a rank can move.',
  ],
  tiersTitle: 'The tiers',
  tiersBody: 'A school is in a tier only when its whole range is. If not, we say that the figures cannot tell.',
  tierEnds: 'Up to rank {rank, number}: {tier}',
  tier: '{place, select, first {greatest need} last {least need} middle {in the middle} other {tier {at} of {of}}}',
  between: 'cannot be told: {one}, or {other}',
  care: 'Read with care',
  cautions: {
    'no-figures': 'No school has the figure “{figure}” in these years. Its weight is spread over the other figures.',
    'no-year': 'No school has any of these figures for {year}.',
    'not-in-year': 'The figure “{figure}” is missing for {year}. The other years stand in for it.',
    pandemic: 'In {year} schools were closed for a part of the year. Figures of that year are lower than of others.',
    'low-income-changed': 'The state changed how it counts low income in 2021-22. The years before and after cannot be compared well.',
    'schools-left-out': 'Schools of which the state prints none of these figures are left out: {schools}.',
    'no-students':
      '{schools, plural, one {A school with no students is not ranked} other {# schools with no students are not ranked}}: {names}.',
    'not-there-any-more':
      '{schools, plural, one {A school that the reports of {year} no longer name is not ranked: it has closed or has another number} other {# schools that the reports of {year} no longer name are not ranked: they have closed or have another number}}: {names}.',
    'other-grades':
      '{schools, plural, one {A school had other grades in an earlier year, such as elementary and then K to 8. Figures of both years are added up for it} other {# schools had other grades in an earlier year, such as elementary and then K to 8. Figures of both years are added up for them}}: {names}.',
  },
  audit: 'Who would be served',
  auditBody: 'Race is not used to make the list. It is read afterward, to check whom the list would serve.',
  likenessTitle: 'Beside another list',
  likeness: 'Compared with “{title}” over {schools, number} schools, the two orders are alike by {number}.',
  likenessBody: 'The number 1 means the same order, 0 means nothing in common.',
  publishTitle: 'Publish this list',
  publishBody:
    'What the plan says under “How schools are chosen for more staff” is used. What is published stays, and the record keeps a digest of the figures.',
  publishYears: 'School years, as the plan sets them or others',
  publishOwner: 'Who answers where the check finds a departure',
  publishOwnerHint: 'The answer is due within the days that the plan sets.',
  publish: 'Work it out and publish',
  seeDraft: 'See a draft first',
  seePublished: 'See what is published',
  wrong: 'This could not be published',
  saved: 'Published.',
  stateData: 'Which reports of the state were read',
})

/** A tier as it is called, of so many; the first is that of the greatest need. */
export const tierName = (at: number, of: number, lang: Lang): string =>
  needWords[lang].tier({ place: at === 1 ? 'first' : at === of ? 'last' : of === 3 ? 'middle' : 'other', at, of })

export function cautionSaid({ code, indicator, year = '', schools = 0, names = [] }: CautionSaid, lang: Lang): string {
  const said = needWords[lang].cautions[code]
  return typeof said === 'string'
    ? said
    : said({
        figure: indicator ? indicatorNames[indicator][lang] : '',
        year,
        schools,
        names: list([...names, ...(schools > names.length ? ['…'] : [])], lang),
      })
}

/** What the record says of a fact of this room. */
export const inRecord = messages('invest.need.inRecord', {
  'index.published': 'A list of need was published.',
  'audit.departure-opened': 'An answer is due: who is served departs from who is harmed.',
  'audit.departure-answered': 'A departure was answered in writing.',
})
