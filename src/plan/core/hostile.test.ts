import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from './testing/runs.ts'
import { also, block, district, everyone, lineOf, open, playbook, rule, section } from './testing/plans.ts'

const faults = (text: string) => open(text).faults.map(({ kind, line, column }) => `${kind} ${line}:${column}`)

describe('text nobody wrote for us', () => {
  test('a NUL or half a character is refused with its place', () => {
    expect(faults(district('a\nb\u0000'))).toEqual(['syntax 10:2'])
    expect(faults(district('a \uD800 b'))).toEqual(['syntax 9:3'])
    expect(faults(district(section('all', everyone) + 'a 😀 b'))).toEqual([])
  })

  test('what is nested too deeply, or too long, is refused in a sentence', () => {
    const hostile = [
      '>'.repeat(50_000),
      '1. '.repeat(50_000),
      section('a', block('rule visit', '['.repeat(50_000))),
      section('a', block('rule visit', '{a: '.repeat(40_000))),
      section('a', block('rule visit', '- '.repeat(50_000))),
      'x'.repeat(200_001),
    ]
    for (const text of hostile) expect(open(playbook(text)).faults[0]).toMatchObject({ kind: 'syntax' })
  })

  test('any text gives a plan or faults inside it, and never an exception', () => {
    const whole = district(
      section('all', everyone, also('who: { not: agent }', 'sign: [counsel]'), block('setting notice-order', 'then: in-order')),
      { includes: '[model#m]' },
    )
    const pieces = fc.constantFrom(
      '---\n',
      '```rule visit\n',
      '```\n',
      '~~~',
      '{#a}',
      '## ',
      'authority: ',
      ' · ',
      'when: ',
      '{ not: ',
      '}',
      '[',
      ']',
      ': ',
      '- ',
      '\n',
      '\r',
      '\t',
      '&a ',
      '*a',
      '!!x ',
      '<<: ',
      '? ',
      '|',
      '>',
      '#',
      '"',
      '\u0000',
      '\uFEFF',
      '\uD800',
      'null',
      '1e9',
      '__proto__: ',
      'constructor',
    )
    const mangled = fc
      .tuple(fc.nat(whole.length), fc.nat(40), fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 }))
      .map(([at, gone, added]) => whole.slice(0, at) + added.join('') + whole.slice(at + gone))
    fc.assert(
      fc.property(
        fc.oneof(
          mangled,
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map(list => list.join('')),
        ),
        text => {
          const lines = text.split(/\r\n|\n|\r/)
          const opened = open(text, { documents: { model: playbook(section('m', everyone)) }, cases: text })
          for (const { line, column, file, message } of opened.faults) {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(column).toBeGreaterThanOrEqual(1)
            if (file === 'town.md') expect(line).toBeLessThanOrEqual(lines.length)
            expect(message).toMatch(/[.?!]$/)
          }
          expect(opened.ok).toBe(opened.faults.length === 0)
        },
      ),
      { numRuns: runs(600) },
    )
  })

  test('the place of a fault is the line of the word', () => {
    const text = district(section('all', everyone) + section('late', rule('paper: writ', 'answer: refuse, escort: none')))
    expect(open(text).faults).toMatchObject([{ line: lineOf(text, 'writ'), column: 16, provision: 'late', question: 'visit' }])
  })
})
