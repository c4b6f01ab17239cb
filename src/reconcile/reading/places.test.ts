import { describe, expect, test } from 'vitest'
import { leastFit, placesOver } from './places.ts'

const oneSchool = (text: string) => placesOver([{ school: 'here', text }])
/** Letters that share nothing with those of the other text. */
const letters = (first: string, length: number): string => first.repeat(length)

describe('which school somebody meant by a place', () => {
  test('a text that shares no letter is no school of ours, however long both are', () => {
    const lengths = Array.from({ length: 60 }, (_, at) => at + 4)
    const found = lengths.filter(length => oneSchool(letters('a', length))(letters('z', length)) !== 'none')
    expect(found).toEqual([])
  })

  test('one letter in five may be wrong, and no more', () => {
    const wrong = (length: number, many: number) => letters('z', many) + letters('a', length - many)
    for (let length = 4; length <= 40; length += 1) {
      const most = Math.floor(length / 5)
      const read = oneSchool(letters('a', length))
      expect([length, read(wrong(length, most + 1))]).toEqual([length, 'none'])
      const found = read(wrong(length, most))
      expect([length, found === 'none' || found === 'two' ? found : found.school]).toEqual([length, 'here'])
      expect(found === 'none' || found === 'two' ? 0 : found.fit).toBeGreaterThanOrEqual(leastFit)
    }
  })

  test('made-up places elsewhere in a town are at none of its schools', () => {
    const read = placesOver([
      { school: 'high', text: 'Harbor Falls High School' },
      { school: 'middle', text: 'Mill Street Middle School' },
      { school: 'tidewater', text: 'Tidewater Elementary School' },
      { school: 'middle', text: '12 Made-up Wharf Road' },
    ])
    for (const place of [
      'Quarry Gas & Oil',
      'Bayside Bowling',
      'Corner of Fifth',
      'Fish Pier Lot B',
      '12 Elm Plaza Towers',
      'Zodiac Diner',
    ])
      expect([place, read(place)]).toEqual([place, 'none'])
  })

  test('a house number that is none of ours says so at once, and never of a place that the whole text would find', () => {
    const read = placesOver([
      { school: 'high', text: '112 Harbor Road' },
      { school: 'middle', text: '12 Shore Avenue' },
      { school: 'tidewater', text: '3rd Street School' },
      { school: 'point', text: '½ Point Road' },
    ])
    const numbers = ['112', '12', '11', '1', '3', '3rd', '½', '1½', '12½', '112b', '００', '１２', '0']
    const streets = ['Harbor Road', 'Harbour Rd', 'Shore Ave.', 'shore avenue', 'Street School', 'Point Road', '́Point Road', '2 Point Road']
    const texts = numbers.flatMap(number =>
      streets.flatMap(street => [`${number} ${street}`, `${number}, ${street}`, `${number}${street}`]),
    )
    // A space before the number has the whole text looked at.
    expect(texts.filter(text => JSON.stringify(read(text)) !== JSON.stringify(read(` ${text}`)))).toEqual([])
    expect(texts.filter(text => read(text) !== 'none').length).toBeGreaterThan(20)
  })
})
