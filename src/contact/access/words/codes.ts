import { sayings } from '../../../words/sayings.ts'

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

export const standsWords = sayings('contact.access.codes.stands', {
  'in-force': 'Open now',
  expired: 'Ran out',
  ended: 'Ended',
})

export const endedWords = sayings('contact.access.codes.ended', {
  'taken-away': 'The district took it away',
  'given-up': 'The other side gave it up',
  'entered-in-error': 'It was entered in error',
})
