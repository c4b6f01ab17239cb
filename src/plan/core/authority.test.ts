import { describe, expect, test } from 'vitest'
import { readAuthority } from './authority.ts'
import { faultsOf } from './fault.ts'
import { nearest, notAmong } from './nearest.ts'

const read = (rest: string) => {
  const { faults, report } = faultsOf('town.md')
  const authority = readAuthority(rest, { line: 3, column: 1 }, 'a', report)
  return {
    authority,
    told: faults.map(({ kind, line, column, provision, message }) => `${kind} ${line}:${column} ${provision}: ${message}`),
  }
}

describe('on whose word a section stands', () => {
  test.each<[string, object]>([
    [' statute · M.G.L. c.71 s.37P · verified', { kind: 'statute', cite: 'M.G.L. c.71 s.37P', mark: 'verified' }],
    ['adopted-policy·Vote 12 · of 2020·unverified ', { kind: 'adopted-policy', cite: 'Vote 12 · of 2020', mark: 'unverified' }],
    ['practice · Ours · counsel Ana Lima 2026-01-31', { kind: 'practice', cite: 'Ours', mark: 'counsel Ana Lima 2026-01-31' }],
    ['guidance · Ours · counsel Lima 2026-01-31', { kind: 'guidance', cite: 'Ours', mark: 'counsel Lima 2026-01-31' }],
  ])('%s', (rest, authority) => {
    expect(read(rest)).toEqual({ authority, told: [] })
  })

  const shape = 'Expected authority: KIND · CITATION · MARK, as in “authority: statute · M.G.L. c.71 s.37L · verified”.'
  const signed = (mark: string) => `syntax 3:1 a: “${mark}” does not say which counsel, and when. Expected counsel NAME YYYY-MM-DD.`
  test.each<[string, string]>([
    ['', `syntax 3:1 a: This authority line has fewer than three parts. ${shape}`],
    ['statute · verified', `syntax 3:1 a: This authority line has fewer than three parts. ${shape}`],
    ['statute · · verified', `syntax 3:1 a: This authority line has no citation. ${shape}`],
    [
      'statue · X · verified',
      'unknown-word 3:1 a: “statue” is not a kind of authority. Did you mean “statute”? Expected one of statute, regulation, guidance, adopted-policy, practice.',
    ],
    [
      'statute · X · verifed',
      'unknown-word 3:1 a: “verifed” is not a mark. Did you mean “verified”? Expected one of verified, unverified, counsel NAME DATE.',
    ],
    [
      'statute · X · the counsel Lima 2026-01-31',
      'unknown-word 3:1 a: “the counsel Lima 2026-01-31” is not a mark. Expected one of verified, unverified, counsel NAME DATE.',
    ],
    ['statute · X · counsel', signed('counsel')],
    ['statute · X · counsel Lima', signed('counsel Lima')],
    ['statute · X · counsel 2026-01-31', signed('counsel 2026-01-31')],
    ['statute · X · counsel  2026-01-31', signed('counsel  2026-01-31')],
    ['statute · X · counsel Lima 2026-02-30', signed('counsel Lima 2026-02-30')],
    ['statute · X · counsel Lima 2026-01-31 or so', signed('counsel Lima 2026-01-31 or so')],
  ])('is told what is wrong with the line: %s', (rest, message) => {
    expect(read(rest)).toEqual({ authority: null, told: [message] })
  })
})

describe('a line whose parts stand between other marks than dots', () => {
  const meant = 'Did you mean “authority: statute · X · verified”, with a dot (·) between its parts?'
  test.each([
    ...['statute • X • verified', 'statute|X|verified', 'statute‧X ∙ verified', 'statute ⋅ X * verified', 'statute – X — verified'],
    ...['statute - X -- verified', ' statute ·X - verified ', 'statute • • X • verified', 'statute  -  X ·  verified'],
  ])('%s', rest => {
    expect(read(rest).told[0]).toContain(`has fewer than three parts. ${meant} Expected`)
  })
  test('a hyphen within a word parts nothing', () => {
    expect(read('adopted-policy X-Y verified').told[0]).toContain('fewer than three parts. Expected')
  })
  test('a line of more than three hundred letters is not shown as it was meant, since part of it would be missing', () => {
    expect(read(`statute - ${'x'.repeat(280)} - verified`).told[0]).toContain('three parts. Expected')
    expect(read(`statute - ${'x'.repeat(279)} - verified`).told[0]).toContain('x · verified”, with a dot')
  })
})

describe('the word most likely meant', () => {
  const words = ['agent', 'parent', 'officer', 'principal-told']
  test.each([
    ['a letter changed', 'agenf', 'agent'],
    ['a letter dropped', 'agnt', 'agent'],
    ['a letter added', 'ageents', 'agent'],
    ['another case', 'OFFICER', 'officer'],
    ['two letters turned', 'offcier', 'officer'],
    ['the nearest, not the first', 'parents', 'parent'],
    ['a third of a long word', 'princpl-tld', 'principal-told'],
    ['none in a short word far off', 'cat', undefined],
    ['none a little too far: three letters of five', 'abcdt', undefined],
    ['none of nothing', 'xyzzyx', undefined],
  ])('%s', (_, word, expected) => {
    expect(nearest(word, words)).toBe(expected)
  })
  test('of two as near, the first', () => {
    expect(nearest('bet', ['bat', 'bit'])).toBe('bat')
  })
  test('is not looked for in a word of more than sixty letters, which is shown as far as that', () => {
    const sixty = 'a'.repeat(60)
    expect(notAmong(`${sixty}`, 'it', [`${sixty}b`])).toBe(`“${sixty}” is not it. Did you mean “${sixty}b”? Expected ${sixty}b.`)
    expect(notAmong(`${sixty}b`, 'it', [`${sixty}`])).toBe(`“${sixty}…” is not it. Expected ${sixty}.`)
  })
  test('may be none', () => {
    expect(notAmong('a', 'a question', [])).toBe('“a” is not a question. Expected none.')
  })
})
