import { expect, test } from 'vitest'
import { placeOfJsonFault } from './json-place.ts'

test.each([
  ['{"schools": [}', 1, 14],
  ['{\n  "need": NaN\n}', 2, 11],
  ['{"a": 1,\n "b": [1, 2,]}', 2, 13],
  ['{"a": 1,}', 1, 9],
  ["{'a': 1}", 1, 2],
  ['{"a" 1}', 1, 6],
  ['[1 2]', 1, 4],
  ['[1}', 1, 3],
  ['{"a": {"b": [{}, [], "c\\n", -1.5e3, true, null]}} x', 1, 51],
  ['{"a": [1, 2', 1, 12],
  ['{"a": "x\ny"}', 1, 7],
  ['', 1, 1],
])('where %j stops being JSON', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(placeOfJsonFault(text)).toEqual({ line, column })
})
