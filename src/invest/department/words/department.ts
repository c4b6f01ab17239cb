import { messages } from '../../../words/messages.ts'

/** The public page of the department. */
export const departmentWords = messages('invest.department.page', {
  none: 'The department',
  noneSays:
    'The plan in force names no department for culture and climate. A plan may name one, who leads it, and which positions and lines are its own.',
  lede: '{filled, number} of {funded, number} positions are filled. It has {had} in fiscal year {year}, and {spent} of it is spent.',
  ledBy: 'Led by: {role}.',
  leads: '{n, plural, =0 {Nobody holds this role now.} one {1 person holds this role.} other {# people hold this role.}}',
  posts: 'Positions',
  role: 'Role',
  funded: 'There is money for',
  filled: 'Filled',
  vacant: 'Vacant',
  all: 'All together',
  noPosts: 'There is no position of its own yet.',
  money: 'Money of fiscal year {year}',
  line: 'Line',
  opened: 'Budget',
  movedIn: 'Moved in',
  movedOut: 'Moved out',
  spent: 'Spent',
  left: 'Left',
  noLines: 'The books of this year have no line of its own.',
  books: 'The whole books',
  sections: 'Sections of the plan that it carries out',
  sectionsSay: 'Its people are asked first there, or the section says what it is.',
  equals: 'These are the figures of the books and of the positions, to the cent. Nothing is estimated.',
  year: 'Another year',
  unknownYear: 'The books have no such year. This is the latest.',
})
