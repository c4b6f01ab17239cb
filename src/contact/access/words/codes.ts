import type { Lang } from '../../../kernel/lang.ts'
import { sayings } from '../../../words/sayings.ts'
import type { AccessView } from '../view.ts'

/** What people read for each code of standing access. */
export const bodyWords = sayings('contact.access.codes.who', {
  'local-police': 'Local police',
  'state-police': 'State police',
  sheriff: 'A sheriff',
  'fed-immigration': 'Immigration agents',
  'fed-other': 'Other federal agents',
  'shared-centre': 'A center in which agencies share information',
  'other-police': 'Other police',
})

export const reachWords = sayings('contact.access.codes.what', {
  'live-video': 'Live video of a school',
  'kept-video': 'Video that was kept',
  'plate-reader': 'A reader of license plates',
  'student-system': 'A system with students’ records',
  'visitor-system': 'The list of visitors',
  alarm: 'Alarm buttons',
  'threat-reports': 'Reports about threats',
  'device-monitoring': 'What is seen on students’ devices or accounts',
  'other-system': 'Another system',
})

export const voterWords = sayings('contact.access.codes.voter', {
  'school-committee': 'School committee',
  'city-council': 'City council',
  'select-board': 'Select board',
  'town-meeting': 'Town meeting',
  'other-body': 'Another body',
})

const standsWords = sayings('contact.access.codes.stands', {
  'in-force': 'Open now',
  expired: 'Ran out',
  ended: 'Ended',
})

/** In the place of how it stands, for one that was never there. */
const inErrorWords = sayings('contact.access.codes.error', { 'entered-in-error': 'Entered in error' })

export const standsSaid = ({ stands, endedWhy }: Pick<AccessView, 'stands' | 'endedWhy'>, lang: Lang): string =>
  endedWhy === 'entered-in-error' ? inErrorWords[endedWhy][lang] : standsWords[stands][lang]

export const endedWords = sayings('contact.access.codes.ended', {
  'taken-away': 'The district took it away',
  'given-up': 'The other side gave it up',
  'entered-in-error': 'It was entered in error',
})
