import { expect, test } from 'vitest'
import { readCell } from './read-cell.ts'

test('a cell of a million blanks is read at once, for calls come through the same process', () => {
  const blanks = ' '.repeat(1_000_000)
  const began = performance.now()
  expect(readCell(`<${blanks}6`, 'count', 'percent')).toEqual({ is: 'withheld' })
  expect(readCell(`<${blanks}x`, 'count', 'percent')).toMatchObject({ is: 'wrong' })
  expect(readCell(`5${blanks}x`, 'percent', 'percent')).toMatchObject({ is: 'wrong' })
  expect(readCell(`5${blanks}%`, 'percent', 'percent')).toMatchObject({ is: 'number', value: 5 })
  expect(performance.now() - began).toBeLessThan(500)
})

test.each(['<5', '≤ 5%', '< = 5', '>95', '> 95%', '≥95', '>= 95.0 %', '*'])(
  '“%s” is withheld: what is near to all or to none would tell of each',
  text => expect(readCell(text, 'percent', 'percent')).toEqual({ is: 'withheld' }),
)
test.each(['>', '95>', '95-100', '>x'])('“%s” is nothing that anybody knows', text =>
  expect(readCell(text, 'percent', 'percent')).toMatchObject({ is: 'wrong' }),
)
