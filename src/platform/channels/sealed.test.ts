import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealed, unsealed } from './sealed.ts'

const [secret, about] = ['a-secret-that-is-never-shown', 'call-1']

test('what was sealed is read again, about the same thing and with the same secret, and shows nothing of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
      const kept = sealed(secret, about, text)
      expect(kept).toMatch(/^[\w-]+$/)
      expect(unsealed(secret, about, kept)).toBe(text)
      expect(sealed(secret, about, text)).toBe(kept)
      expect(unsealed(secret, 'call-2', kept)).toBeUndefined()
      expect(unsealed('another-secret-never-shown', about, kept)).toBeUndefined()
    }),
  )
  expect(Buffer.from(sealed(secret, about, '+19785550107'), 'base64url').toString('latin1')).not.toContain('9785550107')
})

test('altered anywhere, cut short or made up it is nothing', () => {
  const kept = sealed(secret, about, '-1')
  for (let at = 0; at < kept.length - 1; at++) {
    const other = kept[at] === 'A' ? 'B' : 'A'
    expect(unsealed(secret, about, `${kept.slice(0, at)}${other}${kept.slice(at + 1)}`)).toBeUndefined()
    expect(unsealed(secret, about, kept.slice(0, at))).toBeUndefined()
  }
})
