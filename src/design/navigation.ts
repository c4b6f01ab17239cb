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
  repair: '/repair',
  restraint: '/restraint',
  reconcile: '/reconcile',
  agreements: '/agreements',
  training: '/training',
  discipline: '/discipline',
  board: '/board',
  calls: '/calls',
  myPages: '/me/pages',
  ways: '/me/ways',
  sessions: '/me/sessions',
  people: '/people',
  roster: '/people/import',
  duty: '/duty',
  devices: '/devices',
  deadlines: '/deadlines',
  figures: '/figures',
  find: '/find',
  invest: '/invest',
  record: '/ledger',
  settings: '/settings',
  signIn: '/sign-in',
}

const everyone: readonly Place[] = [
  'home',
  'plan',
  'law',
  'agreements',
  'whatIf',
  'invest',
  'figures',
  'devices',
  'deadlines',
  'find',
  'call',
]
const staff: readonly Place[] = [
  'myWork',
  'call',
  'frontOffice',
  'requests',
  'repair',
  'restraint',
  'training',
  'discipline',
  'reconcile',
  'board',
  'calls',
  'myPages',
  'ways',
  'people',
  'roster',
  'duty',
  'invest',
  'record',
  'settings',
]

export const forEveryone = (page: PageContext): readonly Place[] => {
  if (page.person === null) return [...everyone, 'signIn']
  return isStaff(page) ? everyone.filter(place => place !== 'call') : [...everyone, 'repair', 'restraint', 'discipline', 'sessions']
}
export const forStaff = (page: PageContext): readonly Place[] => (isStaff(page) ? staff.filter(place => open(page, place)) : [])

/** The line at the top: somebody who works here has their own rooms, everyone else what is for everyone. */
export const atTop = (page: PageContext): readonly Place[] =>
  isStaff(page)
    ? [...(page.person?.rooms ?? usualRooms).filter(place => open(page, place) || everyone.includes(place)), 'find']
    : forEveryone(page).filter(place => !atTheFoot.includes(place))

/** What a line at the top has no room for. */
const atTheFoot: readonly Place[] = [
  'law',
  'agreements',
  'figures',
  'devices',
  'deadlines',
  'repair',
  'restraint',
  'discipline',
  'sessions',
]

/** Where nobody has said which rooms a person has. */
const usualRooms: readonly Place[] = ['myWork', 'call', 'board', 'plan']
const open = ({ person }: PageContext, place: Place): boolean => person?.places?.includes(place) ?? true

/** Of these places the one we are at, or the one that this page lies in. */
export function placeAt(places: readonly Place[], path: string): { readonly place: Place; readonly isItself: boolean } | undefined {
  const within = places.filter(place => hrefs[place] === path || (place !== 'home' && path.startsWith(`${hrefs[place]}/`)))
  const [place] = within.toSorted((a, b) => hrefs[b].length - hrefs[a].length)
  return place && { place, isItself: hrefs[place] === path }
}
