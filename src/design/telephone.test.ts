import { expect, test } from 'vitest'
import { telephone, telephoneSaid } from './telephone.ts'

test('a telephone number as a link has it', () => {
  expect(['911', '978-555-0142', '1 (978) 555-0142'].map(telephone)).toEqual(['tel:911', 'tel:+19785550142', 'tel:+19785550142'])
})

test('a number of this country is read without its prefix; another one and an address of e-mail stay', () => {
  const kept = ['911', '978-555-0142', '+442079460958', '+19785', 'made-up@example.org']
  expect(['+19785550142', ...kept].map(telephoneSaid)).toEqual(['978-555-0142', ...kept])
})
