import { sayings } from '../../../words/sayings.ts'

/** What a problem is called, by its status. */
export const titleWords = sayings('platform.http.titles', {
  s400: 'Not readable',
  s401: 'Not signed in',
  s403: 'Not yours to do',
  s404: 'Not found',
  s405: 'Not that way',
  s409: 'Refused',
  s413: 'Too large',
  s415: 'Not a kind we read',
  s422: 'A value is wrong',
  s429: 'Too often',
  s500: 'Our fault',
  s503: 'Not ready',
})
