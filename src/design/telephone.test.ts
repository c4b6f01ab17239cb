import { expect, test } from 'vitest'
import { telephone } from './telephone.ts'

test('a telephone number as a link has it', () => {
  expect(['911', '978-555-0142', '1 (978) 555-0142'].map(telephone)).toEqual(['tel:911', 'tel:+19785550142', 'tel:+19785550142'])
})
