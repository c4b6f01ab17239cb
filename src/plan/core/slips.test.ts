import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'
import { unreadable } from './read.ts'
import { district, everyone, open, rule, section } from './testing/plans.ts'

/** Slips of whoever writes a plan that read as prose, or were told in words nobody who writes one would know: what it is, where, what was meant. */
const sound = section('all', everyone)
const told = (text: string): string[] => open(text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`)
const changed = (from: string, to: string, body = `${section('guests', rule('who: parent', 'answer: permit, escort: none'))}${sound}`) => {
  const text = district(body)
  expect(text).toContain(from)
  return told(text.replace(from, to))
}

test('the text that the slips are made from is sound', () => {
  expect(told(district(`${section('guests', rule('who: parent', 'answer: permit, escort: none'))}${sound}`))).toEqual([])
})

test.each([
  ['``rule', '``rule visit'],
  ["'''rule", "'''rule visit"],
  ['“““rule', '“““rule visit'],
])('a block that opens with %s decides nothing, and is told', (mark, shown) => {
  const fault = changed('```rule', mark).find(each => each.startsWith('12:1 '))
  expect(fault).toContain(`“${shown}” opens no block, so that it decides nothing. Expected three backticks before “rule”`)
})

test('prose that begins with the name of a block is prose', () => {
  expect(told(district(`${sound}\n\`rule\` opens a block, \`rule visit\` one about visits.\n\n\`law visit\` stands in floors.\n`))).toEqual(
    [],
  )
})

test('a block of no kind of ours that holds a rule is told; an example of anything else is not', () => {
  expect(changed('```rule visit', '```case visit')[0]).toMatch(
    /^12:1 “case” is not a kind of block\. Expected one of rule, also, law, setting\. As it stands, it is passed over\./,
  )
  expect(changed('```rule visit', '```')[0]).toMatch(
    /^12:1 This block does not say what it is, and is passed over\. Expected “rule QUESTION”/,
  )
  expect(told(district(`${sound}\n\`\`\`text\nOffice: room 4\nthen the stairs\n\`\`\`\n`))).toEqual([])
})

test('seconds that nobody can mean are told, as long as they are', () => {
  const within = (seconds: string) =>
    open(district(`${section('guests', rule('who: parent', `answer: permit, escort: none, within: ${seconds}`))}${sound}`))
  const { ok, warnings } = within('999999')
  expect([ok, warnings.map(({ kind, line, column, message }) => `${kind} ${line}:${column} ${message}`)]).toEqual([
    true,
    [
      'long-wait 14:47 “within” is 999999 seconds, which is 11 days: that long nobody else would be asked. Meant to be at most 3600, one hour?',
    ],
  ])
  expect(within('3600').warnings).toEqual([])
  expect(within('"1,200"').faults[0]?.message).toContain('Did you mean 1200?')
})

test('a key without its colon is told on its own line', () => {
  const body = [
    '## Guests {#guests}',
    'authority: practice · Ours · verified',
    '',
    '```rule visit',
    'when: { who: parent }',
    'then:',
    '  answer: permit',
    '  within 120',
    '  escort: none',
    '```',
    '',
  ].join('\n')
  expect(told(district(`${body}${sound}`))[0]).toBe(
    '16:3 The block cannot be read: “within 120” has no colon after its key. Did you mean “within: 120”?',
  )
})

test.each([
  ['2026-02-30', '“2026-02-30” is not a day. February 2026 has 28 days. Expected YYYY-MM-DD.'],
  ['08/01/2026', '“08/01/2026” is not a day. Did you mean 2026-08-01? Expected YYYY-MM-DD.'],
  ['8.1.2026', '“8.1.2026” is not a day. Did you mean 2026-08-01? Expected YYYY-MM-DD.'],
])('the day %s', (day, says) => {
  expect(changed('effective: 2026-08-01', `effective: ${day}`)[0]).toBe(`5:12 ${says}`)
})

test('a plan that includes itself is told so under whatever name its text lies', () => {
  const text = district(sound, { plan: 'elsewhere', includes: '[elsewhere]' })
  expect(told(text)[0]).toContain('“elsewhere” is the plan “elsewhere” itself.')
})

test('a file of a word processor, and one in another encoding, are told as what they are', () => {
  expect(unreadable('PK\u0003\u0004\u0000word')?.message).toContain('.docx')
  const latin = unreadable('---\nplan: x\n---\nd\uD800fense')
  expect(latin).toMatchObject({ at: { line: 4, column: 2 } })
  expect(latin?.message).toContain('Windows-1252')
})

test.each([
  ['fighting', ['fight', 'threat'], 'fight'],
  ['parent-told', ['principal-told', 'caregiver-told'], 'caregiver-told'],
  ['parents', ['student', 'caregiver'], 'caregiver'],
  ['no', ['not-called', 'call'], 'not-called'],
  ['no', ['yes', 'no', 'now'], 'no'],
  ['gun', ['none', 'firearm'], 'firearm'],
])('%s was most likely meant as one of %j: %s', (word, words, meant) => {
  expect(nearest(word, words)).toBe(meant)
})

test('a block in an HTML comment decides nothing, and is told at its line', () => {
  const text = district(`${section('guests', rule('who: parent', 'answer: permit, escort: none'))}${sound}`)
  const hidden = text.replace('```rule', '<!--\n```rule').replace('```\n', '```\n-->\n')
  const line = hidden.split('\n').findIndex(each => each.startsWith('```rule')) + 1
  expect(told(hidden)).toContainEqual(
    `${line}:1 This block “rule visit” stands among HTML, as between <!-- and -->, so that it decides nothing. Take away the HTML, or the block.`,
  )
})
