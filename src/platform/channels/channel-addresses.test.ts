import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usNumber } from './telephone-number.ts'

describe('telephone numbers', () => {
  test.each(['978-555-0100', '(978) 555-0100', '978.555.0100', '9785550100', '1 978 555 0100', '+1 978-555-0100', ' +19785550100 '])(
    '%s can be dialled',
    text => expect(usNumber(text)).toBe('+19785550100'),
  )

  test.each(['', '911', '555-0100', '178-555-0100', '978-155-0100', '911-555-0100', '978-411-0100', '978-555-010', '978-555-01000'])(
    '%s cannot',
    text => expect(usNumber(text)).toBeUndefined(),
  )

  test.each([
    '+52 55 5555 0100',
    '+9785550100',
    '978-555-0100 ext. 5',
    '978-555-0100,,5',
    'tel:9785550100',
    '٩٧٨٥٥٥٠١٠٠',
    '978-555-0100\n+19785550111',
  ])('%s cannot either', text => expect(usNumber(text)).toBeUndefined())

  const digit = (from: number) => fc.integer({ min: from, max: 9 })
  const code = fc.tuple(digit(2), digit(0), digit(0)).filter(([, second, third]) => second !== 1 || third !== 1)
  const number = fc.tuple(code, code, fc.tuple(digit(0), digit(0), digit(0), digit(0))).map(parts => parts.map(part => part.join('')))

  test('a number is the same however it is written, and its own reading', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', ') ')
    fc.assert(
      fc.property(number, separator, fc.constantFrom('', '1', '+1', '1-', '+1 '), ([area, exchange, line], between, country) => {
        const read = usNumber(`${country}${area}${between}${exchange}${between}${line}`)
        expect(read).toBe(`+1${area}${exchange}${line}`)
        expect(usNumber(read ?? '')).toBe(read)
      }),
    )
  })

  test('whatever is read as a number is twelve characters of E.164', () => {
    const nearly = fc.stringMatching(/^\+?1?[ (]?[0-9]{3}[ ).-]{0,2}[0-9]{3}[ .-]?[0-9]{3,5}$/)
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), text => {
        const read = usNumber(text)
        if (read !== undefined) expect(read).toMatch(/^\+1[2-9]\d{2}[2-9]\d{6}$/)
      }),
    )
  })
})
