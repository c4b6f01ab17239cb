import { expect, test } from 'vitest'
import { messages } from './messages.ts'
import { sayings } from './sayings.ts'

/** What the compiler must refuse: were one of these accepted, its line would be an error of types. */

const w = messages('words.wrong-uses', {
  hello: 'Hello {name}.',
  coming: '{n, plural, one {one comes} other {{n} come}}',
  sent: '{drill, select, true {A drill.} other {No drill.}}',
  why: 'Read <link>the plan</link>.',
  plain: 'Plain.',
}).en
const refusals = sayings('words.wrong-uses.refusals', { full: 'There are {n, number} already.' })

const wrongUses = [
  // @ts-expect-error an argument is missing
  () => w.hello({}),
  // @ts-expect-error an argument is misspelt
  () => w.hello({ nmae: 'Ana' }),
  // @ts-expect-error a plural takes a number
  () => w.coming({ n: '1' }),
  // @ts-expect-error a yes or no takes a boolean
  () => w.sent({ drill: 'true' }),
  // @ts-expect-error a tag takes what sets its pieces
  () => w.why({}),
  // @ts-expect-error arguments go by name
  () => w.hello('Ana'),
  // @ts-expect-error a sentence without arguments is text
  () => w.plain({}),
  // @ts-expect-error there is no such sentence
  () => w.goodbye,
  // @ts-expect-error a saying that takes arguments is none before it has them
  () => refusals.full.en,
  // @ts-expect-error a number is no text
  () => refusals.full({ n: 'three' }),
]

test('every wrong use is refused by the compiler, and the right ones say their sentences', () => {
  expect(wrongUses).toHaveLength(10)
  expect([w.hello({ name: 'Ana' }), w.coming({ n: 1 }), w.sent({ drill: true }), w.plain]).toEqual([
    'Hello Ana.',
    'one comes',
    'A drill.',
    'Plain.',
  ])
  expect(w.why({ link: said => ({ link: said }) })).toEqual(['Read ', { link: ['the plan'] }, '.'])
  expect(refusals.full({ n: 1234 }).en).toBe('There are 1,234 already.')
})
