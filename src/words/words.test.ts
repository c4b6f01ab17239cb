import { describe, expect, test } from 'vitest'
import { argumentsOf, idOf, keep, sayingOf } from './kept.ts'
import { languages, langs } from './lang.ts'
import { list } from './lists.ts'
import { count, dollars, percent, tenths, wholeDollars } from './numbers.ts'
import { own } from './own.ts'
import { categoriesOf, plural } from './plural.ts'
import { sayings } from './sayings.ts'
import { clock, day, month, wait } from './times.ts'

const refusals = sayings('words.test', {
  over: 'It is over.',
  short: 'There is {left, number, dollars} left of {name}.',
  because: 'Not now: {why}',
})

describe('a saying', () => {
  test('has its sentence in every language, and knows its id and its arguments', () => {
    const saying = refusals.short({ left: 120_050, name: 'the line' })
    expect(saying.en).toBe('There is $1,200.50 left of the line.')
    expect(Object.keys(saying)).toEqual([...langs])
    expect([idOf(saying), argumentsOf(saying)]).toEqual(['words.test.short', { left: 120_050, name: 'the line' }])
    expect(idOf({ en: 'a', es: 'b' })).toBeUndefined()
  })

  test('that ends with a time or a name ends in one point, whatever that ends in; what breaks off goes on breaking off', () => {
    const left = (name: string) => refusals.short({ left: 5, name }).en
    expect([left(clock('2026-11-24T15:42:00Z', 'es')), left('A. Made-Up Jr.'), left('so on...'), left('7')]).toEqual([
      'There is $0.05 left of 10:42 a.\u00a0m.',
      'There is $0.05 left of A. Made-Up Jr.',
      'There is $0.05 left of so on....',
      'There is $0.05 left of 7.',
    ])
  })

  test('is kept as its id and its arguments, and made again from them', () => {
    expect(keep(refusals.over)).toEqual({ id: 'words.test.over' })
    const inner = refusals.because({ why: refusals.short({ left: 5, name: 'x' }) })
    const kept = keep(inner)
    expect(kept).toEqual({ id: 'words.test.because', args: { why: { id: 'words.test.short', args: { left: 5, name: 'x' } } } })
    expect(kept && sayingOf(JSON.parse(JSON.stringify(kept)))).toEqual(inner)
    expect(sayingOf({ id: 'words.test.gone' })).toBeUndefined()
  })
})

describe('numbers and days', () => {
  test('are grouped and written as in the United States, in either language', () => {
    expect([count(1_234_567, 'en'), count(1_234_567, 'es')]).toEqual(['1,234,567', '1,234,567'])
    expect([dollars(-5, 'en'), dollars(2_500_000_000, 'es'), wholeDollars(6_200_049, 'en')]).toEqual(['−$0.05', '$25,000,000', '$62,000'])
    expect([percent(0.125, 'en'), tenths(71.44, 'es')]).toEqual(['12.5%', '71.4'])
  })

  test('a day, a month, a time and a wait', () => {
    expect([day('2026-11-24', 'en'), day('2026-11-24', 'es')]).toEqual(['November 24, 2026', '24 de noviembre de 2026'])
    expect([month('2026-11', 'en'), month('2026-11', 'es')]).toEqual(['November 2026', 'noviembre de 2026'])
    expect([clock('2026-11-24T15:42:00Z', 'en'), clock('2026-11-24T15:42:00Z', 'es')]).toEqual(['10:42 am', '10:42 a.\u00a0m.'])
    expect([wait(430, 'en'), wait(61, 'es')]).toEqual(['7 minutes 10 seconds', '1 minuto 1 segundo'])
    expect([list(['Ana', 'Ben', 'Cy'], 'en'), list(['Ana', 'Ben', 'Cy'], 'es')]).toEqual(['Ana, Ben and Cy', 'Ana, Ben y Cy'])
  })
})

describe('languages to come', () => {
  test('Arabic has six plurals and Vietnamese one, by Intl', () => {
    expect(categoriesOf('ar')).toHaveLength(6)
    expect([plural('ar', 2), plural('ar', 5), plural('vi', 1)]).toEqual(['two', 'few', 'other'])
  })

  test('Haitian Creole and Kabuverdianu have tables of their own: Intl says them in English, or on the server alone', () => {
    expect(categoriesOf('ht')).toEqual(['one', 'other'])
    expect([plural('ht', 1), plural('ht', 2), plural('kea', 1)]).toEqual(['one', 'other', 'other'])
    for (const lang of ['ht', 'kea']) expect([own[lang]?.months.length, own[lang]?.days.length]).toEqual([12, 7])
  })

  test('every language has a direction and a name of its own', () => {
    for (const { name, direction } of Object.values(languages))
      expect([name.length > 1, direction]).toEqual([true, expect.stringMatching(/^(ltr|rtl)$/)])
  })
})
