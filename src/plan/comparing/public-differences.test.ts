import { expect, test } from 'vitest'
import { type MadePlan, makePlan } from '../core/index.ts'
import { block, district, everyone, section } from '../core/testing/plans.ts'
import { visit } from '../core/testing/visit.ts'
import { publicDifferences } from './compared.ts'

const setting = (id: string, days: number, audience: 'everyone' | 'staff') =>
  section(id, block('setting waiting-days', `then: ${days}`)).replace('\n\n', audience === 'staff' ? '\naudience: staff\n\n' : '\n\n')
const plan = (...settings: readonly string[]): MadePlan => {
  const text = district([section('all', everyone), ...settings].join('\n'))
  const made = makePlan({ main: { file: 'town.md', text }, documents: {}, floors: [] }, [visit])
  expect(made.faults).toEqual([])
  return made
}
const open2 = setting('open', 2, 'everyone')
const hidden3 = setting('hidden', 3, 'staff')

test('a setting that moves into a section for staff is shown as gone, and not as what it is there', () => {
  const found = publicDifferences(plan(open2), plan(hidden3))
  expect(found.settings).toEqual([expect.objectContaining({ setting: 'waiting-days', was: 2 })])
  expect(JSON.stringify(found)).not.toContain('3')
  expect(JSON.stringify(publicDifferences(plan(hidden3), plan(open2)))).not.toContain('3')
})

test('what both set for staff alone is not told, and what both set in public is', () => {
  expect(publicDifferences(plan(hidden3), plan(setting('hidden', 4, 'staff'))).settings).toEqual([])
  expect(publicDifferences(plan(open2), plan(setting('open', 5, 'everyone'))).settings).toEqual([
    expect.objectContaining({ setting: 'waiting-days', was: 2, is: 5 }),
  ])
})
