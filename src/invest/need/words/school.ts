import { messages } from '../../../words/messages.ts'

export const needSchoolWords = messages('invest.need.school', {
  rank: 'Rank {rank, number, tenths} of {schools, number}.',
  lede: '{sure, select, true {Its need is {need, number, tenths} of 100. As far as these figures tell, its rank from year to year is just this one.} other {Its need is {need, number, tenths} of 100. As far as these figures tell, its rank from year to year is from {low, number, tenths} to {high, number, tenths}.}}',
  next: 'The figures of next year may put it from rank {low, number, tenths} to {high, number, tenths}.',
  level:
    'It is compared with {of, number} schools, {level, select, elementary {elementary schools for the most part} middle {middle schools for the most part} high {high schools for the most part} mixed {schools of mixed grades for the most part} other {of all grades}}. Among these its rank is {rank, number, tenths}, and the range is {range}.',
  beside:
    'The sum is {sum, number, tenths}. Laid beside schools of other levels, so that each level has as large a part of any tier, the need is {need, number, tenths}.',
  placed:
    'Positions are for the year to come. They are placed by the need that next year’s figures are expected to show: {need, number, tenths}.',
  tier: 'Tier: {tier}.',
  printedTitle: '1. What the state prints',
  printedBody: 'These are the figures of the whole school. No student is named in them, and race is not among them.',
  figure: 'Figure',
  year: 'School year',
  printed: 'Printed',
  of: 'Of how many',
  percent: '{n, number, tenths}%',
  ratio: '{n, number, tenths} to 1',
  hidden: 'hidden: from 0 to {most, number, tenths}',
  hiddenNone: 'none',
  hiddenUnknown: 'hidden by the state',
  hiddenPart: 'partly hidden',
  missing: 'not reported',
  withheldTitle: '2. What is hidden',
  withheldSome:
    'The state hides a share when 5 students or fewer were disciplined. A hidden share is not a 0, and we do not guess one number. We let it be any number that the rule leaves open. Numbers that are common in schools like this one are likelier.',
  withheldNone: 'Nothing is hidden for this school in these years.',
  unreported:
    'Not reported for this school, but for most schools like it: {figures}. It counts for nothing in the need. It makes the range wider: it may be anything that the school’s other figures leave open.',
  notAsked: 'Not asked of a school with these grades: {figures}. Its weight is spread over the other figures.',
  smallTitle: '3. How few students are read',
  smallBody:
    'This school has {students, number} students. A figure of few students can be high or low by chance. So each figure is drawn a little toward schools with like grades and a like share of low income. The table shows how far.',
  smallUnknown: 'The state does not say how many students this school has.',
  smallMark: 'It has fewer than {least, number, tenths} students, so it is marked as small.',
  noShrink: 'The plan does not draw figures of small schools toward others.',
  drawnCaption: 'Each figure as it is printed, as it is taken for true, and in the middle one of all schools',
  printedAll: 'Printed, all years',
  taken: 'Taken as',
  likely: 'Likely from … to',
  middle: 'In the middle school',
  pointsTitle: '4. Points, and the sum',
  pointsBody:
    'A figure gives points: of 100 schools it is compared with, about how many have less need by it. The points are multiplied by the weight, and all of it is added up.',
  points: 'Points',
  weight: 'Weight',
  gives: 'Gives',
  sum: 'Need',
  rankTitle: '5. The rank, and how sure it is',
  rankBody:
    'We work the list out {draws, number} times. Each time every figure is one that it may truly be, and the weights move a little. The range is where nine of ten of these ranks lie. It is about what lasts in a school from year to year. What a single year adds is in the range for next year.',
  among: 'Among all {schools, number} schools that were read its rank is {rank, number, tenths}, and the range is {range}.',
  changeTitle: '6. What would change it',
  changeIn:
    '{first, plural, one {If “{figure}” weighed {to, number, tenths} of 100 in place of {from, number, tenths}, this school would come first.} other {If “{figure}” weighed {to, number, tenths} of 100 in place of {from, number, tenths}, this school would come among the first {first, number}.}}',
  changeOut:
    '{first, plural, one {If “{figure}” weighed {to, number, tenths} of 100 in place of {from, number, tenths}, this school would no longer be first.} other {If “{figure}” weighed {to, number, tenths} of 100 in place of {from, number, tenths}, this school would no longer be among the first {first, number}.}}',
  changeNone: 'No change of one weight alone would put this school in another tier.',
  changeUnknown: 'This is worked out only for the schools of a district, and for no more than 300 of them.',
  coachTitle: 'Why this school got a coach, or none',
  coachBody:
    'This page says how great the need is. Which schools get which positions also depends on how many positions there are, and on rules such as the most that one school may have.',
  coachLink: 'Which positions this school gets, and why',
  coachNotYet: 'It has not been published yet which positions this school gets.',
  back: 'All schools of the list',
  plan: 'The section of the plan that sets this',
  sureOf: 'Schools may be told apart only when their ranges do not overlap.',
})
