import type { Lang } from '../../kernel/lang.ts'
import { indicatorNames } from './wording-indicators.ts'
import { needSpanish } from './wording-es.ts'
import type { Summary } from './published.ts'

export type CautionSaid = Summary['cautions'][number]
export type Sort = 'rank' | 'name' | 'need' | 'students'

/** What the list of schools says. Lists such as years come already joined. */
export interface NeedWords {
  readonly title: string
  readonly kicker: (years: string) => string
  readonly heading: (schools: string) => string
  readonly none: string
  readonly noneBody: string
  readonly lede: string
  readonly publishedOn: (day: string) => string
  readonly draft: string
  readonly sure: (sure: string, schools: string) => string
  readonly range: string
  readonly chart: (schools: string) => string
  readonly mark: string
  readonly table: string
  readonly heads: Readonly<Record<'rank' | 'range' | 'school' | 'need' | 'tier' | 'students', string>>
  readonly fromTo: (low: string, high: string) => string
  readonly small: string
  readonly unknown: string
  readonly sortBy: string
  readonly sorts: Readonly<Record<Sort, string>>
  readonly scopes: Readonly<Record<'own' | 'all', string>>
  readonly which: string
  readonly more: (from: string, to: string) => string
  readonly pages: string
  readonly weightsTitle: string
  readonly weightsBody: string
  readonly weight: (points: string) => string
  readonly steps: readonly string[]
  readonly stepsTitle: string
  readonly tiersTitle: string
  readonly tiersBody: string
  readonly tierEnds: (tier: string, rank: string) => string
  readonly tier: (at: number, of: number) => string
  readonly between: (one: string, other: string) => string
  readonly care: string
  readonly caution: (caution: CautionSaid) => string
  readonly audit: string
  readonly auditBody: string
  readonly likeness: (title: string, schools: string, number: string) => string
  readonly likenessTitle: string
  readonly likenessBody: string
  readonly publishTitle: string
  readonly publishBody: string
  readonly publishYears: string
  readonly publishOwner: string
  readonly publishOwnerHint: string
  readonly publish: string
  readonly seeDraft: string
  readonly seePublished: string
  readonly wrong: string
  readonly saved: string
  readonly stateData: string
}

const en: NeedWords = {
  title: 'Need, school by school',
  kicker: years => `School years ${years}`,
  heading: schools => `${schools} schools: who needs people most comes first`,
  none: 'No list of need has been published yet',
  noneBody: 'When the district has worked out which schools need people most, the list and every step of it stand here.',
  lede: 'This list helps to say where more counselors, social workers and coaches should go. It is made of figures that the state prints for whole schools. It does not look at race.',
  publishedOn: day => `Published on ${day}.`,
  draft: 'This is a draft. It has not been published, and only those who may publish it see it.',
  sure: (sure, schools) =>
    sure === schools
      ? 'The figures can tell the tier of every school.'
      : `For ${sure} of ${schools} schools the figures can tell the tier. For the others they cannot.`,
  range: 'Nobody can know a rank exactly. So a range stands beside it. In nine cases of ten, the true rank is in the range.',
  chart: schools => `The rank of ${schools} schools as dots, each with its range as a line`,
  mark: 'The dot is the rank. The line is the range. Rank 1 is the greatest need.',
  table: 'Schools with their rank, range, need and tier',
  heads: { rank: 'Rank', range: 'Range', school: 'School', need: 'Need, 0 to 100', tier: 'Tier', students: 'Students' },
  fromTo: (low, high) => (low === high ? low : `${low} to ${high}`),
  small: 'small school',
  unknown: 'not known',
  sortBy: 'Order',
  sorts: { rank: 'By rank', name: 'By name', need: 'Least need first', students: 'By students' },
  scopes: { own: 'Schools of our district', all: 'All schools that were read' },
  which: 'Which schools',
  more: (from, to) => `${from} to ${to}`,
  pages: 'Parts of the list',
  weightsTitle: 'What counts',
  weightsBody: 'Each figure gives a school from 0 to 100 points. The more points, the greater the need. Together the weights make 100.',
  weight: points => `weighs ${points}`,
  stepsTitle: 'How it is worked out',
  steps: [
    'We take the figures that the state prints of each school, for the years above.',
    'A figure of few students can be high or low by chance. So it is drawn toward the figure of schools with the same grades. The fewer students, the more.',
    'Where the state hides a small number, we do not read it as 0. We let it be anything that the state’s rule leaves open.',
    'Each figure becomes points: of 100 schools, how many have less need by this figure.',
    'The points are added up by the weights. That is the need.',
    'Then we try it thousands of times. Each time the weights move a little, and each figure is one of those it may truly be. So we see how far a rank can move.',
  ],
  tiersTitle: 'The tiers',
  tiersBody: 'A school is in a tier only when its whole range is. If not, we say that the figures cannot tell.',
  tierEnds: (tier, rank) => `Up to rank ${rank}: ${tier}`,
  tier: (at, of) => (at === 1 ? 'greatest need' : at === of ? 'least need' : of === 3 ? 'in the middle' : `tier ${at} of ${of}`),
  between: (one, other) => `cannot be told: ${one}, or ${other}`,
  care: 'Read with care',
  caution: ({ code, indicator, year = '', schools = 0 }) => {
    const figure = indicator ? indicatorNames[indicator].en : ''
    return {
      'no-figures': `No school has the figure “${figure}” in these years. Its weight is spread over the other figures.`,
      'no-year': `No school has any of these figures for ${year}.`,
      'not-in-year': `The figure “${figure}” is missing for ${year}. The other years stand in for it.`,
      pandemic: `In ${year} schools were closed for a part of the year. Figures of that year are lower than of others.`,
      'low-income-changed': 'The state changed how it counts low income in 2021-22. The years before and after cannot be compared well.',
      'schools-left-out': `Schools of which the state prints none of these figures are left out: ${schools}.`,
    }[code]
  },
  audit: 'Who would be served',
  auditBody: 'Race is not used to make the list. It is read afterward, to check whom the list would serve.',
  likenessTitle: 'Beside another list',
  likeness: (title, schools, number) => `Compared with “${title}” over ${schools} schools, the two orders are alike by ${number}.`,
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
}

export const needWording: Readonly<Record<Lang, NeedWords>> = { en, es: needSpanish }
export const needWords = (lang: Lang): NeedWords => needWording[lang]

/** What the record says of a fact of this room. */
export const inRecord = {
  en: {
    'index.published': 'A list of need was published.',
    'audit.departure-opened': 'An answer is due: who is served departs from who is harmed.',
    'audit.departure-answered': 'A departure was answered in writing.',
  },
  es: {
    'index.published': 'Se publicó una lista de necesidad.',
    'audit.departure-opened': 'Se debe una respuesta: a quién se atiende se aparta de quién sufre daño.',
    'audit.departure-answered': 'Se respondió por escrito a una diferencia.',
  },
} satisfies Readonly<Record<Lang, Readonly<Record<string, string>>>>
