import { sayings } from '../../../words/sayings.ts'

/** What the way in says before any slice is asked. */
export const faultWords = sayings('platform.http.faults', {
  nothingHere: 'There is nothing at this address.',
  nothingUnderId: 'There is nothing at this address. Check the id in it.',
  noDistrict: 'No district is at this address. Check the host name.',
  mediaType: 'The content type is not one this address reads. Expected application/json, or a form.',
  badAddress: 'The address cannot be read: it holds a percent sign that no two hexadecimal digits follow.',
  databaseGone: 'Nothing can be read or kept at this moment. If you sent something, look whether it was done before you send it again.',
  unreadableAddress: 'The address cannot be read.',
})

export const tooLarge = sayings('platform.http.faults.tooLarge', 'What was sent is too large. Expected {most, number} KB at most.')

export const tooManyFields = sayings(
  'platform.http.faults.tooManyFields',
  'What was sent has more than {most, number} fields. No form or address here takes so many.',
)

export const unreadable = sayings('platform.http.faults.unreadable', 'What was sent cannot be read: {why}')

export const ourFault = sayings(
  'platform.http.faults.ourFault',
  'This is our fault, not yours. Quote the reference {reference} when you tell us.',
)

export const unkept = sayings(
  'platform.http.faults.unkept',
  '{where}: the text holds a character that cannot be kept (U+0000 or half of a surrogate pair).',
)

export const tooOftenWords = sayings('platform.http.faults.tooOften', {
  title: 'Wait a moment',
  says: '{seconds, plural, one {Too much was asked from here at once. Try again in one second.} other {Too much was asked from here at once. Try again in {seconds} seconds.}}',
  call: 'A call for support is always taken.',
  danger: 'If anyone is in danger, call 911.',
})
