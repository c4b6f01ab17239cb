import { messages } from '../../../words/messages.ts'

export const besideWords = messages('invest.allocation.beside', {
  title: 'What a position counts by',
  lede: 'Two ways, from the same wishes: each position by itself, or by the students it reaches. The plan says which one holds. In this comparison no school is owed a number of positions by its students.',
  lacks: 'To compare this with counting by the students a position reaches, something is missing.',
  lacksRatio:
    'This can be set beside counting by the students a position reaches once each role says how many students there are to one. It is missing for: {role}.',
  lacksStudents:
    'This can be set beside counting by the students a position reaches once each school says how many students it has. It is missing for: {school}.',
  compare: 'Place them both ways',
  working: 'Both ways are being worked out.',
  look: 'Look again',
  sums: 'Both ways in sums',
  what: 'Of the placing',
  ways: { positions: 'By positions', students: 'By students' },
  schools: 'Schools with a position',
  posts: 'Positions',
  reached: 'Students reached',
  worth: { positions: 'What it counts, by positions', students: 'What it counts, by students' },
  once: 'A student whom two roles reach counts twice.',
  same: 'No school has more or fewer positions one way than the other.',
  changes:
    'Counted by students, {gain, plural, one {1 school has} other {{gain, number} schools have}} more positions and {lose, plural, one {1 school has} other {{lose, number} schools have}} fewer.',
  gain: 'Schools that gain',
  lose: 'Schools that lose',
  school: 'School',
  need: 'Need',
  students: 'Students',
  more: 'More students reached',
  first: 'The first {n, number} of each are listed.',
})
