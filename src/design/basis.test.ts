import { expect, test } from 'vitest'
import { basisOf } from './basis.tsx'

test('only a statute or a regulation in the law’s own document is the law', () => {
  expect(basisOf({ authority: 'statute', isLaw: true })).toBe('law')
  expect(basisOf({ authority: 'regulation', isLaw: true })).toBe('law')
  expect(basisOf({ authority: 'practice', isLaw: true })).toBe('kept')
  expect(basisOf({ authority: 'guidance', isLaw: true })).toBe('kept')
  expect(basisOf({ authority: 'statute', isLaw: false })).toBe('choice')
  expect(basisOf({ authority: 'adopted-policy', isLaw: undefined })).toBeNull()
})
