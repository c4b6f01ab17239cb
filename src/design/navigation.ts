import { isStaff, type PageContext } from './context.ts'
import type { Place } from './words/frame.ts'

/** Where each place is. */
export const hrefs: Record<Place, string> = {
  home: '/',
  plan: '/plan',
  law: '/plan/law',
  whatIf: '/what-if',
  myWork: '/me',
  call: '/call',
  frontOffice: '/door',
  requests: '/contacts',
  board: '/board',
  calls: '/calls',
  myPages: '/me/pages',
  people: '/people',
  roster: '/people/import',
  duty: '/duty',
  figures: '/figures',
  find: '/find',
  invest: '/invest',
  record: '/ledger',
  settings: '/settings',
  signIn: '/sign-in',
}

const everyone: readonly Place[] = ['home', 'plan', 'law', 'whatIf', 'invest', 'figures', 'find', 'call']
const staff: readonly Place[] = [
  'myWork',
  'call',
  'frontOffice',
  'requests',
  'board',
  'calls',
  'myPages',
  'people',
  'roster',
  'duty',
  'invest',
  'record',
  'settings',
]

export const forEveryone = (page: PageContext): readonly Place[] => {
  if (page.person === null) return [...everyone, 'signIn']
  return everyone.filter(place => !isStaff(page) || place !== 'call')
}
export const forStaff = (page: PageContext): readonly Place[] => (isStaff(page) ? staff.filter(place => open(page, place)) : [])

/** The line at the top: a person at work sees their work, everyone else what is for everyone. */
export const atTop = (page: PageContext): readonly Place[] =>
  isStaff(page)
    ? [...busiest.filter(place => open(page, place)), 'plan', 'find']
    : forEveryone(page).filter(place => place !== 'law' && place !== 'figures')

const busiest: readonly Place[] = ['myWork', 'call', 'frontOffice', 'board', 'duty']
const open = ({ person }: PageContext, place: Place): boolean => person?.places?.includes(place) ?? true
