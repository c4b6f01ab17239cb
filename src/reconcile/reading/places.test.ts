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

  const town = [
    'Whitcomb High School',
    'Kelp Point Elementary School',
    'Dunmore Middle School',
    'Osprey Academy',
    '677 Park Drive',
    '52 Dwight Ct',
    '214 North Cove Lane',
    '9 Saint Brendan St.',
  ]
  const inTown = () => placesOver(town.map(text => ({ school: text, text })))

  test('any one letter changed, left out, put in or turned round, in a usual word too, finds the place, and so does any writing of the usual words', () => {
    const read = inTown()
    const written = town.flatMap(text => {
      const [whole, cut] = [rewritten(text, writtenOut), rewritten(text, cutShort)]
      return [...new Set([text, whole, cut, text.toUpperCase()])].flatMap(form => slipsIn(form).map(slip => [text, slip] as const))
    })
    const lost = written.filter(([text, slip]) => schoolIn(read(slip)) !== text)
    expect(written.length).toBeGreaterThan(1000)
    expect(lost.map(([, slip]) => slip)).toEqual([])
  })

  test.each([
    ['677 Park Dirve', '677 Park Drive'],
    ['Whitcomb Higgh School', 'Whitcomb High School'],
    ['WHITCOMB HIHG', 'Whitcomb High School'],
    ['52 Dwight tourt', '52 Dwight Ct'],
    ['214 N Cov eLane', '214 North Cove Lane'],
    ['Dunmore Middle Skhol', 'Dunmore Middle School'],
  ])('%s is %s', (written, meant) => expect(schoolIn(inTown()(written))).toBe(meant))

  test.each(['214 South Cove Lane', '678 Park Drive', 'Dunmore High School', 'Kelp Point Middle School', '677 Pier Plaza', 'Osprey Diner'])(
    '%s is none of them, though a letter or two away',
    written => expect(inTown()(written)).toBe('none'),
  )

  test('of two schools that only a usual word tells apart, what is written just so is one, and anything else is unclear', () => {
    const read = placesOver([
      { school: 'one', text: 'Lincoln School' },
      { school: 'other', text: 'Lincoln' },
    ])
    expect(['Lincoln School', 'LINCOLN', 'Lincoln Sch', 'Lincon'].map(text => schoolIn(read(text)))).toEqual(['one', 'other', 'two', 'two'])
  })

  test('of two schools of one name the open one has it, and what the mapping says comes before both; two open ones are unclear', () => {
    const closed = { school: 'closed', text: 'Lincoln School', rank: 0 }
    const open = { school: 'open', text: 'LINCOLN SCHOOL', rank: 1 }
    const mapped = { school: 'mapped', text: 'Lincoln school', rank: 2 }
    const writings = ['Lincoln School', 'Lincoln Schol', 'Lincon School']
    const found = (...places: Parameters<typeof placesOver>[0]) => new Set(writings.map(text => schoolIn(placesOver(places)(text))))
    expect(found(open, closed)).toEqual(new Set(['open']))
    expect(found(closed, mapped, open)).toEqual(new Set(['mapped']))
    expect(found(open, { ...open, school: 'second' })).toEqual(new Set(['two']))
  })
})

const schoolIn = (found: ReturnType<ReturnType<typeof placesOver>>) => (typeof found === 'string' ? found : found.school)

const cutShort = { Elementary: 'Elem', Drive: 'Dr', Court: 'Ct', Lane: 'Ln', Street: 'St', North: 'N' }
const writtenOut = { Ct: 'Court', 'St.': 'Street' }
const rewritten = (text: string, words: Readonly<Record<string, string>>) =>
  text
    .split(' ')
    .map(word => words[word] ?? word)
    .join(' ')

/** Every slip of one letter that leaves the digits, and a number before the words, as they are. */
function slipsIn(text: string): string[] {
  const letters = [...text.matchAll(/[A-Za-z](?=.)/g)].map(({ index }) => index)
  return letters.flatMap(at => {
    const [head, letter, tail] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)]
    const other = letter.toLowerCase() === 'q' ? 'z' : 'q'
    return [head + other + tail, head + tail, head + other + letter + tail, head + (tail[0] ?? '') + letter + tail.slice(1)]
  })
}
