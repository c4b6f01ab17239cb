import { sayings } from '../../words/sayings.ts'

/** Why something was not done in the restraint log, then what would change that. */
export const restraintRefusals = sayings('restraint.refusals', {
  noSuchEntry: 'There is no such entry in the restraint log of this district. Look for it in your list.',
  notYours: 'Only those who took part, the family, and those who answer for the school read this entry. Ask the principal.',
  notYoursToWrite: 'Only those who took part, and those who lead the school, write in this entry. Ask the principal.',
  forLeaders: 'This is for the principal of the school, the superintendent or a designee. Ask one of them.',
  forStaff: 'Whoever works for the district writes in the restraint log. Ask the principal to tell you what stands in it of your child.',
  over: 'This entry is closed. What is wrong in it the principal says to counsel.',
  described: 'It was written down that it happened. Put the description right instead.',
  notDescribed: 'Nobody has written down yet what happened. Do that first.',
  injuriesNotAsked: 'Nobody has said yet whether somebody was hurt. Say that first.',
  noInjury: 'No injury is named, so none is reported by itself. It is counted in the file of the year.',
  heldBack: 'No caregiver is told from here, because the call spoke of something that is decided first. Ask counsel or the superintendent.',
  noticesOwed: 'Not every notice is given yet. The entry is closed when all are.',
  weekNotReviewed: 'This student was held more than once this week. Review the week first.',
  tookPart: 'You held the student or saw it. Somebody else who leads the school reviews and closes the entry.',
})
