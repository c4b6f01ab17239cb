import type { Lang } from '../../kernel/lang.ts'
import type { Sort } from './view.ts'
import { mapSpanish } from './wording-es.ts'

export interface MapWords {
  readonly title: string
  readonly kicker: string
  readonly none: string
  readonly noneBody: string
  readonly howTo: string
  readonly howToBody: string
  readonly heading: (schools: string, towns: string) => string
  readonly headingOne: string
  readonly town: (schools: string, town: string) => string
  readonly townOne: (town: string) => string
  readonly townNone: (town: string) => string
  readonly lede: string
  readonly ledeRanked: string
  readonly noSuchTown: string
  readonly which: string
  readonly ours: string
  readonly whole: string
  readonly beside: string
  readonly caption: string
  readonly captionNumbers: string
  readonly alt: string
  readonly says: (marks: string) => string
  readonly mark: string
  readonly noTier: string
  readonly table: string
  readonly sortBy: string
  readonly sorts: Readonly<Record<'schools' | 'towns', Readonly<Record<Sort, string>>>>
  readonly number: string
  readonly school: string
  readonly townHead: string
  readonly schools: string
  readonly first: string
  readonly rank: string
  readonly tier: string
  readonly notRanked: string
  readonly allPlaced: string
  readonly unplaced: (schools: string) => string
  readonly unplacedOne: string
  readonly unplacedList: string
  readonly more: (schools: string) => string
  readonly about: string
  readonly within: (meters: string, day: string) => string
  readonly points: string
  readonly back: string
  readonly inRecord: Readonly<Record<'invest.places-loaded', string>>
}

const en: MapWords = {
  title: 'Schools on a map',
  kicker: 'Staff and money',
  none: 'No map has been loaded yet',
  noneBody: 'This page shows the towns and the schools of a map that the district loads itself. Nothing on it comes from another site.',
  howTo: 'How to load one',
  howToBody:
    'Whoever runs Concord for the district takes two files: the borders of the towns as GeoJSON, and the places of the schools as a table (CSV). Both are public, from MassGIS. This command shows what would change. With the last word left out, nothing is saved:',
  heading: (schools, towns) => `${schools} schools in ${towns} towns`,
  headingOne: 'One school',
  town: (schools, town) => `${schools} schools in ${town}`,
  townOne: town => `One school in ${town}`,
  townNone: town => `No public school in ${town}`,
  lede: 'Each mark is a public school. The table below says the same in words.',
  ledeRanked:
    'Each mark is a public school. A dark diamond is a school where the need is surely among the greatest. The table below says the same in words.',
  noSuchTown: 'There is no town of that name on this map. All of them are shown.',
  which: 'Which schools',
  ours: 'Our schools',
  whole: 'The whole map',
  beside: 'Next to it:',
  caption: 'Where the schools are.',
  captionNumbers: 'Where the schools are. Each number is in the table.',
  alt: 'A map of towns and schools. The table below says the same.',
  says: marks => `${marks}. The table beside the picture lists them.`,
  mark: 'Public school',
  noTier: 'Cannot tell, or not in the list',
  table: 'The same as a table',
  sortBy: 'Sort by',
  sorts: {
    schools: { town: 'Town', school: 'School', need: 'Need' },
    towns: { town: 'Town', school: 'Number of schools', need: 'Schools of greatest need' },
  },
  number: 'No.',
  school: 'School',
  townHead: 'Town',
  schools: 'Schools',
  first: 'Greatest need',
  rank: 'Rank',
  tier: 'Tier',
  notRanked: 'not in the list',
  allPlaced: 'Every school in the list of need is on the map.',
  unplaced: schools => `${schools} schools in the list of need are not on the map, because no file says where they are.`,
  unplacedOne: 'One school in the list of need is not on the map, because no file says where it is.',
  unplacedList: 'Which ones',
  more: schools => `and ${schools} more`,
  about: 'About this map',
  within: (meters, day) => `Borders are drawn to within ${meters} meters. They were loaded on ${day}.`,
  points:
    'Where a school has several buildings, the mark is the first one in the file. Private schools are not shown. The map is one picture. Your browser asks no other site for it.',
  back: 'Staff and money',
  inRecord: { 'invest.places-loaded': 'Towns and places of schools were loaded.' },
}

export const mapWording = { en, es: mapSpanish }
export const mapWords = (lang: Lang): MapWords => mapWording[lang]
