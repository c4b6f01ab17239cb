import { expect, test } from 'vitest'
import { longWaits } from './check-waits.ts'
import { readPlan } from './read.ts'
import { block, playbook, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

const arrest = { ...visit, name: 'arrest', parts: visit.parts.filter(({ unit }) => unit !== 'seconds') }

/** What is told of the seconds of one block, by its place. */
function told(head: string, line: string): string[] {
  const reading = readPlan(playbook(section('a', block(head, 'when: {}', line))), 'town.md')
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.faults))
  return longWaits(reading.plan, [visit, arrest]).map(
    ({ kind, file, line: at, column, provision, question, message }) =>
      `${kind} ${file}:${at}:${column} ${provision} ${question} ${/is (.*?),/.exec(message)?.[1]}, ${/which is (.*?):/.exec(message)?.[1]}`,
  )
}

test.each<[string, string, string]>([
  ['rule visit', '3601', '60 minutes'],
  ['rule visit', '7199', '119 minutes'],
  ['rule visit', '7200', '2 hours'],
  ['rule visit', '172799', '47 hours'],
  ['rule visit', '172800', '2 days'],
])('%s: that it waits %s seconds is told, as %s', (head, seconds, span) => {
  expect(told(head, `then: { answer: permit, escort: none, within: ${seconds} }`)).toEqual([
    `long-wait town.md:11:47 a visit ${seconds} seconds, ${span}`,
  ])
})

test('also where it is added', () => {
  expect(told('also visit', 'add: { within: 9000 }')).toEqual(['long-wait town.md:11:16 a visit 9000 seconds, 2 hours'])
})

test.each([
  ['rule visit', 'then: { answer: permit, escort: none, within: 3600 }'],
  ['rule visit', 'then: { answer: permit, escort: none, within: "9000" }'],
  ['rule visit', 'then: { answer: permit, escort: none, together: 9000 }'],
  ['rule visit', 'then: { answer: permit, escort: none, sign: [nurse] }'],
  ['rule arrest', 'then: { answer: permit, escort: none, within: 9000 }'],
  ['rule leave', 'then: { answer: permit, within: 9000 }'],
])('%s with %s waits for nobody too long', (head, line) => {
  expect(told(head, line)).toEqual([])
})
