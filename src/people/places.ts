import type { Place } from '../design/words/frame.ts'
import { type Actor, may, type Permission } from './access.ts'

const needs = {
  myWork: 'call-for-support',
  call: 'call-for-support',
  frontOffice: 'use-door',
  requests: 'use-door',
  board: 'see-board',
  calls: 'answer-call',
  myPages: 'answer-call',
  people: 'see-people',
  roster: 'import-roster',
  duty: 'see-duty',
  record: 'see-ledger',
  settings: 'change-settings',
} as const satisfies Partial<Record<Place, Permission>>

const places = [
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
  'record',
  'settings',
] as const

/** The pages for staff that somebody may open: the menu shows no door that is locked. */
export const placesOpenTo = (actor: Actor): Place[] => places.filter(place => may(actor, needs[place]))
