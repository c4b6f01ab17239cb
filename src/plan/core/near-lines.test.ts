import { describe, expect, test } from 'vitest'
import { isOutside, nearAuthority, unclosedSaid } from './near-lines.ts'

const opensAt = (line: number) => ({ at: { line, column: 1 } })
const near = (line: string): boolean => nearAuthority(['## A {#a}', line], opensAt(1), 9) !== undefined

describe('the line that was most likely meant as the authority of a section', () => {
  test.each([
    ...['Authority: x', 'AUTHORITY : x', 'authorities: x', 'authority： x', '  authority: x', '**Authority**: x', '_authority_ : x'],
    ...['> authority: x', '- authority: x', '* * * authority:', 'authority:', '        authority: x'],
  ])('%s', line => {
    expect(near(line)).toBe(true)
  })
  test.each([
    'authority x',
    'author: x',
    'The authority: x',
    'authority, said: x',
    '         authority: x',
    'authority*****: x',
    'authorityies: x',
  ])('not %s', line => {
    expect(near(line)).toBe(false)
  })
  test('is the first below the heading and above the line that lacks it, by its place', () => {
    const lines = ['Authority: above', '## A {#a}', 'prose', 'Authority: x', 'Authority: y', 'Authority: z']
    expect(nearAuthority(lines, opensAt(2), 6)).toEqual({ value: 'Authority: x', at: { line: 4, column: 1 } })
    expect(nearAuthority(lines, opensAt(4), 6)).toEqual({ value: 'Authority: y', at: { line: 5, column: 1 } })
    expect(nearAuthority(lines, opensAt(2), 3)).toBeUndefined()
  })
})

describe('what never stands in a block', () => {
  test.each([
    ...['```', '``', '`', '   ````', '~~', '```rule', '``` rule visit', '~~~ text', '``   '],
    ...['## B {#b}', '###### B {#b}  ', '   # B {# b }', 'authority: x', '   authority: x'],
  ])('%s', line => {
    expect(isOutside.test(line)).toBe(true)
  })
  test.each([
    ...['```2', '`a` b`: c'.replace('`a', '"`a'), '    ```', 'x ```', '~~ 3'],
    ...['####### B {#b}', '##B {#b}', '## B', '## B {#b} c', '    ## B {#b}', 'x ## B {#b}'],
    ...['Authority: x', '    authority: x', 'the authority: x', 'authority x', 'when: { a: b }'],
  ])('but %s may', line => {
    expect(isOutside.test(line)).toBe(false)
  })
})

test('a block without an end names the line that shows it, and the line after which its end belongs', () => {
  const said = (content: readonly string[], outside: number) => unclosedSaid(content, outside, { from: 10, mark: '```' })
  expect(said(['when: {}', 'then: {}', '', '## B {#b}'], 3)).toBe(
    'This block has no end: on line 14 “## B {#b}” already stands after it. Expected a line “```” after line 12.',
  )
  expect(said(['when: {}', ' `` '], 1)).toBe('This block has no end: on line 12 “``” does not end it. Expected a line “```” after line 11.')
  expect(said(['~~'], 0)).toBe('This block has no end: on line 11 “~~” does not end it. Expected a line “```” after line 10.')
  expect(said(['', ' ', '```rule visit'], 2)).toBe(
    'This block has no end: on line 13 “```rule visit” already stands after it. Expected a line “```” after line 10.',
  )
  expect(said([`authority: ${'x'.repeat(70)}`], 0)).toContain(`“authority: ${'x'.repeat(49)}” already`)
})
