import { expect, test } from 'vitest'
import { headed } from './headed.ts'

test.each([
  ['Hold. Counsel reads it first.', 'en', 'Hold. Counsel reads it first.', ''],
  [
    'Not yet. A meeting must first decide whether the disability was the cause.',
    'en',
    'Not yet.',
    'A meeting must first decide whether the disability was the cause.',
  ],
  ['Call the team: 877-555-0100. Or call the line: 833-555-0100.', 'en', 'Call the team: 877-555-0100.', 'Or call the line: 833-555-0100.'],
  ['One two three four five six seven eight nine ten.', 'en', 'One two three four five six seven eight nine ten.', ''],
  [
    'Todavía no. Primero hay que intentar otras maneras hoy mismo.',
    'es',
    'Todavía no. Primero hay que intentar otras maneras hoy mismo.',
    '',
  ],
  ['A. B. C d e f g h i. J.', 'en', 'A. B.', 'C d e f g h i. J.'],
] as const)('%s (%s)', (text, lang, heading, rest) => expect(headed(text, lang)).toEqual({ heading, rest }))
