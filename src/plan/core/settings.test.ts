import { describe, expect, test } from 'vitest'
import { coreSettings, settingsOf } from './settings.ts'
import { block, district, everyone, open, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

describe('settings', () => {
  const said = (value: string) => {
    const opened = open(district(section('all', everyone, block('setting notice-order', `then: ${value}`))))
    return opened.faults[0]?.message ?? opened.settings
  }
  test('the order of notices is one of two', () => {
    expect([said('in-order'), said('any-order')]).toEqual([{ 'notice-order': 'in-order' }, { 'notice-order': 'any-order' }])
    for (const value of ['upside-down', '3', '[in-order]', 'true'])
      expect(said(value)).toBe('“notice-order” does not hold what it should. Expected one of in-order, any-order.')
  })
  test('are those of no question first, then those of each', () => {
    const { settings: _, ...without } = visit
    expect(settingsOf([without, visit]).map(({ name }) => name)).toEqual(['notice-order', 'waiting-days'])
    expect(settingsOf([])).toEqual(coreSettings)
  })
})
