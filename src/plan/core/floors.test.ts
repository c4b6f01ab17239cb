import { describe, expect, test } from 'vitest'
import { district, everyone, floor, law, open, playbook, section } from './testing/plans.ts'

describe('which floors are in force', () => {
  const asks = (plan: string, effective: string) => floor(section('l', law('', 'require: {}')), { plan, effective })
  const slugs = (text: string, floors: Record<string, string>) => open(text, { floors }).floors.map(({ slug }) => slug)
  test('of one day, all of them, by name', () => {
    const floors = { y: asks('b', '2030-01-01'), z: asks('a', '2030-01-01'), x: asks('c', '2031-01-01') }
    expect(slugs(district(section('all', everyone)), floors)).toEqual(['a', 'b'])
    expect(slugs(district(section('all', everyone), { effective: '2031-01-01' }), floors)).toEqual(['a', 'b', 'c'])
    const files = { n: asks('same', '2030-01-01'), m: asks('same', '2030-01-01') }
    expect(open(district(section('all', everyone)), { floors: files }).floors.map(({ file }) => file)).toEqual(['m.md', 'n.md'])
  })
  test('a document that is no floor is none, nor is the plan looked at twice', () => {
    const floors = { model: playbook(section('m', everyone)), town: asks('town', '2001-01-01'), law: asks('law', '2000-01-01') }
    expect(slugs(district(section('all', everyone)), floors)).toEqual(['law'])
    expect(slugs(asks('later', '2040-01-01'), { town: asks('later', '2040-01-01'), law: asks('law', '2000-01-01') })).toEqual([
      'law',
      'later',
    ])
  })
  test('may be none', () => {
    expect(slugs(district(section('all', everyone)), {})).toEqual([])
  })
})
