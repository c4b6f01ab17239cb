import { sayings } from '../../../words/sayings.ts'

/** What is wrong with a problem, a sentence each: what stands there, and what would be read. */
export const kinds = sayings('invest.allocation.faults.kinds', {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a list of that length',
  object: 'an object with keys',
  record: 'an object with keys',
  other: 'a text or a whole number',
})

export const faultWords = sayings('invest.allocation.faults.fault', {
  notJson: 'This is not JSON from line {line}, column {column} on.',
  missing: 'This is missing.',
  unreadable: 'This cannot be read.',
  wrongKind: 'Expected {kind} here.',
  unknownKey: 'There is no key “{key}” here.',
  empty: 'This may not be empty.',
  moreThan: 'Expected more than {least}.',
  atLeast: 'Expected {least} or more.',
  tooFew: 'At least {least} stand here.',
  tooMany: 'At most {most} may stand here.',
  tooLong: 'At most {most} characters may stand here.',
  atMost: 'Expected {most} or less.',
  twice: '“{named}” stands here twice.',
  keyTwice:
    'The key “{key}” stands twice in one object, the second time on line {line}, column {column}. Which of the two counts? Take one out.',
  noNeed: 'No school has a need above 0, so nothing says where a position is worth more. Give the schools their needs.',
  blanks: '“{named}” begins or ends with a blank. Take it out, so that no school stands here twice.',
  sum: '“{named}” is a sum of schools and no school. Take it out.',
  unknownSchool: 'There is no school “{orgCode}” among the schools.',
  unknownRole: 'There is no role “{role}” among the roles.',
  unknownRegion: 'No school is in the region “{region}”, so it can get no post.',
  pairOfOne: 'A pair is of two different roles.',
  inHalves: '“{role}” is given in halves: 0, 0.5, 1 and so on.',
  inWholePosts: '“{role}” is given in whole posts; name it under “half” to give half posts.',
  noCost: 'There is a budget, so “{role}” needs its cost.',
  noEnrolment: '“{role}” has a ratio of students, so the school “{orgCode}” needs its enrolment.',
  noStudents:
    'Positions count by the students they reach (“reach”), so the school “{orgCode}” needs its number of students under “enrolment”.',
  noRatio: 'Positions count by the students they reach (“reach”), so “{role}” needs its “ratio”: how many students one position reaches.',
  oneOf: 'Expected “{values}” here, or that the key is left out.',
  halfPlace: 'The school “{orgCode}” has one of “lat” and “lon”; it needs both or neither.',
})
