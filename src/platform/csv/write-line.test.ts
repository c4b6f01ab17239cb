import { expect, test } from 'vitest'
import { csvLine } from './index.ts'

test.each(['=1+1', '+1+1', '@SUM(A1)', '-1+cmd|x', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '＠x', '－1+1'])(
  'a cell of %j is no formula of a spreadsheet',
  text => {
    expect(csvLine([text, 'next']).replace(/^"/, '')).toMatch(/^'/)
  },
)

test('amounts stay what they are, also below 0; what parts cells stands in quotes', () => {
  expect(csvLine(['-1250.50', -3, 0, true, null, undefined, 'a, "b"\n', 'x=1'])).toBe('-1250.50,-3,0,true,,,"a, ""b""\n",x=1\r\n')
})
