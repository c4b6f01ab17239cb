import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../../platform/config/index.ts'
import { balancesOf } from '../book.ts'
import { sumOf } from '../cents.ts'
import { bookOf } from './book-of.ts'
import { findModel } from './models.ts'
import { apportion, scaleOf } from './scale.ts'
import { amountsOf, moneySetting, moneySettingFrom } from './setting.ts'

/** What the plan says of money, as it ships. */
function settingOf(slug: string) {
  const found = findModel(slug)
  if (!found) throw new Error(`no ${slug} in ${join(projectRoot, 'plans')}`)
  return found.setting
}
const linesOf = (slug: string) => {
  const book = bookOf(settingOf(slug), 2021)
  const balances = balancesOf(book)
  return Object.fromEntries(book.lines.map(({ id, owner }) => [id, { owner, ...balances.get(id) }]))
}

/** What a model plan says nothing of. */
const nothingElse = { broughtIn: 0, spent: 0, encumbered: 0, carriedOut: 0, lapsed: 0 }

describe('each model plan to the dollar, as a book', () => {
  test('Los Angeles: $25,000,000 of school police into $36,500,000 for 221 positions; nobody says where the other $11,500,000 came from', () => {
    expect(linesOf('los-angeles')).toEqual({
      police: { owner: 'district', opened: 25_000_000_00, movedIn: 0, movedOut: 25_000_000_00, available: 0, ...nothingElse },
      rest: { owner: 'not-stated', opened: 11_500_000_00, movedIn: 0, movedOut: 11_500_000_00, available: 0, ...nothingElse },
      plan: { owner: 'district', opened: 0, movedIn: 36_500_000_00, movedOut: 0, available: 36_500_000_00, ...nothingElse },
    })
    const setting = settingOf('los-angeles')
    expect(setting.posts).toBe(221)
    expect(setting['rest-from']).toBe('not-stated')
    expect(setting['goes-to']).toEqual(['psychiatric-social-workers', 'counselors', 'climate-coaches', 'restorative-advisers'])
    expect(amountsOf(setting)).toBeNull()
  })

  test('Denver: $625,000 of the school police budget, its split not stated', () => {
    expect(linesOf('denver')).toEqual({
      police: { owner: 'not-stated', opened: 625_000_00, movedIn: 0, movedOut: 625_000_00, available: 0, ...nothingElse },
      plan: { owner: 'district', opened: 0, movedIn: 625_000_00, movedOut: 0, available: 625_000_00, ...nothingElse },
    })
    expect(settingOf('denver')).toMatchObject({
      posts: 'not-stated',
      'goes-to': ['student-mental-health', 'restorative-practice', 'trauma-informed-practice', 'behavioral-health'],
    })
  })

  test('San Francisco: no figure is stated, so none stands in its book', () => {
    const setting = settingOf('san-francisco')
    expect(setting).toMatchObject({ taken: 'not-stated', whole: 'not-stated', posts: 'not-stated' })
    expect(bookOf(setting, 2021).transactions).toEqual([])
    expect(scaleOf(setting, { by: 'enrolment', theirs: 100, ours: 10 })).toEqual({
      money: null,
      destinations: null,
      posts: null,
      postsByRole: null,
    })
  })

  test('the made-up district: every cent of its own split', () => {
    const setting = settingOf('harbor-falls')
    expect(sumOf(amountsOf(setting)?.values() ?? [])).toBe(setting.whole)
    const book = bookOf(setting, 2027)
    const balances = balancesOf(book)
    for (const [name, cents] of amountsOf(setting) ?? []) expect(balances.get(name)?.available).toBe(cents)
    expect(balances.get('police')?.available).toBe(0)
  })
})

describe('at the size of another district', () => {
  test('Los Angeles by enrolment, line by line', () => {
    const scaled = scaleOf(settingOf('los-angeles'), { by: 'enrolment', theirs: 465_000, ours: 4_212 })
    expect(scaled.money).toEqual({
      // 36,500,000 × 4,212 ÷ 465,000 = 330,619.354…
      whole: { part: 'whole', theirs: 36_500_000_00, exact: '33061935.48', ours: 330_619_35 },
      sources: [
        { part: 'taken', theirs: 25_000_000_00, exact: '22645161.29', ours: 226_451_61 },
        { part: 'rest', theirs: 11_500_000_00, exact: '10416774.19', ours: 104_167_74 },
      ],
    })
    // 221 × 4,212 ÷ 465,000 = 2.0018…
    expect(scaled.posts).toEqual({ part: 'posts', theirs: 221, exact: '20.01', ours: 20 })
  })

  test('Denver by what it spent on police: $625,000 of $721,403', () => {
    const scaled = scaleOf(settingOf('denver'), { by: 'budget', theirs: 721_403_00, ours: 180_000_00 })
    // 625,000 × 180,000 ÷ 721,403 = 155,946.121…
    expect(scaled.money?.whole.ours).toBe(155_946_12)
    expect(scaled.money?.sources).toEqual([{ part: 'taken', theirs: 625_000_00, exact: '15594612.16', ours: 155_946_12 }])
  })

  test('parts always come to the whole, and none is a whole unit off its exact share', () => {
    const size = fc.integer({ min: 1, max: 1_000_000 })
    const amount = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(fc.uniqueArray(amount, { minLength: 1, maxLength: 3 }), amount, size, size, (cents, rest, theirs, ours) => {
        const names = ['counselors', 'climate-coaches', 'student-support'] as const
        const whole = sumOf(cents)
        const setting = moneySettingFrom({
          taken: `$${(whole / 100).toFixed(2)}`,
          owner: 'city',
          whole: `$${((whole + 0) / 100).toFixed(2)}`,
          'goes-to': Object.fromEntries(cents.map((each, at) => [names[at], `$${(each / 100).toFixed(2)}`])),
          posts: rest % 500,
        })
        if (!setting) throw new Error('not read')
        const scaled = scaleOf(setting, { by: 'enrolment', theirs, ours })
        const total = scaled.money?.whole.ours ?? -1
        expect(sumOf(scaled.money?.sources.map(each => each.ours) ?? [])).toBe(total)
        expect(sumOf(scaled.destinations?.map(each => each.ours) ?? [])).toBe(total === 0 || whole === 0 ? 0 : total)
        for (const each of scaled.destinations ?? []) expect(Math.abs(each.ours - Number(each.exact))).toBeLessThan(1.6)
      }),
    )
  })

  test('what is left over goes to the largest remainders, the first of equals', () => {
    expect(apportion(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(apportion(10n, [6n, 3n, 4n])).toEqual([5n, 2n, 3n])
    expect(apportion(5n, [0n, 0n])).toEqual([0n, 0n])
  })
})

describe('what a plan may say of money', () => {
  const good = { taken: '$100', owner: 'city', whole: '$150', 'rest-from': 'grant', 'goes-to': ['counselors'], posts: 2 }
  test.each([
    ['as it should be', good, null],
    ['an amount that is a bare number', { ...good, taken: 100 }, /taken/],
    ['more taken than the whole', { ...good, taken: '$151' }, /“taken” is \$151, more than the “whole”, \$150/],
    ['a split that misses by a cent', { ...good, 'goes-to': { counselors: '$150.01' } }, /do not come to that: together they are \$150.01/],
    ['a split that comes to it', { ...good, 'goes-to': { counselors: '$100.01', 'climate-coaches': '$49.99' } }, null],
    ['a destination that is none', { ...good, 'goes-to': ['tasers'] }, /goes-to/],
    ['a key that is none', { ...good, race: 'x' }, /race/i],
    ['half a position', { ...good, posts: 0.5 }, /posts/],
  ])('%s', (_, value, expected) => {
    const misfit = moneySetting.misfit(value)
    if (expected === null) expect(misfit).toBeNull()
    else expect(misfit).toMatch(expected)
  })
})
