import { expect, test } from 'vitest'
import { messageFigures } from './messages-sent.ts'

const twilio = { carrier: 'twilio', wentBy: 'text', because: null, messages: 107, within: [40, 60, 70, 80, 90], undelivered: 7 }

test('each message stands once in the line of its carrier: how soon, never, or not heard of', () => {
  const unheard = { ...twilio, carrier: 'vonage', messages: 50, within: [0, 0, 0, 0, 0], undelivered: 0 }
  const { carriers, taken, notTaken } = messageFigures([twilio, unheard])
  expect(carriers).toEqual([
    { carrier: 'twilio', wentBy: 'text' },
    { carrier: 'vonage', wentBy: 'text' },
  ])
  expect(taken.cells).toEqual([
    [40, 20, 10, 10, 10, 7, 10],
    [0, 0, 0, 0, 0, 0, 50],
  ])
  expect(taken.rowTotals).toEqual([107, 50])
  expect(notTaken).toEqual([])
})

test('a few messages are hidden, and nobody reads them off the total', () => {
  const few = messageFigures([{ ...twilio, messages: 12, within: [9, 9, 9, 9, 9], undelivered: 0 }])
  expect(few.taken.cells[0]?.filter(count => count === 'hidden').length).toBeGreaterThan(1)
})

test('what nobody took stands by its reason', () => {
  const { taken, notTaken } = messageFigures([
    { carrier: null, wentBy: null, because: 'no-channel', messages: 30, within: [0, 0, 0, 0, 0], undelivered: 0 },
    { carrier: null, wentBy: null, because: 'no-address', messages: 20, within: [0, 0, 0, 0, 0], undelivered: 0 },
  ])
  expect(taken.cells).toEqual([])
  expect(notTaken).toEqual([
    { because: 'no-channel', messages: 30 },
    { because: 'no-address', messages: 20 },
  ])
})
