import { expect, test } from 'vitest'
import { keyTwice } from './key-twice.ts'

test.each([
  ['{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}', null],
  ['["a", "a", {"a": "a"}]', null],
  ['{"a": "\\"a\\": {", "b": "\\\\"}', null],
  ['{"a": 1,\n  "a": 2}', { key: 'a', pointer: '/a', line: 2, column: 3 }],
  ['{"list": [{}, {"x/y": [1, {"q": 1}], "x/y": 2}]}', { key: 'x/y', pointer: '/list/1/x~1y', line: 1, column: 38 }],
  // The same key, written otherwise.
  ['{"caf\\u00e9": 1, "café": 2}', { key: 'café', pointer: '/café', line: 1, column: 18 }],
])('%s', (text, found) => {
  JSON.parse(text)
  expect(keyTwice(text)).toEqual(found)
})
