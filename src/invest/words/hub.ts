import { messages } from '../../words/messages.ts'

/** The rooms of this slice that have a page to begin at. */
export type Room = 'need' | 'map' | 'staffing' | 'posts' | 'money' | 'department' | 'data'

export const hubWords = messages('invest.hub', {
  title: 'Staff and money',
  lede: 'Which schools need people most, who works there, and where the money came from. Everyone may read these pages.',
  rooms: {
    need: {
      title: 'Need, school by school',
      says: 'Which schools come first, how sure that is, and every step of it for one school.',
    },
    map: { title: 'Schools on a map', says: 'Where the schools are, and which of them come first.' },
    staffing: { title: 'Positions', says: 'How many positions there are money for, and which schools get them.' },
    posts: {
      title: 'Who works there',
      says: 'Counselors, social workers, coaches and nurses at each school, and how many are missing.',
    },
    money: {
      title: 'Where the money went',
      says: 'What was taken from which line, what it was to pay for, and what was spent.',
    },
    department: {
      title: 'The department',
      says: 'Who carries out the plan every day: its positions, its money and its sections.',
    },
    data: { title: 'State data', says: 'Which reports of the state were read, and what the state withholds.' },
  },
})
