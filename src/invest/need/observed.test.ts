import { describe, expect, test } from 'vitest'
import type { Figure, SchoolFigures } from '../figures.ts'
import type { Indicator } from '../indicators.ts'
import { seenIn } from './observed.ts'

const year = (figures: Partial<Record<Indicator, Partial<Figure>>>, enrolment: number | null = 200): SchoolFigures => ({
  ...{ orgCode: '99990305', distCode: '99990000', name: 'Mill Street', year: '2022-23', enrolment },
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, { value: null, withheld: false, of: null, count: null, ...figure }]),
  ),
})
const suspended = 'out-of-school-suspension'

describe('what a figure leaves open', () => {
  test('a share that is printed is a count of its students', () => {
    expect(seenIn([year({ [suspended]: { value: 7.5, of: 400 } })], suspended)).toEqual({
      observed: { is: 'counts', of: 400, least: 30, more: [1] },
      ...{ value: 7.5, withheld: false, years: 1, last: 0.075 },
    })
  })

  test('where nobody says of how many, it is of those enrolled; where that is not known either, it is taken as printed', () => {
    expect(seenIn([year({ attendance: { value: 90 } })], 'attendance').observed).toMatchObject({ is: 'counts', of: 200, least: 180 })
    expect(seenIn([year({ attendance: { value: 90 } }, null)], 'attendance').observed).toEqual({ is: 'printed', value: 90 })
  })

  test('withheld is never 0: from 0 to those disciplined, or to 5, each with as many ways as there are', () => {
    const ways = (figures: Parameters<typeof year>[0]) => seenIn([year(figures)], suspended)
    const two = ways({ [suspended]: { withheld: true, of: 10 }, disciplined: { value: 20, of: 10, count: 2 } })
    expect(two).toMatchObject({ value: null, withheld: true, observed: { of: 10, least: 0 } })
    // 1, 10 and 45 ways to choose 0, 1 and 2 of 10.
    expect(two.observed).toMatchObject({ more: [1 / 45, 10 / 45, 1] })
    const five = ways({ [suspended]: { withheld: true, of: 10 } })
    expect(five.observed).toMatchObject({ more: [1 / 252, 10 / 252, 45 / 252, 120 / 252, 210 / 252, 1] })
    const none = ways({ [suspended]: { withheld: true, of: 10 }, disciplined: { value: 0, of: 10, count: 0 } })
    expect(none.observed).toMatchObject({ least: 0, more: [1] })
  })

  test('a withheld share whose count is shown is that count', () => {
    expect(seenIn([year({ disciplined: { withheld: true, of: 300, count: 4 } })], 'disciplined')).toEqual({
      observed: { is: 'counts', of: 300, least: 4, more: [1] },
      ...{ value: null, withheld: true, years: 1, last: 4 / 300 },
    })
  })

  test('a graduation rate that is withheld leaves all open, and one that is not reported is nothing', () => {
    expect(seenIn([year({ graduation: { withheld: true, of: 4 } })], 'graduation')).toEqual({
      observed: { is: 'nothing' },
      ...{ value: null, withheld: true, years: 0, last: null },
    })
    expect(seenIn([year({ graduation: {} })], 'graduation')).toEqual({
      ...{ observed: { is: 'nothing' }, value: null, withheld: false, years: 0, last: null },
    })
    expect(seenIn([year({})], 'graduation').observed).toEqual({ is: 'nothing' })
  })

  test('years are added up, by how many each is of; a value of some years beside a withheld one is not printed as theirs', () => {
    const [shown, hidden] = [year({ [suspended]: { value: 10, of: 100 } }), year({ [suspended]: { withheld: true, of: 50 } })]
    expect(seenIn([shown, year({ [suspended]: { value: 1, of: 300 } })], suspended)).toMatchObject({
      value: 3.25,
      observed: { of: 400, least: 13 },
    })
    expect(seenIn([shown, hidden], suspended)).toMatchObject({ value: null, withheld: true, observed: { of: 150, least: 10 } })
  })

  test('students to one nurse, over years; a school without a nurse has more than any other', () => {
    const nurse = (value: number | null, of: number, count: number) => year({ 'students-per-nurse': { value, of, count } })
    expect(seenIn([nurse(400, 400, 1), nurse(200, 400, 2)], 'students-per-nurse').observed).toEqual({ is: 'printed', value: 800 / 3 })
    expect(seenIn([nurse(null, 300, 0)], 'students-per-nurse')).toEqual({
      observed: { is: 'printed', value: Infinity },
      ...{ value: null, withheld: false, years: 0, last: null },
    })
  })
})
