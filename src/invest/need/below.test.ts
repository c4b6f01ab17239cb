import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partBelow } from './below.ts'

const plainly = (values: readonly number[], value: number): number => {
  const [less, upTo] = [values.filter(each => each < value).length, values.filter(each => each <= value).length]
  return ((less + upTo) / 2 / values.length) * 100
}

describe('of 100 values, how many are less', () => {
  it('counts a tie by half', () => {
    const below = partBelow(Float64Array.of(0.4, 0.1, 0.2, 0.2))
    expect([0, 0.1, 0.15, 0.2, 0.3, 0.4, 1].map(below)).toEqual([0, 12.5, 25, 50, 75, 87.5, 100])
  })

  it('counts where nothing is finite, and where all is one', () => {
    expect(partBelow(Float64Array.of(Infinity, Infinity))(5)).toBe(0)
    expect(partBelow(Float64Array.of(Infinity, 300))(Infinity)).toBe(75)
    expect(partBelow(Float64Array.of(0, 0))(0)).toBe(50)
    expect([0.2, 0.3, 0.4].map(partBelow(new Float64Array(90).fill(0.3)))).toEqual([0, 50, 100])
  })

  it('counts as one counts plainly, to the digit, where values crowd and where they lie apart', () => {
    const share = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1e-6, noNaN: true }),
      fc.constantFrom(0, 0.25, 0.5, 1, 400),
    )
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 300 }), fc.array(share, { maxLength: 20 }), (values, asked) => {
        const below = partBelow(Float64Array.from(values))
        for (const value of [...values, ...asked]) expect(below(value)).toBe(plainly(values, value))
      }),
      { numRuns: 200 },
    )
  })
})
