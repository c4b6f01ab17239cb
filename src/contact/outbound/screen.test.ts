import { describe, expect, test } from 'vitest'
import { attributes } from './attribute.ts'
import { exceptions, stillHeld } from './exceptions.ts'
import { screenOutbound } from './screen.ts'
import { ordinaryReports } from './testing/ordinary-reports.ts'
import { plantedFirst } from './testing/planted-first.ts'
import { plantedFourth } from './testing/planted-fourth.ts'
import { plantedSecond } from './testing/planted-second.ts'
import { plantedThird } from './testing/planted-third.ts'
import { heldBecause, staysBecause, wording } from './words/outbound.ts'

const attributesIn = (text: string) => screenOutbound(text).held.map(({ attribute }) => attribute)

describe('what is planted is held', () => {
  const planted = [...plantedFirst, ...plantedSecond, ...plantedThird]

  test.each(planted)('%s: %s', (attribute, text) => {
    expect(attributesIn(text)).toContain(attribute)
  })

  test.each(plantedFourth)('something: %s', text => {
    expect(attributesIn(text)).not.toEqual([])
  })

  test('there are enough of each', () => {
    expect(planted.length).toBeGreaterThanOrEqual(60)
    for (const attribute of attributes) expect(planted.filter(([named]) => named === attribute).length).toBeGreaterThanOrEqual(9)
  })

  test('in the midst of a report, and written without accents', () => {
    const [before, after] = [ordinaryReports.slice(0, 3).join(' '), ordinaryReports.slice(3, 6).join(' ')]
    const missed = planted.filter(([attribute, text]) => {
      const written = `${before} ${text.normalize('NFD').replaceAll(/\p{M}/gu, '')} ${after}`
      return !attributesIn(written).includes(attribute)
    })
    expect(missed).toEqual([])
  })

  test('in small letters', () => {
    const missed = planted.filter(([, text]) => attributesIn(text.toLowerCase()).length === 0).map(([, text]) => text)
    expect(missed.length / planted.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })
})

describe('an ordinary report goes its way', () => {
  test('of its sentences at most one in twenty is held', () => {
    const held = ordinaryReports.filter(text => attributesIn(text).length > 0)
    expect(ordinaryReports.length).toBeGreaterThan(100)
    expect(held.length / ordinaryReports.length, held.join('\n')).toBeLessThanOrEqual(0.05)
  })

  test.each([
    'The Spanish teacher had a Swiss Army knife.',
    'Racial slurs were shouted from a Jeep Cherokee.',
    'Christian and Jordan were in the French class with Georgia.',
    'He lives with his aunt, and the fight was live on Instagram.',
    'A student of Mill Street Middle School put an ice pack on his arm.',
    'The black backpack was by the white door.',
  ])('%s', text => {
    expect(screenOutbound(text).held).toEqual([])
  })
})

test('each held place is a stretch of the text as it was written', () => {
  const text = '“La niña” es cato\u0301lica, dicen. Hes from Perú — y es guatemalteca.'
  const { held } = screenOutbound(text)
  expect(held.map(({ start, end }) => text.slice(start, end))).toEqual(held.map(({ words }) => words))
  expect(held.map(({ attribute, words }) => [attribute, words])).toEqual(
    expect.arrayContaining([
      ['religion', 'cato\u0301lica'],
      ['national-origin', expect.stringContaining('Perú')],
      ['national-origin', expect.stringContaining('guatemalteca')],
    ]),
  )
  expect(screenOutbound('').held).toEqual([])
})

test('signs for letters, slips and hidden marks do not let it through', () => {
  for (const text of [
    'a mu5lim boy',
    'a mu\u00adslim boy',
    'la chica latin@',
    'a guatemalen girl',
    'ＭＳ１３',
    'a HISPANIC MALE',
    'undocumneted',
  ])
    expect(attributesIn(text), text).not.toEqual([])
})

test('a long text is read at once', () => {
  const text = ordinaryReports.join(' ').repeat(4)
  const begun = performance.now()
  screenOutbound(text)
  expect(text.length).toBeGreaterThan(20_000)
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('what the second reader lets out stays; words changed afterwards are held again', () => {
  const screened = screenOutbound('The knife was his brother’s, who is in a gang.')
  const out = screened.held.map(({ attribute, words }) => ({ attribute, words, exception: 'weapon-report' as const }))
  expect(out.length).toBeGreaterThan(0)
  expect(stillHeld(screened, out)).toEqual([])
  expect(stillHeld(screened, [])).toEqual(screened.held)
  expect(stillHeld(screenOutbound('He is in a pandilla.'), out)).not.toEqual([])
})

test('a reason in both languages for every attribute and exception', () => {
  const said = [...attributes.map(heldBecause), ...exceptions.map(each => staysBecause[each])]
  expect(said.filter(({ en, es }) => en === '' || es === '' || en === es)).toEqual([])
  expect(new Set(said.map(({ es }) => es)).size).toBe(attributes.length + exceptions.length)
  expect(wording.en.held({ n: 1 })).not.toBe(wording.en.held({ n: 2 }))
})
